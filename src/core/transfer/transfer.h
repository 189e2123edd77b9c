// SPDX-License-Identifier: AGPL-3.0-or-later
// TR-1: to another channel or department, with a note. The assignee is cleared unless one is
// chosen.
#pragma once

#include <string>
#include <vector>

#include "core/conversation/conversation.h"

namespace parley {

struct TransferConversation {
  ConversationId conversation;
  ChannelId channel;  // none: the same
  TeamId team;        // none: the channel's when that changes, else the same
  AgentId assignee;
  MessageId note_id;
  std::string note;  // required
  friend bool operator==(const TransferConversation&, const TransferConversation&) = default;
};
struct ConversationTransferred {
  ConversationId conversation;
  ChannelId channel;
  TeamId team;
  AgentId assignee;
  MessageId note_id;
  std::string note;
  std::vector<AgentId> mentioned;  // in the note (NT-2)
  friend bool operator==(const ConversationTransferred&, const ConversationTransferred&) = default;
};

}  // namespace parley
