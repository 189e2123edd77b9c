// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/customers/vip.h"

#include "core/followers/follow.h"
#include "core/routing/follow_up.h"
#include "support/scene.h"

using namespace parley;
using namespace parley::test;

TEST_SUITE("customers who matter most") {
  TEST_CASE("AS-5 who is a VIP is said by an agent, and taken back") {
    auto scene = scene_with_refund();
    scene.maya_writes("Another matter", {raw(53)});
    scene.does(ana, ResolveConversation{{raw(53)}, "Done", {}, {}, scene.seen()});
    scene.does(ana, CloseConversation{{raw(53)}});
    const auto events = scene.does(ana, SetCustomerVip{maya, Vip::yes});
    CHECK(scene.inbox.customers.at(maya).vip == Vip::yes);
    CHECK(scene.last_entry(refund).change == Change::marked_vip);
    CHECK(scene.last_entry({raw(53)}).change == Change::closed);
    CHECK(parley::follow_up(events.back()).has_value());
    CHECK(scene.does(ben, SetCustomerVip{maya, Vip::yes}).empty());
    scene.does(ben, SetCustomerVip{maya, Vip::no});
    CHECK(scene.inbox.customers.at(maya).vip == Vip::no);
    CHECK(scene.last_entry(refund).change == Change::unmarked_vip);
  }

  TEST_CASE("AS-5 not of somebody whom nobody knows, or knows no more") {
    auto scene = scene_with_refund();
    CHECK(scene.refusal(ana, SetCustomerVip{omar, Vip::yes}) == Refusal::unknown_customer);
    scene.does(ada, EraseCustomer{maya});
    CHECK(scene.refusal(ana, SetCustomerVip{maya, Vip::yes}) == Refusal::unknown_customer);
  }
}

TEST_SUITE("following a conversation") {
  TEST_CASE("NO-1 who follows by hand hears the customer, until they stop") {
    auto scene = scene_with_refund();
    const auto heard = [&](AgentId agent) {
      const auto before = scene.inbox.notifications.size();
      scene.maya_writes("Hello?");
      for (auto place = before; place < scene.inbox.notifications.size(); ++place) {
        const auto& one = scene.inbox.notifications.at(static_cast<std::uint32_t>(place));
        if (one.agent == agent && one.kind == NotificationKind::customer_replied) return true;
      }
      return false;
    };
    CHECK_FALSE(heard(ben));
    scene.does(ben, AddFollower{refund});
    CHECK(is_followed_by(scene.of(refund), ben));
    CHECK(scene.last_entry(refund).change == Change::followed);
    CHECK(heard(ben));
    CHECK(scene.does(ben, AddFollower{refund}).empty());
    scene.does(ben, RemoveFollower{refund});
    CHECK_FALSE(heard(ben));
    CHECK(scene.does(ben, RemoveFollower{refund}).empty());
  }
}
