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
  assigned,    // to `assignee` and/or `team`; a note came with it when `message` is there
  unassigned,  // back to the queue of its team; `why` says the reason
  priority_set,
  pended,  // what is awaited in `text`
  resolved,
  closed,
  archived,
  restored,
  reopened,
  response_warned,
  response_missed,
  escalated,            // from, to and the cause
  supervisors_alerted,  // it was Urgent already
  tag_added,
  tag_removed,
  marked_spam,
  unmarked_spam,
  merged,    // with `other_conversation`, which is a part of it now
  unmerged,  // from `other_conversation`
  split,     // into or from `other_conversation`
  transferred,
  message_scheduled,
  scheduled_cancelled,
  scheduled_returned,
  rated,
  routed,         // by the rule whose name is in `text`
  reply_leaving,  // MS-3: it can still be taken back
  reply_taken_back,
  customer_erased,
  scheduled_edited,
  marked_vip,  // its customer (AS-5)
  unmarked_vip,
  followed,
  unfollowed,
  merged_away,        // into `other_conversation`
  resolution_missed,  // SL-2
  message_corrected
};

struct HistoryEntry {
  ConversationId conversation;
  Stamp stamp;
  Position position;
  Change change = Change::started;
  MessageId message;  // whose words these are, in messages or held_replies
  Why why = Why::asked;
  EscalationCause cause = EscalationCause::none;
  TagId tag;
  ConversationId other_conversation;
  AgentId assignee;
  TeamId team;
  ChannelId channel;  // that it was transferred to
  Priority from = Priority::normal;
  Priority to = Priority::normal;
  std::uint32_t stars = 0;
  std::string text;
  friend bool operator==(const HistoryEntry&, const HistoryEntry&) = default;
};

}  // namespace parley
