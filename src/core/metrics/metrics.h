// SPDX-License-Identifier: AGPL-3.0-or-later
// The figures of the guide, for an agent or a team, over a span of time (MT-1, MT-2). Spam and
// merged-away conversations count nowhere.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "core/inbox.h"

namespace parley {

struct MetricsQuery {
  Instant from;
  Instant to;     // not included
  AgentId agent;  // none: everybody
  TeamId team;
  ChannelId channel;
  TagId tag;                         // that the conversation has now
  std::optional<Priority> priority;  // that it had then
  friend bool operator==(const MetricsQuery&, const MetricsQuery&) = default;
};

struct Spread {
  std::uint32_t count = 0;
  Duration mean;
  Duration median;
  Duration p90;
  friend bool operator==(const Spread&, const Spread&) = default;
};

struct Metrics {
  std::vector<ConversationId> handled;   // distinct, sorted: a figure opens what is behind it
  std::vector<ConversationId> resolved;  // distinct, sorted
  std::vector<ConversationId> answered;  // whose waits are in `response`
  std::vector<ConversationId> first_answered;
  std::vector<ConversationId> rated;
  Spread response;
  Spread first_response;
  Spread resolution;
  // The same in working time, of what happened since the workspace has a calendar.
  Spread response_worked;
  Spread first_response_worked;
  Spread resolution_worked;
  std::uint32_t ratings = 0;
  std::uint32_t satisfied = 0;  // ratings of 4 and 5
  std::uint32_t agents_available = 0;
  // Days are of 24 hours from the beginning of the span.
  std::uint64_t handled_by_day = 0;  // distinct conversations, counted anew every day
  std::uint64_t agent_days = 0;      // agents who were available that day, over all days
  friend bool operator==(const Metrics&, const Metrics&) = default;
};

// All of it at once. Whoever looks again and again keeps a `KeptMetrics`.
Metrics compute_metrics(const Inbox& inbox, const MetricsQuery& query);

// A share in thousandths; nothing when there is nothing to share.
std::optional<std::uint32_t> permille(std::size_t part, std::size_t whole);

}  // namespace parley
