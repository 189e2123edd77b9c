// SPDX-License-Identifier: AGPL-3.0-or-later
// Files that are to go with what is being written: chosen, pasted or dropped, shown as chips that
// can be taken away again. Their bytes are the page's; the desk knows their names. Only ui/desk
// uses it.
#pragma once

#include "ui/desk/drawing.h"

namespace parley::ui {

// Lets people choose files.
void draw_attach_button(Drawing& on, const kit::Area& place, ConversationId conversation,
                        DraftKind kind);
// How high the chips are in that width; 0 while there are none.
float height_of_chips(Drawing& on, ConversationId conversation, DraftKind kind, float width);
void draw_chips(Drawing& on, kit::Area area, ConversationId conversation, DraftKind kind);

// What was pasted or dropped goes to what is being written. At the end of every frame.
void take_given_files(Drawing& on);

}  // namespace parley::ui
