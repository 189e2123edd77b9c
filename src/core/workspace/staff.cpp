// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/workspace/staff.h"

#include <algorithm>

#include "base/limits.h"
#include "core/checks.h"
#include "core/rules.h"

namespace parley {
namespace {

constexpr std::uint32_t minutes_per_day = 24 * 60;

// Somebody must be able to set up what this change would break.
bool leaves_an_admin(const Inbox& inbox, const ChangeAgent& change) {
  return std::any_of(inbox.agents.begin(), inbox.agents.end(), [&](const Agent& agent) {
    const bool is_changed = agent.id == change.agent;
    const auto role = is_changed ? change.role : agent.role;
    const auto activity = is_changed ? change.activity : agent.activity;
    return role == Role::admin && activity == Activity::active;
  });
}

// Nothing stays with somebody who has gone. What is not Open comes back to the queue when it is
// reopened (LC-4).
void give_back_open(const Inbox& inbox, AgentId agent, Events& events) {
  for (const auto& conversation : inbox.conversations) {
    if (conversation.assignee != agent || conversation.status != Status::open) continue;
    events.push_back(ConversationUnassigned{conversation.id, Why::assignee_gone});
  }
}

// A rule that leads to a team of nobody would swallow conversations (AS-4).
bool is_routed_to(const Inbox& inbox, TeamId team) {
  const auto& rules = rules_of(inbox);
  return std::any_of(rules.begin(), rules.end(),
                     [&](const RoutingRule& rule) { return rule.team == team; });
}

}  // namespace

Decision decide(const Inbox& inbox, const ChangeAgent& command, const Context& context) {
  TRY_ASSIGN([[maybe_unused]] auto allowed, check_may_set_up(inbox, context));
  const auto* agent = inbox.agents.find(command.agent);
  if (!agent) return Err{Refusal::unknown_agent};
  TRY_ASSIGN([[maybe_unused]] auto name,
             check_text(command.name, limits::name_bytes_max, Emptiness::refused));
  if (!leaves_an_admin(inbox, command)) return Err{Refusal::last_admin};
  const bool is_same = agent->name == command.name && agent->role == command.role &&
                       agent->activity == command.activity;
  if (is_same) return Events{};
  Events events{AgentChanged{command.agent, command.name, command.role, command.activity}};
  if (command.activity == Activity::deactivated) give_back_open(inbox, agent->id, events);
  return events;
}

Decision decide(const Inbox& inbox, const ChangeTeam& command, const Context& context) {
  TRY_ASSIGN([[maybe_unused]] auto allowed, check_may_set_up(inbox, context));
  const auto* team = inbox.teams.find(command.team);
  if (!team) return Err{Refusal::unknown_team};
  TRY_ASSIGN([[maybe_unused]] auto name,
             check_text(command.name, limits::name_bytes_max, Emptiness::refused));
  if (command.members.size() > limits::list_items_max) return Err{Refusal::too_many};
  for (const auto& other : inbox.teams) {
    if (other.id != team->id && other.name == command.name) return Err{Refusal::name_taken};
  }
  for (const auto member : command.members) {
    if (!inbox.agents.find(member)) return Err{Refusal::unknown_agent};
  }
  if (command.members.empty() && is_routed_to(inbox, command.team)) {
    return Err{Refusal::team_is_empty};
  }
  const auto targets = command.targets.value_or(team->targets);
  if (!is_sensible(targets)) return Err{Refusal::setting_out_of_range};
  const bool is_same =
      team->name == command.name && team->members == command.members && team->targets == targets;
  if (is_same) return Events{};
  return Events{TeamChanged{command.team, command.name, command.members, command.targets}};
}

Decision decide(const Inbox& inbox, const ChooseNotifications& command, const Context& context) {
  TRY_ASSIGN(const auto* agent, acting_agent(inbox, context));
  const auto& choices = command.choices;
  if (choices.quiet_from_min >= minutes_per_day || choices.quiet_to_min >= minutes_per_day) {
    return Err{Refusal::setting_out_of_range};
  }
  if (agent->notified == choices) return Events{};
  return Events{NotificationsChosen{agent->id, choices}};
}

void evolve(Inbox& inbox, const AgentChanged& event, const Happened& happened) {
  auto& agent = inbox.agents.edit(event.agent);
  const bool was_here = is_here(agent);
  agent.name = event.name;
  agent.role = event.role;
  agent.activity = event.activity;
  if (event.activity != Activity::deactivated) return;
  agent.availability = Availability::away;
  if (!was_here) return;
  inbox.facts.append({.kind = FactKind::away, .at = happened.stamp.at, .agent = event.agent});
}

void evolve(Inbox& inbox, const TeamChanged& event, const Happened& /*happened*/) {
  auto& team = inbox.teams.edit(event.team);
  team.name = event.name;
  team.members = event.members;
  if (event.targets) team.targets = *event.targets;
}

void evolve(Inbox& inbox, const NotificationsChosen& event, const Happened& /*happened*/) {
  inbox.agents.edit(event.agent).notified = event.choices;
}

}  // namespace parley
