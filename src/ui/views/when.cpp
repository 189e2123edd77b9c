// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/views/when.h"

#include <algorithm>
#include <cstdint>
#include <iterator>
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

void lasts_until(const Clock& clock, Instant change) {
  if (clock.lasting) clock.lasting->until = std::min(clock.lasting->until, change);
}

void lasts_today(const Clock& clock) {
  if (!clock.lasting) return;
  auto& midnight = clock.lasting->midnight;
  if (midnight == Instant{}) {
    const auto next =
        clock.format.local_instant(clock.format.self, local_day(clock, clock.now) + 1, 0);
    midnight = std::max(next, clock.now + minutes(1));
  }
  lasts_until(clock, midnight);
}

std::string age(const Clock& clock, Instant at) {
  struct Unit {
    Duration span;
    Duration end;  // from there on the next one
    std::string_view key;
  };
  static constexpr Unit units[] = {{minutes(1), hours(1), "age.minutes"},
                                   {hours(1), hours(24), "age.hours"},
                                   {hours(24), hours(24 * 14), "age.days"},
                                   {hours(24 * 7), hours(24 * 365), "age.weeks"},
                                   {hours(24 * 365), forever - Instant{}, "age.years"}};
  const Duration passed{std::max<std::int64_t>((clock.now - at).ms, 0)};
  if (passed < minutes(1)) {
    lasts_until(clock, at + minutes(1));
    return std::string(say("age.now"));
  }
  const auto* unit = std::begin(units);
  while (passed >= unit->end) ++unit;
  const auto count = passed.ms / unit->span.ms;
  lasts_until(clock, at + std::min(Duration{(count + 1) * unit->span.ms}, unit->end));
  return count_of(unit->key, count);
}

Clock clock_of(const DeskModel& model, Lasting* lasting) {
  const auto certainty =
      model.connection.link == Link::online ? Certainty::known : Certainty::estimated;
  return {model.time, model.now, certainty, lasting};
}

std::string clock_of(const Clock& clock, Instant at) {
  return clock.format.clock(clock.format.self, at);
}

std::string day_of(const Clock& clock, Instant at) {
  lasts_today(clock);
  const auto days_ago = local_day(clock, clock.now) - local_day(clock, at);
  if (days_ago == 0) return std::string(say("day.today"));
  if (days_ago == 1) return std::string(say("day.yesterday"));
  if (days_ago == -1) return std::string(say("day.tomorrow"));
  return clock.format.day(clock.format.self, at, clock.now);
}

std::string day_and_clock(const Clock& clock, Instant at) {
  const auto time = clock_of(clock, at);
  lasts_today(clock);
  if (is_same_day(clock, at, clock.now)) return time;
  return say("at", {{"day", day_of(clock, at)}, {"clock", time}});
}

bool is_same_day(const Clock& clock, Instant left, Instant right) {
  return local_day(clock, left) == local_day(clock, right);
}

std::string language_name(const TimeFormat& format, const std::string& tag) {
  if (tag.empty() || !format.language) return tag;
  auto name = format.language(format.self, tag);
  return name.empty() ? tag : name;
}

}  // namespace parley::ui
