// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/views/local_time.h"

#include "ui/views/workspace.h"

namespace parley::ui::test {
namespace {

// A place one hour ahead of UTC that puts its clock forward at 02:00 on day 20541 (Sunday 29 March
// 2026) and back at 03:00 on day 20751 (Sunday 25 October 2026).
constexpr Instant forward{Instant{} + hours(20541 * 24 + 1)};
constexpr Instant back{Instant{} + hours(20751 * 24 + 1)};

Duration ahead(Instant at) { return at >= forward && at < back ? hours(2) : hours(1); }

TimeFormat summer_time_format() {
  auto format = utc_format();
  format.local_day = [](const void*, Instant at) { return (at + ahead(at)).ms / hours(24).ms; };
  format.local_minute = [](const void*, Instant at) {
    return (at + ahead(at)).ms / minutes(1).ms % (24 * 60);
  };
  // As a browser's calendar does it: over a gap as much later, of two the first.
  format.local_instant = [](const void*, std::int64_t day, std::int64_t minute) {
    const auto wall = Instant{} + hours(day * 24) + minutes(minute);
    const auto in_summer = wall - hours(2);
    return in_summer >= forward && in_summer < back ? in_summer : wall - hours(1);
  };
  return format;
}

constexpr Instant utc(std::int64_t day, std::int64_t hour, std::int64_t minute = 0) {
  return Instant{} + hours(day * 24 + hour) + minutes(minute);
}

}  // namespace

TEST_SUITE("a time as people say it") {
  TEST_CASE("it is written as a date and a time, and read back") {
    const LocalTime time{20517, 9 * 60 + 5};  // Thursday 5 March 2026
    CHECK(write_local_time(time) == "2026-03-05T09:05");
    CHECK(parse_local_time("2026-03-05 09:05") == time);
    CHECK(parse_local_time(" 2026-3-5T9:05 ") == time);
  }
  TEST_CASE("what is no time is not read") {
    for (const auto* text : {"", "tomorrow", "2026-03-05", "2026-02-29 09:00", "2026-03-05 24:00",
                             "2026-03-05 9:60", "2026-03-05 09:00 x", "-026-03-05 09:00"}) {
      CAPTURE(text);
      CHECK_FALSE(parse_local_time(text));
    }
  }
  TEST_CASE("LC-6: in three hours, tomorrow at nine, next Monday at nine") {
    const Clock clock{utc_format(), at_nine};  // a Monday, 09:00
    const auto presets = time_presets(clock);
    REQUIRE(presets.size() == 3);
    CHECK(instant_of(clock, presets[0].time) == at_nine + hours(3));
    CHECK(instant_of(clock, presets[1].time) == at_nine + hours(24));
    CHECK(instant_of(clock, presets[2].time) == at_nine + hours(7 * 24));
  }
  TEST_CASE("LC-6: on a Sunday, next Monday is tomorrow") {
    const Clock clock{utc_format(), at_nine - hours(24)};
    CHECK(instant_of(clock, time_presets(clock)[2].time) == at_nine);
  }
  TEST_CASE("TM-3: tomorrow 9:00 is 9:00 on the wall, also where the clock changes overnight") {
    const auto format = summer_time_format();
    const Clock spring{format, utc(20540, 8)};  // Saturday, 9:00 in the place
    CHECK(instant_of(spring, time_presets(spring)[1].time) == utc(20541, 7));
    const Clock autumn{format, utc(20750, 7)};  // Saturday, 9:00 in the place
    CHECK(instant_of(autumn, time_presets(autumn)[1].time) == utc(20751, 8));
  }
  TEST_CASE("TM-3: in three hours is three hours, also when the clock changes in between") {
    const Clock clock{summer_time_format(), utc(20541, 0)};  // 1:00, an hour before the gap
    CHECK(time_presets(clock)[0].time == LocalTime{20541, 5 * 60});
    CHECK(instant_of(clock, time_presets(clock)[0].time) == utc(20541, 3));
  }
  TEST_CASE("TM-3: a time in the gap is as much later, of one that comes twice it is the first") {
    const Clock clock{summer_time_format(), utc(20541, 0)};
    CHECK(instant_of(clock, {20541, 2 * 60 + 30}) == utc(20541, 1, 30));
    CHECK(local_time_of(clock, utc(20541, 1, 30)) == LocalTime{20541, 3 * 60 + 30});
    CHECK(instant_of(clock, {20751, 2 * 60 + 30}) == utc(20751, 0, 30));
  }
  TEST_CASE("TM-3: why a time is not taken as it was written is said") {
    const Clock clock{summer_time_format(), utc(20541, 0)};
    CHECK(why_shifted(clock, {20541, 2 * 60 + 30}).find("It is taken as") != std::string::npos);
    CHECK(why_shifted(clock, {20751, 2 * 60 + 30}).find("The first is meant") != std::string::npos);
    CHECK(why_shifted(clock, {20541, 1 * 60 + 59}).empty());
    CHECK(why_shifted(clock, {20541, 3 * 60}).empty());
    CHECK(why_shifted(clock, {20751, 3 * 60}).empty());
  }
  TEST_CASE("the day ahead is called tomorrow") {
    const Clock clock{utc_format(), at_nine};
    CHECK(day_and_clock(clock, at_nine + hours(25)) == "Tomorrow 10:00");
  }
}

}  // namespace parley::ui::test
