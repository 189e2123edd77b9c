// SPDX-License-Identifier: AGPL-3.0-or-later
// Which pending commands one push carries: in order, no more than the authority takes at once.
#pragma once

#include <deque>
#include <vector>

#include "sync/overlay.h"

namespace parley::sync {

enum class Unsaved : std::uint8_t { waits, goes };

// From the first one numbered above `after`, up to the first that has to wait.
std::vector<wire::SentCommand> next_push(const std::deque<PendingCommand>& pending,
                                         std::uint64_t after, Unsaved unsaved);

// Whether a push could ever carry it.
bool fits_in_a_push(const wire::SentCommand& sent);

}  // namespace parley::sync
