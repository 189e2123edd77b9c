// SPDX-License-Identifier: AGPL-3.0-or-later
// BK-1 to BK-4: one change to many conversations, as one command with one place in the order. The
// same plan that the authority carries out is what the desk shows for review beforehand.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/conversation/conversation.h"
#include "core/refusal.h"

namespace parley {

enum class BulkAction : std::uint8_t { assign, add_tag, resolve, archive, set_priority };

struct BulkChange {
  BulkId id;
  std::vector<ConversationId> conversations;
  BulkAction action = BulkAction::assign;
  AgentId assignee;                      // assign: an agent, or
  TeamId team;                           // a team's queue
  TagId tag;                             // add_tag
  std::string summary;                   // resolve
  Priority priority = Priority::normal;  // set_priority
  Position seen;  // what changed after the review is skipped, not overwritten
  friend bool operator==(const BulkChange&, const BulkChange&) = default;
};

struct BulkSkip {
  ConversationId conversation;
  Refusal reason = Refusal::not_allowed;
  friend bool operator==(const BulkSkip&, const BulkSkip&) = default;
};

// What became of a bulk change, per item (BK-3). Those that already were as asked for are
// `unchanged`.
struct BulkReport {
  BulkId id;
  AgentId by;
  Instant at;
  BulkAction action = BulkAction::assign;
  std::uint32_t changed = 0;
  std::uint32_t unchanged = 0;
  std::vector<BulkSkip> skipped;
  friend bool operator==(const BulkReport&, const BulkReport&) = default;
};

struct BulkChanged {
  BulkId id;
  BulkAction action = BulkAction::assign;
  std::uint32_t changed = 0;
  std::uint32_t unchanged = 0;
  std::vector<BulkSkip> skipped;
  friend bool operator==(const BulkChanged&, const BulkChanged&) = default;
};

}  // namespace parley
