// SPDX-License-Identifier: AGPL-3.0-or-later
#include "support/scene.h"

using namespace parley;
using namespace parley::test;

namespace {

std::string draft(const Scene& scene, AgentId agent, DraftKind kind = DraftKind::reply) {
  const auto* found = find_draft(scene.inbox, agent, refund, kind);
  return found ? found->text : "";
}

}  // namespace

TEST_SUITE("drafts") {
  TEST_CASE("MS-4 a draft is its author's, per conversation and kind, and the newest stands") {
    auto scene = scene_with_refund();
    scene.does(ana, SaveDraft{refund, DraftKind::reply, "Dear"});
    scene.does(ana, SaveDraft{refund, DraftKind::note, "Ask Lea"});
    scene.does(ben, SaveDraft{refund, DraftKind::reply, "Hi"});
    scene.does(ana, SaveDraft{refund, DraftKind::reply, "Dear Maya"});
    CHECK(draft(scene, ana) == "Dear Maya");
    CHECK(draft(scene, ana, DraftKind::note) == "Ask Lea");
    CHECK(draft(scene, ben) == "Hi");
    CHECK(scene.does(ana, SaveDraft{refund, DraftKind::reply, "Dear Maya"}).empty());
    scene.does(ana, SaveDraft{refund, DraftKind::reply, ""});
    CHECK(draft(scene, ana) == "");
    CHECK(draft(scene, ana, DraftKind::note) == "Ask Lea");
  }

  TEST_CASE("MS-4 what was sent is no draft any more, what was written besides still is") {
    auto scene = scene_with_refund();
    std::string saved = "Dear Maya,";
    std::string left;
    SUBCASE("when the draft was the beginning of what was sent") {}
    SUBCASE("when another device had other words") { left = saved = "Shall we call?"; }
    scene.does(ana, SaveDraft{refund, DraftKind::reply, saved});
    scene.does(ana, SendReply{refund, scene.fresh_message(), "Dear Maya, done.", scene.seen()});
    CHECK(draft(scene, ana) == left);
  }

  TEST_CASE("MS-4 drafts survive merging, being reassigned and closing") {
    auto scene = scene_with_refund();
    scene.does(ana, SaveDraft{refund, DraftKind::reply, "Dear Maya"});
    const ConversationId other{raw(54)};
    scene.maya_writes("Second matter", other);
    scene.does(lea, AssignConversation{refund, ben, {}, {}, "", scene.seen()});
    scene.does(lea, MergeConversations{other, refund});
    CHECK(draft(scene, ana) == "Dear Maya");
    scene.does(lea, UnmergeConversation{refund});
    CHECK(draft(scene, ana) == "Dear Maya");
  }

  TEST_CASE("MS-4 a draft in a conversation that is not there, or too long, is refused") {
    auto scene = scene_with_refund();
    CHECK(scene.refusal(ana, SaveDraft{follow_up, DraftKind::reply, "x"}) ==
          Refusal::unknown_conversation);
    CHECK(scene.refusal(ana, SaveDraft{refund, DraftKind::reply, std::string(1 << 20, 'x')}) ==
          Refusal::text_too_long);
  }
}
