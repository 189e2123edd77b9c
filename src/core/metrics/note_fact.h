// SPDX-License-Identifier: AGPL-3.0-or-later
// Writing facts down, for the folders whose events are counted.
#pragma once

#include "core/inbox.h"

namespace parley {

// About a conversation as it is now.
void note_fact(Inbox& inbox, FactKind kind, AgentId agent, const Conversation& about, Instant at,
               std::optional<Duration> took, std::uint32_t stars = 0);

// A public reply of an agent, given before the clock that it stops was stopped.
void note_reply(Inbox& inbox, AgentId agent, const Conversation& before, Instant at);

}  // namespace parley
