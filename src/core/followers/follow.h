// SPDX-License-Identifier: AGPL-3.0-or-later
// Following a conversation, by oneself: being told when its customer writes (NO-1). Being mentioned
// follows, too (NT-2).
#pragma once

#include "core/conversation/conversation.h"

namespace parley {

struct AddFollower {
  ConversationId conversation;
  friend bool operator==(const AddFollower&, const AddFollower&) = default;
};
struct RemoveFollower {
  ConversationId conversation;
  friend bool operator==(const RemoveFollower&, const RemoveFollower&) = default;
};

struct FollowerAdded {
  ConversationId conversation;
  AgentId agent;
  friend bool operator==(const FollowerAdded&, const FollowerAdded&) = default;
};
struct FollowerRemoved {
  ConversationId conversation;
  AgentId agent;
  friend bool operator==(const FollowerRemoved&, const FollowerRemoved&) = default;
};

bool is_followed_by(const Conversation& conversation, AgentId agent);

}  // namespace parley
