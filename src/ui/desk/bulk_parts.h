// SPDX-License-Identifier: AGPL-3.0-or-later
// What the files of the bulk review share.
#pragma once

#include "ui/desk/drawing.h"

namespace parley::ui {

void draw_bulk_review(Drawing& on);
void open_review(Drawing& on, BulkKind kind, const ShownIds& shown);

// What to do with the chosen ones: who gets them, which tag, how they were resolved, what to write.
float question_height(Drawing& on);
void draw_question(Drawing& on, kit::Area& area);
// What is still missing before it can be reviewed; empty when nothing is.
std::string_view question_open(const BulkDialog& dialog);

}  // namespace parley::ui
