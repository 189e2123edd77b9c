// SPDX-License-Identifier: AGPL-3.0-or-later
// AS-6: what the authority asks of itself after an event that brought work, made room, or changed
// who may be given what.
#pragma once

#include <optional>

#include "core/command.h"
#include "core/event.h"
#include "core/inbox.h"

namespace parley {

std::optional<Command> follow_up(const Event& event);

// AS-4: and when time alone may change it: the next time after `looked_at` that a rule's calendar
// opens or closes while somebody waits in a queue.
std::optional<Instant> next_opening(const Inbox& inbox, Instant looked_at);

}  // namespace parley
