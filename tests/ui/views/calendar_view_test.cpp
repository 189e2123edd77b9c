// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/views/calendar_view.h"

#include <doctest/doctest.h>

namespace parley::ui::test {

TEST_SUITE("a calendar as somebody writes it") {
  TEST_CASE("SL-1: hours are read as they are typed, and written as they are read") {
    const auto hours = parse_hours(Weekday::tuesday, " 9:00-12:00 , 13:00 - 24:00 ");
    REQUIRE(hours);
    CHECK(*hours ==
          std::vector<WorkingHours>{{Weekday::tuesday, 540, 720}, {Weekday::tuesday, 780, 1440}});
    CHECK(write_hours(*hours, Weekday::tuesday) == "09:00-12:00, 13:00-24:00");
    CHECK(write_hours(*hours, Weekday::monday).empty());
    CHECK(parse_hours(Weekday::sunday, "  ")->empty());
  }
  TEST_CASE("what are no hours is not read") {
    for (const auto* text :
         {"9", "9:00", "9:00-", "17:00-9:00", "9:00-9:00", "9:00-12:00, 11:00-13:00", "9:00-25:00",
          "soon", "9:00-12:00;13:00-14:00"}) {
      CAPTURE(text);
      CHECK_FALSE(parse_hours(Weekday::monday, text));
    }
  }
  TEST_CASE("holidays are dates, one a line, each once and in order") {
    const auto holidays = parse_holidays("2026-12-26\n\n2026-12-25 \n2026-12-25");
    REQUIRE(holidays);
    CHECK(write_holidays(*holidays) == "2026-12-25\n2026-12-26\n");
    CHECK_FALSE(parse_holidays("25.12.2026"));
    CHECK_FALSE(parse_holidays("2026-13-01"));
  }
  TEST_CASE("TM-3: a zone's offsets are read, and nothing else") {
    CHECK(*parse_offsets("0:60 1774746000000:120") ==
          std::vector<OffsetChange>{{{0}, 60}, {{1'774'746'000'000}, 120}});
    CHECK((*parse_offsets("0:-210"))[0].offset_min == -210);
    for (const auto* text : {"", "60", "0:", "0:60,1:2", "0:x"}) CHECK_FALSE(parse_offsets(text));
  }
}
}  // namespace parley::ui::test
