// SPDX-License-Identifier: AGPL-3.0-or-later
#include "support/scene.h"

using namespace parley;
using namespace parley::test;

TEST_SUITE("a customer writes") {
  TEST_CASE("LC-1 the conversation appears as New in its channel's team, unassigned") {
    const auto scene = scene_with_refund();
    const auto& conversation = scene.of(refund);
    CHECK(stage_of(conversation) == Stage::fresh);
    CHECK(conversation.team == support);
    CHECK(conversation.assignee.is_none());
    CHECK(conversation.number == 1);
    CHECK(conversation.clock.waiting_since == scene.now);
    CHECK(scene.inbox.customers.at(maya).name == "Maya Okonkwo");
    CHECK(scene.inbox.messages.at(conversation.last_message).body == "It has been nine days.");
  }

  TEST_CASE("LC-3 on an Open conversation it stays Open, and the oldest message keeps its clock") {
    auto scene = scene_with_refund();
    const auto since = scene.of(refund).clock.waiting_since;
    scene.maya_writes("Hello?");
    CHECK(scene.of(refund).status == Status::open);
    CHECK(scene.of(refund).clock.waiting_since == since);
    CHECK(scene.inbox.conversations.size() == 1);
  }

  TEST_CASE("LC-3 on a Pending conversation it opens again, with the reason in the history") {
    auto scene = scene_with_refund();
    scene.does(ana, SetPending{refund, "the bank's answer", {}});
    scene.maya_writes("The bank says no.");
    CHECK(scene.of(refund).status == Status::open);
    CHECK(scene.of(refund).awaiting.empty());
    CHECK(scene.of(refund).reopened == 0);
    CHECK(scene.last_entry(refund).change == Change::reopened);
    CHECK(scene.last_entry(refund).why == Why::customer_wrote);
  }

  TEST_CASE("LC-3 on a Resolved conversation it reopens, and that is counted") {
    auto scene = scene_with_refund();
    scene.does(ana, ResolveConversation{refund, "Refunded", {}, {}, scene.seen()});
    scene.maya_writes("It is still not there.");
    CHECK(scene.of(refund).status == Status::open);
    CHECK(scene.of(refund).reopened == 1);
    CHECK(scene.of(refund).clock.waiting_since == scene.now);
  }

  TEST_CASE("LC-3 on a Closed or Archived conversation a linked follow-up starts") {
    auto scene = scene_with_refund();
    scene.does(ana, ResolveConversation{refund, "Refunded", {}, {}, scene.seen()});
    scene.does(ana, CloseConversation{refund});
    SUBCASE("when it is Closed") {}
    SUBCASE("when it is Archived") { scene.does(ana, ArchiveConversation{refund}); }
    const auto before = scene.of(refund);
    scene.maya_writes("One more thing.");
    CHECK(scene.of(refund) == before);
    CHECK(scene.of(follow_up).follow_up_of == refund);
    CHECK(stage_of(scene.of(follow_up)) == Stage::fresh);
  }

  TEST_CASE("LC-4 reopened while its assignee is away, it goes back to the team's queue") {
    auto scene = scene_with_refund();
    scene.does(ana, ClaimConversation{refund});
    scene.does(ana, ResolveConversation{refund, "Refunded", {}, {}, scene.seen()});
    scene.does(ana, SetAvailability{ana, Availability::away});
    scene.maya_writes("It is still not there.");
    CHECK(scene.of(refund).assignee.is_none());
    CHECK(scene.of(refund).team == support);
    CHECK(scene.last_entry(refund).change == Change::unassigned);
    CHECK(scene.last_entry(refund).why == Why::assignee_away);
    CHECK(scene.inbox.agents.at(ana).open_load == 0);
  }

  TEST_CASE("the same message delivered twice by its channel is there once") {
    auto scene = scene_with_refund();
    const auto message = scene.of(refund).last_message;
    const ReceiveMessage again{.conversation = refund,
                               .if_new = follow_up,
                               .message = message,
                               .channel = web,
                               .customer = maya,
                               .body = "It has been nine days."};
    const auto events = scene.attempt(again, by(maya));
    REQUIRE(events);
    CHECK(events->empty());
    CHECK(scene.inbox.messages.size() == 1);
  }

  TEST_CASE("nobody can write into, or learn of, another customer's conversation") {
    auto scene = scene_with_refund();
    const ReceiveMessage intruding{.conversation = refund,
                                   .if_new = follow_up,
                                   .message = scene.fresh_message(),
                                   .channel = web,
                                   .customer = omar,
                                   .body = "Send the money to me."};
    const auto events = scene.attempt(intruding, by(omar));
    REQUIRE_FALSE(events.has_value());
    CHECK(events.error() == Refusal::unknown_conversation);
  }

  TEST_CASE("an agent cannot pass for a customer, and an empty or endless message is refused") {
    auto scene = scene_with_refund();
    ReceiveMessage command{.if_new = follow_up,
                           .message = scene.fresh_message(),
                           .channel = web,
                           .customer = maya,
                           .body = "Hi"};
    CHECK(scene.refusal(ana, command) == Refusal::not_allowed);
    command.body = " \n\t";
    CHECK(scene.attempt(command, by(maya)).error() == Refusal::text_missing);
    command.body = std::string(64 * 1024 + 1, 'a');
    CHECK(scene.attempt(command, by(maya)).error() == Refusal::text_too_long);
  }
}
