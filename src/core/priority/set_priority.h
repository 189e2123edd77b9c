// SPDX-License-Identifier: AGPL-3.0-or-later
// SL-5: a priority set by hand, with an optional reason that the badge shows.
#pragma once

#include <string>

#include "core/conversation/conversation.h"

namespace parley {

struct SetPriority {
  ConversationId conversation;
  Priority priority = Priority::normal;
  std::string reason;
  friend bool operator==(const SetPriority&, const SetPriority&) = default;
};
struct PrioritySet {
  ConversationId conversation;
  Priority priority = Priority::normal;
  std::string reason;
  friend bool operator==(const PrioritySet&, const PrioritySet&) = default;
};

}  // namespace parley
