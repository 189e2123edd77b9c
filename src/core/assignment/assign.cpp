// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/assignment/assign.h"

#include "base/limits.h"
#include "core/assignment/eligible.h"
#include "core/checks.h"
#include "core/conversation/change.h"
#include "core/merge/brought.h"
#include "core/notes/mentions.h"

namespace parley {
namespace {

bool assigned_by_another_since(const Inbox& inbox, const Conversation& conversation, Position seen,
                               const Actor& actor) {
  for (auto it = conversation.thread.rbegin(); it != conversation.thread.rend(); ++it) {
    const auto& entry = inbox.history.at(*it);
    if (entry.position != unconfirmed && entry.position <= seen) return false;
    const bool is_assignment = entry.change == Change::assigned || entry.change == Change::claimed;
    if (is_assignment && entry.stamp.actor != actor) return true;
  }
  return false;
}

}  // namespace

Result<Done, Refusal> check_eligible(const Inbox& inbox, const Conversation& conversation,
                                     TeamId team, AgentId assignee, std::uint32_t load_planned) {
  const auto* agent = inbox.agents.find(assignee);
  if (!agent) return Err{Refusal::unknown_agent};
  if (agent->activity == Activity::deactivated) return Err{Refusal::agent_inactive};
  if (agent->availability == Availability::away) return Err{Refusal::agent_away};
  const auto* members = inbox.teams.find(team);
  if (members && !is_member(*members, assignee)) return Err{Refusal::agent_not_in_team};
  // Giving it again to who has it adds nothing.
  const bool has_it = load_bearer(conversation) == assignee;
  const bool has_room = agent->open_load + load_planned < agent->open_load_max;
  if (!has_it && !has_room) return Err{Refusal::agent_full};
  return Done{};
}

void give(Conversation& conversation, AgentId assignee, const Happened& happened) {
  conversation.assignee = assignee;
  conversation.assignee_acted = Acted::not_yet;
  conversation.assigned_at_position = happened.position;
  conversation.assigned_at = happened.stamp.at;
}

Decision decide(const Inbox& inbox, const ClaimConversation& command, const Context& context) {
  TRY_ASSIGN(const auto* agent, acting_agent(inbox, context));
  TRY_ASSIGN(const auto* conversation, conversation_for(inbox, command.conversation, context));
  if (conversation->assignee == agent->id) return Events{};
  if (!conversation->assignee.is_none()) return Err{Refusal::already_assigned};
  if (is_finished(*conversation)) return Err{Refusal::conversation_finished};
  return Events{ConversationClaimed{conversation->id, agent->id}};
}

Decision decide(const Inbox& inbox, const AssignConversation& command, const Context& context) {
  TRY_ASSIGN([[maybe_unused]] const auto* agent, acting_agent(inbox, context));
  TRY_ASSIGN(const auto* conversation, conversation_for(inbox, command.conversation, context));
  if (is_finished(*conversation)) return Err{Refusal::conversation_finished};
  TRY_ASSIGN([[maybe_unused]] auto text,
             check_text(command.note, limits::body_bytes_max, Emptiness::allowed));
  const auto team_id = command.team.is_none() ? conversation->team : command.team;
  const auto* team = inbox.teams.find(team_id);
  if (!team && !command.team.is_none()) return Err{Refusal::unknown_team};
  if (!command.assignee.is_none()) {
    TRY_ASSIGN([[maybe_unused]] auto eligible,
               check_eligible(inbox, *conversation, team_id, command.assignee));
  }
  if (assigned_by_another_since(inbox, *conversation, command.seen, context.actor)) {
    return Err{Refusal::assigned_since};
  }
  const bool is_same = conversation->assignee == command.assignee && conversation->team == team_id;
  if (is_same && command.note.empty()) return Events{};
  if (!command.note.empty()) {
    TRY_ASSIGN([[maybe_unused]] auto fresh, check_fresh_message(inbox, command.note_id));
  }
  const auto note_id = command.note.empty() ? MessageId{} : command.note_id;
  return Events{
      ConversationAssigned{conversation->id, command.assignee, team_id, note_id, command.note,
                           mentioned_agents(inbox, command.note, {team_id, command.assignee})}};
}

void evolve(Inbox& inbox, const ConversationClaimed& event, const Happened& happened) {
  change_conversation(inbox, event.conversation, happened, [&](Conversation& it) {
    it.opened = Opened::by_an_agent;
    it.routed_by = {};
    give(it, event.assignee, happened);
  });
  record(inbox, event.conversation, happened,
         {.change = Change::claimed, .assignee = event.assignee});
}

void evolve(Inbox& inbox, const ConversationAssigned& event, const Happened& happened) {
  keep_mentioned(inbox, event.conversation, event.mentioned);
  if (!event.note_id.is_none()) {
    inbox.messages.insert({event.note_id, event.conversation, MessageDirection::internal,
                           happened.stamp, happened.position, event.note, Delivery::sent});
  }
  change_conversation(inbox, event.conversation, happened, [&](Conversation& it) {
    if (it.team != event.team) it.team_chosen = TeamChosen::by_hand;
    it.team = event.team;
    note_mentioned(it, event.mentioned);
    if (it.assignee == event.assignee) return;
    give(it, event.assignee, happened);
    it.routed_by = {};
  });
  record(inbox, event.conversation, happened,
         {.change = Change::assigned,
          .message = event.note_id,
          .assignee = event.assignee,
          .team = event.team});
}

void evolve(Inbox& inbox, const ConversationUnassigned& event, const Happened& happened) {
  const auto before = inbox.conversations.at(event.conversation).assignee;
  change_conversation(inbox, event.conversation, happened, [&](Conversation& it) {
    give(it, AgentId{}, happened);
    it.routed_by = {};
  });
  record(inbox, event.conversation, happened,
         {.change = Change::unassigned, .why = event.why, .assignee = before});
}

}  // namespace parley
