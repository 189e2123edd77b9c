// SPDX-License-Identifier: AGPL-3.0-or-later
// MG-1: which other conversation is about the same, and which of the two stays.
#include "ui/desk/dialogs/fields.h"
#include "ui/desk/tag_marks.h"
#include "ui/words/words.h"

namespace parley::ui {
namespace {

constexpr float row_height = 48;
constexpr float list_height = 4.5F * row_height;
constexpr float card_height = 54;
constexpr float warning_height = 40;
constexpr float outcome_height = 26;

// The one that is open stays, unless swapped.
struct Pair {
  const Conversation* into = nullptr;
  const Conversation* from = nullptr;
};

Pair pair_of(Drawing& on) {
  const auto& dialog = on.state.dialog;
  const auto& conversations = on.model.inbox.conversations;
  const auto* here = conversations.find(dialog.conversation);
  const auto* other = conversations.find(dialog.other);
  return dialog.survivor == Survivor::open_one ? Pair{here, other} : Pair{other, here};
}

float height(Drawing&) {
  return dialog_line_height + list_height + 12 + 2 * (card_height + 6) + outcome_height +
         warning_height;
}

void draw_candidate(Drawing& on, const kit::Grid& grid, std::uint32_t index,
                    const MergeCandidate& candidate) {
  const auto& theme = on.frame.theme();
  auto& dialog = on.state.dialog;
  const bool is_chosen = dialog.other == candidate.id;
  const auto name = say("assign.candidate", {{"name", candidate.title}, {"hint", candidate.line}});
  const auto row = kit::row(on.frame, grid, index,
                            {.key = key_of(candidate.id.raw), .name = name, .selected = is_chosen});
  if (row.activated) {
    dialog.other = candidate.id;
    dialog.error.clear();
  }
  auto area = row.area.inset(10, 5);
  if (is_chosen) {
    kit::paint_icon(on.frame, area.cut_right(20), kit::icon::check, theme.accent);
  }
  kit::paint_text(on.frame, area.cut_top(19), candidate.title, kit::text_style::body_medium,
                  theme.text);
  kit::paint_text(on.frame, area, candidate.line, kit::text_style::caption, theme.text2);
}

void draw_candidates(Drawing& on, const kit::Area& box) {
  const auto& dialog = on.state.dialog;
  const auto& here = on.model.inbox.conversations.at(dialog.conversation);
  const auto candidates =
      merge_candidates(on.state.views.search_index(), on.model.inbox, on.state.views.sight(), here,
                       dialog.search, clock_of(on.model));
  {
    auto grid = kit::grid(on.frame, box,
                          {.name = say("merge.others"),
                           .rows = static_cast<std::uint32_t>(candidates.size()),
                           .row_height = row_height});
    for (auto i = grid.first; i < grid.last; ++i) draw_candidate(on, grid, i, candidates[i]);
  }
  kit::paint_box(on.frame, box, {.border = on.frame.theme().line, .radius = kit::size::radius});
  if (!candidates.empty()) return;
  kit::text(on.frame, box.middle(19).inset(12, 0),
            say(dialog.search.empty() ? "merge.none" : "merge.none_found"),
            {.color = on.frame.theme().text2, .align = kit::Align::center});
}

void draw_card(Drawing& on, kit::Area box, std::string_view label, std::string_view title,
               std::string_view line) {
  const auto& theme = on.frame.theme();
  kit::paint_box(on.frame, box, {.fill = theme.background3, .radius = kit::size::radius});
  const auto scope = kit::group(on.frame, box, {.name = label});
  box = box.inset(12, 8);
  kit::text(on.frame, box.cut_left(92).middle(19), label,
            {.style = kit::text_style::caption_medium, .color = theme.text2, .key = "label"});
  kit::text(on.frame, box.cut_top(19), title,
            {.style = kit::text_style::body_medium, .key = "title"});
  kit::text(on.frame, box.cut_top(18), line,
            {.style = kit::text_style::caption, .color = theme.text2, .key = "line"});
}

// MG-1: what the one that stays will be.
void draw_outcome(Drawing& on, kit::Area line, const MergePreview& preview) {
  const auto scope = kit::group(on.frame, line, {.name = preview.outcome});
  const auto word = say("merge.afterwards");
  const auto width = kit::measure(on.frame, word, kit::text_style::caption_medium);
  kit::paint_text(on.frame, line.cut_left(width + 8), word, kit::text_style::caption_medium,
                  on.frame.theme().text2);
  line.cut_left(priority_pill(on, line, preview.priority) + 6);
  draw_tag_pills(on, line, preview.tags);
}

void draw_preview(Drawing& on, kit::Area& area) {
  const auto [into, from] = pair_of(on);
  if (!into || !from) return;
  const auto preview = merge_preview(on.model.inbox, *into, *from);
  auto& survivor = on.state.dialog.survivor;
  auto side = area;
  side.height = 2 * card_height + 6;
  const auto swap = side.cut_right(40).middle(32).centered(32, 32);
  auto cards = side.inset(0, 0, 6, 0);
  draw_card(on, cards.cut_top(card_height), say("merge.stays"), preview.stays, preview.stays_line);
  cards.cut_top(6);
  draw_card(on, cards.cut_top(card_height), say("merge.goes"), preview.goes, preview.goes_line);
  if (kit::icon_button(on.frame, swap,
                       {.name = say("merge.swap"), .icon = kit::icon::refresh_cw})) {
    survivor = survivor == Survivor::open_one ? Survivor::other_one : Survivor::open_one;
  }
  area.cut_top(2 * card_height + 12);
  draw_outcome(on, area.cut_top(outcome_height), preview);
  if (preview.warning.empty()) return;
  kit::text(on.frame, area.cut_top(warning_height), preview.warning,
            {.color = on.frame.theme().high, .lines_max = 2, .key = "warning"});
}

void draw(Drawing& on, kit::Area& area) {
  auto& dialog = on.state.dialog;
  if (draw_dialog_line(on, area, say("merge.find"), dialog.search, say("merge.find_hint"))) {
    dialog.other = {};
  }
  draw_candidates(on, area.cut_top(list_height));
  area.cut_top(12);
  draw_preview(on, area);
}

std::optional<Command> command(Drawing& on) {
  const auto [into, from] = pair_of(on);
  if (into && from) return MergeConversations{into->id, from->id};
  on.state.dialog.error = say("merge.choose");
  return std::nullopt;
}

}  // namespace

const DialogKind merge_dialog{.title = "merge.title",
                              .button = "merge.do",
                              .height = height,
                              .draw = draw,
                              .command = command,
                              .width = 520};

}  // namespace parley::ui
