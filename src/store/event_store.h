// SPDX-License-Identifier: AGPL-3.0-or-later
// Where the authority's log lives. Behind this door: memory (demos, tests), SQLite and PostgreSQL.
// What one `append` is given is durable as a whole when it returns, or not there at all. The log is
// the only truth: whatever else a store keeps can be thrown away and rebuilt from it.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "sync/authority.h"

namespace parley::store {

enum class FaultKind : std::uint8_t {
  unavailable,  // cannot be opened, or stopped answering
  missing,      // nothing is there, and nothing was to be made
  in_use,       // another server has it
  full,         // no space left
  damaged,      // its content cannot be trusted
  newer         // written by a newer version of Parley
};
struct Fault {
  FaultKind kind = FaultKind::unavailable;
  std::string what;  // one line for the person who runs the server
};

class EventStore {
 public:
  EventStore() = default;
  EventStore(const EventStore&) = delete;
  EventStore& operator=(const EventStore&) = delete;
  virtual ~EventStore() = default;

  // The state as of the newest event.
  virtual Result<sync::AuthorityState, Fault> load() = 0;
  virtual Result<Done, Fault> append(const sync::Additions& additions) = 0;
  // Events with positions in (after, after + count], oldest first; for streams that start behind.
  virtual Result<std::vector<LoggedEvent>, Fault> read(Position after, std::size_t count_max) = 0;
};

}  // namespace parley::store
