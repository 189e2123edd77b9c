// SPDX-License-Identifier: AGPL-3.0-or-later
// Which way text runs: the rules of the Unicode bidi algorithm (UAX #9) that plain text meets: base
// direction by first strong letter (P2, P3), isolates (X5a to X6a), numbers, brackets and neutrals
// (W, N), levels (I) and reordering of a line (L1, L2). Explicit embeddings and overrides are
// ignored on purpose: a customer's name must not be able to turn the rest of a line around.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "ui/kit/unicode.h"

namespace parley::ui::kit {

// One level an item; items are what is drawn as one. Even: left to right; odd: right to left. The
// items' letters tell brackets; without them brackets are neutral.
std::vector<std::uint8_t> bidi_levels(std::span<const Bidi> items, std::uint8_t base,
                                      std::span<const char32_t> letters = {});
// 1 when the first strong item runs to the left, else 0.
std::uint8_t base_level(std::span<const Bidi> items);
// The items of one line from left to right, as indices into `levels`. Blanks at the line's end take
// the base level.
std::vector<std::uint32_t> visual_order(std::span<const std::uint8_t> levels,
                                        std::span<const Bidi> items, std::uint8_t base);

}  // namespace parley::ui::kit
