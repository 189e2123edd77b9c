// SPDX-License-Identifier: AGPL-3.0-or-later
#include "base/result.h"

#include <doctest/doctest.h>

#include <memory>
#include <string>

using namespace parley;

namespace {

enum class Trouble { none, some };

Result<int, Trouble> half(int number) {
  if (number % 2 != 0) return Err{Trouble::some};
  return number / 2;
}

Result<std::string, Trouble> quarter(int number) {
  TRY_ASSIGN(const auto once, half(number));
  TRY_ASSIGN(const auto twice, half(once));
  return std::to_string(twice);
}

}  // namespace

TEST_SUITE("results") {
  TEST_CASE("a value or the reason why there is none") {
    CHECK(*quarter(12) == "3");
    REQUIRE_FALSE(quarter(6).has_value());
    CHECK(quarter(6).error() == Trouble::some);
  }
  TEST_CASE("a value that can only be moved moves out") {
    Result<std::unique_ptr<int>, Trouble> result = std::make_unique<int>(7);
    const auto moved = *std::move(result);
    CHECK(*moved == 7);
  }
}
