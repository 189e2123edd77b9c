// SPDX-License-Identifier: AGPL-3.0-or-later
// A time as somebody says it: a day and what the clock on the wall shows. Instants come from it
// only through the browser's own calendar, so that "tomorrow 9:00" is 9:00 over every change of the
// clock (TM-3).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ui/views/when.h"

namespace parley::ui {

struct LocalTime {
  std::int64_t day = 0;     // since 1 January 1970
  std::int64_t minute = 0;  // of that day
  friend bool operator==(const LocalTime&, const LocalTime&) = default;
};

LocalTime local_time_of(const Clock& clock, Instant at);
Instant instant_of(const Clock& clock, const LocalTime& time);
// TM-3: on the days when the clock is changed, a time may not be there, or be there twice. Why it
// is not taken as it was written, in words; empty when it is.
std::string why_shifted(const Clock& clock, const LocalTime& time);

// "2026-03-05T09:00", as the browser's own field writes it, and back. Also read: "2026-03-05 9:00".
std::string write_local_time(const LocalTime& time);
std::optional<LocalTime> parse_local_time(std::string_view text);

// What people mean most often by "later" (LC-6, SC-1).
struct TimePreset {
  std::string_view name;
  LocalTime time;
  friend bool operator==(const TimePreset&, const TimePreset&) = default;
};
std::vector<TimePreset> time_presets(const Clock& clock);

}  // namespace parley::ui
