// SPDX-License-Identifier: AGPL-3.0-or-later
// As much of Unicode as laying out text needs, in a few ranges: what is drawn letter by letter,
// what only as a whole word, what joins the letter before it, which way it runs and where a line
// may break.
#pragma once

#include <cstdint>
#include <string_view>

namespace parley::ui::kit {

enum class Bidi : std::uint8_t {
  left,                // L
  right,               // R
  arabic_letter,       // AL
  european_number,     // EN
  arabic_number,       // AN
  separator,           // CS: "." "," ":" "/"
  european_separator,  // ES: "+" "-"
  terminator,          // ET: "%" "€" "$" "#"
  space,               // WS
  neutral,             // ON
  newline,             // B
  left_isolate,        // LRI, RLI, FSI, PDI: a part with a direction of its own
  right_isolate,
  first_isolate,
  end_isolate
};

enum class Shape : std::uint8_t {
  letter,      // drawn on its own
  word,        // drawn with its neighbours: Arabic, Hebrew, Indic, …
  dictionary,  // the same, and words are not parted by spaces: Thai, Lao, Khmer, Myanmar
  ideograph,   // drawn on its own, a line may break on either side
  mark,        // belongs to what stands before it
  joiner,      // ZWJ: ties what comes after, too
  flag,        // regional indicators, two by two
  space,
  newline,
  ignored  // controls: no width, nothing drawn
};

struct CodePoint {
  char32_t value = 0;
  std::uint32_t bytes = 1;
};

// The code point at `at`. Broken UTF-8 gives U+FFFD and goes on with the next byte.
CodePoint decode(std::string_view text, std::size_t at);

Shape shape_of(char32_t value);
Bidi bidi_of(char32_t value);
char32_t mirrored(char32_t value);  // itself if it has no mirror image
enum class Bracket : std::uint8_t { none, opening, closing };
Bracket bracket_of(char32_t value);
bool forbidden_at_line_start(char32_t value);
bool forbidden_at_line_end(char32_t value);

// True when nothing in the text needs more than drawing letter after letter from left to right.
bool is_plain(std::string_view text);

}  // namespace parley::ui::kit
