// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/views/metrics_view.h"

#include "ui/views/workspace.h"

namespace parley::ui::test {
namespace {

const Figure& figure(const MetricsBoard& board, std::string_view name) {
  for (const auto& it : board.figures) {
    if (it.name == name) return it;
  }
  FAIL("no figure ", std::string(name));
  return board.figures.front();
}

// Ana answers one conversation after 20 minutes and resolves it; Ben answers another after a day.
struct Worked {
  Worked() {
    world.started(1);
    world.run(by(ana), ClaimConversation{conversation_id(1)});
    world.wait(minutes(20));
    world.run(by(ana), SendReply{conversation_id(1), message_id(102), "On its way", world.head});
    world.run(by(ana), ResolveConversation{conversation_id(1), "sent", {}, "", world.head});
    world.started(2, tomas, invoices);
    world.wait(hours(25));
    world.run(by(ben), SendReply{conversation_id(2), message_id(202), "Sorry", world.head});
    world.wait(seconds(10));
    world.run(system_actor(), Tick{});
  }
  [[nodiscard]] MetricsBoard board(MetricsQuestion question) const {
    return metrics_board(world.inbox, world.clock(), question);
  }
  World world;
};

}  // namespace

TEST_SUITE("the metrics board") {
  TEST_CASE("MT-1: one's own figures count one's own work") {
    const Worked the;
    const auto board = the.board({.agent = ana});
    CHECK(figure(board, "Conversations handled").value == "1");
    CHECK(figure(board, "Average response time").value == "20m");
    CHECK(figure(board, "Resolution rate").value == "100 %");
    CHECK(figure(board, "Customer satisfaction").value == "–");
  }
  TEST_CASE("MT-2: a team's figures count everybody's, against the target") {
    const Worked the;
    const auto everybody = the.board({});
    CHECK(figure(everybody, "Conversations handled").value == "2");
    const auto billing_only = the.board({.team = billing});
    CHECK(figure(billing_only, "First response time").value == "1d 1h");
    CHECK(figure(billing_only, "First response time").mood == Figure::Mood::missed);
    const auto support_only = the.board({.team = support});
    CHECK(figure(support_only, "First response time").mood == Figure::Mood::met);
  }
  TEST_CASE("MT-2: a team's figures are held against what the team set") {
    Worked the;
    MetricTargets wanted;
    wanted.response_min = 10;
    wanted.resolution_percent = 100;
    wanted.handled_a_day = 5;
    const auto& team = the.world.inbox.teams.at(support);
    the.world.run(by(lea), AddNote{conversation_id(1), message_id(71), "A note"});
    the.world.run(system_actor(), ChangeTeam{support, team.name, team.members, wanted});
    const auto board = the.board({.team = support});
    CHECK(figure(board, "Average response time").target == "target 10m");
    CHECK(figure(board, "Average response time").mood == Figure::Mood::missed);
    CHECK(figure(board, "Resolution rate").target == "target at least 100 %");
    CHECK(figure(board, "Resolution rate").mood == Figure::Mood::met);
    CHECK(figure(board, "Conversations per agent per day").mood == Figure::Mood::missed);
    CHECK(figure(board, "Customer satisfaction").target.empty());
    CHECK(figure(the.board({.agent = ana}), "Average response time").target == "target 10m");
  }
  TEST_CASE("MT-2: a figure knows the conversations behind it") {
    const Worked the;
    const auto board = the.board({.agent = ben});
    CHECK(figure(board, "Conversations handled").behind == std::vector{conversation_id(2)});
    CHECK(figure(board, "Resolution time").behind.empty());
  }
  TEST_CASE("MT-2: a response time opens those counted, not all that were handled") {
    Worked the;
    the.world.started(3);
    the.world.run(by(ana),
                  ResolveConversation{conversation_id(3), "by phone", {}, "", the.world.head});
    const auto board = the.board({.agent = ana});
    CHECK(figure(board, "Conversations handled").behind ==
          std::vector{conversation_id(1), conversation_id(3)});
    CHECK(figure(board, "Average response time").behind == std::vector{conversation_id(1)});
    CHECK(figure(board, "First response time").behind == std::vector{conversation_id(1)});
  }
  TEST_CASE("CS-1, MT-2: the satisfaction figure opens the rated conversations") {
    Worked the;
    the.world.run(by(maya), RateConversation{conversation_id(1), {{8, 1}}, 5, "Quick!"});
    const auto board = the.board({.agent = ana});
    CHECK(figure(board, "Customer satisfaction").value == "100 %");
    CHECK(figure(board, "Customer satisfaction").behind == std::vector{conversation_id(1)});
  }
  TEST_CASE("MT-2: the trend has every day of the period, the days add up") {
    const Worked the;
    const auto board = the.board({.period = Period::week});
    REQUIRE(board.trend.size() == 7);
    CHECK(board.trend[6].name == "Today");
    CHECK(board.trend[6].handled == 1);
    CHECK(board.trend[5].handled == 1);
    CHECK(board.trend[5].resolved == 1);
    CHECK(board.trend[0].handled == 0);
    CHECK(the.board({.period = Period::today}).trend.size() == 1);
  }
  TEST_CASE("MT-2: the trend by week has weeks from their Monday on, and adds up to the same") {
    const Worked the;  // the board is looked at on a Tuesday
    const auto month = the.board({.period = Period::month, .steps = Steps::weeks});
    REQUIRE(month.trend.size() == 5);
    CHECK(month.trend[4].handled == 2);
    CHECK(month.trend[4].name == "This week");
    CHECK(month.trend[3].name.rfind("Week of ", 0) == 0);
    const auto quarter = the.board({.period = Period::quarter});
    CHECK(quarter.trend.size() == 13);
    CHECK(quarter.trend[12].handled == 2);
    CHECK(quarter.trend[12].response != "–");
    CHECK(quarter.trend[0].response == "–");
    CHECK(figure(quarter, "Conversations handled").value == "2");
  }
  TEST_CASE("MT-1: times in working time, where the workspace has a calendar to count by") {
    World world;
    // Monday from nine to half past ten; it is nine.
    world.run(system_actor(),
              SaveCalendar{{{{7, 1}}, "Office", "UTC", {{Weekday::monday, 540, 630}}, {}, {}}});
    auto settings = settings_of(world.inbox);
    settings.working_calendar = {{7, 1}};
    world.run(system_actor(), ChangeSettings{settings});
    world.started(1);
    world.wait(hours(3));
    world.run(by(ana), SendReply{conversation_id(1), message_id(102), "On its way", world.head});
    KeptMetrics kept;
    const auto response = [&](TimeKind times) {
      const auto board = metrics_board(world.inbox, world.clock(), {.times = times}, kept);
      CHECK(board.trend.back().response == figure(board, "Average response time").value);
      return figure(board, "Average response time").value;
    };
    CHECK(response(TimeKind::calendar) == "3h");
    const auto counted = kept.facts_counted();
    CHECK(response(TimeKind::working) == "1h 30m");
    CHECK(kept.facts_counted() == counted);
  }
  TEST_CASE("MT-2: figures of one channel, tag or priority count only that") {
    Worked the;
    const auto handled = [&](MetricsQuestion question) {
      return figure(the.board(question), "Conversations handled").value;
    };
    CHECK(handled({.channel = web}) == "1");
    CHECK(handled({.channel = invoices}) == "1");
    CHECK(handled({.priority = Priority::urgent}) == "0");
    CHECK(handled({.priority = Priority::normal}) == "1");  // the other was raised by its wait
    const TagId returns{{10, 1}};
    the.world.run(by(lea), CreateTag{returns, "Returns", 0});
    CHECK(handled({.tag = returns}) == "0");
    the.world.run(by(ana), AddTag{conversation_id(1), returns});
    CHECK(handled({.tag = returns}) == "1");
  }
  TEST_CASE("MT-2: the axis of the trend ends at a round number that holds every bar") {
    World world;
    CHECK(metrics_board(world.inbox, world.clock(), {}).axis == 4);
    for (std::uint64_t n = 1; n <= 9; ++n) {
      const auto id = world.started(n);
      world.run(by(ana), SendReply{id, message_id(9000 + n), "Hi", world.head});
    }
    CHECK(metrics_board(world.inbox, world.clock(), {}).axis == 20);
  }
  TEST_CASE("AC-1: only supervisors and admins see the figures of others") {
    const World world;
    CHECK(may_see_team_metrics(world.inbox, lea));
    CHECK_FALSE(may_see_team_metrics(world.inbox, ana));
  }
  TEST_CASE("a local day begins where the browser says, also when clocks change") {
    // A zone in which the 61st day of the count has only 23 hours: it springs ahead at 02:00.
    const TimeFormat zone{.self = nullptr, .local_day = [](const void*, Instant at) {
                            const auto change = 61 * hours(24).ms + hours(1).ms;
                            const auto offset = at.ms >= change ? hours(2).ms : hours(1).ms;
                            return (at.ms + offset) / hours(24).ms;
                          }};
    const Instant near{61 * hours(24).ms};
    const auto begins = start_of_day(zone, 61, near);
    CHECK(begins.ms == 61 * hours(24).ms - hours(1).ms);
    CHECK((start_of_day(zone, 62, near) - begins) == hours(23));
  }
  TEST_CASE("spans are short") {
    CHECK(span_text(Duration{45'000}) == "45s");
    CHECK(span_text(minutes(12)) == "12m");
    CHECK(span_text(minutes(200)) == "3h 20m");
    CHECK(span_text(hours(52)) == "2d 4h");
    CHECK(span_text(hours(2)) == "2h");
  }
}

}  // namespace parley::ui::test
