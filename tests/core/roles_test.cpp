// SPDX-License-Identifier: AGPL-3.0-or-later
// AC-1: every command against every kind of actor. A command that is in no list, or in two, does
// not compile, so that none can come without saying who may give it.
#include <set>
#include <type_traits>

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

template <class... Commands>
struct Given {
  template <class Command>
  static constexpr bool has = (std::is_same_v<Command, Commands> || ...);
};
using ByAgents =
    Given<SendReply, SendHeldReply, DiscardHeldReply, OpenConversation, SetPending,
          ResolveConversation, CloseConversation, ArchiveConversation, RestoreConversation,
          ReopenConversation, ClaimConversation, AssignConversation, SetPriority, AddNote, AddTag,
          RemoveTag, MarkSpam, MergeConversations, UnmergeConversation, SplitConversation,
          TransferConversation, ScheduleMessage, EditScheduledMessage, CancelScheduledMessage,
          SaveTemplate, DeleteTemplate, UseTemplate, BulkChange, SaveView, DeleteView,
          MarkNotificationsSeen, ChooseNotifications, SaveDraft, SetCustomerVip, AddFollower,
          RemoveFollower, CorrectMessage>;
using ByAgentsAndSetUp = Given<CreateTag>;
using ByAdmins =
    Given<AddAgent, AddTeam, AddChannel, ChangeSettings, SetAgentSkills, SetRoutingRules,
          ChangeAgent, ChangeTeam, EraseCustomer, SaveCalendar, DeleteCalendar>;
using BySystem = Given<CreateWorkspace, Tick, DrainQueues, NoteSilence>;
using ByCustomers = Given<ReceiveMessage>;
using ByTheCustomer = Given<RateConversation, ReportDelivery>;
using ByOwn = Given<SetAvailability>;

template <class Command>
constexpr May who_may() {
  constexpr bool lists[] = {ByAgents::has<Command>,    ByAgentsAndSetUp::has<Command>,
                            ByAdmins::has<Command>,    BySystem::has<Command>,
                            ByCustomers::has<Command>, ByTheCustomer::has<Command>,
                            ByOwn::has<Command>};
  static_assert(lists[0] + lists[1] + lists[2] + lists[3] + lists[4] + lists[5] + lists[6] == 1,
                "a command says once who may give it");
  if constexpr (lists[0]) return May::agents;
  if constexpr (lists[1]) return May::agents_and_set_up;
  if constexpr (lists[2]) return May::admins;
  if constexpr (lists[3]) return May::system;
  if constexpr (lists[4]) return May::customers;
  if constexpr (lists[5]) return May::the_customer;
  return May::own;
}
May who_may_give(const Command& command) {
  return std::visit([]<class Asked>(const Asked&) { return who_may<Asked>(); }, command);
}

std::vector<Command> everyday_rows() {
  const MessageId message{raw(900)};
  return {
      SetAvailability{ana, Availability::away},
      ReceiveMessage{
          .if_new = {raw(901)}, .message = message, .channel = web, .customer = omar, .body = "Hi"},
      SendReply{refund, message, "Hi", {}},
      SendHeldReply{message, {}},
      DiscardHeldReply{message},
      OpenConversation{refund},
      SetPending{refund, "the bank", {}},
      ResolveConversation{refund, "done", {}, "", {}},
      CloseConversation{refund},
      ArchiveConversation{refund},
      RestoreConversation{refund},
      ReopenConversation{refund},
      ClaimConversation{refund},
      AssignConversation{refund, ana, {}, {}, "", {}},
      SetPriority{refund, Priority::high, ""},
      AddNote{refund, message, "note"},
      CreateTag{{raw(902)}, "vip", 1},
      AddTag{refund, {raw(903)}},
      RemoveTag{refund, {raw(903)}},
      MarkSpam{refund, Spam::yes},
      MergeConversations{refund, follow_up},
      UnmergeConversation{refund},
      SplitConversation{refund, {raw(904)}, {message}, ""},
      TransferConversation{refund, {}, billing, {}, message, "theirs"},
      ScheduleMessage{refund, message, "Hi", {nine.ms + hours(99).ms}, "", {}},
      EditScheduledMessage{message, "Hi", {nine.ms + hours(99).ms}, "", {}},
      CancelScheduledMessage{message}};
}

std::vector<Command> settings_rows() {
  return {CreateWorkspace{{raw(910)}, "Another"},
          AddAgent{{raw(911)}, "New", "new@demo.example"},
          AddTeam{{raw(912)}, "Returns", {}},
          AddChannel{{raw(913)}, "app", "App", Medium::chat, support},
          ChangeSettings{{{1, 2, 3, 4}}},
          Tick{},
          SaveTemplate{{raw(914)}, {}, "Hello", "/hello", "", "Hi", TemplateScope::workspace},
          SaveTemplate{{raw(919)}, {}, "Hello", "/mine", "", "Hi"},
          DeleteTemplate{{raw(915)}},
          UseTemplate{{raw(915)}},
          BulkChange{{raw(916)}, {refund}, BulkAction::archive},
          RateConversation{refund, {raw(917)}, 5, ""},
          SetAgentSkills{ana, {{"French", 3}}, 7},
          SetRoutingRules{},
          DrainQueues{},
          SaveView{{raw(918)}, "Mine", "assignee:me"},
          DeleteView{{raw(918)}},
          MarkNotificationsSeen{1},
          ChangeAgent{ben, "Ben", Role::agent, Activity::active},
          ChangeTeam{support, "Help", {ana}},
          ChooseNotifications{},
          SaveDraft{refund, DraftKind::reply, "x"},
          EraseCustomer{maya},
          SetCustomerVip{maya, Vip::yes},
          AddFollower{refund},
          RemoveFollower{refund},
          SaveCalendar{{{raw(920)}, "Days", "UTC", {{Weekday::monday, 0, 60}}, {}, {}}},
          DeleteCalendar{{raw(920)}},
          NoteSilence{ana, Silence::yes},
          ReportDelivery{{raw(921)}, Delivery::read},
          CorrectMessage{{raw(921)}, "Better"}};
}

std::vector<Command> table() {
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
  TEST_CASE("AC-1 every command is tried") {
    std::set<std::size_t> kinds;
    for (const auto& command : table()) kinds.insert(command.index());
    CHECK(kinds.size() == std::variant_size_v<CommandVariant>);
  }

  TEST_CASE("AC-1 each role may do what is its own, and is told so where it may not") {
    auto gone = scene_with_refund();
    gone.does(ada, ChangeAgent{ben, "Ben", Role::agent, Activity::deactivated});
    const auto scene = scene_with_refund();
    for (const auto& command : table()) {
      for (const auto& actor : {by(ana), by(ben), by(lea), by(ada), by(maya), system_actor()}) {
        CAPTURE(command.index());
        CAPTURE(static_cast<int>(actor.kind));
        CAPTURE(to_text(AgentId{actor.id}));
        const Context context{scene.now, scene.now, actor, Origin::web};
        const auto decided = decide(scene.inbox, command, context);
        const bool is_refused = !decided && decided.error() == Refusal::not_allowed;
        CHECK(is_refused != is_allowed(who_may_give(command), actor));
      }
      const Context context{gone.now, gone.now, by(ben), Origin::web};
      const auto by_gone = decide(gone.inbox, command, context);
      CHECK_FALSE(by_gone.has_value());
    }
  }
}
