// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/conversation/access.h"

namespace parley {

bool may_see(const Inbox& inbox, const Agent& agent, TeamId team, AgentId assignee) {
  if (agent.role != Role::agent || assignee == agent.id) return true;
  const auto* known = inbox.teams.find(team);
  return !known || is_member(*known, agent.id);
}

bool may_see(const Inbox& inbox, const Agent& agent, const Conversation& conversation) {
  return may_see(inbox, agent, conversation.team, conversation.assignee);
}

}  // namespace parley
