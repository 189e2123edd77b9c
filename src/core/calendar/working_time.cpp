// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/calendar/working_time.h"

#include <algorithm>

namespace parley {
namespace {

constexpr Duration day_length = hours(24);
constexpr std::int64_t days_max = 10 * 366;

struct Span {
  Instant from;
  Instant to;
};

std::int64_t floor_days(std::int64_t ms) {
  const auto days = ms / day_length.ms;
  return ms % day_length.ms < 0 ? days - 1 : days;
}

Duration offset_at(const Calendar& calendar, Instant at) {
  Duration offset;
  for (const auto& change : calendar.offsets) {
    const bool is_first = &change == &calendar.offsets.front();
    if (is_first || change.at <= at) offset = minutes(change.offset_min);
  }
  return offset;
}

// The first moment whose local time is this or later.
Instant first_at_local(const Calendar& calendar, std::int64_t local_ms) {
  const auto& offsets = calendar.offsets;
  if (offsets.empty()) return {local_ms};
  for (std::size_t place = 0; place < offsets.size(); ++place) {
    const Instant without_change{local_ms - minutes(offsets[place].offset_min).ms};
    const auto at = place == 0 ? without_change : std::max(without_change, offsets[place].at);
    const bool is_last = place + 1 == offsets.size();
    if (is_last || at < offsets[place + 1].at) return at;
  }
  return {local_ms};
}

// 1970-01-01 was a Thursday.
Weekday weekday_of(std::int64_t day) { return static_cast<Weekday>(((day + 3) % 7 + 7) % 7); }

bool is_holiday(const Calendar& calendar, std::int64_t day) {
  const auto& holidays = calendar.holidays;
  return day >= 0 &&
         std::binary_search(holidays.begin(), holidays.end(), static_cast<std::uint32_t>(day));
}

// Every span in which somebody works, from the one that `start` is in or before, in order, until
// `take` says that it is enough.
template <class Take>
void for_each_span(const Calendar& calendar, Instant start, Take&& take) {
  const auto first = floor_days((start + offset_at(calendar, start)).ms) - 1;
  for (auto day = first; day < first + days_max; ++day) {
    if (is_holiday(calendar, day)) continue;
    const auto weekday = weekday_of(day);
    for (const auto& working : calendar.week) {
      if (working.day != weekday) continue;
      const auto midnight = day * day_length.ms;
      const Span span{first_at_local(calendar, midnight + minutes(working.from_min).ms),
                      first_at_local(calendar, midnight + minutes(working.to_min).ms)};
      if (span.to <= start || span.to <= span.from) continue;
      if (!take(Span{std::max(span.from, start), span.to})) return;
    }
  }
}

}  // namespace

bool is_working(const Calendar& calendar, Instant at) {
  bool works = false;
  for_each_span(calendar, at, [&](const Span& span) {
    works = span.from <= at;
    return false;
  });
  return works;
}

Instant after_working(const Calendar& calendar, Instant start, Duration working) {
  auto left = working;
  auto end = start;
  for_each_span(calendar, start, [&](const Span& span) {
    const auto length = span.to - span.from;
    end = span.from + std::min(left, length);
    left = {left.ms - std::min(left, length).ms};
    return left.ms > 0;
  });
  return end;
}

Instant next_change(const Calendar& calendar, Instant at) {
  auto next = at;
  for_each_span(calendar, at, [&](const Span& span) {
    next = span.from <= at ? span.to : span.from;
    return false;
  });
  return next;
}

Duration working_between(const Calendar& calendar, Instant from, Instant to) {
  Duration sum;
  for_each_span(calendar, from, [&](const Span& span) {
    if (span.from >= to) return false;
    sum.ms += (std::min(span.to, to) - span.from).ms;
    return true;
  });
  return sum;
}

}  // namespace parley
