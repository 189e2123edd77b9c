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
  TEST_CASE("MT-2: a figure knows the conversations behind it") {
    const Worked the;
    const auto board = the.board({.agent = ben});
    CHECK(figure(board, "Conversations handled").behind == std::vector{conversation_id(2)});
    CHECK(figure(board, "Resolution time").behind.empty());
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
