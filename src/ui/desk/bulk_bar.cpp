// SPDX-License-Identifier: AGPL-3.0-or-later
// What can be done with the chosen conversations, above the list.
#include <algorithm>

#include "base/limits.h"
#include "ui/desk/bulk_parts.h"
#include "ui/words/words.h"

namespace parley::ui {
namespace {

constexpr float head_height = 38;
constexpr float gap = 6;

struct BulkButton {
  BulkKind kind;
  std::string_view word;
  kit::Icon icon;
};

void draw_buttons(Drawing& on, kit::Area area, const ShownIds& shown) {
  const auto bar = kit::toolbar(on.frame, area, {.name = say("bulk.bar")});
  const BulkButton buttons[] = {
      {BulkKind::assign, "bulk.assign", kit::icon::user_plus},
      {BulkKind::tags, "bulk.tags", kit::icon::tag},
      {BulkKind::resolve, "bulk.resolve", kit::icon::circle_check},
      {BulkKind::archive, "bulk.archive", kit::icon::archive},
      {BulkKind::priority, "bulk.priority", kit::icon::flag},
      {BulkKind::export_file, "bulk.export", kit::icon::download},
  };
  constexpr int in_a_row = 3;
  const auto width = (area.width - (in_a_row - 1) * gap) / in_a_row;
  kit::Area row;
  int place = 0;
  for (const auto& button : buttons) {
    if (place++ % in_a_row == 0) {
      row = area.cut_top(kit::size::control_small);
      area.cut_top(gap);
    }
    if (kit::button(on.frame, row.cut_left(width),
                    {.name = say(button.word), .icon = button.icon, .small = true})) {
      open_review(on, button.kind, shown);
    }
    row.cut_left(gap);
  }
}

void draw_head(Drawing& on, kit::Area line, const ShownIds& shown) {
  auto& chosen = on.state.chosen;
  const kit::ButtonOptions clear{.name = say("list.clear_selection"),
                                 .variant = kit::Variant::ghost,
                                 .tone = kit::Tone::accent,
                                 .small = true};
  if (kit::button_right(on.frame, line, clear, 2)) chosen.clear();
  // BK-1: what one change takes at most is said before it is refused.
  const auto most = std::min(shown.size(), limits::bulk_conversations_max);
  const bool is_too_many = most < shown.size();
  const auto all =
      say(is_too_many ? "bulk.select_first" : "bulk.select_all", {{"count", std::to_string(most)}});
  const auto first = say("bulk.first", {{"count", std::to_string(most)}});
  const bool is_all = chosen.size() == most;
  if (!is_all && kit::button_right(on.frame, line,
                                   {.name = all,
                                    .label = is_too_many ? first : all,
                                    .variant = kit::Variant::ghost,
                                    .tone = kit::Tone::accent,
                                    .small = true,
                                    .key = "all"})) {
    chosen.take_all({shown.begin(), shown.begin() + static_cast<std::ptrdiff_t>(most)});
  }
  const auto count = std::to_string(chosen.size());
  kit::text(
      on.frame, line.middle(19), say("list.selected", {{"count", count}}),
      {.style = kit::text_style::body_strong, .color = on.frame.theme().accent, .key = "chosen"});
}

// Once for every change of the list, not once a frame.
void let_go_of_the_unseen(Drawing& on, const ShownIds& shown) {
  auto& state = on.state;
  if (state.chosen_revision == on.model.revision && state.chosen_search == state.search) return;
  state.chosen_revision = on.model.revision;
  state.chosen_search = state.search;
  state.chosen.keep_only(shown);
}

}  // namespace

void draw_bulk_bar(Drawing& on, kit::Area& area, const ShownIds& shown) {
  if (on.state.chosen.is_empty()) return;
  let_go_of_the_unseen(on, shown);
  auto bar = area.cut_top(head_height + 2 * kit::size::control_small + gap + 10);
  const auto& theme = on.frame.theme();
  kit::paint_box(on.frame, bar, {.fill = theme.accent_soft});
  kit::paint_line(on.frame, {bar.x, bar.bottom()}, {bar.right(), bar.bottom()}, theme.line);
  const auto scope = kit::group(on.frame, bar, {.name = say("list.chosen")});
  bar = bar.inset(14, 0, 12, 0);
  draw_head(on, bar.cut_top(head_height), shown);
  draw_buttons(on, bar, shown);
}

}  // namespace parley::ui
