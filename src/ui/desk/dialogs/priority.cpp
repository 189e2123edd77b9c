// SPDX-License-Identifier: AGPL-3.0-or-later
// SL-5: by hand, with an optional reason.
#include "ui/desk/dialogs/fields.h"
#include "ui/words/names.h"
#include "ui/words/words.h"

namespace parley::ui {
namespace {

float height(Drawing&) { return kit::size::control + 14 + dialog_field_height; }

void draw(Drawing& on, kit::Area& area) {
  auto& dialog = on.state.dialog;
  auto bar = area.cut_top(kit::size::control);
  {
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
  }
  area.cut_top(14);
  draw_dialog_field(on, area, say("priority.reason"), dialog.text);
}

std::optional<Command> command(Drawing& on) {
  const auto& dialog = on.state.dialog;
  return SetPriority{dialog.conversation, dialog.priority, dialog.text};
}

}  // namespace

const DialogKind priority_dialog{.title = "priority.title",
                                 .button = "priority.do",
                                 .height = height,
                                 .draw = draw,
                                 .command = command};

}  // namespace parley::ui
