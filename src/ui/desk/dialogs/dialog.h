// SPDX-License-Identifier: AGPL-3.0-or-later
// The questions that some acts ask first. A dialog stays open, with its words and the reason, until
// this device has taken the act in. Another one is a file of its own here, and a line in the list
// below.
#pragma once

#include <optional>
#include <string_view>

#include "ui/desk/drawing.h"

namespace parley::ui {

struct DialogKind {
  std::string_view title;   // key of its words
  std::string_view button;  // key; of a dialog that asks for nothing at its end: how it is closed
  float (*height)(Drawing& on) = nullptr;  // of what it draws
  void (*draw)(Drawing& on, kit::Area& area) = nullptr;
  // What pressing the button asks for. Nothing: something is missing, and the dialog says what.
  std::optional<Command> (*command)(Drawing& on) = nullptr;
  kit::Variant variant = kit::Variant::primary;
  bool alert = false;
  float width = 440;
};

extern const DialogKind assign_dialog;
extern const DialogKind priority_dialog;
extern const DialogKind pending_dialog;
extern const DialogKind snooze_dialog;
extern const DialogKind resolve_dialog;
extern const DialogKind tags_dialog;
extern const DialogKind merge_dialog;
extern const DialogKind split_dialog;
extern const DialogKind transfer_dialog;
extern const DialogKind schedule_dialog;
extern const DialogKind discard_dialog;
extern const DialogKind erase_dialog;
extern const DialogKind correct_dialog;

// About a conversation; what is known of it is filled in.
DialogState& open_dialog(Drawing& on, const DialogKind& kind, ConversationId conversation);
// With the closing words that the team chose.
void open_resolve_dialog(Drawing& on, ConversationId conversation);
// With the message's words as they are.
void open_correct_dialog(Drawing& on, ConversationId conversation, MessageId message);
// As its button does; also what Enter in a field means.
void confirm_dialog(Drawing& on);

}  // namespace parley::ui
