// SPDX-License-Identifier: AGPL-3.0-or-later
// What a client's stream is told next. A frame that says how commands ended also carries, or comes
// after, everything that they did: what lags behind is cut into frames of which only the last one
// brings receipts. It reads the authority as it is now, so call it when all of that is durable.
#pragma once

#include <vector>

#include "sync/authority.h"

namespace parley::sync {

// How far a stream's client has come.
struct StreamPlace {
  wire::ClientId client;
  Position position;
  std::uint64_t last_number = 0;
};

// The next frame; `events` are the log's next ones after `place`, as many as the caller has read,
// none when the place is at the head. Moves the place along: call again until it is at the head.
wire::BatchFrame next_frame(const Authority& authority, StreamPlace& place,
                            const std::vector<LoggedEvent>& events, Instant now);

}  // namespace parley::sync
