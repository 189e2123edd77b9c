// SPDX-License-Identifier: AGPL-3.0-or-later
// NT-2: "@Ben" mentions an agent, "@Billing" everybody in a team, as it stands when the note is
// saved.
#pragma once

#include <string_view>
#include <vector>

#include "core/inbox.h"

namespace parley {

// Sorted, without repeats, only active agents. A full name before a first name; a first name only
// when one agent alone has it.
std::vector<AgentId> mentioned_agents(const Inbox& inbox, std::string_view note);

}  // namespace parley
