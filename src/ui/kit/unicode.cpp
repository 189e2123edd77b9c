// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/kit/unicode.h"

#include <algorithm>
#include <array>
#include <span>

namespace parley::ui::kit {
namespace {

struct Range {
  char32_t first, last;
};

bool within(char32_t value, std::span<const Range> ranges) {
  const auto found =
      std::upper_bound(ranges.begin(), ranges.end(), value,
                       [](char32_t wanted, const Range& range) { return wanted < range.first; });
  return found != ranges.begin() && value <= (found - 1)->last;
}

constexpr std::array marks = {
    Range{0x0300, 0x036F},   Range{0x0483, 0x0489},   Range{0x1AB0, 0x1AFF},
    Range{0x1DC0, 0x1DFF},   Range{0x20D0, 0x20FF},   Range{0x302A, 0x302F},
    Range{0x3099, 0x309A},   Range{0xFE00, 0xFE0F},   Range{0xFE20, 0xFE2F},
    Range{0x1F3FB, 0x1F3FF}, Range{0xE0020, 0xE007F}, Range{0xE0100, 0xE01EF},
};

constexpr std::array words = {
    Range{0x0590, 0x08FF}, Range{0x0900, 0x0DFF},   Range{0x0F00, 0x0FFF},   Range{0x1100, 0x11FF},
    Range{0x1700, 0x177F}, Range{0x1800, 0x18AF},   Range{0x1900, 0x1AAF},   Range{0x1B00, 0x1C4F},
    Range{0x1CD0, 0x1CFF}, Range{0xA800, 0xA8FF},   Range{0xA900, 0xABFF},   Range{0xFB1D, 0xFDFF},
    Range{0xFE70, 0xFEFC}, Range{0x10800, 0x11FFF}, Range{0x1E800, 0x1EFFF},
};

constexpr std::array dictionaries = {
    Range{0x0E00, 0x0EFF},
    Range{0x1000, 0x109F},
    Range{0x1780, 0x17FF},
    Range{0x19E0, 0x19FF},
};

constexpr std::array ideographs = {
    Range{0x2E80, 0x2FFF}, Range{0x3000, 0x3029},   Range{0x3030, 0x3098},   Range{0x309B, 0x31FF},
    Range{0x3200, 0x4DBF}, Range{0x4E00, 0xA4CF},   Range{0xAC00, 0xD7A3},   Range{0xF900, 0xFAFF},
    Range{0xFF00, 0xFFEF}, Range{0x1F300, 0x1FAFF}, Range{0x20000, 0x3FFFF},
};

constexpr std::array right_to_left = {
    Range{0x0590, 0x08FF},   Range{0xFB1D, 0xFDFF},   Range{0xFE70, 0xFEFC},
    Range{0x10800, 0x10FFF}, Range{0x1E800, 0x1EFFF},
};

constexpr std::array arabic_letters = {
    Range{0x0600, 0x07BF},
    Range{0x0860, 0x08FF},
    Range{0xFB50, 0xFDFF},
    Range{0xFE70, 0xFEFC},
};

constexpr std::array neutrals = {
    Range{0x00A1, 0x00A9},   Range{0x00AB, 0x00B4}, Range{0x00B6, 0x00B9}, Range{0x00BB, 0x00BF},
    Range{0x00D7, 0x00D7},   Range{0x00F7, 0x00F7}, Range{0x2010, 0x2027}, Range{0x2030, 0x205E},
    Range{0x2100, 0x214F},   Range{0x2190, 0x2BFF}, Range{0x2E00, 0x2E7F}, Range{0x3000, 0x3004},
    Range{0x3008, 0x3020},   Range{0xFE30, 0xFE6F}, Range{0xFF01, 0xFF0F}, Range{0xFF1A, 0xFF20},
    Range{0x1F000, 0x1FAFF},
};

bool is_ignored(char32_t value) {
  return value < 0x20 || (value >= 0x7F && value < 0xA0) || value == 0x00AD || value == 0x200B ||
         value == 0x200E || value == 0x200F || (value >= 0x202A && value <= 0x202E) ||
         (value >= 0x2060 && value <= 0x206F) || value == 0xFEFF;
}

bool is_space(char32_t value) {
  return value == ' ' || value == '\t' || (value >= 0x2000 && value <= 0x200A) || value == 0x3000;
}

bool has(std::u32string_view set, char32_t value) {
  return set.find(value) != std::u32string_view::npos;
}

}  // namespace

CodePoint decode(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const auto first = byte(at);
  if (first < 0x80) return {first, 1};
  const std::uint32_t length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC2 ? 2 : 0;
  if (length == 0 || at + length > text.size()) return {0xFFFD, 1};
  auto value = static_cast<char32_t>(first & (0x7FU >> length));
  for (std::uint32_t i = 1; i < length; ++i) {
    if ((byte(at + i) & 0xC0U) != 0x80U) return {0xFFFD, 1};
    value = value << 6 | (byte(at + i) & 0x3FU);
  }
  const bool valid = value <= 0x10FFFF && !(value >= 0xD800 && value <= 0xDFFF);
  return {valid ? value : 0xFFFD, length};
}

Shape shape_of(char32_t value) {
  if (value == '\n' || value == 0x2028 || value == 0x2029) return Shape::newline;
  if (is_space(value)) return Shape::space;
  if (is_ignored(value)) return Shape::ignored;
  if (value < 0x300) return Shape::letter;
  if (value == 0x200D) return Shape::joiner;
  if (value == 0x200C) return Shape::mark;
  if (within(value, marks)) return Shape::mark;
  // Digits of the Arabic scripts stand by themselves: they run the other way.
  if ((value >= 0x0660 && value <= 0x0669) || (value >= 0x06F0 && value <= 0x06F9)) {
    return Shape::letter;
  }
  if (within(value, words)) return Shape::word;
  if (within(value, dictionaries)) return Shape::dictionary;
  if (value >= 0x1F1E6 && value <= 0x1F1FF) return Shape::flag;
  if (within(value, ideographs)) return Shape::ideograph;
  return Shape::letter;
}

Bidi bidi_of(char32_t value) {
  if (value == '\n' || value == 0x2028 || value == 0x2029) return Bidi::newline;
  if (is_space(value)) return Bidi::space;
  if (value >= '0' && value <= '9') return Bidi::european_number;
  if (value < 0x80) {
    if (has(U"+-", value)) return Bidi::european_separator;
    if (has(U".,:/", value)) return Bidi::separator;
    if (has(U"#$%", value)) return Bidi::terminator;
    const auto lower = value | 0x20U;
    return lower >= 'a' && lower <= 'z' ? Bidi::left : Bidi::neutral;
  }
  if (value == 0x00A0 || value == 0x060C) return Bidi::separator;
  if (value >= 0x20A0 && value <= 0x20CF) return Bidi::terminator;
  if (has(U"\u00A2\u00A3\u00A4\u00A5\u00B0\u00B1\u066A", value)) return Bidi::terminator;
  if ((value >= 0x0660 && value <= 0x0669) || value == 0x066B || value == 0x066C) {
    return Bidi::arabic_number;
  }
  if (value >= 0x06F0 && value <= 0x06F9) return Bidi::european_number;
  if (value == 0x2212) return Bidi::european_separator;
  if (value == 0x200F) return Bidi::right;
  if (value == 0x2066) return Bidi::left_isolate;
  if (value == 0x2067) return Bidi::right_isolate;
  if (value == 0x2068) return Bidi::first_isolate;
  if (value == 0x2069) return Bidi::end_isolate;
  if (within(value, arabic_letters)) return Bidi::arabic_letter;
  if (within(value, right_to_left)) return Bidi::right;
  if (within(value, neutrals)) return Bidi::neutral;
  if (is_ignored(value) && value != 0x200E) return Bidi::neutral;
  return Bidi::left;
}

char32_t mirrored(char32_t value) {
  static constexpr std::u32string_view pairs = U"()[]{}<>«»‹›≤≥（）［］｛｝「」『』【】〈〉《》";
  const auto found = pairs.find(value);
  return found == std::u32string_view::npos ? value : pairs[found ^ 1U];
}

Bracket bracket_of(char32_t value) {
  static constexpr std::u32string_view pairs = U"()[]{}（）［］｛｝「」『』【】〈〉《》";
  const auto found = pairs.find(value);
  if (found == std::u32string_view::npos) return Bracket::none;
  return found % 2 == 0 ? Bracket::opening : Bracket::closing;
}

bool forbidden_at_line_start(char32_t value) {
  return has(
      U"、。，．：；！？）］｝」』】〉》〕’”ーぁぃぅぇぉっゃゅょァィゥェォッャュョ々〜…‥・,.:;!?)]}"
      U"%",
      value);
}

bool forbidden_at_line_end(char32_t value) { return has(U"（［｛「『【〈《〔‘“([{", value); }

bool is_plain(std::string_view text) {
  for (const auto letter : text) {
    // U+0300 begins with 0xCC; everything before it is drawn letter by letter.
    if (static_cast<unsigned char>(letter) >= 0xCC || letter == '\n') return false;
  }
  return true;
}

}  // namespace parley::ui::kit
