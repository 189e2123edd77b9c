// SPDX-License-Identifier: AGPL-3.0-or-later
// Times in words, relative to a `now` that the caller gives. Local clock and day come from the
// browser. Whoever words a time says how long it stays true, so that a desk on which nothing
// happens is drawn again only when a word on it changes.
#pragma once

#include <limits>
#include <string>

#include "ui/desk/model.h"

namespace parley::ui {

inline constexpr Instant forever{std::numeric_limits<std::int64_t>::max()};

// What was worded by a clock is worded differently from `until` on.
struct Lasting {
  Instant until = forever;
  Instant midnight = {};  // the next one, once something has asked for it
};

// Estimated: without the network this device counts on by itself.
enum class Certainty : std::uint8_t { known, estimated };

struct Clock {
  TimeFormat format;
  Instant now;
  Certainty certainty = Certainty::known;
  Lasting* lasting = nullptr;  // given: kept by whoever words something
};

void lasts_until(const Clock& clock, Instant change);
// As days are called: today, yesterday.
void lasts_today(const Clock& clock);

// "now", "12m", "3h", "5d": how long ago, in one unit, rounded down. The future is "now".
std::string age(const Clock& clock, Instant at);

Clock clock_of(const DeskModel& model, Lasting* lasting = nullptr);

std::string clock_of(const Clock& clock, Instant at);
// "Today", "Tomorrow", "Yesterday", "Thursday".
std::string day_of(const Clock& clock, Instant at);
// Today "14:02", before that "Thursday 14:02".
std::string day_and_clock(const Clock& clock, Instant at);
// What a customer's language is called, in the language of the desk.
std::string language_name(const TimeFormat& format, const std::string& tag);
bool is_same_day(const Clock& clock, Instant left, Instant right);

}  // namespace parley::ui
