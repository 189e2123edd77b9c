// SPDX-License-Identifier: AGPL-3.0-or-later
// What the metrics count, written down as it happens (MT-1). Facts only grow; every figure is a sum
// over a range of them, so computing at once and computing incrementally cannot differ (MT-3).
#pragma once

#include <cstdint>
#include <optional>

#include "core/conversation/conversation.h"

namespace parley {

enum class FactKind : std::uint8_t {
  replied,
  first_replied,
  resolved,
  rated,
  available,
  away,
  missed,        // SL-4: found so late
  answered_late  // and answered so late
};

struct Fact {
  FactKind kind = FactKind::replied;
  Instant at;
  AgentId agent;  // who replied, resolved, was rated, came or went
  ConversationId conversation;
  TeamId team;
  ChannelId channel;
  Priority priority = Priority::normal;
  std::optional<Duration> took;  // the wait, the first response, the resolution, the overshoot
  std::uint32_t stars = 0;
  std::optional<Duration> worked;  // `took`, in working time, if the workspace has a calendar
  friend bool operator==(const Fact&, const Fact&) = default;
};

}  // namespace parley
