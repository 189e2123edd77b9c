// SPDX-License-Identifier: AGPL-3.0-or-later
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "ui/kit/bidi.h"

using namespace parley::ui::kit;

namespace {

// Capitals run to the left, as in the examples of UAX #9; digits are European numbers.
std::string shown(const std::string& text) {
  auto classes = std::vector<Bidi>{};
  for (const auto letter : text) {
    const bool to_left = letter >= 'A' && letter <= 'Z';
    classes.push_back(to_left ? Bidi::right : bidi_of(static_cast<char32_t>(letter)));
  }
  const auto base = base_level(classes);
  const auto levels = bidi_levels(classes, base);
  auto line = std::string{};
  for (const auto i : visual_order(levels, classes, base)) line += text[i];
  return line;
}

}  // namespace

TEST_SUITE("order a line of mixed directions") {
  TEST_CASE("words that run to the left are turned in place") {
    CHECK(shown("car means CAR.") == "car means RAC.");
    CHECK(shown("CAR MEANS car.") == ".car SNAEM RAC");
  }
  TEST_CASE("numbers keep their own direction") {
    CHECK(shown("ORDER 48213 IS LATE") == "ETAL SI 48213 REDRO");
    CHECK(shown("AT 14:05, 9.50$") == "9.50$ ,14:05 TA");
    CHECK(shown("order 48213 is late") == "order 48213 is late");
  }
  TEST_CASE("an English sentence within keeps its order") {
    CHECK(shown("SEE hello, world NOW") == "WON hello, world EES");
  }
  TEST_CASE("blanks at the end do not move") { CHECK(shown("abc CAR  ") == "abc RAC  "); }
}
