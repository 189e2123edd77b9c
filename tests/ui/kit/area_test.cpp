// SPDX-License-Identifier: AGPL-3.0-or-later
#include <doctest/doctest.h>

#include "ui/kit/area.h"

using parley::ui::kit::Area;

TEST_SUITE("cut an area into pieces") {
  TEST_CASE("what is cut off and what is left make up the whole") {
    auto screen = Area{0, 0, 1400, 840};

    CHECK(screen.cut_left(52) == Area{0, 0, 52, 840});
    CHECK(screen.cut_top(48) == Area{52, 0, 1348, 48});
    CHECK(screen.cut_right(264) == Area{1136, 48, 264, 792});
    CHECK(screen.cut_bottom(100) == Area{52, 740, 1084, 100});
    CHECK(screen == Area{52, 48, 1084, 692});
  }
  TEST_CASE("no more is cut than there is") {
    auto small = Area{10, 10, 30, 20};

    CHECK(small.cut_left(50) == Area{10, 10, 30, 20});
    CHECK(small.is_empty());
    CHECK(small.cut_right(5).width == 0);
    CHECK(small.inset(100).height == 0);
  }
  TEST_CASE("what is centred stands on whole pixels") {
    CHECK(Area{0, 0, 33, 33}.centered(16, 16) == Area{9, 9, 16, 16});
  }
}
