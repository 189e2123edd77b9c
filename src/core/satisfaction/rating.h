// SPDX-License-Identifier: AGPL-3.0-or-later
// CS-1: one survey per resolution, 1 to 5 and a comment, credited to who had the conversation then.
// Reopening withdraws it until the next resolution.
#pragma once

#include <cstdint>
#include <string>

#include "core/conversation/conversation.h"

namespace parley {

struct Rating {
  RatingId id;
  ConversationId conversation;
  AgentId agent;  // none: nobody had it when it was resolved
  Instant at;
  std::uint32_t stars = 0;  // 1 to 5
  std::string comment;
  friend bool operator==(const Rating&, const Rating&) = default;
};

struct RateConversation {
  ConversationId conversation;
  RatingId rating;
  std::uint32_t stars = 0;
  std::string comment;
  friend bool operator==(const RateConversation&, const RateConversation&) = default;
};
struct ConversationRated {
  ConversationId conversation;
  RatingId rating;
  AgentId agent;
  std::uint32_t stars = 0;
  std::string comment;
  friend bool operator==(const ConversationRated&, const ConversationRated&) = default;
};

}  // namespace parley
