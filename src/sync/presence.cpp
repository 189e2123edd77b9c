// SPDX-License-Identifier: AGPL-3.0-or-later
#include "sync/presence.h"

#include <algorithm>

namespace parley::sync {
namespace {

bool is_expected(const Agent& agent) {
  return agent.activity == Activity::active && agent.availability == Availability::available;
}

Duration span_in(const Inbox& inbox) { return minutes(settings_of(inbox).silent_after_min); }

}  // namespace

void Presence::heard(AgentId agent, Instant at) {
  auto& last = heard_[agent];
  last = std::max(last, at);
}

std::vector<NoteSilence> Presence::changes(const Inbox& inbox, Instant now) const {
  std::vector<NoteSilence> changes;
  if (!since_) return changes;
  const auto span = span_in(inbox);
  for (const auto& agent : inbox.agents) {
    const auto heard = heard_.find(agent.id);
    const bool was_heard = heard != heard_.end() && heard->second + span > now;
    const bool is_over = *since_ + span <= now && !was_heard;
    if (agent.silence == Silence::yes) {
      // Not by being waited for anew: by a sign of life.
      if (was_heard || span == Duration{}) changes.push_back({agent.id, Silence::no});
    } else if (is_over && span != Duration{} && is_expected(agent)) {
      changes.push_back({agent.id, Silence::yes});
    }
  }
  return changes;
}

std::optional<Instant> Presence::next_silence(const Inbox& inbox) const {
  std::optional<Instant> next;
  const auto span = span_in(inbox);
  if (!since_ || span == Duration{}) return next;
  for (const auto& agent : inbox.agents) {
    if (agent.silence == Silence::yes || !is_expected(agent)) continue;
    const auto heard = heard_.find(agent.id);
    const auto last = heard == heard_.end() ? *since_ : std::max(*since_, heard->second);
    if (!next || last + span < *next) next = last + span;
  }
  return next;
}

}  // namespace parley::sync
