// SPDX-License-Identifier: AGPL-3.0-or-later
// The one way in which an event changes a conversation, so that agents' loads and the history can
// never disagree with it.
#pragma once

#include "core/rules.h"

namespace parley {

// An agent's open load counts their Open conversations, never Pending ones (AS-3) and no spam
// (LC-7).
inline AgentId load_bearer(const Conversation& conversation) {
  const bool counts = conversation.status == Status::open && conversation.spam == Spam::no;
  return counts ? conversation.assignee : AgentId{};
}

template <class Change>
Conversation& change_conversation(Inbox& inbox, ConversationId id, const Happened& happened,
                                  Change&& change) {
  auto& conversation = inbox.conversations.edit(id);
  const auto before = load_bearer(conversation);
  change(conversation);
  conversation.changed_at = happened.stamp.at;
  const auto after = load_bearer(conversation);
  if (before != after) {
    if (!before.is_none()) inbox.agents.edit(before).open_load -= 1;
    if (!after.is_none()) inbox.agents.edit(after).open_load += 1;
  }
  return conversation;
}

// AC-2: appends to the conversation's history. The caller fills in what is particular to the
// change.
void record(Inbox& inbox, ConversationId conversation, const Happened& happened,
            HistoryEntry entry);

// LC-1: the assignee acts, and the conversation counts as opened by an agent.
void note_action(Conversation& conversation, const Stamp& stamp);

}  // namespace parley
