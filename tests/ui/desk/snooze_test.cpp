// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/desk/at_the_desk.h"
#include "ui/desk/desk.h"
#include "ui/desk/open_refund.h"

namespace parley::ui::test {

using kit::Role;

TEST_SUITE("snooze") {
  TEST_CASE("LC-6: until tomorrow at nine, with a press; it is in Snoozed and not in Pending") {
    OpenRefund at;
    CHECK(at.press(Role::button, "Snooze"));
    REQUIRE(at.shows(Role::dialog, "Snooze conversation"));
    CHECK(at.press(Role::button, "Tomorrow 9:00"));
    CHECK(at.screen.find(Role::datetime, "Date and time")->value == "2026-03-03T09:00");
    at.type(Role::textbox, "What are you waiting for?", "the parcel");
    at.press_last(Role::button, "Snooze");
    CHECK_FALSE(at.shows(Role::dialog, "Snooze conversation"));

    const auto& refund = at.world.get(at.refund);
    CHECK(refund.status == Status::pending);
    CHECK(refund.wake_at == at_nine + hours(24));
    CHECK(refund.awaiting == "the parcel");
    CHECK(at.says("Snoozed until Tomorrow 09:00"));
    at.go("/queue/pending");
    CHECK_FALSE(at.shows(Role::row, "Maya Okonkwo"));
    CHECK(at.press(Role::link, "Snoozed"));
    CHECK(at.paths.back() == "/queue/snoozed");
    CHECK(at.shows(Role::row, "Maya Okonkwo, Refund not received, Normal, Snoozed"));
  }
  TEST_CASE("LC-6: until a time of one's own, without more words") {
    OpenRefund at;
    at.press(Role::button, "Snooze");
    at.type(Role::datetime, "Date and time", "2026-04-01T14:30");
    at.press_last(Role::button, "Snooze");
    CHECK(at.world.get(at.refund).wake_at == at_nine + hours(30 * 24 + 5) + minutes(30));
  }
  TEST_CASE("a time that is none, or has passed, keeps the dialog open and says so") {
    OpenRefund at;
    at.press(Role::button, "Snooze");
    at.press_last(Role::button, "Snooze");
    CHECK(at.says("Choose a day and a time"));
    at.type(Role::datetime, "Date and time", "2026-03-01T09:00");
    CHECK_FALSE(at.says("Choose a day and a time"));
    at.press_last(Role::button, "Snooze");
    CHECK(at.says("That time has passed."));
    CHECK(at.shows(Role::dialog, "Snooze conversation"));
    CHECK(at.world.get(at.refund).status == Status::open);
  }
  TEST_CASE("LC-6: reopening ends it") {
    OpenRefund at;
    at.press(Role::button, "Snooze");
    at.press(Role::button, "In 3 hours");
    at.press_last(Role::button, "Snooze");
    CHECK(at.press(Role::button, "Reopen"));
    CHECK(at.world.get(at.refund).status == Status::open);
    CHECK_FALSE(at.says("Snoozed until"));
  }
}

}  // namespace parley::ui::test
