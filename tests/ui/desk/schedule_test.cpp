// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/desk/open_refund.h"

namespace parley::ui::test {
namespace {

using kit::Role;

// Ana has written a reply that is to leave tomorrow at nine.
struct Scheduled : OpenRefund {
  Scheduled() {
    type(Role::textbox, "Reply", "It has arrived.");
    press(Role::button, "Schedule");
    press(Role::button, "Tomorrow 9:00");
    press_last(Role::button, "Schedule");
  }
  [[nodiscard]] const ScheduledMessage& message() const {
    return *world.inbox.scheduled_messages.begin();
  }
};

}  // namespace

TEST_SUITE("schedule at the desk") {
  TEST_CASE("SC-1: the reply's words leave at the chosen time, and the reply is empty") {
    Scheduled at;
    CHECK_FALSE(at.shows(Role::dialog, "Schedule message"));
    REQUIRE(at.world.inbox.scheduled_messages.size() == 1);
    CHECK(at.message().body == "It has arrived.");
    CHECK(at.message().due == at_nine + hours(24));
    CHECK(at.message().zone == "Etc/UTC");
    CHECK(at.message().if_customer_writes == IfCustomerWrites::return_to_draft);
    CHECK(at.screen.find(Role::textbox, "Reply")->value.empty());
    CHECK(at.shows(Role::list, "Scheduled messages"));
    CHECK(at.says("Leaves Tomorrow 09:00 · Ana Ruiz"));
  }
  TEST_CASE("SC-1: it can be sent whatever the customer writes") {
    OpenRefund at;
    at.press(Role::button, "Schedule");
    at.type(Role::textbox, "Message", "Closed on Friday.");
    at.type(Role::datetime, "Date and time", "2026-03-04T12:00");
    CHECK(at.press(Role::checkbox, "Send even if the customer writes first"));
    at.press_last(Role::button, "Schedule");
    REQUIRE(at.world.inbox.scheduled_messages.size() == 1);
    CHECK(at.world.inbox.scheduled_messages.begin()->if_customer_writes ==
          IfCustomerWrites::send_anyway);
  }
  TEST_CASE("SC-3: it can be changed, and taken back") {
    Scheduled at;
    CHECK(at.press(Role::button, "Edit scheduled message"));
    CHECK(at.screen.find(Role::datetime, "Date and time")->value == "2026-03-03T09:00");
    at.type(Role::textbox, "Message", "It has arrived today.");
    at.press_last(Role::button, "Schedule");
    CHECK(at.message().body == "It has arrived today.");
    CHECK(at.press(Role::button, "Cancel scheduled message"));
    CHECK(at.message().state == ScheduleState::cancelled);
    CHECK_FALSE(at.shows(Role::list, "Scheduled messages"));
  }
  TEST_CASE("SC-1: the customer wrote first: it says so, and the words go back into the reply") {
    Scheduled at;
    at.world.customer_writes(at.refund, message_id(7), "Never mind, it came.");
    at.type(Role::textbox, "Reply", "Good.");
    CHECK(at.says("Not sent: the customer wrote first"));
    CHECK(at.press(Role::button, "Back to reply"));
    CHECK(at.drafts.back().text == "Good.\n\nIt has arrived.");
    CHECK_FALSE(at.shows(Role::list, "Scheduled messages"));
  }
  TEST_CASE("SC-2: late to the authority it comes back, until its author has answered") {
    OpenRefund at;
    at.world.wait(hours(3));
    at.world.run_late(by(ana),
                      ScheduleMessage{at.refund, message_id(8), "Soon.", at.world.now - hours(1),
                                      "Etc/UTC", IfCustomerWrites::return_to_draft},
                      at.world.now - hours(2));
    at.type(Role::textbox, "Reply", "x");
    CHECK(at.says("Not sent: its time had passed"));
    at.press(Role::button, "Send");
    CHECK_FALSE(at.says("Not sent: its time had passed"));
  }
}

}  // namespace parley::ui::test
