// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/desk/at_the_desk.h"
#include "ui/desk/open_refund.h"

namespace parley::ui::test {

using kit::Role;

TEST_SUITE("the menu of a row") {
  TEST_CASE("a conversation is taken from the list, and the one that is open stays open") {
    OpenRefund at;
    const auto other = at.world.started(2);
    at.go("/queue/unassigned");
    at.go(at.path_of(at.refund));
    const auto row = std::string(at.screen.find(Role::row, "")->name);
    REQUIRE(at.screen.ask_for_menu(Role::row, row, {300, 200}));
    at.look();
    REQUIRE(at.shows(Role::menu, "Conversation actions"));
    const auto* menu = at.screen.find(Role::menu, "Conversation actions");
    CHECK(menu->area.x == 300);
    CHECK(at.shows(Role::menuitem, "Resolve"));
    CHECK(at.press(Role::menuitem, "Assign to me"));
    CHECK_FALSE(at.shows(Role::menu, "Conversation actions"));
    const auto* claimed = at.issued_last<ClaimConversation>();
    REQUIRE(claimed);
    CHECK((claimed->conversation == at.refund || claimed->conversation == other));
    CHECK(at.shows(Role::log, "Messages"));
  }
  TEST_CASE("Escape closes it and nothing has happened") {
    OpenRefund at;
    at.screen.ask_for_menu(Role::row, "", {300, 200});
    at.look();
    REQUIRE(at.shows(Role::menu, "Conversation actions"));
    at.screen.dismiss(Role::menu, "Conversation actions");
    at.look();
    CHECK_FALSE(at.shows(Role::menu, "Conversation actions"));
    CHECK(at.issued.empty());
  }
}

}  // namespace parley::ui::test
