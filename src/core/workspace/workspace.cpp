// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/workspace/workspace.h"

#include <algorithm>

#include "base/limits.h"
#include "core/checks.h"
#include "core/rules.h"
#include "core/skills/skills.h"

namespace parley {
namespace {

Result<Done, Refusal> check_name(std::string_view name) {
  return check_text(name, limits::name_bytes_max, Emptiness::refused);
}

// MT-1: somebody comes or goes, by saying so or by falling silent.
template <class Change>
void change_presence(Inbox& inbox, AgentId id, Instant at, Change&& change) {
  auto& agent = inbox.agents.edit(id);
  const bool was_here = is_here(agent);
  change(agent);
  const bool is_now_here = is_here(agent);
  if (was_here == is_now_here) return;
  const auto kind = is_now_here ? FactKind::available : FactKind::away;
  inbox.facts.append({.kind = kind, .at = at, .agent = id});
}

bool is_key_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
}

}  // namespace

bool is_here(const Agent& agent) {
  return agent.availability == Availability::available && agent.silence == Silence::no;
}

Decision decide(const Inbox& inbox, const CreateWorkspace& command, const Context& context) {
  if (context.actor.kind != ActorKind::system) return Err{Refusal::not_allowed};
  if (inbox.workspaces.size() != 0 || command.workspace.is_none()) return Err{Refusal::id_taken};
  TRY_ASSIGN([[maybe_unused]] auto name, check_name(command.name));
  return Events{WorkspaceCreated{command.workspace, command.name}};
}

Decision decide(const Inbox& inbox, const AddAgent& command, const Context& context) {
  TRY_ASSIGN([[maybe_unused]] auto allowed, check_may_set_up(inbox, context));
  TRY_ASSIGN([[maybe_unused]] auto name, check_name(command.name));
  TRY_ASSIGN([[maybe_unused]] auto email, check_name(command.email));
  if (command.agent.is_none() || inbox.agents.find(command.agent)) return Err{Refusal::id_taken};
  if (find_agent_by_email(inbox, command.email)) return Err{Refusal::name_taken};
  TRY_ASSIGN([[maybe_unused]] auto skills, check_skills(command.skills, command.open_load_max));
  return Events{AgentAdded{command.agent, command.name, command.email, command.role,
                           command.open_load_max, command.skills}};
}

Decision decide(const Inbox& inbox, const AddTeam& command, const Context& context) {
  TRY_ASSIGN([[maybe_unused]] auto allowed, check_may_set_up(inbox, context));
  TRY_ASSIGN([[maybe_unused]] auto name, check_name(command.name));
  if (command.team.is_none() || inbox.teams.find(command.team)) return Err{Refusal::id_taken};
  for (const auto& team : inbox.teams) {
    if (team.name == command.name) return Err{Refusal::name_taken};
  }
  for (const auto member : command.members) {
    if (!inbox.agents.find(member)) return Err{Refusal::unknown_agent};
  }
  return Events{TeamAdded{command.team, command.name, command.members}};
}

Decision decide(const Inbox& inbox, const AddChannel& command, const Context& context) {
  TRY_ASSIGN([[maybe_unused]] auto allowed, check_may_set_up(inbox, context));
  TRY_ASSIGN([[maybe_unused]] auto name, check_name(command.name));
  TRY_ASSIGN([[maybe_unused]] auto key, check_name(command.key));
  // The key is a part of URLs.
  if (!std::all_of(command.key.begin(), command.key.end(), is_key_character)) {
    return Err{Refusal::text_missing};
  }
  if (command.channel.is_none() || inbox.channels.find(command.channel)) {
    return Err{Refusal::id_taken};
  }
  if (find_channel_by_key(inbox, command.key)) return Err{Refusal::name_taken};
  if (!inbox.teams.find(command.team)) return Err{Refusal::unknown_team};
  return Events{
      ChannelAdded{command.channel, command.key, command.name, command.medium, command.team}};
}

Decision decide(const Inbox& inbox, const SetAvailability& command, const Context& context) {
  const auto* agent = inbox.agents.find(command.agent);
  if (!agent) return Err{Refusal::unknown_agent};
  if (context.actor != by(command.agent)) {
    TRY_ASSIGN(const auto* actor, acting_agent(inbox, context));
    if (actor->role == Role::agent) return Err{Refusal::not_allowed};
  }
  if (agent->availability == command.availability) return Events{};
  return Events{AvailabilitySet{command.agent, command.availability}};
}

Decision decide(const Inbox& inbox, const NoteSilence& command, const Context& context) {
  if (context.actor.kind != ActorKind::system) return Err{Refusal::not_allowed};
  const auto* agent = inbox.agents.find(command.agent);
  if (!agent) return Err{Refusal::unknown_agent};
  if (agent->silence == command.silence) return Events{};
  return Events{SilenceNoted{command.agent, command.silence}};
}

void evolve(Inbox& inbox, const WorkspaceCreated& event, const Happened& happened) {
  inbox.workspaces.insert({event.workspace, event.name, happened.stamp.at, {}, {}, {}});
}

void evolve(Inbox& inbox, const AgentAdded& event, const Happened& happened) {
  inbox.facts.append({.kind = FactKind::available, .at = happened.stamp.at, .agent = event.agent});
  Agent agent{.id = event.agent, .name = event.name, .email = event.email, .role = event.role};
  agent.open_load_max = event.open_load_max;
  agent.skills = event.skills;
  inbox.agents.insert(std::move(agent));
}

void evolve(Inbox& inbox, const TeamAdded& event, const Happened&) {
  inbox.teams.insert({event.team, event.name, event.members});
}

void evolve(Inbox& inbox, const ChannelAdded& event, const Happened&) {
  inbox.channels.insert({event.channel, event.key, event.name, event.medium, event.team});
}

void evolve(Inbox& inbox, const AvailabilitySet& event, const Happened& happened) {
  change_presence(inbox, event.agent, happened.stamp.at,
                  [&](Agent& agent) { agent.availability = event.availability; });
}

void evolve(Inbox& inbox, const SilenceNoted& event, const Happened& happened) {
  change_presence(inbox, event.agent, happened.stamp.at,
                  [&](Agent& agent) { agent.silence = event.silence; });
}

}  // namespace parley
