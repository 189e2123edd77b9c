// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/kit/chart.h"

#include <doctest/doctest.h>

#include <vector>

#include "ui/kit/containers.h"
#include "ui/kit/testing.h"

using namespace parley::ui::kit;

namespace {

const std::vector<std::string_view> days = {"Mon", "Tue", "Wed", "Thu"};

}  // namespace

TEST_SUITE("the frame of a chart") {
  TEST_CASE("who does not see it is told its steps as a list") {
    TestScreen screen(600, 300);
    screen.frame([](Frame& frame) {
      const auto chart = chart_frame(frame, frame.screen(), {.name = "Trend", .steps = days});
      for (std::size_t i = 0; i < days.size(); ++i) {
        const auto item = list_item(frame, chart.slot(i), {.name = days[i], .key = i + 1});
      }
    });
    REQUIRE(screen.find(Role::list, "Trend"));
    REQUIRE(screen.find(Role::listitem, "Thu"));
    CHECK(screen.find(Role::listitem, "Thu")->parent == screen.find(Role::list, "Trend")->id);
  }
  TEST_CASE("steps share the plot, and no bar is higher than it") {
    TestScreen screen(600, 300);
    screen.frame([](Frame& frame) {
      const auto chart =
          chart_frame(frame, frame.screen(), {.name = "Trend", .top = 40, .steps = days});
      CHECK(chart.slot(0).x == chart.plot.x);
      CHECK(chart.slot(3).right() == doctest::Approx(chart.plot.right()));
      CHECK(chart.height_of(0) == 0);
      CHECK(chart.height_of(20) == doctest::Approx(chart.plot.height / 2));
      CHECK(chart.height_of(4000) == chart.plot.height);
    });
  }
  TEST_CASE("without steps, levels or a top there is a frame, and nothing in it") {
    TestScreen screen(600, 300);
    screen.frame([](Frame& frame) {
      const auto chart =
          chart_frame(frame, frame.screen(), {.name = "Trend", .top = 0, .levels = 0});
      CHECK(chart.height_of(3) == chart.plot.height);
    });
    CHECK(screen.find(Role::list, "Trend"));
  }
}
