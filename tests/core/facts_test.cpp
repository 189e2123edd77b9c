// SPDX-License-Identifier: AGPL-3.0-or-later
// MT-3: the figures are the same whether the facts were written down one by one or all at once, and
// they are what a slow, separate count over the events says. Random teams at work; PARLEY_SEED=N
// plays one of them alone.
#include <cstdlib>
#include <map>
#include <set>

#include "core/fits.h"
#include "core/merge/merge.h"
#include "core/metrics/kept_metrics.h"
#include "core/metrics/metrics.h"
#include "support/scene.h"

using namespace parley;
using namespace parley::test;

namespace {

// splitmix64 (Steele, Lea, Flood 2014).
class Dice {
 public:
  explicit Dice(std::uint64_t seed) : state_(seed) {}
  std::uint64_t below(std::uint64_t end) {
    state_ += 0x9E3779B97F4A7C15U;
    auto value = state_;
    value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9U;
    value = (value ^ (value >> 27)) * 0x94D049BB133111EBU;
    return (value ^ (value >> 31)) % end;
  }

 private:
  std::uint64_t state_;
};

const TagId returns{raw(601)};
ConversationId nth(std::uint64_t n) { return {raw(500 + n)}; }

Command some_command(Scene& scene, Dice& dice) {
  const auto id = nth(dice.below(6));
  const auto seen = scene.seen();
  switch (dice.below(14)) {
    case 0:
    case 1:
    case 2:
      return SendReply{id, scene.fresh_message(), "On it.", seen};
    case 3:
      return ResolveConversation{id, "Done", {}, {}, seen};
    case 4:
      return ReopenConversation{id};
    case 5:
      return SetPending{id, "the bank", scene.now + hours(3)};
    case 6:
      return ClaimConversation{id};
    case 7:
      return MergeConversations{id, nth(dice.below(6))};
    case 8:
      return UnmergeConversation{id};
    case 9:
      return MarkSpam{id, dice.below(4) == 0 ? Spam::yes : Spam::no};
    case 10:
      return SetAvailability{AgentId{raw(11 + dice.below(4))},
                             dice.below(2) == 0 ? Availability::away : Availability::available};
    case 11:
      return AddTag{id, returns};
    case 12:
      return RemoveTag{id, returns};
    default:
      return SetPriority{id, static_cast<Priority>(dice.below(4)), ""};
  }
}

// Looks again after everything that happens.
struct Onlooker {
  std::vector<MetricsQuery> queries;
  KeptMetrics kept = {};

  void check(const Inbox& inbox) {
    std::vector<Metrics> anew;
    for (const auto& query : queries) anew.push_back(compute_metrics(inbox, query));
    CHECK(kept.look(inbox, queries) == anew);
  }
};
std::vector<Onlooker> onlookers() {
  const MetricsQuery always{{0}, {nine.ms * 2}, {}, {}, {}, {}, {}};
  const MetricsQuery first{nine, nine + hours(40), {}, {}, {}, {}, {}};
  const MetricsQuery second{nine + hours(40), nine + hours(400), {}, {}, {}, {}, {}};
  auto of_ana = first;
  of_ana.agent = ana;
  auto tagged = always;
  tagged.tag = returns;
  auto urgent = always;
  urgent.priority = Priority::urgent;
  return {{{always, first, second}}, {{of_ana}}, {{tagged}}, {{urgent}}};
}

template <class Watch>
Scene team_at_work(std::uint64_t seed, Watch&& watch) {
  Scene scene;
  Dice dice(seed);
  scene.does(ana, CreateTag{returns, "Returns", 0});
  scene.does(ada,
             SaveCalendar{{{raw(602)}, "Mornings", "UTC", {{Weekday::monday, 0, 600}}, {}, {}}});
  auto settings = settings_of(scene.inbox);
  settings.working_calendar = {raw(602)};
  scene.does(ada, ChangeSettings{settings});
  for (int act = 0; act < 150; ++act) {
    watch(scene, dice);
    scene.now = scene.now + minutes(static_cast<std::int64_t>(dice.below(90)));
    const auto what = dice.below(10);
    if (what < 3) {
      const auto id = nth(dice.below(6));
      ReceiveMessage words{.if_new = id, .message = scene.fresh_message(), .channel = web};
      if (scene.inbox.conversations.find(id)) {
        words.conversation = id;
        words.if_new = {raw(5'000 + scene.log.size())};
      }
      words.customer = maya;
      words.body = "Hello?";
      (void)scene.attempt(words, by(maya));
    } else if (what == 3) {
      scene.by_system(Tick{});
    } else if (what == 4) {
      const RateConversation rating{nth(dice.below(6)),
                                    {raw(9'000 + scene.log.size())},
                                    static_cast<std::uint32_t>(1 + dice.below(5)),
                                    ""};
      (void)scene.attempt(rating, by(maya));
    } else {
      (void)scene.attempt(some_command(scene, dice), by(AgentId{raw(11 + dice.below(4))}));
    }
  }
  return scene;
}

bool counts(const Inbox& inbox, ConversationId id) {
  const auto& conversation = inbox.conversations.at(id);
  return conversation.spam == Spam::no && !is_merged_away(conversation);
}

// Only from the events, and from what became of the conversations in the end.
struct Counted {
  std::set<ConversationId> handled;
  std::set<ConversationId> resolved;
  std::uint32_t ratings = 0;
  std::uint32_t satisfied = 0;
  std::int64_t waited_ms = 0;
  std::uint32_t answers = 0;
};
Counted count_from_events(const Scene& scene) {
  Counted counted;
  Inbox at_that_time;
  for (const auto& logged : scene.log) {
    if (const auto* sent = std::get_if<ReplySent>(&logged.event)) {
      const auto& before = at_that_time.conversations.at(sent->conversation);
      if (counts(scene.inbox, before.id)) {
        counted.handled.insert(before.id);
        counted.answers += before.clock.waiting_since ? 1 : 0;
        if (before.clock.waiting_since) {
          counted.waited_ms += (logged.stamp.at - *before.clock.waiting_since).ms;
        }
      }
    }
    if (const auto* resolved = std::get_if<ConversationResolved>(&logged.event)) {
      if (counts(scene.inbox, resolved->conversation)) {
        counted.handled.insert(resolved->conversation);
        counted.resolved.insert(resolved->conversation);
      }
    }
    const auto* rated = std::get_if<ConversationRated>(&logged.event);
    if (rated && counts(scene.inbox, rated->conversation)) {
      counted.ratings += 1;
      counted.satisfied += rated->stars >= 4 ? 1 : 0;
    }
    evolve(at_that_time, logged);
  }
  return counted;
}

void check_same(const Scene& scene) {
  const MetricsQuery always{{0}, {nine.ms * 2}, {}, {}, {}};
  const auto metrics = compute_metrics(scene.inbox, always);
  const auto counted = count_from_events(scene);
  CHECK(metrics.handled == std::vector(counted.handled.begin(), counted.handled.end()));
  CHECK(metrics.resolved == std::vector(counted.resolved.begin(), counted.resolved.end()));
  CHECK(metrics.ratings == counted.ratings);
  CHECK(metrics.satisfied == counted.satisfied);
  CHECK(metrics.response.count == counted.answers);
  if (counted.answers != 0) CHECK(metrics.response.mean.ms == counted.waited_ms / counted.answers);
  CHECK(metrics.resolution.count == counted.resolved.size());
  // At once, from the log.
  Inbox replayed;
  for (const auto& logged : scene.log) evolve(replayed, logged);
  CHECK(compute_metrics(replayed, always) == metrics);
  // And day by day it adds up.
  std::uint32_t answers = 0;
  for (auto from = nine; from < scene.now; from = from + hours(24)) {
    answers += compute_metrics(scene.inbox, {from, from + hours(24), {}, {}, {}}).response.count;
  }
  CHECK(answers == counted.answers);
}

}  // namespace

TEST_SUITE("figures of random work") {
  TEST_CASE("MT-3 counted one by one, at once, by the day and from the events: the same") {
    const char* one = std::getenv("PARLEY_SEED");
    const auto first = one ? std::strtoull(one, nullptr, 10) : 1;
    const auto last = one ? first : 25;
    for (auto seed = first; seed <= last; ++seed) {
      INFO("PARLEY_SEED=", seed);
      const auto scene = team_at_work(seed, [](Scene&, Dice&) {});
      CHECK(is_consistent(scene.inbox));
      check_same(scene);
    }
  }

  TEST_CASE("MT-3 kept from look to look, also over what a device takes back: as counted anew") {
    const char* one = std::getenv("PARLEY_SEED");
    const auto first = one ? std::strtoull(one, nullptr, 10) : 1;
    const auto last = one ? first : 8;
    for (auto seed = first; seed <= last; ++seed) {
      INFO("PARLEY_SEED=", seed);
      auto all = onlookers();
      Dice chance(seed + 1'000);
      team_at_work(seed, [&](Scene& scene, Dice& dice) {
        const auto look = [&] {
          for (auto& each : all) each.check(scene.inbox);
        };
        if (chance.below(3) == 0) look();
        if (chance.below(3) != 0) return;
        // What is pending on a device comes and goes, and the log has none of it.
        const auto log = scene.log;
        const auto now = scene.now;
        scene.inbox.open_savepoint();
        for (int n = 0; n < 3; ++n) {
          (void)scene.attempt(some_command(scene, dice), by(AgentId{raw(11 + dice.below(4))}));
        }
        look();
        scene.inbox.roll_back();
        scene.log = log;
        scene.now = now;
        if (chance.below(2) == 0) look();
      });
    }
  }

  TEST_CASE("MT-3 a look counts what is new and nothing else") {
    auto scene = team_at_work(3, [](Scene&, Dice&) {});
    const MetricsQuery always{{0}, {nine.ms * 2}, {}, {}, {}, {}, {}};
    KeptMetrics kept;
    kept.look(scene.inbox, {always});
    CHECK(kept.facts_counted() == scene.inbox.facts.size());
    scene.maya_writes("Another matter", nth(40));
    const auto before = scene.inbox.facts.size();
    scene.does(ana, SendReply{nth(40), scene.fresh_message(), "On it.", scene.seen()});
    kept.look(scene.inbox, {always});
    CHECK(scene.inbox.facts.size() == before + 2);  // a reply, and the first one
    CHECK(kept.facts_counted() == before + 2);
    kept.look(scene.inbox, {always});
    CHECK(kept.facts_counted() == before + 2);
  }
}
