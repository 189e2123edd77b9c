// SPDX-License-Identifier: AGPL-3.0-or-later
// Boxes with round corners, circles, rings and shadows. Each is one quad in the draw list, in the
// order of painting, and one row of numbers here: canvas.frag makes fill, border and corner out of
// them, for the pixels that the screen has. The rows go to the page beside the frame's vertices.
// It knows no theme and nothing of what a box is for.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "ui/kit/area.h"
#include "ui/kit/theme.h"

namespace parley::ui::kit {

// In CSS pixels; a radius is never more than half of the box.
struct RoundBox {
  Area area;
  Color fill = {};
  Color border = {};
  float radius = 0;
  float border_width = 0;  // inwards from the edge
  float dash = 0;          // how long a dash of the border is; 0: it has no gaps
  float fade = 0;          // how wide the edge of a shadow is; 0: as sharp as pixels are
};

class Boxes {
 public:
  // As in web/src/canvas/renderer.ts.
  static constexpr std::size_t most = 2048;

  // Two texels, as canvas.vert reads them. Lengths in pixels of the screen.
  struct Row {
    float middle_x = 0, middle_y = 0, half_width = 0, half_height = 0;
    float radius = 0, border_width = 0;
    float fade_or_dash = 0;  // above 0: how wide the edge is; below 0: how long a dash
    std::uint32_t border = 0;
    friend bool operator==(const Row&, const Row&) = default;
  };
  static_assert(sizeof(Row) == 32);

  void clear() { rows_.clear(); }
  // What stands for it in the vertices, as `place.x`. None: this frame has no room for another.
  std::optional<float> add(const Row& row);
  [[nodiscard]] const std::vector<Row>& rows() const { return rows_; }

 private:
  std::vector<Row> rows_;
};

// On the pixels of a screen of that density, as browsers put boxes and borders there: edges on the
// nearest, a length of whole ones and never of none.
float on_pixels(float at, float density);
float whole_pixels(float length, float density);

}  // namespace parley::ui::kit
