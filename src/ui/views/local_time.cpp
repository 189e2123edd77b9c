// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/views/local_time.h"

#include <charconv>
#include <chrono>

#include "ui/words/words.h"

namespace parley::ui {
namespace {

constexpr std::int64_t nine = 9 * 60;

std::string digits(std::int64_t number, std::size_t width) {
  auto text = std::to_string(number);
  return text.size() < width ? std::string(width - text.size(), '0') + text : text;
}

class Reader {
 public:
  explicit Reader(std::string_view text) : text_(text) {}

  std::optional<std::int64_t> number(std::size_t digits_min, std::size_t digits_max) {
    std::int64_t value = 0;
    const auto* begin = text_.data();
    const auto part = text_.substr(0, digits_max);
    const auto [end, error] = std::from_chars(begin, begin + part.size(), value);
    const auto count = static_cast<std::size_t>(end - begin);
    if (error != std::errc{} || value < 0 || count < digits_min) return std::nullopt;
    text_.remove_prefix(count);
    return value;
  }
  bool take(std::string_view any_of) {
    if (text_.empty() || any_of.find(text_.front()) == std::string_view::npos) return false;
    text_.remove_prefix(1);
    return true;
  }
  [[nodiscard]] bool is_done() const { return text_.empty(); }

 private:
  std::string_view text_;
};

std::string_view trimmed(std::string_view text) {
  const auto begin = text.find_first_not_of(' ');
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(' ') - begin + 1);
}

std::optional<std::int64_t> read_day(Reader& reader) {
  const auto year = reader.number(4, 4);
  if (!year || !reader.take("-")) return std::nullopt;
  const auto month = reader.number(1, 2);
  if (!month || !reader.take("-")) return std::nullopt;
  const auto day = reader.number(1, 2);
  if (!day) return std::nullopt;
  const std::chrono::year_month_day date{std::chrono::year{static_cast<int>(*year)},
                                         std::chrono::month{static_cast<unsigned>(*month)},
                                         std::chrono::day{static_cast<unsigned>(*day)}};
  if (!date.ok()) return std::nullopt;
  return std::chrono::sys_days{date}.time_since_epoch().count();
}

// 1 January 1970 was a Thursday.
std::int64_t next_monday_after(std::int64_t day) { return day + 7 - (day + 3) % 7; }

}  // namespace

LocalTime local_time_of(const Clock& clock, Instant at) {
  const auto& format = clock.format;
  return {format.local_day(format.self, at), format.local_minute(format.self, at)};
}

Instant instant_of(const Clock& clock, const LocalTime& time) {
  return clock.format.local_instant(clock.format.self, time.day, time.minute);
}

std::string why_shifted(const Clock& clock, const LocalTime& time) {
  const auto at = instant_of(clock, time);
  if (local_time_of(clock, at) != time) {
    return say("time.skipped", {{"clock", clock_of(clock, at)}});
  }
  // The clock goes back by half an hour in some places, by an hour in most.
  for (const auto step : {minutes(30), hours(1)}) {
    if (local_time_of(clock, at + step) == time) return std::string(say("time.twice_first"));
    if (local_time_of(clock, at - step) == time) return std::string(say("time.twice_second"));
  }
  return {};
}

std::string write_local_time(const LocalTime& time) {
  const std::chrono::year_month_day date{
      std::chrono::sys_days{std::chrono::days{static_cast<int>(time.day)}}};
  return digits(int{date.year()}, 4) + '-' + digits(unsigned{date.month()}, 2) + '-' +
         digits(unsigned{date.day()}, 2) + 'T' + digits(time.minute / 60, 2) + ':' +
         digits(time.minute % 60, 2);
}

std::optional<LocalTime> parse_local_time(std::string_view text) {
  Reader reader(trimmed(text));
  const auto day = read_day(reader);
  if (!day || !reader.take(" T")) return std::nullopt;
  const auto hour = reader.number(1, 2);
  if (!hour || !reader.take(":")) return std::nullopt;
  const auto minute = reader.number(2, 2);
  if (!minute || !reader.is_done() || *hour > 23 || *minute > 59) return std::nullopt;
  return LocalTime{*day, *hour * 60 + *minute};
}

std::vector<TimePreset> time_presets(const Clock& clock) {
  const auto today = local_time_of(clock, clock.now).day;
  return {{say("time.in_hours"), local_time_of(clock, clock.now + hours(3))},
          {say("time.tomorrow"), {today + 1, nine}},
          {say("time.next_monday"), {next_monday_after(today), nine}}};
}

}  // namespace parley::ui
