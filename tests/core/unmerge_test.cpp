// SPDX-License-Identifier: AGPL-3.0-or-later
// What merging and splitting leave behind: clocks, tags, followers, priorities and messages, as
// they were where they came from (MG-1, MG-3, SP-1).
#include <algorithm>

#include "core/fits.h"
#include "core/merge/merge.h"
#include "core/sla/clocks.h"
#include "support/scene.h"

using namespace parley;
using namespace parley::test;

namespace {

const ConversationId duplicate{raw(53)};
const ConversationId third{raw(54)};
const TagId payments{raw(70)};
const TagId parcels{raw(71)};

Scene scene_with_duplicate() {
  auto scene = scene_with_refund();
  scene.now = scene.now + minutes(10);
  scene.maya_writes("Did you get my message?", duplicate);
  scene.does(ana, CreateTag{payments, "payments", 1});
  scene.does(ana, CreateTag{parcels, "parcels", 2});
  return scene;
}
void reply(Scene& scene, AgentId agent, ConversationId id) {
  scene.does(agent, SendReply{id, scene.fresh_message(), "On it.", scene.seen()});
}
std::size_t times_in_threads(const Scene& scene, MessageId message) {
  std::size_t times = 0;
  for (const auto& conversation : scene.inbox.conversations) {
    if (is_merged_away(conversation)) continue;
    times += static_cast<std::size_t>(std::count_if(
        conversation.thread.begin(), conversation.thread.end(),
        [&](std::uint32_t place) { return scene.inbox.history.at(place).message == message; }));
  }
  return times;
}

}  // namespace

TEST_SUITE("unmerging") {
  TEST_CASE("MG-3 the survivor gets its clock back, also when the other had waited longer") {
    auto scene = scene_with_duplicate();
    const auto clock = scene.of(duplicate).clock;
    scene.does(ana, MergeConversations{duplicate, refund});
    CHECK(scene.of(duplicate).clock.message != clock.message);
    scene.does(ana, UnmergeConversation{refund});
    CHECK(scene.of(duplicate).clock == clock);
    CHECK(scene.of(refund).clock.waiting_since.has_value());
  }

  TEST_CASE("MG-3 a miss that was recorded is recorded once, also after merging and unmerging") {
    auto scene = scene_with_duplicate();
    scene.now = scene.now + hours(25);
    scene.by_system(Tick{});
    const auto before = scene.of(refund).clock;
    REQUIRE(before.missed == Missed::yes);
    scene.does(ana, MergeConversations{refund, duplicate});
    scene.does(ana, UnmergeConversation{duplicate});
    CHECK(scene.of(refund).clock == before);
    CHECK(scene.of(duplicate).clock.missed == Missed::yes);
  }

  TEST_CASE("MG-3 what was answered or asked since the merge stays so at the survivor") {
    auto scene = scene_with_duplicate();
    scene.does(ana, MergeConversations{refund, duplicate});
    SUBCASE("when it was answered") {
      reply(scene, ana, refund);
      scene.does(ana, UnmergeConversation{duplicate});
      CHECK_FALSE(scene.of(refund).clock.waiting_since.has_value());
    }
    SUBCASE("when Maya wrote again after the answer") {
      reply(scene, ana, refund);
      const auto again = scene.maya_writes("Thanks, and the rest?");
      scene.does(ana, UnmergeConversation{duplicate});
      CHECK(scene.of(refund).clock.message == again);
    }
  }

  TEST_CASE("MG-3 tags, followers and priority that came with it go with it; newer ones stay") {
    auto scene = scene_with_duplicate();
    scene.does(ana, AddTag{duplicate, payments});
    scene.does(lea, AddFollower{duplicate});
    scene.does(ben, SetPriority{duplicate, Priority::high, "angry"});
    scene.does(ana, MergeConversations{refund, duplicate});
    CHECK(scene.of(refund).priority == Priority::high);
    CHECK(scene.of(refund).priority_reason.reason == "angry");
    scene.does(ana, AddTag{refund, parcels});
    scene.does(ben, AddFollower{refund});
    SUBCASE("when nobody set the priority since") {
      scene.does(ana, UnmergeConversation{duplicate});
      CHECK(scene.of(refund).priority == Priority::normal);
      CHECK(scene.of(refund).priority_reason == PriorityReason{});
    }
    SUBCASE("when somebody did") {
      scene.does(ana, SetPriority{refund, Priority::urgent, "now"});
      scene.does(ana, UnmergeConversation{duplicate});
      CHECK(scene.of(refund).priority == Priority::urgent);
    }
    CHECK(scene.of(refund).tags == std::vector{parcels});
    CHECK(scene.of(refund).followers == std::vector{ben});
    CHECK(scene.of(duplicate).tags == std::vector{payments});
    CHECK(scene.of(duplicate).followers == std::vector{lea});
    CHECK(scene.of(duplicate).priority == Priority::high);
  }

  TEST_CASE("MG-3 who was mentioned at the survivor since then is the survivor's") {
    auto scene = scene_with_duplicate();
    scene.does(ana, AddNote{duplicate, scene.fresh_message(), "@Ben @Lea look"});
    scene.does(ana, MergeConversations{refund, duplicate});
    scene.does(ana, AddNote{refund, scene.fresh_message(), "@Lea again"});
    scene.does(ana, UnmergeConversation{duplicate});
    CHECK(scene.of(refund).followers == std::vector{lea});
    CHECK(scene.of(duplicate).followers == std::vector{ben, lea});
  }

  TEST_CASE("MG-3 what another one that is still merged has, too, stays") {
    auto scene = scene_with_duplicate();
    scene.maya_writes("A third time", third);
    for (const auto id : {duplicate, third}) scene.does(ana, AddTag{id, payments});
    scene.does(ana, SetPriority{third, Priority::high, ""});
    scene.does(ana, SetPriority{duplicate, Priority::urgent, ""});
    for (const auto id : {duplicate, third}) scene.does(ana, MergeConversations{refund, id});
    scene.does(ana, UnmergeConversation{duplicate});
    CHECK(scene.of(refund).tags == std::vector{payments});
    CHECK(scene.of(refund).priority == Priority::high);
    scene.does(ana, UnmergeConversation{third});
    CHECK(scene.of(refund).tags.empty());
    CHECK(is_consistent(scene.inbox));
  }

  TEST_CASE("MG-3 out of the middle of a chain: nothing is lost, nothing is there twice") {
    auto scene = scene_with_duplicate();
    const auto message = scene.maya_writes("A third time", third);
    scene.does(ana, AddTag{third, payments});
    scene.does(ana, MergeConversations{duplicate, third});
    scene.does(ana, MergeConversations{refund, duplicate});
    CHECK(times_in_threads(scene, message) == 1);
    scene.does(ana, UnmergeConversation{third});
    CHECK(times_in_threads(scene, message) == 1);
    CHECK(scene.of(refund).tags.empty());
    CHECK(scene.of(third).tags == std::vector{payments});
    scene.does(ana, UnmergeConversation{duplicate});
    CHECK(times_in_threads(scene, message) == 1);
    CHECK(scene.of(duplicate).tags.empty());
    CHECK(is_consistent(scene.inbox));
  }

  TEST_CASE("MG-3 it does not go back to somebody who has left") {
    auto scene = scene_with_duplicate();
    scene.does(ben, ClaimConversation{duplicate});
    scene.does(ana, MergeConversations{refund, duplicate});
    scene.does(ada, ChangeAgent{ben, "Ben", Role::agent, Activity::deactivated});
    scene.does(ana, UnmergeConversation{duplicate});
    CHECK(scene.of(duplicate).assignee.is_none());
    CHECK(scene.last_entry(duplicate).why == Why::assignee_gone);
    CHECK(is_consistent(scene.inbox));
  }
}

TEST_SUITE("splitting keeps who waits for what") {
  TEST_CASE("SP-1 each side waits for its own oldest unanswered message; the priority is kept") {
    auto scene = scene_with_refund();
    const auto first = scene.of(refund).clock.message;
    scene.now = scene.now + minutes(30);
    const auto other_matter = scene.maya_writes("Also, my headphones hum.");
    const auto asked = scene.now;
    scene.does(ana, SetPriority{refund, Priority::high, "angry"});
    SUBCASE("when the younger one leaves") {
      scene.does(ana, SplitConversation{refund, third, {other_matter}, "Hum"});
      CHECK(scene.of(refund).clock.message == first);
      CHECK(scene.of(third).clock.message == other_matter);
      CHECK(response_due(scene.of(third), scene.inbox) == asked + hours(4));
    }
    SUBCASE("when the older one leaves") {
      const auto clock = scene.of(refund).clock;
      scene.does(ana, SplitConversation{refund, third, {first}, "Refund"});
      CHECK(scene.of(third).clock == clock);
      CHECK(scene.of(refund).clock.message == other_matter);
      CHECK(scene.of(refund).clock.waiting_since == asked);
    }
    CHECK(scene.of(third).priority == Priority::high);
    CHECK(scene.of(third).priority_reason.reason == "angry");
  }

  TEST_CASE(
      "SP-1 what the answer stayed behind for waits again; what it went along with does not") {
    auto scene = scene_with_refund();
    const auto asked = scene.of(refund).last_message;
    const auto answer = scene.fresh_message();
    scene.does(ana, SendReply{refund, answer, "Both are on their way.", scene.seen()});
    SUBCASE("when only the question leaves") {
      scene.does(ana, SplitConversation{refund, third, {asked}, ""});
      CHECK(scene.of(third).clock.message == asked);
    }
    SUBCASE("when both leave") {
      scene.does(ana, SplitConversation{refund, third, {asked, answer}, ""});
      CHECK_FALSE(scene.of(third).clock.waiting_since.has_value());
      CHECK(scene.of(third).first_replied_at.has_value());
    }
    CHECK_FALSE(scene.of(refund).clock.waiting_since.has_value());
  }

  TEST_CASE("SP-1 MG-3 a message that was split off does not come back with an unmerge") {
    auto scene = scene_with_duplicate();
    const auto moved = scene.of(duplicate).last_message;
    scene.does(ana, MergeConversations{refund, duplicate});
    scene.does(ana, SplitConversation{refund, third, {moved}, "Its own matter"});
    scene.does(ana, UnmergeConversation{duplicate});
    CHECK(times_in_threads(scene, moved) == 1);
    CHECK(scene.inbox.messages.at(moved).conversation == third);
    CHECK_FALSE(scene.of(duplicate).clock.waiting_since.has_value());
    CHECK(scene.of(duplicate).last_message.is_none());
    CHECK(is_consistent(scene.inbox));
  }

  TEST_CASE("SP-1 another customer's words that were merged in leave under their own name") {
    auto scene = scene_with_refund();
    const auto words = scene.fresh_message();
    REQUIRE(scene.attempt(ReceiveMessage{.if_new = duplicate,
                                         .message = words,
                                         .channel = web,
                                         .customer = omar,
                                         .body = "And mine?"},
                          by(omar)));
    scene.does(ana, MergeConversations{refund, duplicate});
    scene.does(ana, SplitConversation{refund, third, {words}, ""});
    CHECK(scene.of(third).customer == omar);
  }

  TEST_CASE("SP-1 NO-1 the new one is in its team's queue, and the team is told") {
    auto scene = scene_with_refund();
    const auto asked = scene.of(refund).last_message;
    scene.does(ana, SplitConversation{refund, third, {asked}, ""});
    OwnNotifications own;
    own.follow(scene.inbox, ben);
    REQUIRE_FALSE(own.places().empty());
    const auto& told = scene.inbox.notifications.at(own.places().back());
    CHECK(told.conversation == third);
    CHECK(told.kind == NotificationKind::new_conversation);
  }

  TEST_CASE("LC-5 a resolved one into which a waiting customer was merged is not closed by time") {
    auto scene = scene_with_duplicate();
    scene.does(ana, ResolveConversation{refund, "Refunded", {}, {}, scene.seen()});
    scene.does(ana, MergeConversations{refund, duplicate});
    scene.now = scene.now + hours(97);
    scene.by_system(Tick{});
    CHECK(scene.of(refund).status == Status::resolved);
  }
}
