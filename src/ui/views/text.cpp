// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/views/text.h"

namespace parley::ui {
namespace {

constexpr char32_t replacement = 0xFFFD;

bool is_between(char32_t letter, char32_t first, char32_t last) {
  return letter >= first && letter <= last;
}

int trailing_bytes(unsigned char lead) {
  if (lead < 0x80) return 0;
  if (lead >= 0xC2 && lead < 0xE0) return 1;
  if (lead >= 0xE0 && lead < 0xF0) return 2;
  if (lead >= 0xF0 && lead < 0xF5) return 3;
  return -1;
}

bool is_space(char32_t letter) {
  return letter == ' ' || is_between(letter, '\t', '\r') || letter == 0xA0 || letter == 0x3000;
}

}  // namespace

char32_t take_code_point(std::string_view& text) {
  if (text.empty()) return 0;
  const auto lead = static_cast<unsigned char>(text.front());
  const auto trailing = trailing_bytes(lead);
  text.remove_prefix(1);
  if (trailing == 0) return lead;
  if (trailing < 0 || text.size() < static_cast<std::size_t>(trailing)) return replacement;
  auto code_point = static_cast<char32_t>(lead & (0x3F >> trailing));
  for (int i = 0; i < trailing; ++i) {
    const auto byte = static_cast<unsigned char>(text[static_cast<std::size_t>(i)]);
    if ((byte & 0xC0) != 0x80) return replacement;
    code_point = (code_point << 6) | (byte & 0x3Fu);
  }
  text.remove_prefix(static_cast<std::size_t>(trailing));
  return code_point;
}

void append_code_point(std::string& out, char32_t code_point) {
  const auto put = [&](char32_t byte) { out += static_cast<char>(byte); };
  if (code_point < 0x80) {
    put(code_point);
  } else if (code_point < 0x800) {
    put(0xC0 | (code_point >> 6));
    put(0x80 | (code_point & 0x3F));
  } else if (code_point < 0x10000) {
    put(0xE0 | (code_point >> 12));
    put(0x80 | ((code_point >> 6) & 0x3F));
    put(0x80 | (code_point & 0x3F));
  } else {
    put(0xF0 | (code_point >> 18));
    put(0x80 | ((code_point >> 12) & 0x3F));
    put(0x80 | ((code_point >> 6) & 0x3F));
    put(0x80 | (code_point & 0x3F));
  }
}

char32_t lower(char32_t letter) {
  if (is_between(letter, 'A', 'Z')) return letter + 32;
  if (letter < 0xC0) return letter;
  if (is_between(letter, 0xC0, 0xDE) && letter != 0xD7) return letter + 32;
  // Latin Extended-A: capitals are even in these blocks, odd in the others.
  const bool is_even_block = is_between(letter, 0x100, 0x137) || is_between(letter, 0x14A, 0x177);
  if (is_even_block && letter != 0x130) return letter | 1;
  const bool is_odd_block = is_between(letter, 0x139, 0x148) || is_between(letter, 0x179, 0x17E);
  if (is_odd_block && (letter & 1) != 0) return letter + 1;
  if (is_between(letter, 0x391, 0x3A9)) return letter + 32;
  if (is_between(letter, 0x410, 0x42F)) return letter + 32;
  if (is_between(letter, 0x400, 0x40F)) return letter + 80;
  return letter;
}

char32_t upper(char32_t letter) {
  if (is_between(letter, 'a', 'z')) return letter - 32;
  if (is_between(letter, 0xE0, 0xFE) && letter != 0xF7) return letter - 32;
  if (is_between(letter, 0x3B1, 0x3C9) && letter != 0x3C2) return letter - 32;
  if (is_between(letter, 0x430, 0x44F)) return letter - 32;
  return letter;
}

std::string one_line(std::string_view text, std::size_t letters_max) {
  std::string out;
  bool is_gap = false;
  for (std::size_t letters = 0; !text.empty() && letters < letters_max;) {
    const auto letter = take_code_point(text);
    if (is_space(letter)) {
      is_gap = !out.empty();
      continue;
    }
    if (is_gap) out += ' ';
    is_gap = false;
    append_code_point(out, letter);
    ++letters;
  }
  return out;
}

bool is_blank(std::string_view text) {
  while (!text.empty()) {
    if (!is_space(take_code_point(text))) return false;
  }
  return true;
}

}  // namespace parley::ui
