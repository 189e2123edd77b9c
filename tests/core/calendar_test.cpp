// SPDX-License-Identifier: AGPL-3.0-or-later
// Working time: SL-1, TM-3, AS-4, AS-8, MT-1.
#include <chrono>

#include "core/calendar/calendars.h"
#include "core/calendar/working_time.h"
#include "core/conversation/language.h"
#include "core/metrics/metrics.h"
#include "core/routing/match.h"
#include "core/sla/clocks.h"
#include "support/scene.h"

using namespace parley;
using namespace parley::test;

namespace {

const CalendarId office{raw(920)};

std::uint32_t day(int year, unsigned month, unsigned of_month) {
  const std::chrono::sys_days days =
      std::chrono::year{year} / static_cast<int>(month) / static_cast<int>(of_month);
  return static_cast<std::uint32_t>(days.time_since_epoch().count());
}
Instant utc(int year, unsigned month, unsigned of_month, std::int64_t hour,
            std::int64_t minute = 0) {
  return {day(year, month, of_month) * hours(24).ms + hours(hour).ms + minutes(minute).ms};
}

std::vector<WorkingHours> weekdays_from_nine_to_five() {
  std::vector<WorkingHours> week;
  for (const auto each : {Weekday::monday, Weekday::tuesday, Weekday::wednesday, Weekday::thursday,
                          Weekday::friday}) {
    week.push_back({each, 9 * 60, 17 * 60});
  }
  return week;
}
// One hour ahead of UTC, two from 29 March to 25 October 2026.
Calendar berlin() {
  return {office,
          "Office",
          "Europe/Berlin",
          weekdays_from_nine_to_five(),
          {},
          {{utc(2025, 10, 26, 1), 60}, {utc(2026, 3, 29, 1), 120}, {utc(2026, 10, 25, 1), 60}}};
}
Calendar on_sundays(std::uint32_t from_min, std::uint32_t to_min) {
  auto calendar = berlin();
  calendar.week = {{Weekday::sunday, from_min, to_min}};
  return calendar;
}
Duration worked_on(const Calendar& calendar, Instant noon) {
  return working_between(calendar, noon - hours(20), noon + hours(20));
}

// `nine` is a Friday, eight o'clock in UTC. The office opens at nine.
Scene scene_at_the_office(const Calendar& calendar = {
                              office, "Office", "UTC", weekdays_from_nine_to_five(), {}, {}}) {
  auto scene = scene_with_refund();
  scene.does(ada, SaveCalendar{calendar});
  auto settings = settings_of(scene.inbox);
  settings.working_calendar = office;
  scene.does(ada, ChangeSettings{settings});
  return scene;
}
Instant office_time(std::int64_t days_later, std::int64_t hour, std::int64_t minute = 0) {
  return nine + hours(24 * days_later + hour - 8) + minutes(minute);
}

}  // namespace

TEST_SUITE("counting working time") {
  TEST_CASE("TM-3 over a weekend in which clocks change, nine o'clock is nine o'clock") {
    const auto calendar = berlin();
    // Friday 16:00 in winter, four hours: Monday 12:00 in summer.
    CHECK(after_working(calendar, utc(2026, 3, 27, 15), hours(4)) == utc(2026, 3, 30, 10));
    CHECK(after_working(calendar, utc(2026, 10, 23, 14), hours(4)) == utc(2026, 10, 26, 11));
    CHECK(working_between(calendar, utc(2026, 3, 27, 15), utc(2026, 3, 30, 10)) == hours(4));
    CHECK(is_working(calendar, utc(2026, 3, 30, 7)));
    CHECK_FALSE(is_working(calendar, utc(2026, 3, 27, 7)));
    CHECK(is_working(calendar, utc(2026, 3, 27, 8)));
    CHECK_FALSE(is_working(calendar, utc(2026, 3, 27, 16)));
  }

  TEST_CASE("TM-3 an hour that is left out is not worked, one that comes twice is worked twice") {
    CHECK(worked_on(on_sundays(60, 240), utc(2026, 3, 29, 12)) == hours(2));
    CHECK(worked_on(on_sundays(60, 240), utc(2026, 10, 25, 12)) == hours(4));
    CHECK(worked_on(on_sundays(60, 240), utc(2026, 4, 5, 12)) == hours(3));
  }

  TEST_CASE("TM-3 what begins or ends in such an hour does so once, the first time") {
    CHECK(worked_on(on_sundays(120, 180), utc(2026, 3, 29, 12)) == Duration{});
    CHECK(worked_on(on_sundays(150, 240), utc(2026, 3, 29, 12)) == hours(1));
    CHECK(worked_on(on_sundays(60, 150), utc(2026, 10, 25, 12)) == minutes(90));
    CHECK(worked_on(on_sundays(150, 240), utc(2026, 10, 25, 12)) == minutes(150));
  }

  TEST_CASE("SL-1 holidays are local days; the end of a day is its last minute's end") {
    auto calendar = berlin();
    calendar.holidays = {day(2026, 4, 3), day(2026, 4, 6)};  // Good Friday, Easter Monday
    CHECK(after_working(calendar, utc(2026, 4, 2, 14), hours(2)) == utc(2026, 4, 7, 8));
    const auto until_midnight = on_sundays(22 * 60, 24 * 60);
    CHECK(worked_on(until_midnight, utc(2026, 5, 3, 12)) == hours(2));
    CHECK(after_working(until_midnight, utc(2026, 5, 3, 12), hours(2)) == utc(2026, 5, 3, 22));
  }

  TEST_CASE("SL-1 what lies years ahead is far away, not for ever") {
    const auto due = after_working(on_sundays(0, 1), utc(2026, 1, 1, 0), hours(24 * 366));
    CHECK(due > utc(2034, 1, 1, 0));
    CHECK(due < utc(2040, 1, 1, 0));
  }
}

TEST_SUITE("calendars of a workspace") {
  TEST_CASE("SL-1 an admin saves and changes them; a wrong one is refused where it is made") {
    Scene scene;
    auto calendar = berlin();
    CHECK(scene.refusal(lea, SaveCalendar{calendar}) == Refusal::not_allowed);
    scene.does(ada, SaveCalendar{calendar});
    CHECK(scene.does(ada, SaveCalendar{calendar}).empty());
    calendar.name = "Berlin";
    scene.does(ada, SaveCalendar{calendar});
    REQUIRE(scene.inbox.workspaces.begin()->calendars.size() == 1);
    CHECK(scene.inbox.workspaces.begin()->calendars[0].name == "Berlin");
    const auto refused = [&](auto&& change) {
      auto wrong = berlin();
      change(wrong);
      return scene.refusal(ada, SaveCalendar{wrong});
    };
    const auto out_of_range = Refusal::setting_out_of_range;
    CHECK(refused([](auto& it) { it.week.clear(); }) == Refusal::no_working_hours);
    CHECK(refused([](auto& it) { it.week[0].to_min = it.week[0].from_min; }) == out_of_range);
    CHECK(refused([](auto& it) { it.week[0].to_min = 1441; }) == out_of_range);
    CHECK(refused([](auto& it) { std::swap(it.week[0], it.week[1]); }) == out_of_range);
    CHECK(refused([](auto& it) { it.offsets[0].offset_min = 2'000; }) == out_of_range);
    CHECK(refused([](auto& it) { it.offsets[1].at = it.offsets[0].at; }) == out_of_range);
    CHECK(refused([](auto& it) { it.holidays = {9, 8}; }) == out_of_range);
    CHECK(refused([](auto& it) { it.name.clear(); }) == Refusal::text_missing);
    CHECK(refused([](auto& it) {
            it.id = {raw(921)};
            it.name = "Berlin";
          }) == Refusal::name_taken);
  }

  TEST_CASE("SL-1 AS-4 a calendar can be deleted, but not from under what goes by it") {
    auto scene = scene_at_the_office();
    CHECK(scene.refusal(lea, DeleteCalendar{office}) == Refusal::not_allowed);
    CHECK(scene.refusal(ada, DeleteCalendar{{raw(999)}}) == Refusal::unknown_calendar);
    CHECK(scene.refusal(ada, DeleteCalendar{office}) == Refusal::calendar_in_use);
    CHECK(use_of(scene.inbox, office).counts == CalendarUse::Counts::targets);
    const RoutingRule by_day{{raw(401)},
                             "Day",
                             RuleState::off,
                             {.hours = RuleHours::within, .calendar = office},
                             Strategy::load_balancing,
                             support,
                             {}};
    scene.does(ada, SetRoutingRules{{by_day}});
    auto settings = settings_of(scene.inbox);
    settings.working_calendar = {};
    scene.does(ada, ChangeSettings{settings});
    CHECK(scene.refusal(ada, DeleteCalendar{office}) == Refusal::calendar_in_use);
    CHECK(use_of(scene.inbox, office).rules == std::vector<std::string>{"Day"});
    scene.does(ada, SetRoutingRules{});
    scene.does(ada, DeleteCalendar{office});
    CHECK(find_calendar(scene.inbox, office) == nullptr);
  }

  TEST_CASE("SL-1 the policy is calendar time until it names a calendar, which has to be there") {
    auto scene = scene_with_refund();
    auto settings = settings_of(scene.inbox);
    settings.working_calendar = office;
    CHECK(scene.refusal(ada, ChangeSettings{settings}) == Refusal::unknown_calendar);
    const auto asked = scene.of(refund).created_at;
    CHECK(response_due(scene.of(refund), scene.inbox) == asked + hours(24));
  }

  TEST_CASE("SL-1 SL-4 a target of 24 hours is three days at the office, and so is its warning") {
    auto scene = scene_at_the_office();
    const auto due = office_time(4, 17);
    CHECK(response_due(scene.of(refund), scene.inbox) == due);
    CHECK(warning_due(scene.of(refund), scene.inbox) == due - minutes(15));
    CHECK(next_tick_due(scene.inbox) == due - minutes(15));
    scene.now = due - Duration{1000};
    const auto events = scene.by_system(Tick{});
    REQUIRE_FALSE(events.empty());
    CHECK(std::holds_alternative<ResponseMissed>(events[0]));
    // The next window of four hours begins when the office opens.
    CHECK(response_due(scene.of(refund), scene.inbox) == office_time(5, 13));
  }

  TEST_CASE("AS-8 who is given something in the evening has until the next morning") {
    auto scene = scene_at_the_office();
    auto settings = settings_of(scene.inbox);
    settings.act_within_min = 30;
    scene.does(ada, ChangeSettings{settings});
    scene.now = office_time(0, 16, 50);
    scene.does(ana, ClaimConversation{refund});
    scene.now = office_time(3, 9, 15);
    scene.by_system(Tick{});
    CHECK(scene.of(refund).assignee == ana);
    scene.now = office_time(3, 9, 21);
    scene.by_system(Tick{});
    CHECK(scene.of(refund).assignee.is_none());
  }

  TEST_CASE("MT-1 times in calendar and in working time") {
    auto scene = scene_at_the_office();
    scene.now = office_time(0, 9, 30) - Duration{1000};
    scene.does(ana, SendReply{refund, scene.fresh_message(), "On it.", scene.seen()});
    scene.now = office_time(0, 10) - Duration{1000};
    scene.does(ana, SetPending{refund, "the bank", {}});
    scene.now = office_time(3, 10) - Duration{1000};
    scene.does(ana, ReopenConversation{refund});
    scene.now = office_time(3, 12) - Duration{1000};
    scene.does(ana, ResolveConversation{refund, "Refunded", {}, {}, scene.seen()});
    const auto metrics = compute_metrics(scene.inbox, {{0}, {nine.ms * 2}, {}, {}, {}});
    CHECK(metrics.response.mean == office_time(0, 9, 30) - scene.of(refund).created_at);
    CHECK(metrics.response_worked.mean == minutes(30));
    CHECK(metrics.first_response_worked.mean == minutes(30));
    CHECK(metrics.resolution_worked.mean == hours(3));  // Friday 9 to 10, Monday 10 to 12
    CHECK(metrics.resolution_worked.count == 1);
  }
}

TEST_SUITE("rules that know the hour and the language") {
  TEST_CASE("AS-4 a language is written as BCP 47 writes it") {
    for (const auto* tag : {"de", "pt-BR", "zh-Hant-TW", "sl-rozaj-biske", "de-CH-1996"}) {
      CAPTURE(tag);
      CHECK(is_language_tag(tag));
    }
    for (const auto* tag :
         {"", "d", "de-", "-de", "de_CH", "d3", "de CH", "de--CH", "123", "german-swissgerman",
          "de\n", "aa-bb-cc-dd-ee-ff-gg-hh-ii-jj-kk-ll-mm"}) {
      CAPTURE(tag);
      CHECK_FALSE(is_language_tag(tag));
    }
  }

  TEST_CASE("AS-4 within or outside the working hours, as of when it is routed") {
    auto scene = scene_at_the_office();
    const RoutingRule by_day{{raw(401)},
                             "Day",
                             RuleState::on,
                             {.hours = RuleHours::within, .calendar = office},
                             Strategy::load_balancing,
                             support,
                             {}};
    auto by_night = by_day;
    by_night.id = {raw(402)};
    by_night.name = "Night";
    by_night.conditions.hours = RuleHours::outside;
    by_night.team = billing;
    scene.does(ada, SetRoutingRules{{by_day, by_night}});
    SUBCASE("when the office is open") {
      scene.now = office_time(0, 12);
      scene.by_system(DrainQueues{});
      CHECK(scene.of(refund).routed_by.rule_name == "Day");
    }
    SUBCASE("when it is closed") {
      scene.now = office_time(1, 12);  // a Saturday
      scene.by_system(DrainQueues{});
      CHECK(scene.of(refund).routed_by.rule_name == "Night");
      CHECK(scene.of(refund).team == billing);
    }
    auto nowhere = by_day;
    nowhere.conditions.calendar = {raw(999)};
    CHECK(scene.refusal(ada, SetRoutingRules{{nowhere}}) == Refusal::unknown_calendar);
  }

  TEST_CASE("AS-4 TM-2 what waits for the office to open is given out when it does") {
    auto scene = scene_at_the_office();
    const RoutingRule by_day{{raw(401)},
                             "Day",
                             RuleState::on,
                             {.hours = RuleHours::within, .calendar = office},
                             Strategy::load_balancing,
                             support,
                             {}};
    scene.does(ada, SetRoutingRules{{by_day}});
    CHECK(scene.by_system(DrainQueues{}).empty());
    CHECK(next_tick_due(scene.inbox, scene.now) == office_time(0, 9));
    scene.now = office_time(0, 9) - Duration{2000};
    CHECK(scene.by_system(Tick{}).empty());
    scene.by_system(Tick{});
    CHECK(scene.of(refund).assignee == ana);
  }

  TEST_CASE(
      "AS-4 TM-2 with nobody there to take it, the next look is when the hours change again") {
    auto scene = scene_at_the_office();
    const RoutingRule by_day{{raw(401)},
                             "Day",
                             RuleState::on,
                             {.hours = RuleHours::within, .calendar = office},
                             Strategy::load_balancing,
                             support,
                             {}};
    scene.does(ada, SetRoutingRules{{by_day}});
    for (const auto agent : {ana, ben, lea}) {
      scene.does(agent, SetAvailability{agent, Availability::away});
    }
    scene.now = office_time(0, 9) - Duration{1000};
    CHECK(scene.by_system(Tick{}).empty());
    CHECK(next_tick_due(scene.inbox, scene.now) == office_time(0, 17));
    // Whatever happens to the conversation without a look at the queue makes nobody miss it.
    scene.now = office_time(0, 17);
    scene.does(lea, OpenConversation{refund});
    CHECK(next_tick_due(scene.inbox, office_time(0, 9)) == office_time(0, 17));
    // What is in nobody's queue waits for no hours.
    scene.does(lea, MarkSpam{refund, Spam::yes});
    CHECK(next_tick_due(scene.inbox, scene.now) == std::nullopt);
  }

  TEST_CASE("AS-4 the language that the channel names; nobody's language is in none") {
    Scene scene;
    const auto language_fits = [&](const std::string& named, const std::string& wanted) {
      const ConversationId id{raw(600 + scene.log.size())};
      ReceiveMessage words{.if_new = id, .message = scene.fresh_message(), .channel = web};
      words.customer = maya;
      words.body = "Olá";
      words.language = named;
      REQUIRE(scene.attempt(words, by(maya)));
      return matches(scene.inbox, {.language = wanted}, scene.of(id));
    };
    CHECK(language_fits("pt", "pt"));
    CHECK(language_fits("pt-BR", "pt"));
    CHECK(language_fits("PT_br", "pt"));
    CHECK(language_fits("", ""));
    CHECK_FALSE(language_fits("", "pt"));
    CHECK_FALSE(language_fits("pt", "pt-BR"));
    CHECK_FALSE(language_fits("ptx", "pt"));
    CHECK_FALSE(language_fits("de", "pt"));
  }
}
