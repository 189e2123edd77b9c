// SPDX-License-Identifier: AGPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "ui/desk/drawing.h"
#include "ui/views/people.h"

namespace parley::ui {

// A field with its label above it, for as many lines as it takes.
void draw_dialog_field(Drawing& on, kit::Area& area, std::string_view name, std::string& text);

}  // namespace parley::ui
