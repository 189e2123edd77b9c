// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/views/calendar_view.h"

#include <algorithm>
#include <charconv>

#include "ui/views/day_minute.h"
#include "ui/views/local_time.h"
#include "ui/views/text.h"
#include "ui/words/words.h"

namespace parley::ui {
namespace {

constexpr std::string_view blanks = " \t\r";

std::string_view trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(blanks);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

std::string_view take_part(std::string_view& text, char separator) {
  const auto end = std::min(text.find(separator), text.size());
  const auto part = trimmed(text.substr(0, end));
  text.remove_prefix(std::min(end + 1, text.size()));
  return part;
}

// "24:00" is the end of a day, and no time of it.
std::optional<std::uint32_t> parse_end(std::string_view text) {
  return text == "24:00" ? std::optional<std::uint32_t>(24 * 60) : parse_day_minute(text);
}
std::string write_end(std::uint32_t minute) {
  return minute == 24 * 60 ? std::string("24:00") : write_day_minute(minute);
}

std::optional<WorkingHours> parse_stretch(Weekday day, std::string_view text) {
  const auto from = parse_day_minute(take_part(text, '-'));
  const auto to = parse_end(trimmed(text));
  if (!from || !to || *from >= *to) return std::nullopt;
  return WorkingHours{day, *from, *to};
}

template <class Number>
bool take_number(std::string_view& text, Number& number) {
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  text.remove_prefix(static_cast<std::size_t>(end - text.data()));
  return error == std::errc{};
}

}  // namespace

std::string_view word_of(Weekday day) {
  switch (day) {
    case Weekday::monday:
      return say("weekday.monday");
    case Weekday::tuesday:
      return say("weekday.tuesday");
    case Weekday::wednesday:
      return say("weekday.wednesday");
    case Weekday::thursday:
      return say("weekday.thursday");
    case Weekday::friday:
      return say("weekday.friday");
    case Weekday::saturday:
      return say("weekday.saturday");
    case Weekday::sunday:
      return say("weekday.sunday");
  }
  return {};
}

std::optional<std::vector<WorkingHours>> parse_hours(Weekday day, std::string_view text) {
  std::vector<WorkingHours> hours;
  while (!is_blank(text)) {
    const auto stretch = parse_stretch(day, take_part(text, ','));
    if (!stretch) return std::nullopt;
    if (!hours.empty() && hours.back().to_min > stretch->from_min) return std::nullopt;
    hours.push_back(*stretch);
  }
  return hours;
}

std::string write_hours(const std::vector<WorkingHours>& week, Weekday day) {
  std::string text;
  for (const auto& hours : week) {
    if (hours.day != day) continue;
    if (!text.empty()) text += ", ";
    text += write_day_minute(hours.from_min) + '-' + write_end(hours.to_min);
  }
  return text;
}

std::optional<std::vector<std::uint32_t>> parse_holidays(std::string_view text) {
  std::vector<std::uint32_t> holidays;
  while (!text.empty()) {
    const auto line = take_part(text, '\n');
    if (line.empty()) continue;
    const auto time = parse_local_time(std::string(line) + " 00:00");
    if (!time || time->day < 0) return std::nullopt;
    holidays.push_back(static_cast<std::uint32_t>(time->day));
  }
  std::sort(holidays.begin(), holidays.end());
  holidays.erase(std::unique(holidays.begin(), holidays.end()), holidays.end());
  return holidays;
}

std::string write_holidays(const std::vector<std::uint32_t>& holidays) {
  std::string text;
  for (const auto day : holidays) {
    const auto written = write_local_time({.day = day, .minute = 0});
    text += written.substr(0, written.find('T')) + '\n';
  }
  return text;
}

std::optional<std::vector<OffsetChange>> parse_offsets(std::string_view text) {
  std::vector<OffsetChange> offsets;
  while (!text.empty()) {
    OffsetChange change;
    if (!take_number(text, change.at.ms) || !text.starts_with(':')) return std::nullopt;
    text.remove_prefix(1);
    if (!take_number(text, change.offset_min)) return std::nullopt;
    if (!text.empty() && !text.starts_with(' ')) return std::nullopt;
    text.remove_prefix(std::min<std::size_t>(1, text.size()));
    offsets.push_back(change);
  }
  if (offsets.empty()) return std::nullopt;
  return offsets;
}

std::string week_line(const Calendar& calendar) {
  std::string line;
  for (int i = 0; i < 7; ++i) {
    const auto day = static_cast<Weekday>(i);
    const auto hours = write_hours(calendar.week, day);
    if (hours.empty()) continue;
    if (!line.empty()) line += " · ";
    line += say("calendars.day_hours", {{"day", word_of(day)}, {"hours", hours}});
  }
  return line;
}

}  // namespace parley::ui
