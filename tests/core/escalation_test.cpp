// SPDX-License-Identifier: AGPL-3.0-or-later
// Who hears of a customer who waits too long, and that each cause is told once (NO-1, SL-4, SL-6).
#include "core/notifications/notifications.h"
#include "core/sla/clocks.h"
#include "support/scene.h"

using namespace parley;
using namespace parley::test;

namespace {

using Kinds = std::vector<NotificationKind>;

// What this agent was told since there were `count` notifications, oldest first.
Kinds told_since(const Scene& scene, std::size_t count, AgentId agent) {
  Kinds kinds;
  for (auto place = count; place < scene.inbox.notifications.size(); ++place) {
    const auto& one = scene.inbox.notifications.at(static_cast<std::uint32_t>(place));
    if (is_for(scene.inbox, one, agent)) kinds.push_back(one.kind);
  }
  return kinds;
}
void tick_at(Scene& scene, Instant at) {
  scene.now = {at.ms - 1000};
  scene.by_system(Tick{});
}
Instant due(const Scene& scene) { return *response_due(scene.of(refund), scene.inbox); }
void asks_again(Scene& scene) {
  scene.now = scene.now + minutes(2);
  scene.maya_writes("Hello?");
}

}  // namespace

TEST_SUITE("who hears of a customer who waits") {
  TEST_CASE("NO-1 a warning: the assignee, then the team's supervisors") {
    auto scene = scene_with_refund();
    scene.does(ana, ClaimConversation{refund});
    const auto before = scene.inbox.notifications.size();
    tick_at(scene, due(scene) - minutes(5));
    CHECK(told_since(scene, before, ana) == Kinds{NotificationKind::response_warned});
    CHECK(told_since(scene, before, lea) == Kinds{NotificationKind::response_warned});
    CHECK(told_since(scene, before, ben).empty());
    CHECK(told_since(scene, before, ada).empty());  // of another team
  }

  TEST_CASE("NO-1 a warning of what nobody has reaches the team's supervisors, or else all") {
    auto scene = scene_with_refund();
    SUBCASE("when the team has a supervisor") {
      const auto before = scene.inbox.notifications.size();
      tick_at(scene, due(scene) - minutes(5));
      CHECK(told_since(scene, before, lea) == Kinds{NotificationKind::response_warned});
    }
    SUBCASE("when it has none") {
      scene.does(ada, ChangeTeam{support, "Support", {ana, ben}});
      const auto before = scene.inbox.notifications.size();
      tick_at(scene, due(scene) - minutes(5));
      CHECK(told_since(scene, before, lea) == Kinds{NotificationKind::response_warned});
      CHECK(told_since(scene, before, ada) == Kinds{NotificationKind::response_warned});
    }
  }

  TEST_CASE("SL-6 NO-1 follow-ups tell the assignee and the supervisors, once") {
    auto scene = scene_with_refund();
    scene.does(ana, ClaimConversation{refund});
    asks_again(scene);
    const auto before = scene.inbox.notifications.size();
    asks_again(scene);
    CHECK(scene.of(refund).priority == Priority::high);
    CHECK(told_since(scene, before, ana) ==
          Kinds{NotificationKind::customer_replied, NotificationKind::supervisors_told});
    CHECK(told_since(scene, before, lea) == Kinds{NotificationKind::supervisors_told});
  }

  TEST_CASE("SL-6 NO-1 a first miss is told once; every later window's end is told, too") {
    auto scene = scene_with_refund();
    scene.does(ana, ClaimConversation{refund});
    auto before = scene.inbox.notifications.size();
    tick_at(scene, due(scene));
    CHECK(told_since(scene, before, ana) == Kinds{NotificationKind::response_missed});
    CHECK(told_since(scene, before, lea) == Kinds{NotificationKind::supervisors_told});
    before = scene.inbox.notifications.size();
    tick_at(scene, due(scene));
    CHECK(scene.of(refund).priority == Priority::urgent);
    CHECK(told_since(scene, before, ana) == Kinds{NotificationKind::supervisors_told});
    CHECK(told_since(scene, before, lea) == Kinds{NotificationKind::supervisors_told});
    before = scene.inbox.notifications.size();
    tick_at(scene, due(scene));  // Urgent stays Urgent
    CHECK(told_since(scene, before, ana) == Kinds{NotificationKind::supervisors_told});
    CHECK(told_since(scene, before, lea) == Kinds{NotificationKind::supervisors_told});
  }

  TEST_CASE("NO-1 a supervisor who has it is told once") {
    auto scene = scene_with_refund();
    scene.does(lea, ClaimConversation{refund});
    const auto before = scene.inbox.notifications.size();
    tick_at(scene, due(scene));
    CHECK(told_since(scene, before, lea) == Kinds{NotificationKind::response_missed});
  }

  TEST_CASE("SL-6 follow-ups are a new cause: a lowering by hand before them is spent") {
    auto scene = scene_with_refund();
    scene.does(lea, SetPriority{refund, Priority::low, "it can wait"});
    tick_at(scene, due(scene));
    CHECK(scene.of(refund).priority == Priority::low);
    asks_again(scene);
    asks_again(scene);
    CHECK(scene.of(refund).priority == Priority::normal);
    tick_at(scene, due(scene));
    CHECK(scene.of(refund).priority == Priority::high);
  }

  TEST_CASE("SL-4 a miss keeps by how much: when it was found, and when it was answered") {
    auto scene = scene_with_refund();
    const auto first_due = due(scene);
    tick_at(scene, first_due + minutes(7));
    CHECK(scene.of(refund).missed_by == minutes(7));
    scene.now = first_due + minutes(90) - Duration{1000};
    scene.does(ana, SendReply{refund, scene.fresh_message(), "Sorry!", scene.seen()});
    CHECK(scene.of(refund).missed_by == minutes(90));
    std::vector<Duration> late;
    for (const auto& fact : scene.inbox.facts) {
      if (fact.kind == FactKind::missed || fact.kind == FactKind::answered_late) {
        late.push_back(*fact.took);
      }
    }
    CHECK(late == std::vector{minutes(7), minutes(90)});
  }
}
