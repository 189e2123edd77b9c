// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/kit/boxes.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <vector>

#include "ui/kit/draw.h"
#include "ui/kit/testing.h"

using namespace parley::ui::kit;

namespace {

struct DenseScreen : TestScreen {
  explicit DenseScreen(float density) {
    set_environment({.width = 400, .height = 300, .density = density});
  }
};

// Of a quad, in pixels of the screen.
struct Edges {
  float left = 0, top = 0, right = 0, bottom = 0;
};
std::vector<Edges> quads(float density) {
  auto found = std::vector<Edges>{};
  for (const auto* list : ImGui::GetDrawData()->CmdLists) {
    for (int i = 0; i + 3 < list->VtxBuffer.Size; i += 4) {
      const auto& first = list->VtxBuffer[i].pos;
      const auto& third = list->VtxBuffer[i + 2].pos;
      found.push_back({first.x * density, first.y * density, third.x * density, third.y * density});
    }
  }
  return found;
}

Edges edges_of(const Boxes::Row& row) {
  return {row.middle_x - row.half_width, row.middle_y - row.half_height,
          row.middle_x + row.half_width, row.middle_y + row.half_height};
}

bool is_whole(float at) { return std::abs(at - std::round(at)) < 0.01F; }
bool is_whole(const Edges& edges) {
  return is_whole(edges.left) && is_whole(edges.top) && is_whole(edges.right) &&
         is_whole(edges.bottom);
}

constexpr Color ink = rgb(0x123456);

}  // namespace

TEST_SUITE("boxes on the canvas") {
  TEST_CASE("whatever is round, bordered or soft is one quad and one row of numbers") {
    DenseScreen screen(2);
    auto paint = +[](Frame&) {};
    SUBCASE("when it is filled and has a border") {
      paint = [](Frame& frame) {
        paint_box(frame, {10, 10, 50, 20}, {.fill = ink, .border = ink, .radius = 8});
      };
    }
    SUBCASE("when its border has gaps") {
      paint = [](Frame& frame) {
        paint_box(frame, {10, 10, 50, 20}, {.border = ink, .radius = 8, .dashed = true});
      };
    }
    SUBCASE("when its corners are square and it has a border") {
      paint = [](Frame& frame) { paint_box(frame, {10, 10, 50, 20}, {.border = ink}); };
    }
    SUBCASE("when it is a circle") {
      paint = [](Frame& frame) { paint_circle(frame, {50, 50}, 6, ink); };
    }
    SUBCASE("when it is a ring") {
      paint = [](Frame& frame) { paint_ring(frame, {50, 50}, 6, ink); };
    }
    SUBCASE("when it is a shadow") {
      paint = [](Frame& frame) { paint_shadow(frame, {100, 100, 50, 20}, 8); };
    }
    SUBCASE("when it shows where the focus is") {
      paint = [](Frame& frame) { paint_focus_ring(frame, {10, 10, 50, 20}); };
    }
    screen.frame(paint);
    CHECK(screen.boxes().size() == 1);
    CHECK(screen.vertices().boxes == 4);
    screen.frame(paint);
    CHECK(screen.boxes().size() == 1);  // each frame begins anew
  }
  TEST_CASE("a plain box needs no numbers; what is not seen or has no size is not painted") {
    DenseScreen screen(1);
    screen.frame([](Frame& frame) { paint_box(frame, {10, 10, 50, 20}, {.fill = ink}); });
    CHECK(screen.boxes().empty());
    CHECK(screen.vertices().boxes == 4);
    screen.frame([](Frame& frame) {
      paint_box(frame, {10, 10, 50, 20}, {.radius = 8});
      paint_box(frame, {10, 10, 50, 20}, {});
      paint_box(frame, {10, 10, 0, 20}, {.fill = ink, .radius = 8});
    });
    CHECK(screen.vertices().boxes == 0);
  }
  TEST_CASE("edges and borders lie on whole pixels, at every density") {
    auto direction = Direction::to_right;
    SUBCASE("when lines run to the right") {}
    SUBCASE("when lines run to the left") { direction = Direction::to_left; }
    for (const auto density : {1.F, 1.25F, 1.5F, 2.F, 3.F}) {
      CAPTURE(density);
      DenseScreen screen(density);
      screen.frame([&](Frame& frame) {
        frame.set_direction(direction);
        paint_box(frame, {11, 13.4F, 50.3F, 21}, {.fill = ink, .border = ink, .radius = 8});
        paint_focus_ring(frame, {11, 13.4F, 50.3F, 21});
      });
      REQUIRE(screen.boxes().size() == 2);
      for (const auto& row : screen.boxes()) CHECK(is_whole(edges_of(row)));
      const auto box = edges_of(screen.boxes()[0]);
      const auto ring = edges_of(screen.boxes()[1]);
      CHECK(screen.boxes()[0].border_width == std::floor(density));
      CHECK(screen.boxes()[1].border_width == std::floor(2 * density));
      CHECK(box.left - ring.left == doctest::Approx(ring.right - box.right));
    }
  }
  TEST_CASE("a line is as thick at one place as at another") {
    const auto density = 1.5F;
    DenseScreen screen(density);
    screen.frame([](Frame& frame) {
      for (int i = 0; i < 40; ++i) {
        const auto at = 10 + static_cast<float>(i) * 3.5F;
        paint_line(frame, {10, at}, {100, at}, ink);
        paint_line(frame, {at, 10}, {at, 100}, ink, 2);
      }
    });
    const auto lines = quads(density);
    REQUIRE(lines.size() == 80);
    for (std::size_t i = 0; i < lines.size(); i += 2) {
      CHECK(is_whole(lines[i]));
      CHECK(lines[i].bottom - lines[i].top == doctest::Approx(1));
      CHECK(lines[i + 1].right - lines[i + 1].left == doctest::Approx(3));
    }
  }
  TEST_CASE("it lies where it is seen on a desk that runs to the left") {
    DenseScreen screen(2);
    screen.frame([](Frame& frame) {
      frame.set_direction(Direction::to_left);
      paint_box(frame, {10, 20, 50, 30}, {.fill = ink, .radius = 8});
    });
    REQUIRE(screen.boxes().size() == 1);
    const auto box = edges_of(screen.boxes()[0]);
    CHECK(box.left == doctest::Approx(680));
    CHECK(box.right == doctest::Approx(780));
    CHECK(box.top == doctest::Approx(40));
    const auto quad = quads(2).at(0);  // mirrored with the whole painting
    CHECK(std::max(quad.left, quad.right) >= box.right);
    CHECK(std::min(quad.left, quad.right) <= box.left);
  }
  TEST_CASE("corners are never rounder than the box") {
    DenseScreen screen(1);
    screen.frame([](Frame& frame) {
      paint_box(frame, {10, 10, 50, 20}, {.fill = ink, .radius = size::radius_pill});
    });
    CHECK(screen.boxes().at(0).radius == 10);
  }
  TEST_CASE("a shadow reaches as far as was said, and its quad with it") {
    DenseScreen screen(1);
    screen.frame([](Frame& frame) { paint_shadow(frame, {100, 100, 50, 20}, 8, 30); });
    CHECK(screen.boxes().at(0).fade_or_dash == 60);
    const auto quad = quads(1).at(0);
    CHECK(quad.left == doctest::Approx(70));
    CHECK(quad.bottom == doctest::Approx(160));  // it falls by a third
  }
  TEST_CASE("more than there is room for are painted, too, with square corners") {
    DenseScreen screen(1);
    screen.frame([](Frame& frame) {
      for (std::size_t i = 0; i < Boxes::most + 10; ++i) {
        paint_box(frame, {10, 10, 50, 20}, {.fill = ink, .radius = 8});
      }
    });
    CHECK(screen.boxes().size() == Boxes::most);
    CHECK(screen.vertices().boxes == (Boxes::most + 10) * 4);
  }
}
