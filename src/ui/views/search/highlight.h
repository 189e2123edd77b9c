// SPDX-License-Identifier: AGPL-3.0-or-later
// SE-2: where in a text the words stand that somebody searches for, found as the search finds them:
// whatever the case, the accents and the form of the letters.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "ui/views/search/query.h"

namespace parley::ui {

// The words and phrases that a query looks for, as fold() gives them.
std::vector<std::string> words_of(const Query& query);

struct TextRange {
  std::uint32_t begin = 0;  // bytes of the text, whole letters
  std::uint32_t end = 0;
  friend bool operator==(const TextRange&, const TextRange&) = default;
};
// In order, none overlapping another.
std::vector<TextRange> ranges_of(std::string_view text, std::span<const std::string> folded_words);

}  // namespace parley::ui
