// SPDX-License-Identifier: AGPL-3.0-or-later
// AS-4 to AS-7: who gets a conversation without anybody deciding. Rules are an ordered list; the
// first that matches a waiting conversation says to which team it goes and how its agent is chosen.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/conversation/conversation.h"
#include "core/skills/skills.h"

namespace parley {

enum class Strategy : std::uint8_t {
  queue_only,      // agents claim from the team's queue themselves
  round_robin,     // longest since their last automatic assignment
  load_balancing,  // fewest open conversations
  skill_based,     // every required skill at the required level, then as load balancing
  vip  // priority at least High, whoever last served them if possible, then load balancing
};
enum class RuleState : std::uint8_t { on, off };
enum class RuleHours : std::uint8_t { any, within, outside };  // of a calendar's working hours

// What is empty matches everything.
struct RuleConditions {
  ChannelId channel;
  TagId tag;
  std::optional<Priority> priority_at_least;
  Vip vip = Vip::no;  // yes: only VIP customers
  std::string text;   // in the subject or a customer's message, whatever the case of Latin letters
  std::string language;  // "pt" is also "pt-BR"
  RuleHours hours = RuleHours::any;
  CalendarId calendar;  // of `hours`
  friend bool operator==(const RuleConditions&, const RuleConditions&) = default;
};

struct RoutingRule {
  RuleId id;
  std::string name;
  RuleState state = RuleState::on;
  RuleConditions conditions;
  Strategy strategy = Strategy::load_balancing;
  TeamId team;
  std::vector<SkillLevel> required;
  friend bool operator==(const RoutingRule&, const RoutingRule&) = default;
};

// The whole list at once: rules only mean something in their order.
struct SetRoutingRules {
  std::vector<RoutingRule> rules;
  friend bool operator==(const SetRoutingRules&, const SetRoutingRules&) = default;
};
// AS-6: gives waiting conversations to whoever has room, by priority, then longest waiting. The
// authority asks for it whenever something came in or room was made.
struct DrainQueues {
  friend bool operator==(const DrainQueues&, const DrainQueues&) = default;
};

struct RoutingRulesSet {
  std::vector<RoutingRule> rules;
  friend bool operator==(const RoutingRulesSet&, const RoutingRulesSet&) = default;
};
// No assignee: it came to the team's queue and waits there.
struct ConversationRouted {
  ConversationId conversation;
  TeamId team;
  AgentId assignee;
  Priority priority = Priority::normal;
  RuleId rule;
  std::string rule_name;
  std::vector<RoutingCandidate> candidates;
  friend bool operator==(const ConversationRouted&, const ConversationRouted&) = default;
};

}  // namespace parley
