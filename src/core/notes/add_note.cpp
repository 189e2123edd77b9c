// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/notes/add_note.h"

#include "base/limits.h"
#include "core/checks.h"
#include "core/conversation/change.h"
#include "core/merge/brought.h"
#include "core/notes/mentions.h"

namespace parley {

Decision decide(const Inbox& inbox, const AddNote& command, const Context& context) {
  TRY_ASSIGN([[maybe_unused]] const auto* agent, acting_agent(inbox, context));
  TRY_ASSIGN(const auto* conversation, conversation_for(inbox, command.conversation, context));
  TRY_ASSIGN([[maybe_unused]] auto words, check_words(command.body, command.attachments));
  TRY_ASSIGN([[maybe_unused]] auto fresh, check_fresh_message(inbox, command.note));
  return Events{
      NoteAdded{conversation->id, command.note, command.body,
                mentioned_agents(inbox, command.body, {conversation->team, conversation->assignee}),
                command.attachments}};
}

void evolve(Inbox& inbox, const NoteAdded& event, const Happened& happened) {
  keep_mentioned(inbox, event.conversation, event.mentioned);
  inbox.messages.insert({event.note, event.conversation, MessageDirection::internal, happened.stamp,
                         happened.position, event.body, Delivery::sent, event.attachments});
  change_conversation(inbox, event.conversation, happened, [&](Conversation& it) {
    note_action(it, happened.stamp);
    note_mentioned(it, event.mentioned);
  });
  end_draft(inbox, AgentId{happened.stamp.actor.id}, event.conversation, DraftKind::note,
            event.body);
  record(inbox, event.conversation, happened,
         {.change = Change::note_added, .message = event.note});
}

}  // namespace parley
