// SPDX-License-Identifier: AGPL-3.0-or-later
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "ui/kit/difference.h"
#include "ui/kit/draw.h"
#include "ui/kit/paragraph.h"
#include "ui/kit/testing.h"

using namespace parley::ui::kit;

namespace {

// Left and right edge of what was painted between two heights.
struct Painted {
  float left = 1e6F, right = -1e6F;
};
Painted painted_between(float top, float bottom) {
  Painted edges;
  for (const auto* list : ImGui::GetDrawData()->CmdLists) {
    for (const auto& vertex : list->VtxBuffer) {
      if (vertex.pos.y < top || vertex.pos.y > bottom) continue;
      edges.left = std::min(edges.left, vertex.pos.x);
      edges.right = std::max(edges.right, vertex.pos.x);
    }
  }
  return edges;
}

}  // namespace

TEST_SUITE("a desk that runs to the left") {
  TEST_CASE("what is cut off on the left is seen on the right") {
    auto screen = TestScreen(400, 300);
    auto direction = Direction::to_left;
    const auto draw = [&](Frame& frame) {
      frame.set_direction(direction);
      const auto inner = clip(frame, {0, 0, 400, 90});
      paint_box(frame, {10, 10, 50, 20}, {.fill = frame.theme().accent});
    };
    screen.frame(draw);
    const auto box = [] { return painted_between(10, 30); };
    CHECK(box().left == doctest::Approx(340).epsilon(0.01));
    CHECK(box().right == doctest::Approx(390).epsilon(0.01));
    direction = Direction::to_right;
    screen.frame(draw);
    CHECK(box().left == doctest::Approx(10).epsilon(0.1));
  }
  TEST_CASE("a word keeps the order of its letters, at the other side") {
    auto screen = TestScreen(400, 300);
    screen.frame([](Frame& frame) {
      frame.set_direction(Direction::to_left);
      paint_text(frame, {20, 10, 200, 20}, "abc", text_style::body, frame.theme().text);
    });
    auto lefts = std::vector<float>{};
    for (const auto* list : ImGui::GetDrawData()->CmdLists) {
      for (int i = 0; i + 3 < list->VtxBuffer.Size; i += 4) {
        const auto& corner = list->VtxBuffer[i];
        const auto& opposite = list->VtxBuffer[i + 2];
        if (corner.uv.x < 0) continue;  // no letter
        lefts.push_back(std::min(corner.pos.x, opposite.pos.x));
        // The picture is not turned around: its left is at the left.
        CHECK((corner.pos.x < opposite.pos.x) == (corner.uv.x < opposite.uv.x));
      }
    }
    REQUIRE(lefts.size() == 3);
    CHECK(lefts[0] < lefts[1]);
    CHECK(lefts[1] < lefts[2]);
    CHECK(lefts[2] < 380);
    CHECK(lefts[0] > 300);
  }
  TEST_CASE("a text is aligned as its own script runs, whichever way the desk does") {
    auto screen = TestScreen(400, 300);
    screen.frame([](Frame& frame) {
      frame.set_direction(Direction::to_left);
      const auto& latin = layout(frame, "abc", text_style::body, {.width = 200});
      const auto& hebrew = layout(frame, "\u05D0\u05D1", text_style::body, {.width = 200});
      // Mirrored, the end of the line's room is its left.
      CHECK(latin.lines()[0].x > 100);
      CHECK(hebrew.lines()[0].x == 0);
    });
  }
  TEST_CASE("the page's elements are where the painting is") {
    Tree tree;
    tree.add({.id = {1}, .parent = {}, .area = {10, 0, 100, 50}, .name = "outer"});
    tree.add({.id = {2}, .parent = {1}, .area = {15, 5, 20, 10}, .name = "inner"});
    Differences differences;
    ByteWriter out;
    differences.write(tree, out, 400);
    const auto number = [&](std::size_t at) {
      const auto* bytes = out.bytes().data() + at;
      return static_cast<std::int32_t>(bytes[0] | bytes[1] << 8 | bytes[2] << 16 | bytes[3] << 24);
    };
    // change, id, fields, role, flags, parent, before, x
    CHECK(number(7 * 4) == (400 - 110) * 64);
    const auto first_size = 11 * 4 + 4 + std::string("outer").size();
    CHECK(number(first_size + 7 * 4) == (100 - 5 - 20) * 64);
  }
}
