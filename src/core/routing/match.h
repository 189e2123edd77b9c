// SPDX-License-Identifier: AGPL-3.0-or-later
// Which rule a conversation falls under, and which agent that rule chooses. Also used for the dry
// run: "what would this rule have done to the last 200?"
#pragma once

#include <map>
#include <optional>

#include "core/inbox.h"

namespace parley {

// As of `at`; without it, as of when the conversation began.
bool matches(const Inbox& inbox, const RuleConditions& conditions, const Conversation& conversation,
             std::optional<Instant> at = {});
const RoutingRule* first_match(const Inbox& inbox, const Conversation& conversation,
                               std::optional<Instant> at = {});

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
