// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/desk/dialogs/dialog.h"

#include <algorithm>

#include "ui/views/refusal_words.h"
#include "ui/words/words.h"

namespace parley::ui {
namespace {

constexpr float buttons_height = 32;
constexpr float heading_room = 92;  // the kit's heading and padding around ours
constexpr float error_room = 24;

void take_refusal(Drawing& on) {
  auto& state = on.state;
  const bool is_ours = state.refused && state.refused->asked.purpose == Purpose::dialog;
  if (!is_ours) return;
  state.dialog.error =
      why_refused(on.model.inbox, state.refused->refusal, state.refused->asked.command);
  state.refused.reset();
  on.frame.announce(state.dialog.error, kit::Politeness::assertive);
}

void draw_buttons(Drawing& on, kit::Area bar) {
  const auto& kind = *on.state.dialog.kind;
  const bool is_pressed = kit::button_right(
      on.frame, bar, {.name = say(kind.button), .variant = kind.variant, .key = "confirm"});
  if (kind.command) {
    if (kit::button_right(on.frame, bar, {.name = say("dialog.cancel")})) on.state.dialog = {};
  }
  if (is_pressed) confirm_dialog(on);
}

}  // namespace

DialogState& open_dialog(Drawing& on, const DialogKind& kind, ConversationId id) {
  DialogState dialog{.kind = &kind, .conversation = id};
  if (const auto* conversation = on.model.inbox.conversations.find(id)) {
    dialog.priority = conversation->priority;
    dialog.assignee = conversation->assignee;
  }
  on.state.dialog = std::move(dialog);
  on.state.refused.reset();
  return on.state.dialog;
}

void confirm_dialog(Drawing& on) {
  auto& dialog = on.state.dialog;
  if (!dialog.kind) return;
  if (!dialog.kind->command) {
    dialog = {};
    return;
  }
  dialog.error.clear();
  auto command = dialog.kind->command(on);
  if (!command) return;
  dialog.ask =
      ask(on.state, std::move(*command),
          {.purpose = Purpose::dialog, .conversation = dialog.conversation, .text = dialog.draft});
}

void draw_dialog(Drawing& on) {
  auto& state = on.state;
  if (!state.dialog.kind) return;
  if (!on.model.inbox.conversations.find(state.dialog.conversation)) {
    state.dialog = {};
    return;
  }
  take_refusal(on);
  const auto& kind = *state.dialog.kind;
  const auto error_height = state.dialog.error.empty() ? 0.F : error_room;
  const auto width = std::min(kind.width, on.frame.screen().width - 24);
  auto box = kit::dialog(on.frame,
                         {.name = say(kind.title),
                          .width = width,
                          .height = kind.height(on) + buttons_height + error_height + heading_room,
                          .alert = kind.alert});
  auto area = box.area;
  const auto buttons = area.cut_bottom(buttons_height);
  kind.draw(on, area);
  if (error_height > 0) {
    kit::text(on.frame, area.cut_top(error_height), state.dialog.error,
              {.color = on.frame.theme().urgent, .key = "error"});
  }
  draw_buttons(on, buttons);
  if (box.dismissed) state.dialog = {};
}

}  // namespace parley::ui
