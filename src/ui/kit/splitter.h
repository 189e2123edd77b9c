// SPDX-License-Identifier: AGPL-3.0-or-later
// The line between two columns, which people move: by dragging, with the arrow keys, Home and End;
// a double click puts it back. The columns are the view's: it is told where the line is wanted.
//
//   const auto moved = kit::splitter(frame, area, {.name = "Width of the list", .at = width,
//                                                  .least = 240, .most = 520});
//   if (moved.wanted) width = *moved.wanted;
#pragma once

#include <optional>
#include <string_view>

#include "ui/kit/frame.h"

namespace parley::ui::kit {

struct SplitterOptions {
  std::string_view name;
  float at = 0;     // CSS pixels from where lines begin in `area`
  float least = 0;  // what `wanted` keeps to
  float most = 0;
  Key key = {};
};
struct SplitterMoved {
  std::optional<float> wanted;
  bool put_back = false;  // where it was at first, wherever that is
  bool held = false;      // it is being dragged: not worth keeping yet
};
SplitterMoved splitter(Frame& frame, const Area& area, const SplitterOptions& options);

}  // namespace parley::ui::kit
