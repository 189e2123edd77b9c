// SPDX-License-Identifier: AGPL-3.0-or-later
// Small questions about UTF-8 text that views ask. Bytes that are no UTF-8 count as one U+FFFD
// each, so that nothing here ever fails.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace parley::ui {

// Takes the first code point off `text`; 0 when it is empty.
char32_t take_code_point(std::string_view& text);
void append_code_point(std::string& out, char32_t code_point);

char32_t lower(char32_t letter);
char32_t upper(char32_t letter);

// For searching (SE-2), so that what looks or means the same is found: lower case; Latin letters
// without their accents; full-width forms, ligatures and combining marks as plain letters; Arabic
// and Hebrew without vowel signs. The rest as it is.
void fold_into(std::string& out, std::string_view text);
std::string fold(std::string_view text);

// One line: every run of white space is one space, at most `letters_max` code points.
std::string one_line(std::string_view text, std::size_t letters_max);

bool is_blank(std::string_view text);

}  // namespace parley::ui
