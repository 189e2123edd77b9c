// SPDX-License-Identifier: AGPL-3.0-or-later
// The log in memory: for demos and tests. It is gone with the program.
#pragma once

#include "store/event_store.h"

namespace parley::store {

class MemoryStore : public EventStore {
 public:
  explicit MemoryStore(wire::Epoch epoch) : epoch_(epoch) {}

  Result<sync::AuthorityState, Fault> load() override;
  Result<Done, Fault> append(const sync::Additions& additions) override;
  Result<std::vector<LoggedEvent>, Fault> read(Position after, std::size_t count_max) override;

 private:
  wire::Epoch epoch_;
  std::vector<LoggedEvent> events_;
  std::vector<sync::StoredReceipt> receipts_;
};

}  // namespace parley::store
