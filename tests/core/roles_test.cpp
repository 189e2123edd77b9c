// SPDX-License-Identifier: AGPL-3.0-or-later
// AC-1: every command against every kind of actor. A command that is not in the table fails the
// first case, so that no command can come without saying who may give it.
#include <set>

#include "support/scene.h"

using namespace parley;
using namespace parley::test;

namespace {

// Who is told `not_allowed`, whatever else would be wrong with the command. "Own" is the agent's
// own, or of a conversation or team of theirs.
enum class May : std::uint8_t {
  agents,  // every active agent
  agents_and_set_up,
  admins,     // admins, and the system as it sets up
  system,     // the server itself only
  customers,  // or a channel on their behalf
  the_customer,
  own  // agents for themselves, supervisors and admins for everybody
};

struct Row {
  Command command;
  May may;
};

std::vector<Row> everyday_rows() {
  const MessageId message{raw(900)};
  return {{SetAvailability{ana, Availability::away}, May::own},
          {ReceiveMessage{.if_new = {raw(901)},
                          .message = message,
                          .channel = web,
                          .customer = omar,
                          .body = "Hi"},
           May::customers},
          {SendReply{refund, message, "Hi", {}}, May::agents},
          {SendHeldReply{message, {}}, May::agents},
          {DiscardHeldReply{message}, May::agents},
          {OpenConversation{refund}, May::agents},
          {SetPending{refund, "the bank", {}}, May::agents},
          {ResolveConversation{refund, "done", {}, "", {}}, May::agents},
          {CloseConversation{refund}, May::agents},
          {ArchiveConversation{refund}, May::agents},
          {RestoreConversation{refund}, May::agents},
          {ReopenConversation{refund}, May::agents},
          {ClaimConversation{refund}, May::agents},
          {AssignConversation{refund, ana, {}, {}, "", {}}, May::agents},
          {SetPriority{refund, Priority::high, ""}, May::agents},
          {AddNote{refund, message, "note"}, May::agents},
          {CreateTag{{raw(902)}, "vip", 1}, May::agents_and_set_up},
          {AddTag{refund, {raw(903)}}, May::agents},
          {RemoveTag{refund, {raw(903)}}, May::agents},
          {MarkSpam{refund, Spam::yes}, May::agents},
          {MergeConversations{refund, follow_up}, May::agents},
          {UnmergeConversation{refund}, May::agents},
          {SplitConversation{refund, {raw(904)}, {message}, ""}, May::agents},
          {TransferConversation{refund, {}, billing, {}, message, "theirs"}, May::agents},
          {ScheduleMessage{refund, message, "Hi", {nine.ms + hours(99).ms}, "", {}}, May::agents},
          {EditScheduledMessage{message, "Hi", {nine.ms + hours(99).ms}, "", {}}, May::agents},
          {CancelScheduledMessage{message}, May::agents}};
}

std::vector<Row> settings_rows() {
  return {
      {CreateWorkspace{{raw(910)}, "Another"}, May::system},
      {AddAgent{{raw(911)}, "New", "new@demo.example"}, May::admins},
      {AddTeam{{raw(912)}, "Returns", {}}, May::admins},
      {AddChannel{{raw(913)}, "app", "App", Medium::chat, support}, May::admins},
      {ChangeSettings{{{1, 2, 3, 4}}}, May::admins},
      {Tick{}, May::system},
      {SaveTemplate{{raw(914)}, {}, "Hello", "/hello", "", "Hi", TemplateScope::workspace},
       May::agents},
      {SaveTemplate{{raw(919)}, {}, "Hello", "/mine", "", "Hi"}, May::agents},
      {DeleteTemplate{{raw(915)}}, May::agents},
      {UseTemplate{{raw(915)}}, May::agents},
      {BulkChange{{raw(916)}, {refund}, BulkAction::archive}, May::agents},
      {RateConversation{refund, {raw(917)}, 5, ""}, May::the_customer},
      {SetAgentSkills{ana, {{"French", 3}}, 7}, May::admins},
      {SetRoutingRules{}, May::admins},
      {DrainQueues{}, May::system},
      {SaveView{{raw(918)}, "Mine", "assignee:me"}, May::agents},
      {DeleteView{{raw(918)}}, May::agents},
      {MarkNotificationsSeen{1}, May::agents},
      {ChangeAgent{ben, "Ben", Role::agent, Activity::active}, May::admins},
      {ChangeTeam{support, "Help", {ana}}, May::admins},
      {ChooseNotifications{}, May::agents},
      {SaveDraft{refund, DraftKind::reply, "x"}, May::agents},
      {EraseCustomer{maya}, May::admins},
      {SetCustomerVip{maya, Vip::yes}, May::agents},
      {AddFollower{refund}, May::agents},
      {RemoveFollower{refund}, May::agents},
      {SaveCalendar{{{raw(920)}, "Days", "UTC", {{Weekday::monday, 0, 60}}, {}, {}}}, May::admins},
      {DeleteCalendar{{raw(920)}}, May::admins},
      {NoteSilence{ana, Silence::yes}, May::system},
      {ReportDelivery{{raw(921)}, Delivery::read}, May::the_customer},
      {CorrectMessage{{raw(921)}, "Better"}, May::agents}};
}

std::vector<Row> table() {
  auto rows = everyday_rows();
  for (auto& row : settings_rows()) rows.push_back(std::move(row));
  return rows;
}

bool is_allowed(May may, const Actor& actor) {
  const bool is_agent = actor == by(ana) || actor == by(ben);
  const bool is_lead = actor == by(lea) || actor == by(ada);
  switch (may) {
    case May::agents:
      return is_agent || is_lead;
    case May::agents_and_set_up:
      return is_agent || is_lead || actor.kind == ActorKind::system;
    case May::admins:
      return actor == by(ada) || actor.kind == ActorKind::system;
    case May::system:
      return actor.kind == ActorKind::system;
    case May::customers:
      return actor.kind == ActorKind::customer || actor.kind == ActorKind::system;
    case May::the_customer:
      return actor.kind == ActorKind::customer;
    case May::own:
      return actor == by(ana) || is_lead;
  }
  return false;
}

}  // namespace

TEST_SUITE("who may do what") {
  TEST_CASE("AC-1 every command says who may give it") {
    std::set<std::size_t> kinds;
    for (const auto& row : table()) kinds.insert(row.command.index());
    CHECK(kinds.size() == std::variant_size_v<CommandVariant>);
  }

  TEST_CASE("AC-1 each role may do what is its own, and is told so where it may not") {
    auto gone = scene_with_refund();
    gone.does(ada, ChangeAgent{ben, "Ben", Role::agent, Activity::deactivated});
    const auto scene = scene_with_refund();
    for (const auto& row : table()) {
      for (const auto& actor : {by(ana), by(ben), by(lea), by(ada), by(maya), system_actor()}) {
        CAPTURE(row.command.index());
        CAPTURE(static_cast<int>(actor.kind));
        CAPTURE(to_text(AgentId{actor.id}));
        const Context context{scene.now, scene.now, actor, Origin::web};
        const auto decided = decide(scene.inbox, row.command, context);
        const bool is_refused = !decided && decided.error() == Refusal::not_allowed;
        CHECK(is_refused != is_allowed(row.may, actor));
      }
      const Context context{gone.now, gone.now, by(ben), Origin::web};
      const auto by_gone = decide(gone.inbox, row.command, context);
      CHECK_FALSE(by_gone.has_value());
    }
  }
}
