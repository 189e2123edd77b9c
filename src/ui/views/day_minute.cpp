// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/views/day_minute.h"

namespace parley::ui {
namespace {

std::optional<std::uint32_t> digits_in(std::string_view text, std::uint32_t below) {
  if (text.empty() || text.size() > 2) return std::nullopt;
  std::uint32_t number = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    number = number * 10 + static_cast<std::uint32_t>(c - '0');
  }
  if (number >= below) return std::nullopt;
  return number;
}

std::string two_digits(std::uint32_t number) {
  return (number < 10 ? "0" : "") + std::to_string(number);
}

}  // namespace

std::string write_day_minute(std::uint32_t minute) {
  return two_digits(minute / 60) + ':' + two_digits(minute % 60);
}

std::optional<std::uint32_t> parse_day_minute(std::string_view text) {
  const auto colon = text.find(':');
  if (colon == std::string_view::npos) return std::nullopt;
  const auto hour = digits_in(text.substr(0, colon), 24);
  const auto minute = digits_in(text.substr(colon + 1), 60);
  if (!hour || !minute) return std::nullopt;
  return *hour * 60 + *minute;
}

bool is_between(std::uint32_t minute, std::uint32_t from, std::uint32_t to) {
  if (from <= to) return minute >= from && minute < to;
  return minute >= from || minute < to;
}

}  // namespace parley::ui
