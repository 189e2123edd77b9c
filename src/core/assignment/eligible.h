// SPDX-License-Identifier: AGPL-3.0-or-later
// AS-3: who may be given a conversation, and giving it.
#pragma once

#include "core/rules.h"

namespace parley {

// Of the team, available, with room for one more; `load_planned` more are about to be given to
// them.
Result<Done, Refusal> check_eligible(const Inbox& inbox, const Conversation& conversation,
                                     TeamId team, AgentId assignee, std::uint32_t load_planned = 0);

void give(Conversation& conversation, AgentId assignee, const Happened& happened);

}  // namespace parley
