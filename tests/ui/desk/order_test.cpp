// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/desk/at_the_desk.h"

namespace parley::ui::test {
namespace {

using kit::Role;

// A high one, and a normal one that was changed last.
struct TwoConversations : AtTheDesk {
  TwoConversations() {
    high = world.started(1, maya, web, "Where is it?", "High");
    world.run(by(ana), SetPriority{high, Priority::high, ""});
    world.wait(minutes(5));
    newer = world.started(2, tomas, web, "Where is it?", "Newer");
    go("/queue/all-open");
  }
  std::string first_row() const {
    for (const auto& node : screen.tree().nodes()) {
      if (node.role == Role::row) return node.name.substr(0, node.name.find(','));
    }
    return {};
  }
  ConversationId high, newer;
};

}  // namespace

TEST_SUITE("the order of the list") {
  TEST_CASE("VW-1: another order is chosen above the list, and kept by this browser") {
    TwoConversations at;
    CHECK(at.first_row() == "Maya Okonkwo");
    CHECK(at.press(Role::button, "Order of the list"));
    CHECK(at.press(Role::menuitemradio, "Newest first"));
    CHECK(at.first_row() == "Tomás Becerra");
    REQUIRE(at.others.size() == 1);
    const auto* chosen = std::get_if<intent::OrderChosen>(&at.others.front());
    REQUIRE(chosen);
    AtTheDesk tomorrow;
    tomorrow.desk.set_order(chosen->order);
    tomorrow.world.started(1);
    tomorrow.go("/queue/all-open");
    tomorrow.press(Role::button, "Order of the list");
    const auto* item = tomorrow.screen.find(Role::menuitemradio, "Newest first");
    REQUIRE(item);
    CHECK(item->checked == kit::Toggle::on);
  }
  TEST_CASE("VW-2: a saved view keeps its order") {
    TwoConversations at;
    at.type(Role::searchbox, "Search", "status:open");
    at.press(Role::button, "Order of the list");
    at.press(Role::menuitemradio, "Oldest first");
    CHECK(at.first_row() == "Maya Okonkwo");
    at.press(Role::button, "Save view");
    REQUIRE(at.issued_last<SaveView>());
    CHECK(at.issued_last<SaveView>()->order == ViewOrder::oldest);
    at.type(Role::searchbox, "Search", "");
    at.press(Role::link, "status:open");
    at.press(Role::button, "Order of the list");
    CHECK(at.screen.find(Role::menuitemradio, "Oldest first")->checked == kit::Toggle::on);
    at.press(Role::menuitemradio, "Newest first");
    CHECK(at.first_row() == "Tomás Becerra");
    CHECK(at.press(Role::button, "Keep this order"));
    CHECK(at.world.inbox.saved_views.begin()->order == ViewOrder::newest);
  }
  TEST_CASE("VW-1: each team has a queue of its own, with a count and an address") {
    TwoConversations at;
    const auto* link = at.screen.find(Role::link, "Support");
    REQUIRE(link);
    CHECK(link->name == "Support 2");
    CHECK(at.press(Role::link, "Support"));
    CHECK(at.paths.back() == "/queue/team-" + to_text(support));
    CHECK(at.shows(Role::heading, "Support"));
    CHECK(at.press(Role::row, "Maya Okonkwo"));
    CHECK(at.screen.find(Role::link, "Support")->current);
    CHECK_FALSE(at.shows(Role::link, "Billing"));
  }
  TEST_CASE("SC-3: a row of the scheduled queue says when its message leaves") {
    TwoConversations at;
    ScheduleMessage later;
    later.conversation = at.high;
    later.message = message_id(77);
    later.body = "Any news?";
    later.due = at.world.now + hours(2);
    later.zone = "Etc/UTC";
    at.world.run(by(ana), later);
    at.hear();
    at.go("/queue/scheduled");
    CHECK(at.screen.find(Role::link, "Scheduled")->name == "Scheduled 1");
    CHECK(at.says("Leaves 11:05"));
  }
}
}  // namespace parley::ui::test
