// SPDX-License-Identifier: AGPL-3.0-or-later
// Writing facts down, for the folders whose events are counted.
#pragma once

#include "core/inbox.h"

namespace parley {

// About a conversation as it is now.
inline void note_fact(Inbox& inbox, FactKind kind, AgentId agent, const Conversation& about,
                      Instant at, std::optional<Duration> took, std::uint32_t stars = 0) {
  inbox.facts.append(
      {kind, at, agent, about.id, about.team, about.channel, about.priority, took, stars});
}

// A public reply of an agent, given before the clock that it stops was stopped.
inline void note_reply(Inbox& inbox, AgentId agent, const Conversation& before, Instant at) {
  std::optional<Duration> waited;
  if (before.clock.waiting_since) waited = at - *before.clock.waiting_since;
  note_fact(inbox, FactKind::replied, agent, before, at, waited);
  if (before.clock.missed == Missed::yes) {
    note_fact(inbox, FactKind::answered_late, agent, before, at, at - before.clock.missed_due);
  }
  if (!before.first_replied_at) {
    note_fact(inbox, FactKind::first_replied, agent, before, at, at - before.created_at);
  }
}

}  // namespace parley
