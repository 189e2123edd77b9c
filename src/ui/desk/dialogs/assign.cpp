// SPDX-License-Identifier: AGPL-3.0-or-later
// AS-1: to an agent or a team's queue, with a note.
#include "ui/desk/dialogs/fields.h"
#include "ui/views/people.h"
#include "ui/words/words.h"

namespace parley::ui {
namespace {

constexpr float choice_height = 44;
constexpr float choices_height = 5.5F * choice_height;  // half a row says that there are more

void draw_candidate(Drawing& on, const kit::Grid& grid, std::uint32_t index,
                    const Candidate& candidate) {
  const auto& theme = on.frame.theme();
  auto& dialog = on.state.dialog;
  const bool is_team = candidate.agent.is_none();
  const bool is_chosen = is_team ? dialog.assignee.is_none() && dialog.team == candidate.team
                                 : dialog.assignee == candidate.agent;
  const bool is_able = candidate.fit == Candidate::Fit::able;
  const auto hint = is_team ? std::string(say("assign.team")) : candidate.hint;
  const auto name = say("assign.candidate", {{"name", candidate.name}, {"hint", hint}});
  const auto id = is_team ? candidate.team.raw : candidate.agent.raw;
  const auto row =
      kit::row(on.frame, grid, index, {.key = key_of(id), .name = name, .selected = is_chosen});
  if (row.activated && is_able) {
    dialog.assignee = candidate.agent;
    dialog.team = candidate.team;
  }
  auto area = row.area.inset(10, 0);
  const auto circle = area.cut_left(28).middle(28);
  if (is_team) {
    kit::paint_icon(on.frame, circle, kit::icon::users, theme.text2);
  } else {
    kit::avatar(on.frame, circle, initials(candidate.name), id.low);
  }
  area.cut_left(10);
  const auto mark = area.cut_right(20);
  if (is_chosen) kit::paint_icon(on.frame, mark, kit::icon::check, theme.accent);
  const auto width = kit::measure(on.frame, hint, kit::text_style::caption);
  kit::paint_text(on.frame, area.cut_right(width + 10), hint, kit::text_style::caption,
                  theme.text2);
  kit::paint_text(on.frame, area, candidate.name, kit::text_style::body_medium,
                  is_able ? theme.text : theme.text2);
}

float height(Drawing&) { return choices_height + 12 + dialog_field_height; }

void draw(Drawing& on, kit::Area& area) {
  const auto& theme = on.frame.theme();
  const auto& conversation = on.model.inbox.conversations.at(on.state.dialog.conversation);
  auto candidates = agent_candidates(on.model.inbox, conversation);
  for (auto& team : team_candidates(on.model.inbox)) candidates.push_back(std::move(team));
  const auto box = area.cut_top(choices_height);
  {
    auto grid = kit::grid(on.frame, box,
                          {.name = say("assign.to"),
                           .rows = static_cast<std::uint32_t>(candidates.size()),
                           .row_height = choice_height});
    for (auto i = grid.first; i < grid.last; ++i) draw_candidate(on, grid, i, candidates[i]);
  }
  kit::paint_box(on.frame, box, {.border = theme.line, .radius = kit::size::radius});
  area.cut_top(12);
  draw_dialog_field(on, area, say("assign.note"), on.state.dialog.text);
}

std::optional<Command> command(Drawing& on) {
  auto& dialog = on.state.dialog;
  if (dialog.assignee.is_none() && dialog.team.is_none()) {
    dialog.error = say("assign.choose");
    return std::nullopt;
  }
  return AssignConversation{dialog.conversation, dialog.assignee, dialog.team, {},
                            dialog.text,         on.model.seen};
}

}  // namespace

const DialogKind assign_dialog{.title = "assign.title",
                               .button = "assign.do",
                               .height = height,
                               .draw = draw,
                               .command = command};

}  // namespace parley::ui
