// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/kit/theme.h"

namespace parley::ui::kit {
namespace {

constexpr Theme light{
    .kind = ThemeKind::light,
    .background = rgb(0xffffff),
    .background2 = rgb(0xf7f7f8),
    .background3 = rgb(0xefeff1),
    .line = rgb(0xe6e6ea),
    .text = rgb(0x1c1c21),
    .text2 = rgb(0x6c6c78),
    .accent = rgb(0x4f46e5),
    .accent_soft = rgb(0xeef0ff),
    .on_accent = rgb(0xffffff),
    .on_accent_dim = rgb(0xb9b5f5),
    .bubble_in = rgb(0xf2f2f5),
    .bubble_out = rgb(0xeceeff),
    .note = rgb(0xfff6dd),
    .note_line = rgb(0xf0dfa8),
    .ok = rgb(0x187b48),
    .ok_soft = rgb(0xe3f4ea),
    .urgent = rgb(0xc62a2f),
    .urgent_soft = rgb(0xffe9e9),
    .high = rgb(0xb45309),
    .high_soft = rgb(0xfff1de),
    .hover = rgb(0x1c1c21).with_alpha(0.045F),
    .pressed = rgb(0x1c1c21).with_alpha(0.09F),
    .selection = rgb(0x4f46e5).with_alpha(0.28F),
    .shadow = rgb(0x000000).with_alpha(0.18F),
    .scrim = rgb(0x14141e).with_alpha(0.32F),
};

constexpr Theme dark{
    .kind = ThemeKind::dark,
    .background = rgb(0x16161a),
    .background2 = rgb(0x1b1b20),
    .background3 = rgb(0x26262d),
    .line = rgb(0x2b2b33),
    .text = rgb(0xececf1),
    .text2 = rgb(0x9a9aa8),
    .accent = rgb(0x7c78ff),
    .accent_soft = rgb(0x1f1f3d),
    // White on this accent is 3.5:1; near-black is 5.4:1.
    .on_accent = rgb(0x101014),
    .on_accent_dim = rgb(0x2c2a66),
    .bubble_in = rgb(0x24242b),
    .bubble_out = rgb(0x2a2b52),
    .note = rgb(0x3a3116),
    .note_line = rgb(0x5a4c20),
    .ok = rgb(0x5fd39b),
    .ok_soft = rgb(0x173626),
    .urgent = rgb(0xff8a8a),
    .urgent_soft = rgb(0x4a1f22),
    .high = rgb(0xffc07a),
    .high_soft = rgb(0x442f14),
    .hover = rgb(0xffffff).with_alpha(0.05F),
    .pressed = rgb(0xffffff).with_alpha(0.09F),
    .selection = rgb(0x7c78ff).with_alpha(0.4F),
    .shadow = rgb(0x000000).with_alpha(0.5F),
    .scrim = rgb(0x000000).with_alpha(0.5F),
};

// Words at 7:1 and more, lines at 4.5:1 and more, against every ground they stand on.
constexpr Theme more_contrast(Theme theme) {
  const bool is_dark = theme.kind == ThemeKind::dark;
  theme.text = is_dark ? rgb(0xffffff) : rgb(0x000000);
  theme.text2 = is_dark ? rgb(0xd6d6de) : rgb(0x3d3d46);
  theme.line = is_dark ? rgb(0x8e8e9c) : rgb(0x6c6c78);
  theme.accent = is_dark ? rgb(0xb5b3ff) : rgb(0x362fb3);
  theme.on_accent = is_dark ? rgb(0x000000) : rgb(0xffffff);
  theme.note_line = is_dark ? rgb(0xd9bd62) : rgb(0x7a5d00);
  theme.ok = is_dark ? rgb(0x8df0bd) : rgb(0x0b5a32);
  theme.urgent = is_dark ? rgb(0xffb4b4) : rgb(0x8f1014);
  theme.high = is_dark ? rgb(0xffd7a8) : rgb(0x743300);
  theme.background2 = is_dark ? rgb(0x101013) : rgb(0xffffff);
  theme.background = is_dark ? rgb(0x000000) : rgb(0xffffff);
  theme.outline = theme.line;
  return theme;
}

constexpr Theme light_contrast = more_contrast(light);
constexpr Theme dark_contrast = more_contrast(dark);

bool is_dark(Color color) {
  const auto part = [&](int shift) { return color.abgr >> shift & 0xFFU; };
  return part(0) * 3 + part(8) * 6 + part(16) < 128 * 10;
}

}  // namespace

const Theme& theme_of(ThemeKind kind, Contrast contrast) {
  if (contrast == Contrast::more) return kind == ThemeKind::dark ? dark_contrast : light_contrast;
  return kind == ThemeKind::dark ? dark : light;
}

// Only the system's colours and no others: what was told apart by its ground gets a line, and what
// was told apart by its colour keeps its words or its icon.
Theme forced_theme(const SystemColors& colors) {
  const auto ground = colors.canvas;
  return {.kind = is_dark(ground) ? ThemeKind::dark : ThemeKind::light,
          .background = ground,
          .background2 = ground,
          .background3 = colors.button,
          .line = colors.text,
          .text = colors.text,
          .text2 = colors.text,
          .accent = colors.highlight,
          .accent_soft = colors.button,
          .on_accent = colors.highlight_text,
          .on_accent_dim = colors.highlight_text,
          .bubble_in = colors.button,
          .bubble_out = colors.button,
          .note = ground,
          .note_line = colors.text,
          .ok = colors.text,
          .ok_soft = colors.button,
          .urgent = colors.text,
          .urgent_soft = colors.button,
          .high = colors.text,
          .high_soft = colors.button,
          .hover = colors.text.with_alpha(0.12F),
          .pressed = colors.text.with_alpha(0.24F),
          .selection = colors.highlight,
          .shadow = {},
          .scrim = ground.with_alpha(0.75F),
          .outline = colors.text};
}

}  // namespace parley::ui::kit
