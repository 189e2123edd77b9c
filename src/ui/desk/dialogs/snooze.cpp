// SPDX-License-Identifier: AGPL-3.0-or-later
// LC-6: out of the way until its time comes, or the customer writes.
#include "ui/desk/dialogs/time_choice.h"
#include "ui/views/text.h"
#include "ui/words/words.h"

namespace parley::ui {
namespace {

float height(Drawing&) { return time_choice_height + dialog_field_height; }

void draw(Drawing& on, kit::Area& area) {
  draw_time_choice(on, area);
  draw_dialog_field(on, area, say("snooze.reason"), on.state.dialog.text);
}

std::optional<Command> command(Drawing& on) {
  const auto at = chosen_time(on);
  if (!at) return std::nullopt;
  const auto& dialog = on.state.dialog;
  // LC-2 wants to know what is being waited for; who gives a time has said it.
  const auto awaiting = is_blank(dialog.text) ? std::string(say("snooze.no_reason")) : dialog.text;
  return SetPending{dialog.conversation, awaiting, at};
}

}  // namespace

const DialogKind snooze_dialog{.title = "snooze.title",
                               .button = "snooze.do",
                               .height = height,
                               .draw = draw,
                               .command = command,
                               .width = 500};

}  // namespace parley::ui
