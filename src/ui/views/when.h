// SPDX-License-Identifier: AGPL-3.0-or-later
// Times in words, relative to a `now` that the caller gives. Local clock and day come from the
// browser.
#pragma once

#include <string>

#include "ui/desk/model.h"

namespace parley::ui {

struct Clock {
  TimeFormat format;
  Instant now;
};

// "now", "12m", "3h", "5d": how long ago, in one unit, rounded down. The future is "now".
std::string age(Instant at, Instant now);

inline Clock clock_of(const DeskModel& model) { return {model.time, model.now}; }

std::string clock_of(const Clock& clock, Instant at);
// "Today", "Tomorrow", "Yesterday", "Thursday".
std::string day_of(const Clock& clock, Instant at);
// Today "14:02", before that "Thursday 14:02".
std::string day_and_clock(const Clock& clock, Instant at);
bool is_same_day(const Clock& clock, Instant left, Instant right);

}  // namespace parley::ui
