// SPDX-License-Identifier: AGPL-3.0-or-later
// What waits for somebody's own decision, above the thread it is about.
#include <algorithm>

#include "ui/desk/drawing.h"
#include "ui/views/row_view.h"
#include "ui/words/words.h"

namespace parley::ui {
namespace {

constexpr std::size_t shown_max = 3;
constexpr float padding = 12;

bool is_about(const AttentionView& item, ConversationId only) {
  return only.is_none() || item.conversation.is_none() || item.conversation == only;
}

// What was written, and what came in between: shown when asked for.
std::string fine_print(Drawing& on, const AttentionView& item) {
  std::string text;
  if (!item.words.empty()) text = say("attention.words", {{"words", item.words}});
  if (item.kind != AttentionKind::held_reply || !on.state.changes_open) return text;
  for (const auto& change : item.changes) text += (text.empty() ? "• " : "\n• ") + change;
  return text;
}

void dismiss(Drawing& on, const AttentionView& item) {
  on.state.intents.push_back(intent::DismissAttention{item.refused});
}

void edit_held(Drawing& on, const AttentionView& item) {
  give_back(on.state, item.conversation, DraftKind::reply, item.words);
  ask(on.state, DiscardHeldReply{item.held});
  on.state.focus_reply = true;
}

void draw_held_buttons(Drawing& on, kit::Area& bar, const AttentionView& item) {
  auto& state = on.state;
  if (kit::button_right(on.frame, bar,
                        {.name = say("attention.send"), .variant = kit::Variant::primary})) {
    ask(state, SendHeldReply{item.held, on.model.seen},
        {.purpose = Purpose::plain, .conversation = item.conversation, .text = {}});
  }
  if (kit::button_right(on.frame, bar, {.name = say("attention.edit")})) edit_held(on, item);
  if (kit::button_right(on.frame, bar, {.name = say("attention.discard")})) {
    state.dialog = {
        .kind = DialogKind::discard, .conversation = item.conversation, .held = item.held};
  }
}

void draw_refused_buttons(Drawing& on, kit::Area& bar, const AttentionView& item) {
  if (kit::button_right(on.frame, bar, {.name = say("attention.dismiss")})) dismiss(on, item);
  if (item.words.empty()) return;
  if (kit::button_right(on.frame, bar, {.name = say("attention.copy")})) {
    on.frame.copy_text(item.words);
  }
}

void draw_place(Drawing& on, kit::Area& bar, const AttentionView& item, bool is_elsewhere) {
  const bool has_changes = item.changes.size() > 1;
  if (is_elsewhere) {
    const auto* conversation = on.model.inbox.conversations.find(item.conversation);
    if (!conversation) return;
    const auto name = title_of(*conversation);
    const auto href = path_of({Section::inbox, on.state.route.queue, item.conversation});
    const auto style = kit::text_style::body_medium;
    const auto width = std::min(kit::measure(on.frame, name, style) + 2, bar.width);
    if (kit::link(on.frame, bar.cut_left(width).middle(19),
                  {.name = name, .href = href, .style = &style})) {
      go_to(on.state, item.conversation);
    }
  } else if (has_changes) {
    auto& open = on.state.changes_open;
    if (kit::button_left(on.frame, bar,
                         {.name = say("attention.see"),
                          .variant = kit::Variant::ghost,
                          .tone = kit::Tone::accent,
                          .expanded = open ? kit::Toggle::on : kit::Toggle::off})) {
      open = !open;
    }
  }
}

struct Measures {
  std::string fine;
  float words_width = 0;
  float head = 0;
  float text = 0;
  float fine_height = 0;
  [[nodiscard]] float height() const {
    return head + text + fine_height + kit::size::control + 2 * padding + 6;
  }
};

Measures measures_of(Drawing& on, const AttentionView& item, float width) {
  Measures m;
  m.fine = fine_print(on, item);
  m.words_width = width - 3 * padding - 20;
  m.head = kit::height_of(on.frame, item.headline, kit::text_style::body_strong, m.words_width);
  if (!item.text.empty()) {
    m.text = kit::height_of(on.frame, item.text, kit::text_style::body, m.words_width);
  }
  if (!m.fine.empty()) {
    m.fine_height =
        std::min(kit::height_of(on.frame, m.fine, kit::text_style::caption, m.words_width), 120.F);
  }
  return m;
}

void draw_item(Drawing& on, kit::Area area, const AttentionView& item, const Measures& m,
               bool is_elsewhere) {
  const auto& theme = on.frame.theme();
  const auto key =
      item.kind == AttentionKind::held_reply ? key_of(item.held.raw) : key_of(item.refused.raw);
  kit::paint_box(on.frame, area, {.fill = theme.high_soft});
  kit::paint_line(on.frame, {area.x, area.bottom()}, {area.right(), area.bottom()}, theme.line);
  const auto scope = kit::group(on.frame, area, {.name = item.headline, .key = key});
  area = area.inset(padding, padding, padding, padding);
  auto side = area.cut_left(20 + padding);
  kit::paint_icon(on.frame, side.cut_top(19), kit::icon::alert_triangle, theme.high);
  kit::text(on.frame, area.cut_top(m.head), item.headline,
            {.style = kit::text_style::body_strong, .lines_max = 0, .key = "headline"});
  if (!item.text.empty()) {
    kit::text(on.frame, area.cut_top(m.text), item.text, {.lines_max = 0, .key = "text"});
  }
  if (!m.fine.empty()) {
    const auto clipped = kit::clip(on.frame, area);
    kit::text(
        on.frame, area.cut_top(m.fine_height), m.fine,
        {.style = kit::text_style::caption, .color = theme.text2, .lines_max = 7, .key = "words"});
  }
  auto bar = area.cut_bottom(kit::size::control);
  if (item.kind == AttentionKind::held_reply) {
    draw_held_buttons(on, bar, item);
  } else {
    draw_refused_buttons(on, bar, item);
  }
  draw_place(on, bar, item, is_elsewhere);
}

}  // namespace

void draw_attention(Drawing& on, kit::Area& area, ConversationId only) {
  std::vector<const AttentionView*> shown;
  for (const auto& item : on.state.views.attention(on.model)) {
    if (is_about(item, only) && shown.size() < shown_max) shown.push_back(&item);
  }
  if (shown.empty()) return;
  std::vector<Measures> measures;
  float height = 0;
  for (const auto* item : shown) {
    measures.push_back(measures_of(on, *item, area.width));
    height += measures.back().height();
  }
  auto region_area = area.cut_top(height);
  const auto scope = kit::region(on.frame, region_area, {.name = say("attention")});
  for (std::size_t i = 0; i < shown.size(); ++i) {
    const bool is_elsewhere = only.is_none() && !shown[i]->conversation.is_none();
    draw_item(on, region_area.cut_top(measures[i].height()), *shown[i], measures[i], is_elsewhere);
  }
}

}  // namespace parley::ui
