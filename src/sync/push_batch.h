// SPDX-License-Identifier: AGPL-3.0-or-later
// Which pending commands one push carries: in order, no more than the authority takes at once.
#pragma once

#include <deque>
#include <set>
#include <vector>

#include "sync/overlay.h"

namespace parley::sync {

enum class Unsaved : std::uint8_t { waits, goes };

// A file that the command brings along and that is not there; null when there is none.
const Digest* missing_blob(const Command& command, const std::set<Digest>& there);

// From the first one numbered above `after`, up to the first that has to wait: to be saved, or for
// its files.
std::vector<wire::SentCommand> next_push(const std::deque<PendingCommand>& pending,
                                         std::uint64_t after, Unsaved unsaved,
                                         const std::set<Digest>& blobs_there);

// Whether a push could ever carry it.
bool fits_in_a_push(const wire::SentCommand& sent);

}  // namespace parley::sync
