// SPDX-License-Identifier: AGPL-3.0-or-later
// The colours and sizes of the look, light and dark. Views name what a colour is for and never a
// number, so that a theme can be exchanged. Sizes are CSS pixels.
#pragma once

#include <cstdint>

namespace parley::ui::kit {

// 0xAABBGGRR, as the draw lists want it. `Color{}` is fully transparent and means "none".
struct Color {
  std::uint32_t abgr = 0;
  friend bool operator==(const Color&, const Color&) = default;
  [[nodiscard]] constexpr bool is_none() const { return abgr >> 24 == 0; }
  [[nodiscard]] constexpr Color with_alpha(float alpha) const {
    const auto own = static_cast<float>(abgr >> 24);
    return {(abgr & 0xFFFFFFU) | static_cast<std::uint32_t>(own * alpha + 0.5F) << 24};
  }
};

constexpr Color rgb(std::uint32_t rrggbb) {
  return {0xFF000000U | (rrggbb & 0xFFU) << 16 | (rrggbb & 0xFF00U) | (rrggbb >> 16 & 0xFFU)};
}

enum class ThemeKind : std::uint8_t { light, dark };

struct Theme {
  ThemeKind kind = ThemeKind::light;
  Color background, background2, background3, line, text, text2;
  Color accent, accent_soft, on_accent, on_accent_dim;
  Color bubble_in, bubble_out, note, note_line;
  Color ok, ok_soft, urgent, urgent_soft, high, high_soft;
  Color hover, pressed, selection, shadow, scrim;
  Color outline;  // around what floats, where shadows are not enough to tell it from the ground
};

enum class Contrast : std::uint8_t { usual, more };

const Theme& theme_of(ThemeKind kind, Contrast contrast = Contrast::usual);

// The colours that a reader's system puts in place of every page's own.
struct SystemColors {
  Color canvas, text, gray_text, link, highlight, highlight_text, button, button_text;
  friend bool operator==(const SystemColors&, const SystemColors&) = default;
};
Theme forced_theme(const SystemColors& colors);

namespace size {
inline constexpr float rail = 52, queues = 200, list = 336, details = 264;
inline constexpr float control = 32, control_small = 28, icon = 16, row = 28;
inline constexpr float radius = 8, radius_bubble = 12, radius_small = 5, radius_pill = 99;
inline constexpr float hairline = 1;
inline constexpr float narrow = 900, phone = 600;  // below: one column; below: bottom bar
}  // namespace size

}  // namespace parley::ui::kit
