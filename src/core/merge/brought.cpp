// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/merge/brought.h"

namespace parley {

std::vector<ConversationId> merged_right_into(const Inbox& inbox,
                                              const Conversation& conversation) {
  std::vector<ConversationId> ids;
  for (const auto place : conversation.thread) {
    const auto& entry = inbox.history.at(place);
    if (entry.change != Change::merged) continue;
    const auto* other = inbox.conversations.find(entry.other_conversation);
    const bool is_there = other && other->merged_into == conversation.id;
    if (is_there && std::find(ids.begin(), ids.end(), other->id) == ids.end()) {
      ids.push_back(other->id);
    }
  }
  return ids;
}

std::vector<ConversationId> merged_anyhow_into(const Inbox& inbox,
                                               const Conversation& conversation) {
  auto ids = merged_right_into(inbox, conversation);
  for (std::size_t at = 0; at < ids.size(); ++at) {
    const auto deeper = merged_right_into(inbox, inbox.conversations.at(ids[at]));
    ids.insert(ids.end(), deeper.begin(), deeper.end());
  }
  return ids;
}

void keep_mentioned(Inbox& inbox, ConversationId survivor, const std::vector<AgentId>& mentioned) {
  if (mentioned.empty()) return;
  for (const auto id : merged_right_into(inbox, inbox.conversations.at(survivor))) {
    auto& before = inbox.conversations.edit(id).before_merge;
    before.followers_brought = without(before.followers_brought, mentioned);
    before.mentioned_brought = without(before.mentioned_brought, mentioned);
  }
}

}  // namespace parley
