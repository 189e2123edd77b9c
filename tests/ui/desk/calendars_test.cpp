// SPDX-License-Identifier: AGPL-3.0-or-later
// SL-1: when the team works, and what is counted in it.
#include "core/calendar/calendars.h"
#include "ui/desk/at_the_desk.h"

namespace parley::ui::test {
namespace {

using kit::Role;
constexpr AgentId ada = agent_id(9);

struct AdminAtCalendars : AtTheDesk {
  AdminAtCalendars() : AtTheDesk(ada) {
    world.run(system_actor(), AddAgent{ada, "Ada Admin", "ada@demo.example", parley::Role::admin});
    go("/settings/calendars");
  }
  const std::vector<Calendar>& calendars() { return world.inbox.workspaces.begin()->calendars; }
  void make_office() {
    press(Role::button, "New calendar");
    type(Role::textbox, "Name", "Office");
    press(Role::button, "Save");
  }
};

}  // namespace

TEST_SUITE("calendars in the settings") {
  TEST_CASE("SL-1: a new one begins as an ordinary week in the browser's own zone") {
    AdminAtCalendars at;
    CHECK(at.says("No calendars yet"));
    at.make_office();
    REQUIRE(at.calendars().size() == 1);
    const auto& office = at.calendars()[0];
    CHECK(office.zone == "Etc/UTC");
    CHECK(office.week.size() == 5);
    CHECK(office.week[4] == WorkingHours{Weekday::friday, 540, 1020});
    CHECK(office.offsets == std::vector<OffsetChange>{{{0}, 0}});
    CHECK(at.says("Office, Monday 09:00-17:00"));
  }
  TEST_CASE("SL-1: its hours, holidays and zone are changed, and what is wrong is explained") {
    AdminAtCalendars at;
    at.make_office();
    at.press(Role::row, "Office");
    at.type(Role::textbox, "Saturday", "10 to 12");
    at.press(Role::button, "Save");
    CHECK(at.says("Saturday is not written as hours."));
    at.type(Role::textbox, "Saturday", "10:00-12:00");
    at.type(Role::textbox, "Holidays", "2026-12-25");
    at.type(Role::textbox, "Time zone", "Mars/Olympus");
    at.press(Role::button, "Save");
    CHECK(at.says("“Mars/Olympus” is no time zone."));
    at.type(Role::textbox, "Time zone", "Etc/UTC");
    at.press(Role::button, "Save");
    CHECK(at.calendars()[0].week.size() == 6);
    CHECK(at.calendars()[0].holidays.size() == 1);
  }
  TEST_CASE(
      "SL-1, AS-4: one is deleted once nothing goes by it, and until then it says what does") {
    AdminAtCalendars at;
    at.make_office();
    const auto office = at.calendars()[0].id;
    auto settings = settings_of(at.world.inbox);
    settings.working_calendar = office;
    at.world.run(by(ada), ChangeSettings{settings});
    at.world.run(by(ada), SetRoutingRules{{{{{7, 5}},
                                            "Days",
                                            RuleState::on,
                                            {.hours = RuleHours::within, .calendar = office},
                                            Strategy::queue_only,
                                            support,
                                            {}}}});
    at.hear();
    at.press(Role::row, "Office");
    at.press(Role::button, "Delete calendar");
    CHECK(at.says("Delete the calendar “Office”?"));
    at.press_last(Role::button, "Delete calendar");
    CHECK(at.calendars().size() == 1);
    CHECK(at.says("The calendar is still used by: Service levels, the rule “Days”."));
    settings.working_calendar = {};
    at.world.run(by(ada), ChangeSettings{settings});
    at.world.run(by(ada), SetRoutingRules{});
    at.hear();
    at.press(Role::button, "Delete calendar");
    at.press_last(Role::button, "Delete calendar");
    CHECK(at.calendars().empty());
    CHECK(at.says("No calendars yet"));
  }
  TEST_CASE("a calendar without working hours is refused where it is typed") {
    AdminAtCalendars at;
    at.press(Role::button, "New calendar");
    at.type(Role::textbox, "Name", "Never");
    for (const auto* day : {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday"}) {
      at.type(Role::textbox, day, "");
    }
    at.press(Role::button, "Save");
    CHECK(at.calendars().empty());
    CHECK(at.says("A calendar needs working hours."));
  }
  TEST_CASE("SL-1: the service levels are counted in it when that is chosen") {
    AdminAtCalendars at;
    at.make_office();
    at.go("/settings/service-levels");
    at.press(Role::button, "Office");
    at.press(Role::button, "Save");
    REQUIRE(working_calendar_of(at.world.inbox));
    CHECK(working_calendar_of(at.world.inbox)->name == "Office");
    at.press(Role::button, "Day and night");
    at.press(Role::button, "Save");
    CHECK_FALSE(working_calendar_of(at.world.inbox));
  }
}
}  // namespace parley::ui::test
