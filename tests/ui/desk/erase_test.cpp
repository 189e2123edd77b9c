// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/desk/at_the_desk.h"

namespace parley::ui::test {
namespace {

using kit::Role;
constexpr AgentId ada = agent_id(9);

struct AdminAtRefund : AtTheDesk {
  explicit AdminAtRefund(AgentId who = ada) : AtTheDesk(who) {
    world.run(system_actor(), AddAgent{ada, "Ada Admin", "ada@demo.example", parley::Role::admin});
    refund = world.started(1);
    go(path_of(refund));
  }
  [[nodiscard]] Erased erased() const { return world.inbox.customers.at(maya).erased; }
  ConversationId refund;
};

}  // namespace

TEST_SUITE("erasing a customer") {
  TEST_CASE("AC-3: an admin erases a customer after writing their name once more") {
    AdminAtRefund at;
    CHECK(at.press(Role::button, "Erase this customer"));
    at.press(Role::button, "Erase for good");
    CHECK(at.says("Write exactly “Maya Okonkwo”."));
    CHECK(at.erased() == Erased::no);
    at.type(Role::textbox, "Write the customer’s name to confirm", "Maya Okonkwo ");
    at.press(Role::button, "Erase for good");
    CHECK(at.erased() == Erased::yes);
    CHECK_FALSE(at.says("Where is my refund?"));
    CHECK_FALSE(at.shows(Role::button, "Erase this customer"));
  }
  TEST_CASE("AC-1: everybody else is told that it is for admins") {
    AdminAtRefund at(lea);
    const auto* button = at.screen.find(Role::button, "Erase this customer");
    REQUIRE(button);
    CHECK(button->disabled);
    CHECK(button->description == "Only admins can erase a customer.");
    at.press(Role::button, "Erase this customer");
    CHECK_FALSE(at.shows(Role::button, "Erase for good"));
    CHECK(at.says("Only admins can erase a customer."));
  }
}

}  // namespace parley::ui::test
