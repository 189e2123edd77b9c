// SPDX-License-Identifier: AGPL-3.0-or-later
// Counting only the time in which a calendar's team works. An hour that a change of clocks leaves
// out is not worked, and one that comes twice is worked twice; hours that begin or end in it do so
// the first time.
#pragma once

#include "core/calendar/calendar.h"

namespace parley {

bool is_working(const Calendar& calendar, Instant at);

// When so much working time has passed since `start`. Farther away than a few years, it is then.
Instant after_working(const Calendar& calendar, Instant start, Duration working);

// When work next begins or ends.
Instant next_change(const Calendar& calendar, Instant at);

Duration working_between(const Calendar& calendar, Instant from, Instant to);

}  // namespace parley
