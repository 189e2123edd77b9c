// SPDX-License-Identifier: AGPL-3.0-or-later
// LC-2: resolved says how, and may close with words to the customer.
#include "ui/desk/dialogs/fields.h"
#include "ui/words/words.h"

namespace parley::ui {
namespace {

float height(Drawing&) { return 2 * dialog_field_height; }

void draw(Drawing& on, kit::Area& area) {
  auto& dialog = on.state.dialog;
  draw_dialog_field(on, area, say("resolve.summary"), dialog.text);
  draw_dialog_field(on, area, say("resolve.closing"), dialog.closing);
}

std::optional<Command> command(Drawing& on) {
  const auto& dialog = on.state.dialog;
  return ResolveConversation{dialog.conversation, dialog.text, {}, dialog.closing, on.model.seen};
}

}  // namespace

const DialogKind resolve_dialog{.title = "resolve.title",
                                .button = "resolve.do",
                                .height = height,
                                .draw = draw,
                                .command = command};

}  // namespace parley::ui
