// SPDX-License-Identifier: AGPL-3.0-or-later
#include "base/table.h"

#include <doctest/doctest.h>

#include <cstdint>
#include <string>

using namespace parley;

namespace {

using BoxId = Id<struct BoxKind>;
struct Box {
  BoxId id;
  std::string content;
  friend bool operator==(const Box&, const Box&) = default;
};

BoxId box(std::uint64_t n) { return {{0, n}}; }

Table<Box> table_of(std::uint64_t count) {
  Table<Box> table;
  for (std::uint64_t n = 1; n <= count; ++n) table.insert({box(n), "box " + std::to_string(n)});
  return table;
}

}  // namespace

TEST_SUITE("tables of rows by id") {
  TEST_CASE("a row is found by its id, and rows are walked in the order they came in") {
    const auto table = table_of(1000);
    REQUIRE(table.find(box(777)) != nullptr);
    CHECK(table.find(box(777))->content == "box 777");
    CHECK(table.find(box(1001)) == nullptr);
    std::uint64_t n = 0;
    for (const auto& row : table) CHECK(row.id == box(++n));
    CHECK(n == 1000);
  }

  TEST_CASE("rolling back gives back every row as it was") {
    const auto before = table_of(500);
    auto table = before;
    table.open_savepoint();
    SUBCASE("when rows were changed, more than once") {
      table.edit(box(3)).content = "first";
      table.edit(box(3)).content = "second";
      table.edit(box(500)).content.clear();
    }
    SUBCASE("when rows were added and changed") {
      for (std::uint64_t n = 501; n <= 3000; ++n) table.insert({box(n), "new"});
      table.edit(box(2000)).content = "changed";
    }
    CHECK_FALSE(table == before);
    table.roll_back();
    CHECK(table == before);
    for (std::uint64_t n = 1; n <= 500; ++n) CHECK(table.find(box(n)) != nullptr);
    CHECK(table.find(box(501)) == nullptr);
    CHECK(table.find(box(3000)) == nullptr);
  }

  TEST_CASE("after rolling back, the same ids can come in again") {
    auto table = table_of(10);
    for (int round = 0; round < 5; ++round) {
      table.open_savepoint();
      for (std::uint64_t n = 11; n <= 60; ++n) table.insert({box(n), std::to_string(round)});
      table.edit(box(1)).content += "!";
      CHECK(table.find(box(60))->content == std::to_string(round));
      table.roll_back();
    }
    CHECK(table == table_of(10));
  }

  TEST_CASE("what is kept stays, and a later savepoint starts from there") {
    auto table = table_of(2);
    table.open_savepoint();
    table.edit(box(1)).content = "kept";
    table.keep();
    table.open_savepoint();
    table.edit(box(1)).content = "not kept";
    table.roll_back();
    CHECK(table.at(box(1)).content == "kept");
  }

  TEST_CASE(
      "says which rows may have changed since, also by rolling back, as far as it remembers") {
    auto table = table_of(1000);
    const auto before = table.edits();
    CHECK(table.edited_since(before) == std::vector<std::uint32_t>{});
    table.edit(box(7)).content = "seven";
    table.open_savepoint();
    table.edit(box(9)).content = "nine";
    table.roll_back();
    CHECK(table.edited_since(before) == std::vector<std::uint32_t>{6, 8, 8});
    for (std::uint64_t n = 3; n <= ChangeJournal::kept; ++n) table.edit(box(1 + n % 1000));
    CHECK_FALSE(table.edited_since(before));
    CHECK(table.edited_since(before + 1)->size() == ChangeJournal::kept);
  }

  TEST_CASE(
      "its journal tells of rows that came, changed and were taken back, and of nothing old") {
    auto table = table_of(10);
    const auto before = table.journal().count();
    const auto since = [&](std::uint64_t then) {
      std::vector<std::uint32_t> places;
      const bool is_known =
          table.journal().each_since(then, [&](std::uint32_t place) { places.push_back(place); });
      return is_known ? std::optional(places) : std::nullopt;
    };
    table.open_savepoint();
    table.edit(box(3)).content = "three";
    table.insert({box(11), "eleven"});
    table.roll_back();
    CHECK(since(before) == std::vector<std::uint32_t>{2, 10, 2, 10});
    // Another table in its place: whoever had read the old one's journal has to begin anew.
    table = table_of(10);
    CHECK(since(before) == std::nullopt);
    CHECK(since(table.journal().count()) == std::vector<std::uint32_t>{});
  }
}
