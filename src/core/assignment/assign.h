// SPDX-License-Identifier: AGPL-3.0-or-later
// Who has a conversation: given by hand (AS-1) or claimed from the queue (AS-2).
#pragma once

#include <string>
#include <vector>

#include "core/conversation/conversation.h"

namespace parley {

struct ClaimConversation {
  ConversationId conversation;
  friend bool operator==(const ClaimConversation&, const ClaimConversation&) = default;
};
// To an agent, to a team's queue (no assignee), to an agent of another team (both), or back to the
// queue of the team that has it (neither).
struct AssignConversation {
  ConversationId conversation;
  AgentId assignee;
  TeamId team;
  MessageId note_id;  // the note's id, when there is a note
  std::string note;
  Position seen;  // an assignment by somebody else after this is not overwritten unseen
  friend bool operator==(const AssignConversation&, const AssignConversation&) = default;
};

struct ConversationClaimed {
  ConversationId conversation;
  AgentId assignee;
  friend bool operator==(const ConversationClaimed&, const ConversationClaimed&) = default;
};
// No assignee: it waits in the queue of `team`. The note is an internal note of this same event
// (AS-1).
struct ConversationAssigned {
  ConversationId conversation;
  AgentId assignee;
  TeamId team;
  MessageId note_id;
  std::string note;
  std::vector<AgentId> mentioned;  // in the note (NT-2)
  friend bool operator==(const ConversationAssigned&, const ConversationAssigned&) = default;
};
struct ConversationUnassigned {
  ConversationId conversation;
  Why why = Why::asked;
  friend bool operator==(const ConversationUnassigned&, const ConversationUnassigned&) = default;
};

}  // namespace parley
