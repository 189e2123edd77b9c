// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/kit/splitter.h"

#include <doctest/doctest.h>

#include "ui/kit/testing.h"

using namespace parley::ui::kit;

namespace {

struct Columns {
  SplitterMoved draw(Frame& frame) {
    last = splitter(frame, frame.screen(),
                    {.name = "Width of the list", .at = at, .least = 220, .most = 500});
    if (last.wanted) at = *last.wanted;
    if (last.put_back) at = 300;
    return last;
  }
  void show() {
    screen.frame([&](Frame& frame) { draw(frame); });
  }
  void move(std::string_view to) {
    REQUIRE(screen.type(Role::splitter, "Width of the list", to));
    show();
  }
  TestScreen screen{1000, 600};
  float at = 300;
  SplitterMoved last;
};

}  // namespace

TEST_SUITE("a line between columns") {
  TEST_CASE("it says where it is and how far it goes, and can be reached with the Tab key") {
    Columns columns;
    columns.show();
    const auto* line = columns.screen.find(Role::splitter, "Width of the list");
    REQUIRE(line);
    CHECK(line->value == "300");
    CHECK(line->position == 220);
    CHECK(line->set_size == 500);
    CHECK(line->focusable);
    CHECK(line->area.contains({300, 10}));
  }
  TEST_CASE("it goes where it is wanted, and no further than it may") {
    Columns columns;
    columns.show();
    columns.move("410");
    CHECK(columns.at == 410);
    columns.move("9000");
    CHECK(columns.at == 500);
    columns.move("-3");
    CHECK(columns.at == 220);
    columns.show();
    CHECK_FALSE(columns.last.wanted);
  }
  TEST_CASE("it goes again where it went before, and is put back, also as the first thing") {
    Columns columns;
    columns.show();
    columns.move("");
    CHECK(columns.last.put_back);
    columns.move("410");
    columns.at = 300;
    columns.move("410");
    CHECK(columns.at == 410);
    columns.move("");
    CHECK(columns.at == 300);
  }
  TEST_CASE("what is no number moves nothing") {
    Columns columns;
    columns.show();
    columns.move("12px");
    CHECK(columns.at == 300);
    CHECK_FALSE(columns.last.put_back);
  }
}
