// SPDX-License-Identifier: AGPL-3.0-or-later
// What the kit itself draws over a finished frame.
#pragma once

#include <string_view>

#include "ui/kit/frame.h"
#include "ui/kit/state.h"

namespace parley::ui::kit {

// Gives the toast's top.
float draw_toast(Frame& frame, const ShownToast& toast, float bottom);
void draw_tooltip(Frame& frame, const Area& anchor, std::string_view words);

}  // namespace parley::ui::kit
