// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/desk/at_the_desk.h"

namespace parley::ui::test {
namespace {

using kit::Role;

struct WithWords : AtTheDesk {
  explicit WithWords(const std::string& words) {
    go("/c/" + to_text(world.started(1, maya, web, words)));
  }
  // How far the first line begins from the left of its message.
  float indent(std::string_view words) const {
    const auto* line = screen.find(Role::line, words);
    const auto* article = screen.find(Role::article, "Maya Okonkwo");
    REQUIRE(line);
    REQUIRE(article);
    return line->area.x - article->area.x;
  }
};

}  // namespace

TEST_SUITE("messages of the thread") {
  TEST_CASE("a bubble holds its words, whichever way they run") {
    const WithWords latin("Hello");
    const WithWords hebrew("שלום");
    CHECK(hebrew.indent("שלום") == latin.indent("Hello"));
  }
  TEST_CASE("a long history is drawn as far as it can be seen") {
    AtTheDesk at;
    const auto refund = at.world.started(1);
    for (std::uint64_t n = 0; n < 300; ++n) {
      at.world.customer_writes(refund, message_id(2000 + n), "Hello?");
    }
    at.go("/c/" + to_text(refund));
    CHECK(at.press(Role::tab, "History"));
    std::size_t lines = 0;
    for (const auto& node : at.screen.tree().nodes()) {
      if (node.role == Role::listitem && node.set_size == 302) ++lines;
    }
    CHECK(lines > 5);
    CHECK(lines < 60);
    CHECK(at.screen.find(Role::list, "History")->scroll_top == 0);
    CHECK(at.screen.scroll(Role::list, "History", 4000));
    at.hear();
    CHECK(at.screen.find(Role::list, "History")->scroll_top == 4000);
  }
}

}  // namespace parley::ui::test
