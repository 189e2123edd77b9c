// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/kit/log_heights.h"

#include <doctest/doctest.h>

using namespace parley::ui::kit;

namespace {

std::vector<std::uint64_t> keys_to(std::uint64_t count) {
  std::vector<std::uint64_t> keys;
  for (std::uint64_t key = 1; key <= count; ++key) keys.push_back(key);
  return keys;
}
float height_of(std::uint32_t index) { return 10.F + static_cast<float>(index * 37 % 50); }

}  // namespace

TEST_SUITE("where the items of a log stand") {
  TEST_CASE("items that come one by one stand where they would if they had come at once") {
    LogHeights heights;
    double top = 0;
    for (std::uint32_t i = 0; i < 200; ++i) {
      heights.set_keys(keys_to(i + 1));
      CHECK(heights.top(i) == top);
      heights.set_height(i, height_of(i), 1);
      top += static_cast<double>(height_of(i));
    }
    CHECK(heights.total() == top);
    CHECK(heights.at(heights.top(150)) == 150);
    CHECK(heights.at(heights.top(151) - 1) == 150);
  }
  TEST_CASE("what comes in before does not lose what was measured") {
    LogHeights heights;
    heights.set_keys({5, 6, 7});
    for (std::uint32_t i = 0; i < 3; ++i) heights.set_height(i, 100, 1);
    CHECK(heights.set_keys({4, 5, 6, 7}) == 0);
    CHECK(heights.top(1) == static_cast<double>(LogHeights::guess));
    CHECK(heights.is_measured(1, 1));
    CHECK(heights.total() == static_cast<double>(LogHeights::guess) + 300);
  }
}
