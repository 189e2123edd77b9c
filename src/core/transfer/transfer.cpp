// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/transfer/transfer.h"

#include "base/limits.h"
#include "core/assignment/eligible.h"
#include "core/checks.h"
#include "core/conversation/change.h"
#include "core/merge/brought.h"
#include "core/notes/mentions.h"

namespace parley {
namespace {

// The team that the transfer leads to: the chosen one, else that of a newly chosen channel.
TeamId destination_team(const Inbox& inbox, const TransferConversation& command,
                        const Conversation& conversation) {
  if (!command.team.is_none()) return command.team;
  if (command.channel.is_none()) return conversation.team;
  return inbox.channels.at(command.channel).team;
}

}  // namespace

Decision decide(const Inbox& inbox, const TransferConversation& command, const Context& context) {
  TRY_ASSIGN([[maybe_unused]] const auto* agent, acting_agent(inbox, context));
  TRY_ASSIGN(const auto* conversation, conversation_for(inbox, command.conversation, context));
  if (is_finished(*conversation)) return Err{Refusal::conversation_finished};
  if (!command.channel.is_none() && !inbox.channels.find(command.channel)) {
    return Err{Refusal::unknown_channel};
  }
  const auto team = destination_team(inbox, command, *conversation);
  const auto channel = command.channel.is_none() ? conversation->channel : command.channel;
  if (!inbox.teams.find(team)) return Err{Refusal::unknown_team};
  if (team == conversation->team && channel == conversation->channel) {
    return Err{Refusal::nothing_chosen};
  }
  TRY_ASSIGN([[maybe_unused]] auto note,
             check_text(command.note, limits::body_bytes_max, Emptiness::refused));
  TRY_ASSIGN([[maybe_unused]] auto fresh, check_fresh_message(inbox, command.note_id));
  if (!command.assignee.is_none()) {
    TRY_ASSIGN([[maybe_unused]] auto eligible,
               check_eligible(inbox, *conversation, team, command.assignee));
  }
  return Events{ConversationTransferred{
      conversation->id, channel, team, command.assignee, command.note_id, command.note,
      mentioned_agents(inbox, command.note, {team, command.assignee})}};
}

void evolve(Inbox& inbox, const ConversationTransferred& event, const Happened& happened) {
  keep_mentioned(inbox, event.conversation, event.mentioned);
  inbox.messages.insert({event.note_id, event.conversation, MessageDirection::internal,
                         happened.stamp, happened.position, event.note, Delivery::sent});
  change_conversation(inbox, event.conversation, happened, [&](Conversation& it) {
    it.channel = event.channel;
    if (it.team != event.team) it.team_chosen = TeamChosen::by_hand;
    it.team = event.team;
    it.routed_by = {};  // AS-7: it was no rule
    note_mentioned(it, event.mentioned);
    give(it, event.assignee, happened);
  });
  record(inbox, event.conversation, happened,
         {.change = Change::transferred,
          .message = event.note_id,
          .assignee = event.assignee,
          .team = event.team,
          .channel = event.channel});
}

}  // namespace parley
