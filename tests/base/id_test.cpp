// SPDX-License-Identifier: AGPL-3.0-or-later
#include "base/id.h"

#include <doctest/doctest.h>

using namespace parley;

TEST_SUITE("ids") {
  TEST_CASE("an id's text form reads back as the same id") {
    const RawId id{0x0123456789abcdef, 0xfedcba9876543210};
    CHECK(to_text(id) == "0123456789abcdeffedcba9876543210");
    CHECK(parse_raw_id(to_text(id)) == id);
  }
  TEST_CASE("text that is not an id is refused") {
    CHECK_FALSE(parse_raw_id("").has_value());
    CHECK_FALSE(parse_raw_id("0123456789abcdeffedcba987654321").has_value());
    CHECK_FALSE(parse_raw_id("0123456789abcdeffedcba98765432100").has_value());
    CHECK_FALSE(parse_raw_id("0123456789ABCDEFfedcba9876543210").has_value());
    CHECK_FALSE(parse_raw_id("0123456789abcdeg0000000000000000").has_value());
  }
}
