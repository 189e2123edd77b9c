// SPDX-License-Identifier: AGPL-3.0-or-later
// TM-2: everything that happens because time has passed happens by this one command, in the
// authority. A tick that was missed fires all that is overdue, in due order, once. One that finds
// nothing overdue looks at the queues, since a rule's hours may have changed.
#pragma once

#include <optional>

#include "base/instant.h"

namespace parley {

struct Inbox;

struct Tick {
  friend bool operator==(const Tick&, const Tick&) = default;
};

// When the next tick has something to do, as things stand, if whoever waits in a queue was last
// looked at then (AS-4).
std::optional<Instant> next_tick_due(const Inbox& inbox, Instant looked_at = {});

}  // namespace parley
