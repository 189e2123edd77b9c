// SPDX-License-Identifier: AGPL-3.0-or-later
// NT-1: notes for the team. They land on a conversation in any status and never leave the team.
#pragma once

#include <string>
#include <vector>

#include "core/attachments/attachment.h"
#include "core/conversation/conversation.h"

namespace parley {

struct AddNote {
  ConversationId conversation;
  MessageId note;
  std::string body;
  Attachments attachments = {};
  friend bool operator==(const AddNote&, const AddNote&) = default;
};
struct NoteAdded {
  ConversationId conversation;
  MessageId note;
  std::string body;
  std::vector<AgentId> mentioned;  // expanded when it was saved (NT-2)
  Attachments attachments = {};
  friend bool operator==(const NoteAdded&, const NoteAdded&) = default;
};

}  // namespace parley
