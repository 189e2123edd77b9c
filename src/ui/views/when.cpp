// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/views/when.h"

#include <cstdint>
#include <string_view>

#include "ui/words/words.h"

namespace parley::ui {
namespace {

std::string count_of(std::string_view key, std::int64_t count) {
  return say(key, {{"count", std::to_string(count)}});
}

std::int64_t local_day(const Clock& clock, Instant at) {
  return clock.format.local_day(clock.format.self, at);
}

}  // namespace

std::string age(Instant at, Instant now) {
  const auto in_minutes = (now - at).ms / minutes(1).ms;
  if (in_minutes < 1) return std::string(say("age.now"));
  if (in_minutes < 60) return count_of("age.minutes", in_minutes);
  const auto in_hours = in_minutes / 60;
  if (in_hours < 24) return count_of("age.hours", in_hours);
  const auto in_days = in_hours / 24;
  if (in_days < 14) return count_of("age.days", in_days);
  if (in_days < 365) return count_of("age.weeks", in_days / 7);
  return count_of("age.years", in_days / 365);
}

std::string clock_of(const Clock& clock, Instant at) {
  return clock.format.clock(clock.format.self, at);
}

std::string day_of(const Clock& clock, Instant at) {
  const auto days_ago = local_day(clock, clock.now) - local_day(clock, at);
  if (days_ago == 0) return std::string(say("day.today"));
  if (days_ago == 1) return std::string(say("day.yesterday"));
  if (days_ago == -1) return std::string(say("day.tomorrow"));
  return clock.format.day(clock.format.self, at, clock.now);
}

std::string day_and_clock(const Clock& clock, Instant at) {
  const auto time = clock_of(clock, at);
  if (is_same_day(clock, at, clock.now)) return time;
  return say("at", {{"day", day_of(clock, at)}, {"clock", time}});
}

bool is_same_day(const Clock& clock, Instant left, Instant right) {
  return local_day(clock, left) == local_day(clock, right);
}

}  // namespace parley::ui
