// SPDX-License-Identifier: AGPL-3.0-or-later
// What the kit itself draws over a finished frame.
#pragma once

#include <string_view>

#include "ui/kit/frame.h"
#include "ui/kit/state.h"

namespace parley::ui::kit {

// Where a toast stands whose bottom is given, and where a tooltip.
Area toast_area(Frame& frame, const ShownToast& toast, float bottom);
Area tooltip_area(Frame& frame, const Area& anchor, std::string_view words);
// States and paints it; true when somebody put it away.
bool draw_toast(Frame& frame, const Area& area, const ShownToast& toast);
void draw_tooltip(Frame& frame, const Area& area, std::string_view words);

}  // namespace parley::ui::kit
