// SPDX-License-Identifier: AGPL-3.0-or-later
// Two conversations about one matter become one (MG-1 to MG-3), and one about two matters becomes
// two (SP-1). A merged conversation keeps its own thread as it was, so that unmerging is exact;
// what people read is the thread of the root.
#pragma once

#include <string>
#include <vector>

#include "core/conversation/conversation.h"

namespace parley {

struct Inbox;

struct MergeConversations {
  ConversationId into;  // stays
  ConversationId from;  // becomes Closed, unassigned, read-only, and leads to `into`
  friend bool operator==(const MergeConversations&, const MergeConversations&) = default;
};
struct UnmergeConversation {
  ConversationId conversation;  // the one that was merged away
  friend bool operator==(const UnmergeConversation&, const UnmergeConversation&) = default;
};
struct SplitConversation {
  ConversationId conversation;
  ConversationId into;  // fresh
  std::vector<MessageId> messages;
  std::string subject;
  friend bool operator==(const SplitConversation&, const SplitConversation&) = default;
};

struct ConversationsMerged {
  ConversationId into;
  ConversationId from;
  friend bool operator==(const ConversationsMerged&, const ConversationsMerged&) = default;
};
struct ConversationUnmerged {
  ConversationId conversation;
  friend bool operator==(const ConversationUnmerged&, const ConversationUnmerged&) = default;
};
struct ConversationSplit {
  ConversationId conversation;
  ConversationId into;
  std::vector<MessageId> messages;
  std::string subject;
  friend bool operator==(const ConversationSplit&, const ConversationSplit&) = default;
};

// Where links, searches and inbound messages for this conversation lead: itself, or through every
// merge.
const Conversation* root_of(const Inbox& inbox, ConversationId id);
bool is_merged_away(const Conversation& conversation);

}  // namespace parley
