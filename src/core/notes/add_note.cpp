// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/notes/add_note.h"

#include "base/limits.h"
#include "core/checks.h"
#include "core/conversation/change.h"

namespace parley {

Decision decide(const Inbox& inbox, const AddNote& command, const Context& context) {
  TRY_ASSIGN([[maybe_unused]] const auto* agent, acting_agent(inbox, context));
  TRY_ASSIGN([[maybe_unused]] const auto* conversation,
             known_conversation(inbox, command.conversation));
  TRY_ASSIGN([[maybe_unused]] auto text,
             check_text(command.body, limits::body_bytes_max, Emptiness::refused));
  TRY_ASSIGN([[maybe_unused]] auto fresh, check_fresh_message(inbox, command.note));
  return Events{NoteAdded{command.conversation, command.note, command.body}};
}

void evolve(Inbox& inbox, const NoteAdded& event, const Happened& happened) {
  inbox.messages.insert({event.note, event.conversation, MessageDirection::internal, happened.stamp,
                         happened.position, event.body, Delivery::sent});
  change_conversation(inbox, event.conversation, happened,
                      [&](Conversation& it) { note_action(it, happened.stamp); });
  record(inbox, event.conversation, happened,
         {.change = Change::note_added, .message = event.note});
}

}  // namespace parley
