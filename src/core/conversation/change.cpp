// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/conversation/change.h"

#include <utility>

namespace parley {

void record(Inbox& inbox, ConversationId conversation, const Happened& happened,
            HistoryEntry entry) {
  entry.conversation = conversation;
  entry.stamp = happened.stamp;
  entry.position = happened.position;
  const auto place = inbox.history.append(std::move(entry));
  inbox.conversations.edit(conversation).thread.push_back(place);
}

void note_action(Conversation& conversation, const Stamp& stamp) {
  if (stamp.actor.kind != ActorKind::agent) return;
  conversation.opened = Opened::by_an_agent;
  if (stamp.actor == by(conversation.assignee)) {
    conversation.assignee_acted = Acted::since_assignment;
  }
}

}  // namespace parley
