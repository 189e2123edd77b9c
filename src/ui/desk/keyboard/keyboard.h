// SPDX-License-Identifier: AGPL-3.0-or-later
// Everything by keyboard: keys as the person chose them, the command bar that finds what has no key
// in mind, and the sheet that lists them. Letters count only outside of text fields (the kit sees
// to that).
#pragma once

#include "ui/desk/drawing.h"

namespace parley::ui {

void press_keys(Drawing& on);
// As its key does. Nothing where it means nothing.
void press(Drawing& on, Hotkey key);

void draw_command_bar(Drawing& on);
void draw_cheat_sheet(Drawing& on);

}  // namespace parley::ui
