// SPDX-License-Identifier: AGPL-3.0-or-later
// AS-3: when each agent's devices were last heard of. It lives in memory and is no part of any log;
// only that somebody fell silent, or is back, becomes an event. Until it listens, nobody is silent,
// and what was before it listened counts as heard: a server that was down has missed no sign.
#pragma once

#include <map>
#include <optional>
#include <vector>

#include "core/inbox.h"

namespace parley::sync {

class Presence {
 public:
  void listen(Instant from) { since_ = from; }
  void heard(AgentId agent, Instant at);
  // What the inbox does not say yet.
  [[nodiscard]] std::vector<NoteSilence> changes(const Inbox& inbox, Instant now) const;
  // When somebody falls silent next, unless they are heard of before.
  [[nodiscard]] std::optional<Instant> next_silence(const Inbox& inbox) const;

 private:
  std::optional<Instant> since_;
  std::map<AgentId, Instant> heard_;
};

}  // namespace parley::sync
