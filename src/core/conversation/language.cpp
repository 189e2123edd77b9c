// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/conversation/language.h"

#include <algorithm>

namespace parley {
namespace {

constexpr std::size_t tag_bytes_max = 35;  // as long as RFC 5646 (4.4.1) says is enough
constexpr std::size_t part_bytes_max = 8;

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_letter_or_digit(char c) { return is_letter(c) || (c >= '0' && c <= '9'); }

}  // namespace

bool is_language_tag(std::string_view tag) {
  if (tag.size() > tag_bytes_max) return false;
  bool is_first = true;
  for (auto rest = tag;;) {
    const auto end = std::min(rest.find('-'), rest.size());
    const auto part = rest.substr(0, end);
    const std::size_t least = is_first ? 2 : 1;
    const bool is_sound =
        part.size() >= least && part.size() <= part_bytes_max &&
        std::all_of(part.begin(), part.end(), is_first ? is_letter : is_letter_or_digit);
    if (!is_sound) return false;
    if (end == rest.size()) return true;
    rest.remove_prefix(end + 1);
    is_first = false;
  }
}

}  // namespace parley
