// SPDX-License-Identifier: AGPL-3.0-or-later
// A rectangle in CSS pixels, and a way to cut pieces off it. Views lay themselves out by cutting:
//
//   auto rail = screen.cut_left(52);   // takes 52 px off the left and gives them
//   auto head = screen.cut_top(48);    // what is left of `screen` stays in `screen`
//
// It knows nothing of painting and never goes negative: a cut gives at most what is there.
#pragma once

#include <algorithm>

namespace parley::ui::kit {

struct Point {
  float x = 0;
  float y = 0;
  friend bool operator==(const Point&, const Point&) = default;
};

struct Area {
  float x = 0;
  float y = 0;
  float width = 0;
  float height = 0;
  friend bool operator==(const Area&, const Area&) = default;

  [[nodiscard]] float right() const { return x + width; }
  [[nodiscard]] float bottom() const { return y + height; }
  [[nodiscard]] Point center() const { return {x + width / 2, y + height / 2}; }
  [[nodiscard]] bool is_empty() const { return width <= 0 || height <= 0; }
  [[nodiscard]] bool contains(Point at) const {
    return at.x >= x && at.x < right() && at.y >= y && at.y < bottom();
  }

  Area cut_left(float size) {
    const auto piece = Area{x, y, clamp(size, width), height};
    x += piece.width;
    width -= piece.width;
    return piece;
  }
  Area cut_right(float size) {
    const auto piece_width = clamp(size, width);
    width -= piece_width;
    return {x + width, y, piece_width, height};
  }
  Area cut_top(float size) {
    const auto piece = Area{x, y, width, clamp(size, height)};
    y += piece.height;
    height -= piece.height;
    return piece;
  }
  Area cut_bottom(float size) {
    const auto piece_height = clamp(size, height);
    height -= piece_height;
    return {x, y + height, width, piece_height};
  }

  [[nodiscard]] Area inset(float all) const { return inset(all, all); }
  [[nodiscard]] Area inset(float horizontal, float vertical) const {
    return inset(horizontal, vertical, horizontal, vertical);
  }
  [[nodiscard]] Area inset(float left, float top, float right_side, float bottom_side) const {
    return {x + left, y + top, std::max(0.F, width - left - right_side),
            std::max(0.F, height - top - bottom_side)};
  }
  [[nodiscard]] Area moved(float right_by, float down_by) const {
    return {x + right_by, y + down_by, width, height};
  }
  // A piece of that size in the middle, on whole pixels.
  [[nodiscard]] Area centered(float piece_width, float piece_height) const {
    return {whole(x + (width - piece_width) / 2), whole(y + (height - piece_height) / 2),
            piece_width, piece_height};
  }
  // As wide as it is, `piece_height` high, in the middle between top and bottom.
  [[nodiscard]] Area middle(float piece_height) const { return centered(width, piece_height); }
  [[nodiscard]] Area intersected(const Area& other) const {
    const auto left = std::max(x, other.x);
    const auto top = std::max(y, other.y);
    return {left, top, std::max(0.F, std::min(right(), other.right()) - left),
            std::max(0.F, std::min(bottom(), other.bottom()) - top)};
  }

 private:
  static float clamp(float size, float have) { return std::clamp(size, 0.F, std::max(0.F, have)); }
  static float whole(float at) { return static_cast<float>(static_cast<int>(at + 0.5F)); }
};

}  // namespace parley::ui::kit
