// SPDX-License-Identifier: AGPL-3.0-or-later
#include "base/id.h"

namespace parley {
namespace {

constexpr std::size_t half_digits = 16;

void append_hex(std::string& text, std::uint64_t value) {
  constexpr std::string_view digits = "0123456789abcdef";
  for (int shift = 60; shift >= 0; shift -= 4) text += digits[(value >> shift) & 0xF];
}

std::optional<std::uint64_t> parse_hex(std::string_view text) {
  std::uint64_t value = 0;
  for (const char c : text) {
    const bool is_digit = c >= '0' && c <= '9';
    const bool is_letter = c >= 'a' && c <= 'f';
    if (!is_digit && !is_letter) return std::nullopt;
    value = value << 4 | static_cast<std::uint64_t>(is_digit ? c - '0' : c - 'a' + 10);
  }
  return value;
}

}  // namespace

std::string to_text(RawId id) {
  std::string text;
  text.reserve(2 * half_digits);
  append_hex(text, id.high);
  append_hex(text, id.low);
  return text;
}

std::optional<RawId> parse_raw_id(std::string_view text) {
  if (text.size() != 2 * half_digits) return std::nullopt;
  const auto high = parse_hex(text.substr(0, half_digits));
  const auto low = parse_hex(text.substr(half_digits));
  if (!high || !low) return std::nullopt;
  return RawId{*high, *low};
}

}  // namespace parley
