// SPDX-License-Identifier: AGPL-3.0-or-later
// LC-2: Pending says what is being waited for.
#include "ui/desk/dialogs/fields.h"
#include "ui/words/words.h"

namespace parley::ui {
namespace {

float height(Drawing&) { return dialog_field_height; }

void draw(Drawing& on, kit::Area& area) {
  draw_dialog_field(on, area, say("pending.awaiting"), on.state.dialog.text);
}

std::optional<Command> command(Drawing& on) {
  const auto& dialog = on.state.dialog;
  return SetPending{dialog.conversation, dialog.text, {}};
}

}  // namespace

const DialogKind pending_dialog{.title = "pending.title",
                                .button = "pending.do",
                                .height = height,
                                .draw = draw,
                                .command = command};

}  // namespace parley::ui
