// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/desk/columns.h"

#include "ui/desk/at_the_desk.h"

namespace parley::ui::test {
namespace {

using kit::Role;

struct WithRefund : AtTheDesk {
  WithRefund() { open(world.started(1)); }
  void open(ConversationId id) { go("/c/" + to_text(id)); }
  float width_of(Role role, std::string_view name) const {
    const auto* node = screen.find(role, name);
    REQUIRE(node);
    return node->area.width;
  }
  std::string kept() const {
    std::string columns;
    for (const auto& intent : others) {
      if (const auto* chosen = std::get_if<intent::ColumnsChosen>(&intent)) {
        columns = chosen->columns;
      }
    }
    return columns;
  }
};

}  // namespace

TEST_SUITE("the width of the columns") {
  TEST_CASE("the line beside the list is moved, and this browser keeps it") {
    WithRefund at;
    at.type(Role::splitter, "Width of the list", "444");
    CHECK(at.width_of(Role::grid, "Conversations") == 444);
    CHECK(at.kept() == "list=444 side=0");

    WithRefund tomorrow;
    tomorrow.desk.set_columns(at.kept());
    tomorrow.hear();
    CHECK(tomorrow.width_of(Role::grid, "Conversations") == 444);
  }
  TEST_CASE("the line beside the details counts from the other side") {
    WithRefund at;
    const auto* line = at.screen.find(Role::splitter, "Width of the details");
    REQUIRE(line);
    const auto from = std::stof(line->value);
    const auto before = at.width_of(Role::complementary, "Conversation details");
    at.type(Role::splitter, "Width of the details", std::to_string(static_cast<int>(from - 60)));
    CHECK(at.width_of(Role::complementary, "Conversation details") == doctest::Approx(before + 60));
  }
  TEST_CASE("a double click puts a line back") {
    WithRefund at;
    const auto before = at.width_of(Role::grid, "Conversations");
    at.type(Role::splitter, "Width of the list", "444");
    at.type(Role::splitter, "Width of the list", "");
    CHECK(at.width_of(Role::grid, "Conversations") == before);
    CHECK(at.kept() == "list=0 side=0");
  }
  TEST_CASE("in a smaller window the columns give way before the conversation does") {
    WithRefund at;
    at.desk.set_columns("list=560 side=480");
    at.screen.resize(1180, 800);
    at.hear();
    CHECK(at.width_of(Role::main, "Conversation") >= 300);
    CHECK(at.width_of(Role::grid, "Conversations") <= 560);
  }
  TEST_CASE("what the browser kept may be anything") {
    for (const auto* text :
         {"", "list=", "list=-4 side=99999", "side=abc list=1e9", "list=300;x"}) {
      const auto columns = read_columns(text);
      CAPTURE(text);
      CHECK(columns.list >= 0);
      CHECK(columns.list <= 560);
      CHECK(columns.side >= 0);
      CHECK(columns.side <= 480);
    }
    CHECK(read_columns("list=444 side=280") == Columns{444, 280});
    CHECK(read_columns(written(Columns{444, 280})) == Columns{444, 280});
  }
}

}  // namespace parley::ui::test
