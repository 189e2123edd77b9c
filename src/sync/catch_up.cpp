// SPDX-License-Identifier: AGPL-3.0-or-later
#include "sync/catch_up.h"

#include "base/limits.h"

namespace parley::sync {
namespace {

constexpr std::size_t events_bytes_max = limits::frame_bytes_max / 2;  // receipts need room too

}  // namespace

wire::BatchFrame next_frame(const Authority& authority, StreamPlace& place,
                            const std::vector<LoggedEvent>& events, Instant now) {
  wire::BatchFrame frame;
  frame.epoch = authority.epoch();
  frame.from = place.position;
  frame.now = now;
  std::size_t bytes = 0;
  for (const auto& logged : events) {
    bytes += wire::to_json(wire::encode(logged)).size() + 1;
    const bool is_full = frame.events.size() == limits::frame_events_max ||
                         (!frame.events.empty() && bytes > events_bytes_max);
    if (is_full) break;
    place.position = logged.position;
    frame.events.push_back({logged, nullptr});
  }
  frame.to = place.position;
  if (place.position == authority.head()) {
    frame.receipts = authority.receipts_after(place.client, place.last_number);
    place.last_number = authority.last_number(place.client);
  }
  frame.last_number = place.last_number;
  return frame;
}

}  // namespace parley::sync
