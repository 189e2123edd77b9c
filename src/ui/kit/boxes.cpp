// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/kit/boxes.h"

#include <algorithm>
#include <cmath>

#include "ui/kit/draw.h"
#include "ui/kit/state.h"

namespace parley::ui::kit {
namespace {

// The shader's signs, below that of plain ink.
constexpr float first_sign = -2;

Boxes::Row row_of(const RoundBox& box, const Area& seen, float density) {
  const auto half_width = seen.width * density / 2;
  const auto half_height = seen.height * density / 2;
  return {.middle_x = seen.x * density + half_width,
          .middle_y = seen.y * density + half_height,
          .half_width = half_width,
          .half_height = half_height,
          .radius = std::min({box.radius * density, half_width, half_height}),
          .border_width = box.border_width * density,
          .fade_or_dash = (box.fade > 0 ? box.fade : -box.dash) * density,
          .border = box.border.abgr};
}

}  // namespace

std::optional<float> Boxes::add(const Row& row) {
  if (rows_.size() >= most) return std::nullopt;
  rows_.push_back(row);
  return first_sign - static_cast<float>(rows_.size() - 1);
}

// What lies between two pixels goes to the later one, also when it was reckoned a little before it:
// two edges that are a whole number of pixels apart stay so.
float on_pixels(float at, float density) {
  constexpr float little = 1.F / 256;
  return std::floor(at * density + 0.5F + little) / density;
}

// A little more than asked, so that one and a half at two thirds is one.
float whole_pixels(float length, float density) {
  return std::max(1.F, std::floor(length * density + 0.01F)) / density;
}

// The painting of a desk that runs to the left is mirrored afterwards; it is where it is seen that
// has to lie on pixels.
Area Kit::seen(const Area& area) const {
  if (direction == Direction::to_right) return area;
  return {environment.width - area.right(), area.y, area.width, area.height};
}

Area Kit::on_pixels(const Area& area) const {
  const auto density = environment.density;
  const auto place = seen(area);
  const auto left = kit::on_pixels(place.x, density);
  const auto top = kit::on_pixels(place.y, density);
  return seen({left, top, kit::on_pixels(place.right(), density) - left,
               kit::on_pixels(place.bottom(), density) - top});
}

void Kit::draw_box(const RoundBox& box) {
  const auto density = environment.density;
  const auto sign = boxes_.add(row_of(box, seen(box.area), density));
  if (!sign) {
    list().AddRectFilled(top_left(box.area), bottom_right(box.area), box.fill.abgr);
    return;
  }
  // Half of an edge's width lies beyond it.
  const auto around = box.area.inset(-std::max(1 / density, box.fade / 2));
  list().PrimReserve(6, 4);
  list().PrimRectUV(top_left(around), bottom_right(around), {*sign, -1}, {*sign, -1},
                    box.fill.abgr);
}

}  // namespace parley::ui::kit
