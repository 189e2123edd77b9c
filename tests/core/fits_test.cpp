// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/fits.h"

#include "support/scene.h"

using namespace parley;
using namespace parley::test;

TEST_SUITE("a log from outside") {
  TEST_CASE("whatever decide gave fits, and the inbox it makes is consistent") {
    auto scene = scene_with_refund();
    scene.does(ana, ClaimConversation{refund});
    scene.does(ben, AddNote{refund, scene.fresh_message(), "Careful."});
    scene.does(ana, SendReply{refund, scene.fresh_message(), "On it.", {1}});
    scene.does(ana, ResolveConversation{refund, "Refunded", {}, {}, scene.seen()});

    Inbox replayed;
    for (const auto& logged : scene.log) {
      REQUIRE(fits(replayed, logged.event, logged.stamp));
      evolve(replayed, logged);
    }
    CHECK(replayed == scene.inbox);
    CHECK(is_consistent(replayed));
  }

  TEST_CASE("an event that refers to nothing, or creates what is there, does not fit") {
    const auto scene = scene_with_refund();
    const Stamp stamp{nine, nine, by(ana), Origin::web};
    const auto fits_here = [&](const Event& event) { return fits(scene.inbox, event, stamp); };
    const ConversationId nowhere{raw(99)};
    const AgentId nobody{raw(98)};
    const auto known_message = scene.of(refund).last_message;
    CHECK_FALSE(fits_here(WorkspaceCreated{northwind, "again"}));
    CHECK_FALSE(fits_here(AgentAdded{ana, "again", "a", Role::agent, 1}));
    CHECK_FALSE(fits_here(TeamAdded{{raw(97)}, "ghosts", {nobody}}));
    CHECK_FALSE(fits_here(ConversationOpened{nowhere}));
    CHECK_FALSE(fits_here(ConversationClaimed{refund, nobody}));
    CHECK_FALSE(fits_here(MessageReceived{refund, known_message, "again"}));
    CHECK_FALSE(fits_here(ReplySent{nowhere, {raw(96)}, "lost"}));
    CHECK_FALSE(fits_here(HeldReplyDiscarded{refund, known_message}));
    CHECK_FALSE(fits_here(ConversationAssigned{refund, ana, {raw(95)}, {}, {}}));
    CHECK(fits_here(ConversationClaimed{refund, ana}));
  }
}
