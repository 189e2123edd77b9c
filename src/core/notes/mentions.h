// SPDX-License-Identifier: AGPL-3.0-or-later
// NT-2: "@Ben" mentions an agent, "@Billing" everybody in a team, as it stands when the note is
// saved.
#pragma once

#include <string_view>
#include <vector>

#include "core/inbox.h"

namespace parley {

// Where the note is read: who has no access to it there is not mentioned (AC-1).
struct NotePlace {
  TeamId team;
  AgentId assignee;
};

// Sorted, without repeats, only active agents. A full name before a first name; a first name only
// when one agent alone has it.
std::vector<AgentId> mentioned_agents(const Inbox& inbox, std::string_view note,
                                      const NotePlace& place);

// They follow it from now on.
void note_mentioned(Conversation& conversation, const std::vector<AgentId>& mentioned);

}  // namespace parley
