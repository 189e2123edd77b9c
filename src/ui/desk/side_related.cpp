// SPDX-License-Identifier: AGPL-3.0-or-later
#include <algorithm>

#include "ui/desk/side_parts.h"
#include "ui/words/words.h"

namespace parley::ui {
namespace {

void draw_one(Drawing& on, kit::Area& area, const RelatedView& related) {
  const auto& theme = on.frame.theme();
  const auto style = kit::text_style::body_medium;
  auto box = area.cut_top(46);
  const auto scope = kit::list_item(on.frame, box, {.key = key_of(related.id.raw)});
  kit::paint_line(on.frame, {box.x, box.bottom() - 1}, {box.right(), box.bottom() - 1}, theme.line);
  box.cut_top(4);
  if (related.kinship == Kinship::merged) {
    const kit::ButtonOptions options{.name = say("related.unmerge"), .small = true};
    const auto width = kit::button_width(on.frame, options);
    if (kit::button(on.frame, box.cut_right(width).middle(kit::size::control_small), options)) {
      ask(on.state, UnmergeConversation{related.id},
          {.purpose = Purpose::plain, .conversation = on.state.route.conversation, .text = {}});
    }
    box.cut_right(8);
    kit::text(on.frame, box.cut_top(19), related.title, {.style = style, .key = "title"});
  } else {
    const auto href = path_of({Section::inbox, on.state.route.queue, related.id});
    const auto width = std::min(kit::measure(on.frame, related.title, style) + 2, box.width);
    if (kit::link(on.frame, box.cut_top(19).cut_left(width),
                  {.name = related.title, .href = href, .style = &style})) {
      go_to(on.state, related.id);
    }
  }
  kit::text(on.frame, box.cut_top(17), related.line,
            {.style = kit::text_style::caption, .color = theme.text2, .key = "line"});
}

}  // namespace

void draw_related(Drawing& on, kit::Area& area, const ConversationView& view) {
  if (view.related.empty()) return;
  draw_side_title(on, area, say("related"));
  const auto scope = kit::list(on.frame, area, {.name = say("related")});
  for (const auto& related : view.related) draw_one(on, area, related);
}

void draw_why_mine(Drawing& on, kit::Area& area, const DetailsView& details) {
  if (details.why_mine.empty()) return;
  auto& open = on.state.why_open;
  area.cut_top(14);
  const kit::ButtonOptions options{.name = details.why_mine_question,
                                   .icon = kit::icon::circle_help,
                                   .expanded = open ? kit::Toggle::on : kit::Toggle::off,
                                   .small = true};
  const auto width = std::min(kit::button_width(on.frame, options), area.width);
  if (kit::button(on.frame, area.cut_top(kit::size::control_small).cut_left(width), options)) {
    open = !open;
  }
  if (!open) return;
  area.cut_top(6);
  draw_side_quote(on, area, details.why_mine);
}

}  // namespace parley::ui
