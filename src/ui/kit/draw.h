// SPDX-License-Identifier: AGPL-3.0-or-later
// The one place of the kit that Dear ImGui comes in by.
#pragma once

#include "imgui.h"           // IWYU pragma: export
#include "imgui_internal.h"  // IWYU pragma: export
#include "ui/kit/area.h"
#include "ui/kit/theme.h"

namespace parley::ui::kit {

inline ImVec2 vec(Point at) { return {at.x, at.y}; }
inline ImVec2 top_left(const Area& area) { return {area.x, area.y}; }
inline ImVec2 bottom_right(const Area& area) { return {area.right(), area.bottom()}; }

// Tells Dear ImGui, and with it the test engine's hooks, of something that can be pressed.
void add_item(const Area& area, std::uint32_t id);

}  // namespace parley::ui::kit
