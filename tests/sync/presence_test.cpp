// SPDX-License-Identifier: AGPL-3.0-or-later
// AS-3: who is declared available and yet shows no sign of life is away for the rules. Signs of
// life are no events; falling silent and coming back are.
#include "sync/office.h"

namespace parley::test {
namespace {

const ConversationId waiting{raw(61)};

struct Listening : Office {
  Listening() : Office(with_a_rule()) {
    authority.listen(now);
    for (const auto agent : {ana, ben, lea, ada}) authority.heard(agent, now);
  }
  static Scene with_a_rule() {
    Scene scene;
    for (const auto agent : {ben, lea}) {
      scene.does(agent, SetAvailability{agent, Availability::away});
    }
    const RoutingRule rule{{raw(400)}, "Support", RuleState::on, {}, Strategy::load_balancing,
                           support,    {}};
    scene.does(ada, SetRoutingRules{{rule}});
    return scene;
  }
  [[nodiscard]] Silence silence_of(AgentId agent) const {
    return authority.inbox().agents.at(agent).silence;
  }
};

}  // namespace

TEST_SUITE("who is there") {
  TEST_CASE("AS-3 after so many minutes without a sign of life, once, and until the next sign") {
    Listening office;
    const auto heard = office.now;
    const auto events = office.log.size();
    CHECK(office.authority.next_tick(office.now) == heard + minutes(15));
    for (int i = 1; i <= 20; ++i) {
      office.authority.heard(ana, heard + minutes(i));
      office.ticks_at(heard + minutes(i));
    }
    // Twenty signs of life are no events. Ada has shown none; who is away is not looked for.
    CHECK(office.silence_of(ana) == Silence::no);
    CHECK(office.silence_of(ada) == Silence::yes);
    CHECK(office.log.size() == events + 1);
    office.ticks_at(heard + minutes(36));
    CHECK(office.silence_of(ana) == Silence::yes);
    office.maya_starts(waiting);
    CHECK(office.of(waiting).assignee.is_none());
    office.authority.heard(ana, office.now);
    CHECK(office.authority.next_tick(office.now) == office.now);
    office.ticks_at(office.now + Duration{2000});
    CHECK(office.silence_of(ana) == Silence::no);
    CHECK(office.of(waiting).assignee == ana);
  }

  TEST_CASE("AS-3 a server that was down has missed no sign: it waits as long as ever") {
    Listening office;
    const auto start = office.now + hours(10);
    office.authority.listen(start);
    office.ticks_at(start + minutes(14));
    CHECK(office.silence_of(ana) == Silence::no);
    office.ticks_at(start + minutes(15));
    CHECK(office.silence_of(ana) == Silence::yes);
    // Starting anew brings nobody back who does not come.
    office.authority.listen(start + hours(1));
    office.ticks_at(start + hours(1) + minutes(1));
    CHECK(office.silence_of(ana) == Silence::yes);
  }

  TEST_CASE("AS-3 nought switches it off, and everybody counts as there again") {
    Listening office;
    office.ticks_at(office.now + minutes(16));
    REQUIRE(office.silence_of(ana) == Silence::yes);
    auto settings = settings_of(office.authority.inbox());
    settings.silent_after_min = 0;
    office.does(ada, ChangeSettings{settings});
    office.ticks_at(office.now + minutes(1));
    CHECK(office.silence_of(ana) == Silence::no);
    CHECK(office.authority.next_tick(office.now) == std::nullopt);
  }

  TEST_CASE("AS-3 an authority that was never told to listen notes no silence") {
    Office office;
    CHECK(office.authority.next_tick(office.now) != office.now);
    const auto due = office.authority.next_tick(office.now);
    REQUIRE(due.has_value());  // the warning of the message that waits
    CHECK(*due > office.now + minutes(15));
  }

  TEST_CASE("AS-4 TM-2 rules that wait for hours are looked at when the hours change, not always") {
    Listening office;
    const CalendarId days{raw(920)};
    const auto opens = office.now + hours(2);
    const auto from = static_cast<std::uint32_t>(opens.ms / minutes(1).ms % (24 * 60));
    std::vector<WorkingHours> week;
    for (int day = 0; day < 7; ++day) week.push_back({static_cast<Weekday>(day), from, from + 60});
    office.does(ada, SaveCalendar{{days, "Days", "UTC", week, {}, {}}});
    const RoutingRule rule{{raw(400)},
                           "Days",
                           RuleState::on,
                           {.hours = RuleHours::within, .calendar = days},
                           Strategy::queue_only,
                           support,
                           {}};
    office.does(ada, SetRoutingRules{{rule}});
    office.maya_starts(waiting);
    for (const auto agent : {ana, ada}) office.authority.heard(agent, opens);
    office.ticks_at(office.now + Duration{2000});
    const auto at_opening = Instant{opens.ms / minutes(1).ms * minutes(1).ms};
    CHECK(office.authority.next_tick(office.now) == at_opening);
    office.ticks_at(at_opening);
    CHECK(office.authority.next_tick(office.now) > at_opening);
  }
}

}  // namespace parley::test
