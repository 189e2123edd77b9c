// SPDX-License-Identifier: AGPL-3.0-or-later
// The kinds of things that have an identity of their own.
#pragma once

#include <compare>
#include <cstdint>

#include "base/id.h"

namespace parley {

using WorkspaceId = Id<struct WorkspaceKind>;
using AgentId = Id<struct AgentKind>;
using TeamId = Id<struct TeamKind>;
using ChannelId = Id<struct ChannelKind>;
using CustomerId = Id<struct CustomerKind>;
using ConversationId = Id<struct ConversationKind>;
using TagId = Id<struct TagKind>;
using TemplateId = Id<struct TemplateIdKind>;
using ViewId = Id<struct ViewKind>;
using BulkId = Id<struct BulkKind>;
using RatingId = Id<struct RatingKind>;
using RuleId = Id<struct RuleKind>;
using CalendarId = Id<struct CalendarKind>;
using MessageId = Id<struct MessageKind>;
using CommandId = Id<struct CommandKind>;

// A place in the authority's order of events: 1, 2, 3, … per workspace. 0 is before the first
// event, and stands on what the authority has not confirmed yet.
struct Position {
  std::uint64_t value = 0;
  friend auto operator<=>(const Position&, const Position&) = default;
};
inline constexpr Position unconfirmed{};

}  // namespace parley
