// SPDX-License-Identifier: AGPL-3.0-or-later
// The questions that some acts ask first. A dialog stays open, with its words and the reason, until
// this device has taken the act in.
#include <algorithm>

#include "ui/desk/dialog_parts.h"
#include "ui/views/attention_view.h"
#include "ui/words/names.h"
#include "ui/words/words.h"

namespace parley::ui {
namespace {

constexpr float choice_height = 44;
constexpr float choices_height = 5.5F * choice_height;  // half a row says that there are more
constexpr float note_height = 64;
constexpr float buttons_height = 32;
constexpr float label_height = 22;
constexpr float heading_room = 92;  // the kit's heading and padding around ours

std::string_view title_of(DialogKind kind) {
  switch (kind) {
    case DialogKind::none:
      return {};
    case DialogKind::assign:
      return say("assign.title");
    case DialogKind::priority:
      return say("priority.title");
    case DialogKind::pending:
      return say("pending.title");
    case DialogKind::resolve:
      return say("resolve.title");
    case DialogKind::discard:
      return say("discard.title");
  }
  return {};
}

float content_height(DialogKind kind) {
  constexpr auto field = label_height + note_height + 10;
  switch (kind) {
    case DialogKind::none:
      return 0;
    case DialogKind::assign:
      return choices_height + 12 + field;
    case DialogKind::priority:
      return kit::size::control + 14 + field;
    case DialogKind::pending:
      return field;
    case DialogKind::resolve:
      return 2 * field;
    case DialogKind::discard:
      return 44;
  }
  return 0;
}

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

void draw_assign(Drawing& on, kit::Area& area) {
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

void draw_priority(Drawing& on, kit::Area& area) {
  auto& dialog = on.state.dialog;
  auto bar = area.cut_top(kit::size::control);
  const auto scope = kit::group(on.frame, bar, {.name = say("priority")});
  const auto width = (bar.width - 3 * 8) / 4;
  for (const auto level : {Priority::low, Priority::normal, Priority::high, Priority::urgent}) {
    if (kit::button(on.frame, bar.cut_left(width),
                    {.name = word_of(level),
                     .tone = tone_of(level),
                     .selected = dialog.priority == level})) {
      dialog.priority = level;
    }
    bar.cut_left(8);
  }
  area.cut_top(14);
  draw_dialog_field(on, area, say("priority.reason"), dialog.text);
}

void draw_content(Drawing& on, kit::Area& area) {
  auto& dialog = on.state.dialog;
  switch (dialog.kind) {
    case DialogKind::none:
      return;
    case DialogKind::assign:
      return draw_assign(on, area);
    case DialogKind::priority:
      return draw_priority(on, area);
    case DialogKind::pending:
      return draw_dialog_field(on, area, say("pending.awaiting"), dialog.text);
    case DialogKind::resolve:
      draw_dialog_field(on, area, say("resolve.summary"), dialog.text);
      return draw_dialog_field(on, area, say("resolve.closing"), dialog.closing);
    case DialogKind::discard:
      kit::text(on.frame, area.cut_top(44), say("attention.discard_sure"), {.lines_max = 2});
      return;
  }
}

Command command_of(Drawing& on) {
  const auto& dialog = on.state.dialog;
  const auto seen = on.model.seen;
  switch (dialog.kind) {
    case DialogKind::none:
    case DialogKind::assign:
      break;
    case DialogKind::priority:
      return SetPriority{dialog.conversation, dialog.priority, dialog.text};
    case DialogKind::pending:
      return SetPending{dialog.conversation, dialog.text, {}};
    case DialogKind::resolve:
      return ResolveConversation{dialog.conversation, dialog.text, {}, dialog.closing, seen};
    case DialogKind::discard:
      return DiscardHeldReply{dialog.held};
  }
  return AssignConversation{
      dialog.conversation, dialog.assignee, dialog.team, {}, dialog.text, seen};
}

std::string_view button_name(DialogKind kind) {
  switch (kind) {
    case DialogKind::none:
    case DialogKind::assign:
      return say("assign.do");
    case DialogKind::priority:
      return say("priority.do");
    case DialogKind::pending:
      return say("pending.do");
    case DialogKind::resolve:
      return say("resolve.do");
    case DialogKind::discard:
      return say("discard.do");
  }
  return {};
}

void do_it(Drawing& on) {
  auto& dialog = on.state.dialog;
  if (dialog.kind == DialogKind::assign && dialog.assignee.is_none() && dialog.team.is_none()) {
    dialog.error = say("assign.choose");
    return;
  }
  dialog.error.clear();
  dialog.ask = ask(on.state, command_of(on),
                   {.purpose = Purpose::dialog, .conversation = dialog.conversation, .text = {}});
}

void take_refusal(Drawing& on) {
  auto& state = on.state;
  const bool is_ours = state.refused && state.refused->asked.purpose == Purpose::dialog;
  if (!is_ours) return;
  state.dialog.error =
      why_refused(on.model.inbox, state.refused->refusal, state.dialog.conversation);
  state.refused.reset();
  on.frame.announce(state.dialog.error, kit::Politeness::assertive);
}

void draw_buttons(Drawing& on, kit::Area bar) {
  const auto kind = on.state.dialog.kind;
  const auto variant = kind == DialogKind::discard ? kit::Variant::danger : kit::Variant::primary;
  if (kit::button_right(on.frame, bar, {.name = button_name(kind), .variant = variant})) do_it(on);
  if (kit::button_right(on.frame, bar, {.name = say("dialog.cancel")})) on.state.dialog = {};
}

}  // namespace

void draw_dialog_field(Drawing& on, kit::Area& area, std::string_view name, std::string& text) {
  kit::paint_text(on.frame, area.cut_top(label_height), name, kit::text_style::caption_medium,
                  on.frame.theme().text2);
  const auto field = kit::text_field(on.frame, area.cut_top(note_height),
                                     {.name = name, .text = text, .multiline = true});
  area.cut_top(10);
  if (field.changed) {
    text = field.text;
    on.state.dialog.error.clear();
  }
  if (field.submitted) do_it(on);
}

void draw_dialog(Drawing& on) {
  auto& state = on.state;
  if (state.dialog.kind == DialogKind::none) return;
  if (!on.model.inbox.conversations.find(state.dialog.conversation)) {
    state.dialog = {};
    return;
  }
  take_refusal(on);
  const auto kind = state.dialog.kind;
  const auto error_height = state.dialog.error.empty() ? 0.F : 24.F;
  const auto width = std::min(440.F, on.frame.screen().width - 24);
  auto box = kit::dialog(
      on.frame, {.name = title_of(kind),
                 .width = width,
                 .height = content_height(kind) + buttons_height + error_height + heading_room,
                 .alert = kind == DialogKind::discard});
  auto area = box.area;
  draw_content(on, area);
  if (!state.dialog.error.empty()) {
    kit::text(on.frame, area.cut_top(error_height), state.dialog.error,
              {.color = on.frame.theme().urgent, .key = "error"});
  }
  draw_buttons(on, area.cut_bottom(buttons_height));
  if (box.dismissed) state.dialog = {};
}

}  // namespace parley::ui
