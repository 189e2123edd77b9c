// SPDX-License-Identifier: AGPL-3.0-or-later
// Who acts, when, and from where: all that a decision may know besides the inbox and the command.
#pragma once

#include <cstdint>

#include "base/instant.h"
#include "core/ids.h"

namespace parley {

enum class ActorKind : std::uint8_t { system, agent, customer, rule };

struct Actor {
  ActorKind kind = ActorKind::system;
  RawId id;
  friend bool operator==(const Actor&, const Actor&) = default;
};

constexpr Actor system_actor() { return {}; }
constexpr Actor by(AgentId agent) { return {ActorKind::agent, agent.raw}; }
constexpr Actor by(CustomerId customer) { return {ActorKind::customer, customer.raw}; }

enum class Origin : std::uint8_t { web, rule, api, chat };

struct Context {
  // On a client: its estimate of the authority's time. In the authority: what every rule counts
  // with (TM-1).
  Instant now;
  Instant acted_at;
  Actor actor;
  Origin origin = Origin::web;
};

// What every event carries beside what happened.
struct Stamp {
  Instant at;
  Instant acted_at;
  Actor actor;
  Origin origin = Origin::web;
  friend bool operator==(const Stamp&, const Stamp&) = default;
};

constexpr Stamp stamp_of(const Context& context) {
  return {context.now, context.acted_at, context.actor, context.origin};
}

}  // namespace parley
