// SPDX-License-Identifier: AGPL-3.0-or-later
#include <algorithm>
#include <iterator>

#include "ui/views/text.h"

namespace parley::ui {
namespace {

struct Base {
  char32_t first;
  char32_t last;
  std::string_view letters;  // what stands for each of them; empty: nothing
};

// In rising order. Latin-1, Latin Extended, Vietnamese, marks, presentation forms.
constexpr Base bases[] = {
    {0xC0, 0xC5, "a"},       {0xC6, 0xC6, "ae"},      {0xC7, 0xC7, "c"},
    {0xC8, 0xCB, "e"},       {0xCC, 0xCF, "i"},       {0xD0, 0xD0, "d"},
    {0xD1, 0xD1, "n"},       {0xD2, 0xD6, "o"},       {0xD8, 0xD8, "o"},
    {0xD9, 0xDC, "u"},       {0xDD, 0xDD, "y"},       {0xDE, 0xDE, "th"},
    {0xDF, 0xDF, "ss"},      {0xE0, 0xE5, "a"},       {0xE6, 0xE6, "ae"},
    {0xE7, 0xE7, "c"},       {0xE8, 0xEB, "e"},       {0xEC, 0xEF, "i"},
    {0xF0, 0xF0, "d"},       {0xF1, 0xF1, "n"},       {0xF2, 0xF6, "o"},
    {0xF8, 0xF8, "o"},       {0xF9, 0xFC, "u"},       {0xFD, 0xFD, "y"},
    {0xFE, 0xFE, "th"},      {0xFF, 0xFF, "y"},       {0x100, 0x105, "a"},
    {0x106, 0x10D, "c"},     {0x10E, 0x111, "d"},     {0x112, 0x11B, "e"},
    {0x11C, 0x123, "g"},     {0x124, 0x127, "h"},     {0x128, 0x131, "i"},
    {0x132, 0x133, "ij"},    {0x134, 0x135, "j"},     {0x136, 0x138, "k"},
    {0x139, 0x142, "l"},     {0x143, 0x14B, "n"},     {0x14C, 0x151, "o"},
    {0x152, 0x153, "oe"},    {0x154, 0x159, "r"},     {0x15A, 0x161, "s"},
    {0x162, 0x167, "t"},     {0x168, 0x173, "u"},     {0x174, 0x175, "w"},
    {0x176, 0x178, "y"},     {0x179, 0x17E, "z"},     {0x17F, 0x17F, "s"},
    {0x1A0, 0x1A1, "o"},     {0x1AF, 0x1B0, "u"},     {0x300, 0x36F, ""},
    {0x5B0, 0x5BD, ""},      {0x5BF, 0x5C7, ""},      {0x640, 0x640, ""},
    {0x64B, 0x652, ""},      {0x1E9E, 0x1E9E, "ss"},  {0x1EA0, 0x1EB7, "a"},
    {0x1EB8, 0x1EC7, "e"},   {0x1EC8, 0x1ECB, "i"},   {0x1ECC, 0x1EE3, "o"},
    {0x1EE4, 0x1EF1, "u"},   {0x1EF2, 0x1EF9, "y"},   {0x200B, 0x200F, ""},
    {0xFB00, 0xFB00, "ff"},  {0xFB01, 0xFB01, "fi"},  {0xFB02, 0xFB02, "fl"},
    {0xFB03, 0xFB03, "ffi"}, {0xFB04, 0xFB04, "ffl"}, {0xFB05, 0xFB06, "st"},
    {0xFEFF, 0xFEFF, ""},
};

const Base* base_of(char32_t letter) {
  const auto* after =
      std::upper_bound(std::begin(bases), std::end(bases), letter,
                       [](char32_t value, const Base& base) { return value < base.first; });
  if (after == std::begin(bases)) return nullptr;
  const auto* base = std::prev(after);
  return letter <= base->last ? base : nullptr;
}

// One letter for one letter.
char32_t plain(char32_t letter) {
  if (letter >= 0xFF01 && letter <= 0xFF5E) return lower(letter - 0xFF01 + '!');
  if (letter == 0x3C2) return 0x3C3;                                        // final sigma
  if (letter == 0x622 || letter == 0x623 || letter == 0x625) return 0x627;  // alef
  if (letter == 0x451 || letter == 0x401) return 0x435;                     // io
  return lower(letter);
}

// Takes the ASCII that `text` begins with: most of what is written is appended as a whole.
void take_ascii(std::string& out, std::string_view& text) {
  const auto* end = std::find_if(text.begin(), text.end(), [](char c) { return (c & 0x80) != 0; });
  const auto size = static_cast<std::size_t>(end - text.begin());
  const auto begin = out.size();
  out.append(text.data(), size);
  std::transform(out.begin() + static_cast<std::ptrdiff_t>(begin), out.end(),
                 out.begin() + static_cast<std::ptrdiff_t>(begin), [](char c) {
                   const bool is_capital = static_cast<unsigned char>(c - 'A') < 26;
                   return static_cast<char>(c + (is_capital ? 'a' - 'A' : 0));
                 });
  text.remove_prefix(size);
}

}  // namespace

void fold_into(std::string& out, std::string_view text) {
  while (true) {
    take_ascii(out, text);
    if (text.empty()) return;
    const auto letter = take_code_point(text);
    if (const auto* base = base_of(letter)) {
      out += base->letters;
    } else {
      append_code_point(out, plain(letter));
    }
  }
}

std::string fold(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  fold_into(out, text);
  return out;
}

}  // namespace parley::ui
