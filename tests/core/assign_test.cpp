// SPDX-License-Identifier: AGPL-3.0-or-later
#include "support/scene.h"

using namespace parley;
using namespace parley::test;

TEST_SUITE("who has a conversation") {
  TEST_CASE(
      "AS-1 the agent gets it, with a note that lands as an internal note of the same event") {
    auto scene = scene_with_refund();
    const auto note = scene.fresh_message();
    const auto events = scene.does(
        lea, AssignConversation{refund, ana, {}, note, "knows the payments team", scene.seen()});
    CHECK(events.size() == 1);
    CHECK(scene.of(refund).assignee == ana);
    CHECK(scene.inbox.agents.at(ana).open_load == 1);
    CHECK(scene.inbox.messages.at(note).direction == MessageDirection::internal);
    CHECK(scene.inbox.messages.at(note).body == "knows the payments team");
    CHECK(scene.last_entry(refund).message == note);
  }

  TEST_CASE("AS-1 to another team, it waits in that team's queue") {
    auto scene = scene_with_refund();
    scene.does(ana, ClaimConversation{refund});
    scene.does(ana, AssignConversation{refund, {}, billing, {}, {}, scene.seen()});
    CHECK(scene.of(refund).team == billing);
    CHECK(scene.of(refund).assignee.is_none());
    CHECK(scene.inbox.agents.at(ana).open_load == 0);
  }

  TEST_CASE("AS-1 AS-3 only to an eligible agent") {
    auto scene = scene_with_refund();
    AssignConversation command{refund, ben, {}, {}, {}, scene.seen()};
    auto refusal = Refusal::not_allowed;
    SUBCASE("not to one who is away") {
      scene.does(ben, SetAvailability{ben, Availability::away});
      refusal = Refusal::agent_away;
    }
    SUBCASE("not to one whose hands are full") {
      scene.maya_writes("Another matter", ConversationId{raw(60)});
      scene.does(ben, ClaimConversation{{raw(60)}});
      refusal = Refusal::agent_full;
    }
    SUBCASE("not to one outside the team") {
      command.assignee = ada;
      refusal = Refusal::agent_not_in_team;
    }
    SUBCASE("not to nobody we know") {
      command.assignee = {raw(99)};
      refusal = Refusal::unknown_agent;
    }
    CHECK(scene.refusal(lea, command) == refusal);
    CHECK(scene.of(refund).assignee.is_none());
  }

  TEST_CASE("AS-2 the first claim in the authority's order wins") {
    auto scene = scene_with_refund();
    scene.does(ana, ClaimConversation{refund});
    CHECK(scene.refusal(ben, ClaimConversation{refund}) == Refusal::already_assigned);
    CHECK(scene.of(refund).assignee == ana);
    CHECK(scene.does(ana, ClaimConversation{refund}).empty());
  }

  TEST_CASE("AS-2 previewing does not mark it opened; claiming does") {
    auto scene = scene_with_refund();
    CHECK(scene.of(refund).opened == Opened::never);
    scene.does(ana, ClaimConversation{refund});
    CHECK(scene.of(refund).opened == Opened::by_an_agent);
  }

  TEST_CASE("two who assign without having seen each other do not overwrite each other") {
    auto scene = scene_with_refund();
    const auto seen = scene.seen();
    scene.does(lea, AssignConversation{refund, ana, {}, {}, {}, seen});
    CHECK(scene.refusal(ben, AssignConversation{refund, lea, {}, {}, {}, seen}) ==
          Refusal::assigned_since);
    scene.does(ben, AssignConversation{refund, lea, {}, {}, {}, scene.seen()});
    CHECK(scene.of(refund).assignee == lea);
  }

  TEST_CASE("a finished conversation is given to nobody") {
    auto scene = scene_with_refund();
    scene.does(ana, ResolveConversation{refund, "Refunded", {}, {}, scene.seen()});
    scene.does(ana, CloseConversation{refund});
    CHECK(scene.refusal(ana, ClaimConversation{refund}) == Refusal::conversation_finished);
    CHECK(scene.refusal(ana, AssignConversation{refund, ana, {}, {}, {}, scene.seen()}) ==
          Refusal::conversation_finished);
  }
}
