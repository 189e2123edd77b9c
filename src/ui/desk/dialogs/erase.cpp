// SPDX-License-Identifier: AGPL-3.0-or-later
// AC-3: a customer is erased only by somebody who has written their name once more.
#include "base/limits.h"
#include "ui/desk/dialogs/fields.h"
#include "ui/views/text.h"
#include "ui/words/words.h"

namespace parley::ui {
namespace {

std::string name_of(Drawing& on) {
  const auto* view = on.state.views.conversation(on.model, on.state.dialog.conversation);
  return view ? view->details.customer : std::string();
}

std::string warning(Drawing& on) { return say("erase.warning", {{"who", name_of(on)}}); }

float words_height(Drawing& on) {
  return kit::height_of(on.frame, warning(on), kit::text_style::body, 392) + 12;
}

float height(Drawing& on) { return words_height(on) + dialog_field_height; }

void draw(Drawing& on, kit::Area& area) {
  kit::text(on.frame, area.cut_top(words_height(on)), warning(on), {.lines_max = 0});
  draw_dialog_field(on, area, say("erase.name"), on.state.dialog.text);
}

std::optional<Command> command(Drawing& on) {
  const auto* conversation = on.model.inbox.conversations.find(on.state.dialog.conversation);
  if (!conversation) return std::nullopt;
  const auto name = name_of(on);
  if (one_line(on.state.dialog.text, limits::name_bytes_max) != name) {
    on.state.dialog.error = say("erase.not_the_name", {{"who", name}});
    return std::nullopt;
  }
  return EraseCustomer{conversation->customer};
}

}  // namespace

const DialogKind erase_dialog{.title = "erase.title",
                              .button = "erase.do",
                              .height = height,
                              .draw = draw,
                              .command = command,
                              .variant = kit::Variant::danger,
                              .alert = true};

}  // namespace parley::ui
