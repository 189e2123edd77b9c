// SPDX-License-Identifier: AGPL-3.0-or-later
// What the side panel shows under each of its tabs. Each cuts what it takes off the top of `area`,
// so that what is left says how far it came.
#pragma once

#include "ui/desk/drawing.h"

namespace parley::ui {

void draw_details(Drawing& on, kit::Area& area, const ConversationView& view);
// MG-1, SP-1, LC-3: what it was merged with, split from or follows, with the way back.
void draw_related(Drawing& on, kit::Area& area, const ConversationView& view);
// AS-7.
void draw_why_mine(Drawing& on, kit::Area& area, const DetailsView& details);
void draw_side_title(Drawing& on, kit::Area& area, std::string_view words);
void draw_side_quote(Drawing& on, kit::Area& area, std::string_view words);
// Scrolled by themselves, and drawn as far as they can be seen.
void draw_notes(Drawing& on, const kit::Area& area, const ConversationView& view);
void draw_history(Drawing& on, const kit::Area& area, const ConversationView& view);
// Cuts itself off the bottom: it stays while the notes scroll.
void draw_note_field(Drawing& on, kit::Area& area, const ConversationView& view);

}  // namespace parley::ui
