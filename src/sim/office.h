// SPDX-License-Identifier: AGPL-3.0-or-later
// The small support team that a simulated world begins with.
#pragma once

#include <vector>

#include "core/command.h"
#include "core/event.h"
#include "core/ids.h"

namespace parley::sim::office {

constexpr RawId raw(std::uint64_t n) { return {0x5CE4E, n}; }

inline constexpr AgentId ana{raw(11)};
inline constexpr AgentId ben{raw(12)};
inline constexpr AgentId lea{raw(13)};
inline constexpr AgentId ada{raw(14)};
inline constexpr TeamId support{raw(21)};
inline constexpr TeamId billing{raw(22)};
inline constexpr ChannelId web{raw(31)};

// What happened up to the beginning: Ana, Ben and Lea in Support, Lea and Ada in Billing, the web
// channel leads to Support; then whatever else is asked for. No command of it may be refused.
std::vector<LoggedEvent> found(const std::vector<Command>& more);

}  // namespace parley::sim::office
