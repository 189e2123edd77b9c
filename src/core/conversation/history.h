// SPDX-License-Identifier: AGPL-3.0-or-later
// AC-2: every change of a conversation, as who, when, what, why and from where. The thread that a
// person reads is this list; messages and notes are entries that point at their words.
#pragma once

#include <cstdint>
#include <string>

#include "core/conversation/conversation.h"
#include "core/conversation/message.h"

namespace parley {

enum class Change : std::uint8_t {
  started,
  message_received,
  reply_sent,
  reply_held,
  held_reply_discarded,
  note_added,
  opened,
  claimed,
  assigned,    // to `assignee` and/or `team`; why in `text`
  unassigned,  // back to the queue of its team; why in `text`
  priority_set,
  pended,  // what is awaited in `text`
  resolved,
  closed,
  archived,
  restored,
  reopened
};

struct HistoryEntry {
  ConversationId conversation;
  Stamp stamp;
  Position position;
  Change change = Change::started;
  MessageId message;  // of message_received, reply_sent, reply_held, held_reply_discarded, note_added
  AgentId assignee;
  TeamId team;
  Priority from = Priority::normal;
  Priority to = Priority::normal;
  std::string text;
  friend bool operator==(const HistoryEntry&, const HistoryEntry&) = default;
};

}  // namespace parley
