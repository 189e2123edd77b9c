// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/views/actions_view.h"
#include "ui/views/attention_view.h"

#include "ui/views/connection_view.h"
#include "ui/views/refusal_words.h"
#include "ui/views/workspace.h"

namespace parley::ui::test {
namespace {

std::vector<AttentionView> look(const World& world, AgentId viewer,
                                std::span<const AttentionItem> refused = {}) {
  return attention_of(world.inbox, viewer, refused, world.clock());
}

std::vector<Action> offered(const World& world, ConversationId id) {
  std::vector<Action> actions;
  for (const auto& action : actions_for(world.inbox, world.get(id), ana)) {
    actions.push_back(action.action);
  }
  return actions;
}

std::string connection_text(Link link, std::uint32_t waiting) {
  return connection_view({link, waiting, SavesHere::yes}).text;
}

}  // namespace

TEST_SUITE("needs attention") {
  TEST_CASE("MS-2: a held reply shows its author what changed, and nobody else") {
    World world;
    const auto refund = world.started(1);
    const auto seen = world.head;
    world.run(by(cho), SendReply{refund, message_id(1), "It is on its way.", seen});
    world.wait(minutes(5));
    world.run_late(by(ana), SendReply{refund, message_id(2), "I will look.", seen}, at_nine);

    const auto views = look(world, ana);
    REQUIRE(views.size() == 1);
    CHECK(views[0].kind == AttentionKind::held_reply);
    CHECK(views[0].held == message_id(2));
    CHECK(views[0].headline == "Cho replied.");
    CHECK(views[0].text == "Your reply from 09:00 has not been sent.");
    CHECK(views[0].words == "I will look.");
    CHECK(look(world, cho).empty());

    SUBCASE("when it is discarded it is gone") {
      world.run(by(ana), DiscardHeldReply{message_id(2)});
      CHECK(look(world, ana).empty());
    }
    SUBCASE("when it is sent after all it is gone") {
      world.run(by(ana), SendHeldReply{message_id(2), world.head});
      CHECK(look(world, ana).empty());
    }
  }
  TEST_CASE("AS-2: who lost a claim is told who has it") {
    World world;
    const auto refund = world.started(1);
    world.run(by(cho), ClaimConversation{refund});
    const AttentionItem item{command_id(7), ClaimConversation{refund}, Refusal::already_assigned,
                             world.now};
    const auto views = look(world, ana, {&item, 1});
    REQUIRE(views.size() == 1);
    CHECK(views[0].kind == AttentionKind::claim_lost);
    CHECK(views[0].headline == "Cho Minji has this.");
    CHECK(views[0].conversation == refund);
    CHECK(views[0].refused == command_id(7));
  }
  TEST_CASE("a refused command gives its words back") {
    World world;
    const auto refund = world.started(1);
    world.run(by(cho), ResolveConversation{refund, "paid", {}, {}, world.head});
    world.run(by(cho), CloseConversation{refund});
    const AttentionItem item{command_id(7), SendReply{refund, message_id(3), "Soon.", {}},
                             Refusal::conversation_finished, world.now};
    const auto views = look(world, ana, {&item, 1});
    REQUIRE(views.size() == 1);
    CHECK(views[0].headline == "Your reply was not done.");
    CHECK(views[0].text.rfind("The conversation is finished.", 0) == 0);
    CHECK(views[0].words == "Soon.");
  }
  TEST_CASE("LC-2: a move that is not allowed names those that are") {
    World world;
    const auto refund = world.started(1);
    CHECK(why_refused(world.inbox, Refusal::move_not_allowed, refund) ==
          "From Open it can only become Pending or Resolved.");
  }
}

TEST_SUITE("actions") {
  TEST_CASE("LC-2: only moves that the status allows are offered") {
    using enum Action;
    World world;
    const auto refund = world.started(1);
    CHECK(offered(world, refund) == std::vector{claim, assign, priority, pending, snooze, resolve,
                                                merge, split, transfer, tags, spam});
    world.run(by(ana), SetPending{refund, "the bank", {}});
    CHECK(offered(world, refund) == std::vector{claim, assign, priority, reopen, resolve, merge,
                                                split, transfer, tags, spam});
    world.run(by(ana), ResolveConversation{refund, "paid", {}, {}, world.head});
    CHECK(offered(world, refund) ==
          std::vector{claim, assign, priority, reopen, close, merge, split, transfer, tags, spam});
    world.run(by(ana), CloseConversation{refund});
    CHECK(offered(world, refund) == std::vector{archive, merge, split, tags, spam});
    world.run(by(ana), ArchiveConversation{refund});
    CHECK(offered(world, refund) == std::vector{restore, merge, split, tags, spam});
  }
  TEST_CASE("AS-2: what somebody has cannot be claimed, and it says who") {
    World world;
    const auto refund = world.started(1);
    CHECK(actions_for(world.inbox, world.get(refund), ana)[0].why_not.empty());
    world.run(by(cho), ClaimConversation{refund});
    CHECK(actions_for(world.inbox, world.get(refund), ana)[0].why_not ==
          "Cho Minji has it. Use Assign to move it.");
  }
  TEST_CASE("AS-3: who is away or in another team is said beside the name") {
    World world;
    const auto refund = world.started(1);
    const auto candidates = agent_candidates(world.inbox, world.get(refund));
    REQUIRE(candidates.size() == 3);
    CHECK(candidates[0].agent == ana);
    CHECK(candidates[0].hint == "0 open");
    CHECK(candidates[1].agent == ben);
    CHECK(candidates[1].team == billing);
    CHECK(candidates[1].hint == "Billing, 0 open");
    CHECK(candidates[2].agent == cho);
    CHECK(candidates[2].fit == Candidate::Fit::unable);
  }
}

TEST_SUITE("connection") {
  TEST_CASE("it is said as the contract promises") {
    CHECK(connection_text(Link::online, 0) == "Online");
    CHECK(connection_text(Link::online, 2) == "Syncing, 2 waiting");
    CHECK(connection_text(Link::offline, 0) == "Offline");
    CHECK(connection_text(Link::offline, 3) == "Offline, 3 waiting");
    CHECK(connection_text(Link::signed_out, 1) == "Signed out, 1 waiting");
  }
}
}  // namespace parley::ui::test
