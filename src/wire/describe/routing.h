// SPDX-License-Identifier: AGPL-3.0-or-later
// Routing rules and skills: parts of commands, events and rows.
#pragma once

#include "core/routing/routing.h"
#include "core/skills/skills.h"
#include "wire/describe/shape.h"

namespace parley::wire {

template <>
struct Shape<SkillLevel> {
  static constexpr auto fields =
      std::tuple{required("skill", &SkillLevel::skill), required("level", &SkillLevel::level)};
};
static_assert(is_complete<SkillLevel>);

template <>
struct Shape<RuleConditions> {
  static constexpr auto fields =
      std::tuple{optional("channel", &RuleConditions::channel),
                 optional("tag", &RuleConditions::tag),
                 optional("priority_at_least", &RuleConditions::priority_at_least),
                 optional("vip", &RuleConditions::vip),
                 optional("text", &RuleConditions::text),
                 optional("language", &RuleConditions::language),
                 optional("hours", &RuleConditions::hours),
                 optional("calendar", &RuleConditions::calendar)};
};
static_assert(is_complete<RuleConditions>);

template <>
struct Shape<RoutingRule> {
  static constexpr auto fields = std::tuple{required("id", &RoutingRule::id),
                                            required("name", &RoutingRule::name),
                                            optional("state", &RoutingRule::state),
                                            optional("conditions", &RoutingRule::conditions),
                                            required("strategy", &RoutingRule::strategy),
                                            required("team", &RoutingRule::team),
                                            optional("required", &RoutingRule::required)};
};
static_assert(is_complete<RoutingRule>);

template <>
struct Shape<RoutingCandidate> {
  static constexpr auto fields = std::tuple{required("agent", &RoutingCandidate::agent),
                                            required("open_load", &RoutingCandidate::open_load)};
};
static_assert(is_complete<RoutingCandidate>);

}  // namespace parley::wire
