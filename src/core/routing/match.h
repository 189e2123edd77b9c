// SPDX-License-Identifier: AGPL-3.0-or-later
// Which rule a conversation falls under, and which agent that rule chooses. Also used for the dry
// run: "what would this rule have done to the last 200?"
#pragma once

#include <map>

#include "core/inbox.h"

namespace parley {

bool matches(const Inbox& inbox, const RuleConditions& conditions,
             const Conversation& conversation);
const RoutingRule* first_match(const Inbox& inbox, const Conversation& conversation);

// What earlier choices of the same drain have given away already, and when that was in the order.
struct Plan {
  std::map<AgentId, std::uint32_t> given;
  std::map<AgentId, std::uint32_t> turn;
};

struct Choice {
  AgentId assignee;  // none: nobody is eligible now
  std::vector<RoutingCandidate> candidates;
};
Choice choose(const Inbox& inbox, const RoutingRule& rule, const Conversation& conversation,
              const Plan& plan);

}  // namespace parley
