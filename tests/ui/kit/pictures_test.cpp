// SPDX-License-Identifier: AGPL-3.0-or-later
#include <doctest/doctest.h>

#include "ui/kit/testing.h"

using namespace parley::ui::kit;

TEST_SUITE("pictures that people sent") {
  TEST_CASE("one is asked for once, when it is first in sight, and its name says what it is") {
    Pictures pictures;
    const auto* place = pictures.find("a.png", 1);
    REQUIRE(place);
    CHECK(place->state == Pictures::State::wanted);
    REQUIRE(pictures.jobs().size() == 1);
    const auto job = pictures.jobs()[0];
    CHECK(pictures.find("a.png", 2) == place);
    CHECK(pictures.jobs().size() == 1);
    pictures.arrived(job.place, job.number, 100, 50);
    CHECK(pictures.find("a.png", 3)->state == Pictures::State::there);

    auto screen = TestScreen();
    screen.frame([](Frame& frame) {
      picture(frame, {0, 0, 100, 80}, {.name = "crack.png", .source = "/v1/x"});
    });
    CHECK(screen.outline() == "image \"crack.png\"\n");
  }
  TEST_CASE("there are never more than there are places; what is out of sight gives its own up") {
    Pictures pictures;
    for (std::uint32_t n = 0; n < Pictures::places; ++n) {
      REQUIRE(pictures.find("in sight " + std::to_string(n), 5));
    }
    CHECK(pictures.find("one more", 5) == nullptr);
    CHECK(pictures.find("one more", 6) == nullptr);
    CHECK(pictures.find("one more", 7) != nullptr);
  }
  TEST_CASE("an answer that comes too late, or to nobody, changes nothing") {
    Pictures pictures;
    pictures.find("a.png", 1);
    const auto job = pictures.jobs()[0];
    pictures.forget();
    pictures.arrived(job.place, job.number, 10, 10);
    pictures.arrived(99, 1, 10, 10);
    CHECK(pictures.find("a.png", 3)->state == Pictures::State::wanted);
  }
  TEST_CASE("one that is no picture is said to have failed, and is not asked for again") {
    Pictures pictures;
    const auto* place = pictures.find("a.png", 1);
    const auto job = pictures.jobs()[0];
    pictures.arrived(job.place, job.number, 0, 0);
    CHECK(place->state == Pictures::State::failed);
    pictures.find("a.png", 2);
    CHECK(pictures.jobs().size() == 1);
  }
}
