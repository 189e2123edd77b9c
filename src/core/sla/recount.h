// SPDX-License-Identifier: AGPL-3.0-or-later
// The response clock as a thread tells it, for when messages came or went otherwise than by being
// written: splitting (SP-1) and unmerging (MG-3).
#pragma once

#include <vector>

#include "core/inbox.h"

namespace parley {

// From the oldest customer message without an answer. A clock of `known` that waits for that very
// message goes on as it was; a miss that was recorded for it stays recorded (SL-4).
ResponseClock clock_of(const Inbox& inbox, const std::vector<std::uint32_t>& thread,
                       const std::vector<ResponseClock>& known);

// MG-1: the oldest unanswered message keeps its clock.
const ResponseClock& longer_wait(const ResponseClock& left, const ResponseClock& right);

}  // namespace parley
