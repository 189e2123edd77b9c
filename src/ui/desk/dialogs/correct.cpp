// SPDX-License-Identifier: AGPL-3.0-or-later
// MS-1: an author mends their own words. What was said stays to be read.
#include "ui/desk/dialogs/fields.h"
#include "ui/words/words.h"

namespace parley::ui {
namespace {

constexpr float words_height = 140;
constexpr float hint_height = 26;

bool is_public(Drawing& on) {
  const auto* message = on.model.inbox.messages.find(on.state.dialog.message);
  return message && message->direction == MessageDirection::outgoing;
}

float height(Drawing&) {
  return dialog_label_height + words_height + dialog_field_gap + hint_height;
}

void draw(Drawing& on, kit::Area& area) {
  draw_dialog_field(on, area, say("correct.words"), on.state.dialog.text, words_height);
  kit::text(on.frame, area.cut_top(hint_height),
            say(is_public(on) ? "correct.hint" : "correct.hint_note"),
            {.style = kit::text_style::caption,
             .color = on.frame.theme().text2,
             .lines_max = 2,
             .key = "hint"});
}

std::optional<Command> command(Drawing& on) {
  return CorrectMessage{on.state.dialog.message, on.state.dialog.text};
}

}  // namespace

const DialogKind correct_dialog{.title = "correct.title",
                                .button = "correct.do",
                                .height = height,
                                .draw = draw,
                                .command = command,
                                .width = 500};

void open_correct_dialog(Drawing& on, ConversationId conversation, MessageId message) {
  const auto* known = on.model.inbox.messages.find(message);
  if (!known) return;
  auto& dialog = open_dialog(on, correct_dialog, conversation);
  dialog.message = message;
  dialog.text = known->body;
}

}  // namespace parley::ui
