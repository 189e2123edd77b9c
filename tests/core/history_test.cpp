// SPDX-License-Identifier: AGPL-3.0-or-later
// AC-2: every sort of change stands in the history of the conversation that changed. A sort that no
// scene below makes fails the case, so that none can come without its line.
#include <functional>
#include <set>

#include "support/scene.h"

using namespace parley;
using namespace parley::test;

namespace {

const ConversationId duplicate{raw(53)};
const TagId payments{raw(70)};
const RoutingRule to_ana{{raw(400)}, "Support", RuleState::on, {}, Strategy::load_balancing,
                         support,    {}};

void write_and_answer(Scene& scene) {
  scene.does(ana, OpenConversation{refund});
  scene.does(ana, ClaimConversation{refund});
  const auto seen = scene.seen();
  scene.does(ben, AddNote{refund, scene.fresh_message(), "Careful"});
  for (const MessageId held : {MessageId{raw(801)}, MessageId{raw(802)}}) {
    scene.does(ana, SendReply{refund, held, "On it", seen});
  }
  scene.does(ana, SendHeldReply{{raw(801)}, scene.seen()});
  scene.does(ana, DiscardHeldReply{{raw(802)}});
  scene.does(ana, AddFollower{refund});
  scene.does(ana, RemoveFollower{refund});
  scene.does(ana, SetCustomerVip{maya, Vip::yes});
  scene.does(ana, SetCustomerVip{maya, Vip::no});
}
void go_through_all_statuses(Scene& scene) {
  scene.does(ana, SetPending{refund, "the bank", {}});
  scene.does(ana, ReopenConversation{refund});
  scene.does(ana, ResolveConversation{refund, "Refunded", {}, {}, scene.seen()});
  REQUIRE(scene.attempt(RateConversation{refund, {raw(900)}, 5, ""}, by(maya)));
  scene.does(ana, CloseConversation{refund});
  scene.does(ana, ArchiveConversation{refund});
  scene.does(ana, RestoreConversation{refund});
}
void schedule(Scene& scene) {
  const auto due = [&] { return scene.now + hours(2); };
  scene.does(ana, ScheduleMessage{refund, {raw(811)}, "Later", due(), "UTC", {}});
  scene.does(ana, EditScheduledMessage{{raw(811)}, "Much later", due(), "UTC", {}});
  scene.does(ana, CancelScheduledMessage{{raw(811)}});
  scene.does(ana, ScheduleMessage{refund, {raw(812)}, "Later", due(), "UTC", {}});
  scene.maya_writes("First!");
}
void take_back(Scene& scene) {
  auto settings = settings_of(scene.inbox);
  settings.undo_chat_seconds = 10;
  scene.does(ada, ChangeSettings{settings});
  scene.does(ana, SendReply{refund, {raw(821)}, "Oops", scene.seen()});
  scene.does(ana, CancelScheduledMessage{{raw(821)}});
}
void move_around(Scene& scene) {
  scene.does(lea, AssignConversation{refund, ana, {}, {}, "", scene.seen()});
  scene.does(lea, TransferConversation{refund, {}, billing, {}, scene.fresh_message(), "theirs"});
  scene.does(lea, CreateTag{payments, "payments", 1});
  scene.does(lea, AddTag{refund, payments});
  scene.does(lea, RemoveTag{refund, payments});
  scene.does(lea, MarkSpam{refund, Spam::yes});
  scene.does(lea, MarkSpam{refund, Spam::no});
  scene.does(lea, SetPriority{refund, Priority::high, "angry"});
}
void merge_and_split(Scene& scene) {
  const auto other = scene.maya_writes("Did you get it?", duplicate);
  scene.does(ana, MergeConversations{refund, duplicate});
  scene.does(ana, UnmergeConversation{duplicate});
  scene.maya_writes("And a second thing");
  scene.does(ana, SplitConversation{duplicate, {raw(54)}, {other}, ""});
}
void wait_too_long(Scene& scene) {
  scene.now = scene.now + hours(23) + minutes(50);
  scene.by_system(Tick{});
  for (int days = 0; days < 4; ++days) {
    scene.now = scene.now + hours(25);
    scene.by_system(Tick{});
  }
}
void route(Scene& scene) {
  scene.does(ada, SetRoutingRules{{to_ana}});
  scene.by_system(DrainQueues{});
  scene.does(ada,
             ChangeAgent{scene.of(refund).assignee, "Gone", Role::agent, Activity::deactivated});
}
void erase(Scene& scene) { scene.does(ada, EraseCustomer{maya}); }

}  // namespace

TEST_SUITE("the history of a conversation") {
  TEST_CASE("AC-2 every sort of change is in it, with who, when and from where") {
    std::set<Change> met;
    for (const auto& play : {write_and_answer, go_through_all_statuses, schedule, take_back,
                             move_around, merge_and_split, wait_too_long, route, erase}) {
      auto scene = scene_with_refund();
      play(scene);
      for (const auto& conversation : scene.inbox.conversations) {
        for (const auto place : conversation.thread) {
          const auto& entry = scene.inbox.history.at(place);
          met.insert(entry.change);
          CHECK(entry.stamp.at != Instant{});
          CHECK(entry.position != unconfirmed);
        }
      }
    }
    for (int change = 0; change <= static_cast<int>(Change::merged_away); ++change) {
      CAPTURE(change);
      CHECK(met.count(static_cast<Change>(change)) == 1);
    }
  }

  TEST_CASE("AC-2 every change of a conversation's row leaves an entry") {
    for (const auto& play : {write_and_answer, go_through_all_statuses, schedule, take_back,
                             move_around, merge_and_split, wait_too_long, route, erase}) {
      auto scene = scene_with_refund();
      play(scene);
      Inbox replayed;
      for (const auto& logged : scene.log) {
        const auto before = replayed;
        evolve(replayed, logged);
        for (const auto& conversation : replayed.conversations) {
          const auto* old = before.conversations.find(conversation.id);
          if (!old || *old == conversation) continue;
          CAPTURE(logged.event.index());
          CHECK(replayed.history.size() > before.history.size());
        }
      }
    }
  }
}
