// SPDX-License-Identifier: AGPL-3.0-or-later
#include "store/memory/memory_store.h"

#include <algorithm>

#include "core/erasure/eraser.h"

namespace parley::store {

Result<sync::AuthorityState, Fault> MemoryStore::load() {
  sync::AuthorityState state;
  state.epoch = epoch_;
  state.receipts = receipts_;
  for (const auto& logged : events_) {
    evolve(state.inbox, logged);
    state.head = logged.position;
    state.last_at = logged.stamp.at;
  }
  return state;
}

Result<Done, Fault> MemoryStore::append(const sync::Additions& additions) {
  events_.insert(events_.end(), additions.events.begin(), additions.events.end());
  receipts_.insert(receipts_.end(), additions.receipts.begin(), additions.receipts.end());
  Eraser eraser(erased_customers(additions.events));
  if (!eraser.has_work()) return Done{};
  for (auto& logged : events_) static_cast<void>(eraser.take_words_out_of(logged.event));
  return Done{};
}

Result<std::vector<LoggedEvent>, Fault> MemoryStore::read(Position after, std::size_t count_max) {
  // Positions are dense: the event at position p stands at place p - 1.
  const auto first = static_cast<std::size_t>(std::min<std::uint64_t>(after.value, events_.size()));
  const auto count = std::min(count_max, events_.size() - first);
  const auto begin = events_.begin() + static_cast<std::ptrdiff_t>(first);
  return std::vector<LoggedEvent>(begin, begin + static_cast<std::ptrdiff_t>(count));
}

}  // namespace parley::store
