// SPDX-License-Identifier: AGPL-3.0-or-later
// The pictograms, by their Lucide names. The browser draws their outlines (1.75 px strokes at 24);
// web/src/canvas/icons.ts carries the same list and a test holds the two together.
#pragma once

namespace parley::ui::kit {

struct Icon {
  const char* name = nullptr;
  [[nodiscard]] constexpr bool is_none() const { return name == nullptr; }
};

namespace icon {
// tidy-allow(macro): one list of icons gives C++ its names and the page its outlines.
#define PARLEY_ICON(variable, lucide) inline constexpr Icon variable{lucide};
#include "ui/kit/icons.inc"
#undef PARLEY_ICON
}  // namespace icon

}  // namespace parley::ui::kit
