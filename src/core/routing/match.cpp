// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/routing/match.h"

#include <algorithm>
#include <tuple>

#include "core/assignment/eligible.h"
#include "core/calendar/calendars.h"
#include "core/calendar/working_time.h"

namespace parley {
namespace {

char folded(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool contains(std::string_view text, std::string_view wanted) {
  const auto found = std::search(text.begin(), text.end(), wanted.begin(), wanted.end(),
                                 [](char a, char b) { return folded(a) == folded(b); });
  return found != text.end() || wanted.empty();
}

bool customer_said(const Inbox& inbox, const Conversation& conversation, std::string_view wanted) {
  if (contains(conversation.subject, wanted)) return true;
  return std::any_of(conversation.thread.begin(), conversation.thread.end(),
                     [&](std::uint32_t place) {
                       const auto& entry = inbox.history.at(place);
                       return entry.change == Change::message_received &&
                              contains(inbox.messages.at(entry.message).body, wanted);
                     });
}

// "pt" is also "pt-BR" and "PT_br"; nobody's language is in none.
bool is_in_language(std::string_view language, std::string_view wanted) {
  if (language.size() < wanted.size()) return false;
  const auto begin = language.substr(0, wanted.size());
  const bool is_same = std::equal(begin.begin(), begin.end(), wanted.begin(),
                                  [](char a, char b) { return folded(a) == folded(b); });
  const bool ends = language.size() == wanted.size() || language[wanted.size()] == '-' ||
                    language[wanted.size()] == '_';
  return is_same && ends;
}

bool is_in_hours(const Inbox& inbox, const RuleConditions& conditions, Instant at) {
  if (conditions.hours == RuleHours::any) return true;
  const auto* calendar = find_calendar(inbox, conditions.calendar);
  return calendar && is_working(*calendar, at) == (conditions.hours == RuleHours::within);
}

std::uint32_t count_in(const std::map<AgentId, std::uint32_t>& counts, AgentId agent) {
  const auto found = counts.find(agent);
  return found == counts.end() ? 0 : found->second;
}

// The agent who last answered this customer anywhere.
AgentId last_served_by(const Inbox& inbox, CustomerId customer) {
  for (auto place = static_cast<std::uint32_t>(inbox.history.size()); place-- > 0;) {
    const auto& entry = inbox.history.at(place);
    const bool is_theirs = entry.change == Change::reply_sent &&
                           entry.stamp.actor.kind == ActorKind::agent &&
                           inbox.conversations.at(entry.conversation).customer == customer;
    if (is_theirs) return AgentId{entry.stamp.actor.id};
  }
  return {};
}

// Smaller goes first (AS-5).
using Rank = std::tuple<std::uint32_t, std::uint32_t, std::int64_t, AgentId>;

Rank rank_of(const Agent& agent, Strategy strategy, const Plan& plan) {
  const auto load = agent.open_load + count_in(plan.given, agent.id);
  const auto turn = count_in(plan.turn, agent.id);  // 0: not in this drain yet
  const auto last = agent.last_routed_at ? agent.last_routed_at->ms : 0;
  if (strategy == Strategy::round_robin) return {turn, 0, last, agent.id};
  return {load, turn, last, agent.id};
}

}  // namespace

bool matches(const Inbox& inbox, const RuleConditions& conditions, const Conversation& conversation,
             std::optional<Instant> at) {
  const auto& it = conditions;
  if (!it.channel.is_none() && it.channel != conversation.channel) return false;
  if (!it.tag.is_none() && !has_tag(conversation, it.tag)) return false;
  if (it.priority_at_least && conversation.priority < *it.priority_at_least) return false;
  const auto& customer = inbox.customers.at(conversation.customer);
  if (it.vip == Vip::yes && customer.vip != Vip::yes) return false;
  if (!it.language.empty() && !is_in_language(conversation.language, it.language)) return false;
  if (!is_in_hours(inbox, it, at.value_or(conversation.created_at))) return false;
  return it.text.empty() || customer_said(inbox, conversation, it.text);
}

const RoutingRule* first_match(const Inbox& inbox, const Conversation& conversation,
                               std::optional<Instant> at) {
  for (const auto& rule : rules_of(inbox)) {
    if (rule.state == RuleState::off) continue;
    // Where somebody moved it by hand, only that team's rules say who gets it (TR-1).
    const bool leads_away =
        conversation.team_chosen == TeamChosen::by_hand && rule.team != conversation.team;
    if (!leads_away && matches(inbox, rule.conditions, conversation, at)) return &rule;
  }
  return nullptr;
}

Choice choose(const Inbox& inbox, const RoutingRule& rule, const Conversation& conversation,
              const Plan& plan) {
  Choice choice;
  if (rule.strategy == Strategy::queue_only) return choice;
  const Agent* best = nullptr;
  const auto preferred =
      rule.strategy == Strategy::vip ? last_served_by(inbox, conversation.customer) : AgentId{};
  for (const auto member : inbox.teams.at(rule.team).members) {
    const auto given = count_in(plan.given, member);
    if (!check_eligible(inbox, conversation, rule.team, member, given)) continue;
    const auto& agent = inbox.agents.at(member);
    // AS-3: somebody may give it to who fell silent, no rule does.
    if (agent.silence == Silence::yes || !has_skills(agent.skills, rule.required)) continue;
    choice.candidates.push_back({member, agent.open_load + given});
    if (best && best->id == preferred) continue;
    const bool goes_first =
        !best || member == preferred ||
        rank_of(agent, rule.strategy, plan) < rank_of(*best, rule.strategy, plan);
    if (goes_first) best = &agent;
  }
  if (best) choice.assignee = best->id;
  return choice;
}

}  // namespace parley
