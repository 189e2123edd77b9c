// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/desk/at_the_desk.h"

namespace parley::ui::test {
namespace {

using kit::Role;

// How often the page was asked to ring, and with what first.
std::vector<intent::Notify> rung(const AtTheDesk& at) {
  std::vector<intent::Notify> all;
  for (const auto& it : at.others) {
    if (const auto* notify = std::get_if<intent::Notify>(&it)) all.push_back(*notify);
  }
  return all;
}

}  // namespace

TEST_SUITE("the bell") {
  TEST_CASE("NO-1: what happened is counted, listed, and seen by looking") {
    AtTheDesk at;
    const auto id = at.world.started(1);
    at.go("/queue/mine");
    CHECK(at.shows(Role::button, "Notifications, 1 new"));
    CHECK(at.press(Role::button, "Notifications, 1 new"));
    CHECK(at.press(Role::menuitem, "Maya Okonkwo started a conversation"));
    CHECK(at.paths.back() == at.path_of(id));
    at.look();
    CHECK(at.issued_last<MarkNotificationsSeen>() != nullptr);
    CHECK(at.shows(Role::button, "Notifications"));
    CHECK_FALSE(at.shows(Role::button, "Notifications, 1 new"));
  }
  TEST_CASE("NO-1: looking sees no more than was shown, whatever waits for the authority") {
    AtTheDesk at;
    const auto id = at.world.started(1);
    at.world.expect(by(ana), AssignConversation{id, ben, billing, {}, "", at.world.head});
    at.go("/queue/mine");
    CHECK(at.press(Role::button, "Notifications, 1 new"));
    CHECK(at.press(Role::menuitem, "Maya Okonkwo started a conversation"));
    REQUIRE(at.issued_last<MarkNotificationsSeen>() != nullptr);
    CHECK(at.world.inbox.notifications.size() == 2);
    CHECK(at.issued_last<MarkNotificationsSeen>()->count == 1);
  }
  TEST_CASE("NO-1: what comes while the desk is open rings once, what was there before does not") {
    AtTheDesk at;
    const auto id = at.world.started(1);
    at.world.run(by(ana), ClaimConversation{id});
    at.go("/queue/mine");
    CHECK(rung(at).empty());
    at.world.wait(minutes(1));
    at.world.customer_writes(id, message_id(150), "Hello?");
    at.hear();
    REQUIRE(rung(at).size() == 1);
    CHECK(rung(at).front().title == "Maya Okonkwo wrote");
    CHECK(rung(at).front().path == at.path_of(id));
  }
}

TEST_SUITE("saved views at the desk") {
  TEST_CASE("VW-2: a search is kept with a name, counted live, and forgotten") {
    AtTheDesk at;
    at.world.started(1);
    at.go("/queue/mine");
    CHECK(at.type(Role::searchbox, "Search", "refund status:open"));
    CHECK(at.type(Role::textbox, "View name", "Refunds"));
    CHECK(at.press(Role::button, "Save view"));
    REQUIRE(at.issued_last<SaveView>() != nullptr);
    CHECK(at.issued_last<SaveView>()->query == "refund status:open");
    at.look();
    CHECK(at.shows(Role::link, "Refunds 1"));
    at.world.started(2, tomas, web, "Another refund", "Money back");
    at.world.wait(minutes(1));
    at.go("/queue/all-open");
    CHECK(at.shows(Role::link, "Refunds 2"));
    CHECK(at.press(Role::link, "Refunds 2"));
    CHECK(at.press(Role::button, "Delete view"));
    at.look();
    CHECK_FALSE(at.shows(Role::link, "Refunds"));
  }
  TEST_CASE("VW-2: a search that is not understood cannot be kept") {
    AtTheDesk at;
    at.go("/queue/mine");
    CHECK(at.type(Role::searchbox, "Search", "statuss:open"));
    CHECK_FALSE(at.shows(Role::button, "Save view"));
    CHECK(at.says("nothing to search by"));
  }
}

}  // namespace parley::ui::test
