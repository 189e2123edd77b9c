// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/desk/open_refund.h"

namespace parley::ui::test {
namespace {

using kit::Role;

const kit::Node* badge(const AtTheDesk& at, std::string_view priority) {
  return at.screen.find(Role::button, priority);
}

}  // namespace

TEST_SUITE("the priority's badge") {
  TEST_CASE("SL-5: a press on it asks for another priority") {
    OpenRefund at;
    REQUIRE(badge(at, "Normal"));
    CHECK(at.press(Role::button, "Normal"));
    CHECK(at.shows(Role::dialog, "Set priority"));
    CHECK(at.press_last(Role::button, "Urgent"));
    CHECK(at.press_last(Role::button, "Set priority"));
    CHECK(at.world.get(at.refund).priority == Priority::urgent);
    CHECK(badge(at, "Urgent"));
  }
  TEST_CASE("SL-5: it tells who set it, when and why") {
    OpenRefund at;
    at.world.run(by(lea), SetPriority{at.refund, Priority::urgent, "third complaint"});
    at.hear();
    REQUIRE(badge(at, "Urgent"));
    CHECK(badge(at, "Urgent")->description == "Set by Lea Brandt, 09:00: third complaint");
  }
  TEST_CASE("SL-5, SL-6: what a rule raised tells the reason, too") {
    OpenRefund at;
    std::string reason;
    SUBCASE("when the customer had to ask again") {
      for (std::uint64_t n = 1; n <= 3; ++n) {
        at.world.wait(minutes(2));
        at.world.customer_writes(at.refund, message_id(n), "Hello?");
      }
      reason = "The customer had to ask again";
    }
    SUBCASE("when nobody answered in time") {
      at.world.wait(hours(25));
      at.world.run(system_actor(), Tick{});
      reason = "Not answered in time";
    }
    at.hear();
    REQUIRE(badge(at, "High"));
    CHECK(badge(at, "High")->description.find(reason) != std::string::npos);
    CHECK(at.says(reason));
    CHECK(at.says("Raised by a rule"));
  }
  TEST_CASE("a finished conversation's badge only tells") {
    OpenRefund at;
    at.world.run(by(ana), ResolveConversation{at.refund, "paid", {}, {}, at.world.head});
    at.world.run(by(ana), CloseConversation{at.refund});
    at.hear();
    REQUIRE(badge(at, "Normal"));
    CHECK(badge(at, "Normal")->disabled);
  }
}
}  // namespace parley::ui::test
