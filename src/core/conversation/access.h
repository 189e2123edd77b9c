// SPDX-License-Identifier: AGPL-3.0-or-later
// AC-1: agents see their teams' and their own conversations, supervisors and admins all. A
// conversation without a team is everybody's.
#pragma once

#include "core/inbox.h"

namespace parley {

bool may_see(const Inbox& inbox, const Agent& agent, TeamId team, AgentId assignee);
bool may_see(const Inbox& inbox, const Agent& agent, const Conversation& conversation);

}  // namespace parley
