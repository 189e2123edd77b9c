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
    .ok = rgb(0x1a7f4b),
    .ok_soft = rgb(0xe3f4ea),
    .urgent = rgb(0xc62a2f),
    .urgent_soft = rgb(0xffe9e9),
    .high = rgb(0xb45309),
    .high_soft = rgb(0xfff1de),
    .hover = rgb(0x1c1c21).with_alpha(0.045F),
    .pressed = rgb(0x1c1c21).with_alpha(0.09F),
    .selection = rgb(0x4f46e5).with_alpha(0.28F),
    .shadow = rgb(0x14141e).with_alpha(0.16F),
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
    .accent_soft = rgb(0x26264a),
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

}  // namespace

const Theme& theme_of(ThemeKind kind) { return kind == ThemeKind::dark ? dark : light; }

}  // namespace parley::ui::kit
