// SPDX-License-Identifier: AGPL-3.0-or-later
// AC-1, NT-2: what another team has is out of an agent's reach, in the core itself.
#include "core/notes/mentions.h"
#include "support/scene.h"

using namespace parley;
using namespace parley::test;

namespace {

const AgentId dan{raw(15)};  // in Billing only
const ConversationId duplicate{raw(53)};
const TagId payments{raw(70)};

Scene scene_with_dan() {
  auto scene = scene_with_refund();
  scene.does(ada, AddAgent{dan, "Dan Roth", "dan@demo.example"});
  scene.does(ada, ChangeTeam{billing, "Billing", {lea, ada, dan}});
  scene.does(ada, CreateTag{payments, "payments", 1});
  scene.maya_writes("Did you get it?", duplicate);
  return scene;
}

std::vector<Command> commands_on(const Scene& scene, ConversationId id) {
  const MessageId fresh{raw(900)};
  const auto later = scene.now + hours(1);
  return {SendReply{id, fresh, "Hi", scene.seen()},
          OpenConversation{id},
          SetPending{id, "the bank", {}},
          ResolveConversation{id, "done", {}, "", scene.seen()},
          CloseConversation{id},
          ArchiveConversation{id},
          RestoreConversation{id},
          ReopenConversation{id},
          ClaimConversation{id},
          AssignConversation{id, dan, billing, {}, "", scene.seen()},
          SetPriority{id, Priority::high, ""},
          AddNote{id, fresh, "note"},
          AddTag{id, payments},
          RemoveTag{id, payments},
          MarkSpam{id, Spam::yes},
          MergeConversations{id, duplicate},
          SplitConversation{id, {raw(904)}, {scene.of(id).last_message}, ""},
          TransferConversation{id, {}, billing, {}, fresh, "ours"},
          ScheduleMessage{id, fresh, "Hi", later, "", {}},
          AddFollower{id}};
}

}  // namespace

TEST_SUITE("another team's conversations") {
  TEST_CASE("AC-1 an agent's command on one is refused, and says why") {
    const auto scene = scene_with_dan();
    for (const auto& command : commands_on(scene, refund)) {
      CAPTURE(command.index());
      const Context context{scene.now, scene.now, by(dan), Origin::web};
      const auto decided = decide(scene.inbox, command, context);
      REQUIRE_FALSE(decided.has_value());
      CHECK(decided.error() == Refusal::not_in_your_teams);
      const Context of_lea{scene.now, scene.now, by(lea), Origin::web};
      const auto by_supervisor = decide(scene.inbox, command, of_lea);
      CHECK((by_supervisor || by_supervisor.error() != Refusal::not_in_your_teams));
    }
  }

  TEST_CASE("AC-1 one's own is one's own, whatever its team") {
    auto scene = scene_with_dan();
    scene.does(ada, ChangeTeam{support, "Support", {ana, ben, lea, dan}});
    scene.does(dan, ClaimConversation{refund});
    scene.does(ada, ChangeTeam{support, "Support", {ana, ben, lea}});
    scene.does(dan, SendReply{refund, scene.fresh_message(), "Hi", scene.seen()});
    CHECK(scene.refusal(dan, OpenConversation{duplicate}) == Refusal::not_in_your_teams);
  }

  TEST_CASE("AC-1 neither side of a merge may be out of sight, nor is it taken apart from there") {
    auto scene = scene_with_dan();
    scene.does(lea, TransferConversation{refund, {}, billing, {}, scene.fresh_message(), "yours"});
    CHECK(scene.refusal(dan, MergeConversations{refund, duplicate}) == Refusal::not_in_your_teams);
    CHECK(scene.refusal(ana, MergeConversations{refund, duplicate}) == Refusal::not_in_your_teams);
    scene.does(lea, MergeConversations{refund, duplicate});
    CHECK(scene.refusal(ana, UnmergeConversation{duplicate}) == Refusal::not_in_your_teams);
    CHECK(scene.refusal(ana, AddNote{duplicate, scene.fresh_message(), "x"}) ==
          Refusal::not_in_your_teams);
  }

  TEST_CASE("AC-1 BK-3 a bulk change skips it, with that reason") {
    auto scene = scene_with_dan();
    scene.does(dan, BulkChange{{raw(910)}, {refund}, BulkAction::add_tag, {}, {}, payments});
    const auto& report = scene.inbox.bulk_reports.at({raw(910)});
    REQUIRE(report.skipped.size() == 1);
    CHECK(report.skipped[0].reason == Refusal::not_in_your_teams);
  }

  TEST_CASE("AC-1 MS-4 one's own words stay in reach: drafts, held replies, scheduled messages") {
    auto scene = scene_with_dan();
    scene.does(ana, ScheduleMessage{refund, {raw(811)}, "Later", scene.now + hours(1), "UTC", {}});
    const auto seen = scene.seen();
    scene.does(ben, AddNote{refund, scene.fresh_message(), "Wait"});
    scene.does(ana, SendReply{refund, {raw(812)}, "Now", seen});
    scene.does(lea, TransferConversation{refund, {}, billing, {}, scene.fresh_message(), "theirs"});
    scene.does(ana, SaveDraft{refund, DraftKind::reply, "half a"});
    scene.does(ana, CancelScheduledMessage{{raw(811)}});
    CHECK(scene.refusal(ana, SendHeldReply{{raw(812)}, scene.seen()}) ==
          Refusal::not_in_your_teams);
    scene.does(ana, DiscardHeldReply{{raw(812)}});
    CHECK(scene.does(ana, RemoveFollower{refund}).empty());
  }
}

TEST_SUITE("who can be mentioned") {
  TEST_CASE("NT-2 only people with access: of the team, who has it, supervisors and admins") {
    auto scene = scene_with_dan();
    scene.does(ana, AddNote{refund, scene.fresh_message(), "@Dan @Ben @Billing, whose is it?"});
    CHECK(scene.of(refund).mentioned == std::vector{ben, lea, ada});
    CHECK(mentioned_agents(scene.inbox, "@Dan", {support, dan}) == std::vector{dan});
  }

  TEST_CASE("NT-2 the notes of an assignment and of a transfer mention, too, as of where they go") {
    auto scene = scene_with_dan();
    SUBCASE("when it is assigned") {
      scene.does(lea, AssignConversation{refund, ana, support, scene.fresh_message(),
                                         "@Ben helps, @Ana leads", scene.seen()});
      CHECK(scene.of(refund).mentioned == std::vector{ana, ben});
      const auto count = [&](AgentId agent, NotificationKind kind) {
        std::size_t told = 0;
        for (const auto& one : scene.inbox.notifications) {
          told += one.agent == agent && one.kind == kind ? 1 : 0;
        }
        return told;
      };
      CHECK(count(ben, NotificationKind::mentioned) == 1);
      CHECK(count(ana, NotificationKind::assigned) == 1);
      CHECK(count(ana, NotificationKind::mentioned) == 0);
    }
    SUBCASE("when it is transferred") {
      scene.does(
          ana,
          TransferConversation{
              refund, {}, billing, {}, scene.fresh_message(), "@Dan knows her, @Ben does not"});
      CHECK(scene.of(refund).mentioned == std::vector{dan});
      CHECK(scene.of(refund).followers == std::vector{dan});
    }
  }
}
