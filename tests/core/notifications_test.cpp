// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/notifications/notifications.h"

#include "support/scene.h"

using namespace parley;
using namespace parley::test;

namespace {

std::vector<NotificationKind> told(const Scene& scene, AgentId agent) {
  std::vector<NotificationKind> kinds;
  OwnNotifications own;
  own.follow(scene.inbox, agent);
  for (auto place = own.places().rbegin(); place != own.places().rend(); ++place) {
    kinds.push_back(scene.inbox.notifications.at(*place).kind);
  }
  return kinds;
}

std::uint32_t unseen(const Scene& scene, AgentId agent) {
  OwnNotifications own;
  own.follow(scene.inbox, agent);
  return own.unseen(scene.inbox);
}

using Kinds = std::vector<NotificationKind>;

}  // namespace

TEST_SUITE("notifications") {
  TEST_CASE("NO-1 a new conversation: the team of its queue") {
    const auto scene = scene_with_refund();
    CHECK(told(scene, ana) == Kinds{NotificationKind::new_conversation});
    CHECK(told(scene, ben) == Kinds{NotificationKind::new_conversation});
    CHECK(told(scene, ada).empty());
  }
  TEST_CASE("NO-1 an assignment: the assignee, but nobody of what they did themselves") {
    auto scene = scene_with_refund();
    scene.does(ana, AssignConversation{refund, ben, support, {}, "", scene.seen()});
    CHECK(told(scene, ben).front() == NotificationKind::assigned);
    CHECK(told(scene, ana).size() == 1);
    auto claimed = scene_with_refund();
    claimed.does(ana, ClaimConversation{refund});
    CHECK(told(claimed, ana).size() == 1);
  }
  TEST_CASE("NO-1 a mention: who was mentioned, once") {
    auto scene = scene_with_refund();
    scene.does(ana, AddNote{refund, scene.fresh_message(), "@Lea can you look? @Lea please"});
    CHECK(told(scene, lea).front() == NotificationKind::mentioned);
    CHECK(told(scene, lea).size() == 2);
    CHECK(told(scene, ben).size() == 1);
  }
  TEST_CASE("NO-1 a customer's reply: assignee and followers, each once") {
    auto scene = scene_with_refund();
    scene.does(ana, ClaimConversation{refund});
    scene.does(ana, AddNote{refund, scene.fresh_message(), "@Lea for you to know"});
    scene.maya_writes("Hello?");
    CHECK(told(scene, ana).front() == NotificationKind::customer_replied);
    CHECK(told(scene, lea).front() == NotificationKind::customer_replied);
    CHECK(told(scene, ben).size() == 1);
  }
  TEST_CASE("NO-1 a response's warning and miss: the assignee, then the supervisors") {
    auto scene = scene_with_refund();
    scene.does(ana, ClaimConversation{refund});
    scene.now = scene.now + hours(25);
    scene.by_system(Tick{});
    const auto of_ana = told(scene, ana);
    CHECK(of_ana.front() == NotificationKind::response_missed);
    CHECK(told(scene, lea).front() == NotificationKind::supervisors_told);
    CHECK(told(scene, ben).size() == 1);
  }
  TEST_CASE("NO-1 LC-7 spam tells nobody") {
    auto scene = scene_with_refund();
    scene.does(ana, ClaimConversation{refund});
    scene.does(ana, MarkSpam{refund, Spam::yes});
    const auto before = told(scene, ana).size();
    scene.maya_writes("Buy now!");
    CHECK(told(scene, ana).size() == before);
  }
  TEST_CASE("NO-1 what was seen on one device is seen on all, and is never unseen again") {
    auto scene = scene_with_refund();
    scene.maya_writes("Hello?");
    CHECK(unseen(scene, ana) == 1);
    const auto all = scene.inbox.notifications.size();
    scene.does(ana, MarkNotificationsSeen{all});
    CHECK(unseen(scene, ana) == 0);
    CHECK(unseen(scene, ben) == 1);
    CHECK(scene.does(ana, MarkNotificationsSeen{0}).empty());
    CHECK(scene.does(ana, MarkNotificationsSeen{all + 1'000}).empty());
  }
  TEST_CASE("NO-1 whoever follows the inbox is told the same as who looks at it now") {
    auto scene = scene_with_refund();
    OwnNotifications own;
    own.follow(scene.inbox, ana);
    const auto is_right = [&] {
      own.follow(scene.inbox, ana);
      OwnNotifications anew;
      anew.follow(scene.inbox, ana);
      return own.places() == anew.places() && own.unseen(scene.inbox) == anew.unseen(scene.inbox);
    };
    scene.maya_writes("Hello?");
    CHECK(is_right());
    SUBCASE("when own commands are taken back") {
      scene.inbox.open_savepoint();
      scene.does(ben, AssignConversation{refund, ana, {}, {}, {}, scene.seen()});
      CHECK(is_right());
      scene.inbox.roll_back();
      CHECK(is_right());
      scene.maya_writes("Anybody?");
      CHECK(is_right());
    }
    SUBCASE("when somebody leaves the team that was told") {
      scene.does(ada, ChangeTeam{support, "Support", {ben}});
      CHECK(is_right());
      CHECK(own.places().empty());
    }
    SUBCASE("when another agent looks") {
      own.follow(scene.inbox, ben);
      CHECK(is_right());
    }
  }
}
