// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/metrics/metrics.h"

#include "support/scene.h"

using namespace parley;
using namespace parley::test;

namespace {

const ConversationId other{raw(55)};

MetricsQuery always(AgentId agent = {}) { return {{0}, {nine.ms * 2}, agent, {}, {}}; }

void reply(Scene& scene, AgentId agent, ConversationId id) {
  scene.does(agent, SendReply{id, scene.fresh_message(), "On it.", scene.seen()});
}

}  // namespace

TEST_SUITE("metrics") {
  TEST_CASE("MT-1 handled: distinct conversations in which the agent replied or resolved") {
    auto scene = scene_with_refund();
    scene.maya_writes("Other", other);
    reply(scene, ana, refund);
    reply(scene, ana, refund);
    scene.does(ana, ResolveConversation{other, "Done", {}, {}, scene.seen()});
    scene.does(ben, AddNote{refund, scene.fresh_message(), "A note is not handling."});
    CHECK(compute_metrics(scene.inbox, always(ana)).handled == std::vector{refund, other});
    CHECK(compute_metrics(scene.inbox, always(ben)).handled.empty());
  }

  TEST_CASE("MT-1 response times count from the oldest unanswered message") {
    auto scene = scene_with_refund();
    const auto asked = scene.now;
    scene.now = asked + minutes(10);
    scene.maya_writes("Hello?");
    scene.now = asked + minutes(30) - Duration{1000};
    reply(scene, ana, refund);
    reply(scene, ana, refund);  // nobody was waiting: counts for no time
    const auto metrics = compute_metrics(scene.inbox, always());
    CHECK(metrics.response == Spread{1, minutes(30), minutes(30), minutes(30)});
    CHECK(metrics.first_response.count == 1);
    CHECK(metrics.first_response.mean == minutes(30));
  }

  TEST_CASE("MT-1 mean, median and p90 of many") {
    Scene scene;
    for (std::uint64_t n = 1; n <= 10; ++n) {
      const ConversationId id{raw(200 + n)};
      scene.maya_writes("Hi", id);
      scene.now = scene.now + minutes(static_cast<std::int64_t>(n)) - Duration{1000};
      reply(scene, ana, id);
    }
    CHECK(compute_metrics(scene.inbox, always()).response ==
          Spread{10, {minutes(55).ms / 10}, minutes(5), minutes(9)});
  }

  TEST_CASE("MT-1 resolution time leaves Pending out; the rate is resolved by handled") {
    auto scene = scene_with_refund();
    const auto created = scene.now;
    scene.does(ana, SetPending{refund, "the bank", {}});
    scene.now = scene.now + hours(9);
    scene.does(ana, ReopenConversation{refund});
    reply(scene, ana, refund);
    scene.does(ana, ResolveConversation{refund, "Done", {}, {}, scene.seen()});
    const auto metrics = compute_metrics(scene.inbox, always(ana));
    CHECK(metrics.resolution.mean.ms == (scene.now - created).ms - hours(9).ms - 1000);
    CHECK(permille(metrics.resolved.size(), metrics.handled.size()) == 1000);
    CHECK(permille(0, 0) == std::nullopt);
  }

  TEST_CASE("MT-1 of a conversation that was resolved twice, the last time is its resolution") {
    auto scene = scene_with_refund();
    const auto created = scene.now;
    scene.does(ana, ResolveConversation{refund, "Done", {}, {}, scene.seen()});
    const auto first = scene.now + Duration{1};
    scene.now = scene.now + hours(5);
    scene.maya_writes("Not yet!");
    scene.does(ana, ResolveConversation{refund, "Now", {}, {}, scene.seen()});
    const auto metrics = compute_metrics(scene.inbox, always());
    CHECK(metrics.resolution.count == 1);
    CHECK(metrics.resolution.mean == scene.now - created);
    CHECK(compute_metrics(scene.inbox, {{0}, first, {}, {}, {}}).resolution.count == 0);
  }

  TEST_CASE("MT-1 per agent and day: handled that day by agents who were available that day") {
    auto scene = scene_with_refund();
    const auto day = [&](std::int64_t n) { return nine + hours(24 * n); };
    scene.now = nine + hours(1);
    for (const auto agent : {ben, lea, ada}) {
      scene.does(agent, SetAvailability{agent, Availability::away});
    }
    reply(scene, ana, refund);
    scene.now = day(1) + hours(1);
    scene.does(ben, SetAvailability{ben, Availability::available});
    scene.does(ben, SetAvailability{ben, Availability::away});
    scene.does(ben, SetAvailability{ben, Availability::available});
    reply(scene, ana, refund);
    reply(scene, ana, refund);
    const auto metrics = compute_metrics(scene.inbox, {nine, day(2), {}, {}, {}});
    CHECK(metrics.handled.size() == 1);
    CHECK(metrics.handled_by_day == 2);
    CHECK(metrics.agent_days == 4 + 2);  // all four on the first day, Ana and Ben on the second
    CHECK(compute_metrics(scene.inbox, {day(2), day(3), ana, {}, {}}).agent_days == 1);
  }

  TEST_CASE("MT-1 satisfaction: ratings of 4 and 5 among all, credited to who had it") {
    auto scene = scene_with_refund();
    scene.does(ana, ClaimConversation{refund});
    for (const std::uint32_t stars : {5U, 3U}) {
      scene.does(ben, ResolveConversation{refund, "Done", {}, {}, scene.seen()});
      REQUIRE(scene.attempt(RateConversation{refund, {raw(900 + stars)}, stars, ""}, by(maya)));
      scene.does(ben, ReopenConversation{refund});
    }
    const auto metrics = compute_metrics(scene.inbox, always(ana));
    CHECK(metrics.ratings == 2);
    CHECK(metrics.satisfied == 1);
    CHECK(compute_metrics(scene.inbox, always(ben)).ratings == 0);
  }

  TEST_CASE("MT-1 agents who were available that day") {
    Scene scene;
    const auto evening = nine + hours(10);
    scene.now = nine + hours(1);
    scene.does(ben, SetAvailability{ben, Availability::away});
    scene.now = evening;
    scene.does(ana, SetAvailability{ana, Availability::away});
    const auto available = [&](Instant from, Instant to) {
      return compute_metrics(scene.inbox, {from, to, {}, {}, {}}).agents_available;
    };
    CHECK(available(nine, nine + hours(24)) == 4);
    CHECK(available(nine + hours(2), nine + hours(24)) == 3);
    CHECK(available(evening + hours(1), evening + hours(2)) == 2);
  }

  TEST_CASE("MT-2 only what lies in the span and the filter; spam and merged sources nowhere") {
    auto scene = scene_with_refund();
    scene.maya_writes("Other", other);
    reply(scene, ana, refund);
    const auto before_second = scene.now + Duration{1};
    reply(scene, ana, other);
    CHECK(compute_metrics(scene.inbox, {{0}, before_second, {}, {}, {}}).handled ==
          std::vector{refund});
    CHECK(compute_metrics(scene.inbox, {{0}, {nine.ms * 2}, {}, billing, {}}).handled.empty());
    SUBCASE("when it is spam") { scene.does(ana, MarkSpam{other, Spam::yes}); }
    SUBCASE("when it was merged away") { scene.does(ana, MergeConversations{refund, other}); }
    CHECK(compute_metrics(scene.inbox, always()).handled == std::vector{refund});
  }

  TEST_CASE("MT-3 the same numbers from replaying the events") {
    auto scene = scene_with_refund();
    scene.maya_writes("Other", other);
    reply(scene, ana, refund);
    scene.does(ben, ResolveConversation{other, "Done", {}, {}, scene.seen()});
    Inbox replayed;
    for (const auto& logged : scene.log) evolve(replayed, logged);
    CHECK(compute_metrics(replayed, always()) == compute_metrics(scene.inbox, always()));
  }
}
