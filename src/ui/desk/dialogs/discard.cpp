// SPDX-License-Identifier: AGPL-3.0-or-later
// Before a held reply's words are thrown away.
#include "ui/desk/dialogs/dialog.h"
#include "ui/words/words.h"

namespace parley::ui {
namespace {

float height(Drawing&) { return 44; }

void draw(Drawing& on, kit::Area& area) {
  kit::text(on.frame, area.cut_top(44), say("attention.discard_sure"), {.lines_max = 2});
}

std::optional<Command> command(Drawing& on) { return DiscardHeldReply{on.state.dialog.message}; }

}  // namespace

const DialogKind discard_dialog{.title = "discard.title",
                                .button = "discard.do",
                                .height = height,
                                .draw = draw,
                                .command = command,
                                .variant = kit::Variant::danger,
                                .alert = true};

}  // namespace parley::ui
