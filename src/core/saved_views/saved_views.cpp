// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/saved_views/saved_views.h"

#include "base/limits.h"
#include "core/checks.h"
#include "core/rules.h"

namespace parley {
namespace {

// A personal view is its owner's; a team's is changed by its members, supervisors and admins.
bool may_change(const Inbox& inbox, const Agent& agent, ViewScope scope, AgentId owner,
                TeamId team) {
  if (scope == ViewScope::personal) return owner == agent.id;
  return agent.role != Role::agent || is_member(inbox.teams.at(team), agent.id);
}

}  // namespace

bool is_shown_to(const Inbox& inbox, const SavedView& view, AgentId agent) {
  if (view.state != ViewState::active) return false;
  if (view.scope == ViewScope::personal) return view.owner == agent;
  return is_member(inbox.teams.at(view.team), agent);
}

Decision decide(const Inbox& inbox, const SaveView& command, const Context& context) {
  TRY_ASSIGN(const auto* agent, acting_agent(inbox, context));
  TRY_ASSIGN([[maybe_unused]] auto name,
             check_text(command.name, limits::name_bytes_max, Emptiness::refused));
  TRY_ASSIGN([[maybe_unused]] auto query,
             check_text(command.query, limits::name_bytes_max, Emptiness::refused));
  if (command.id.is_none()) return Err{Refusal::id_taken};
  if (command.scope == ViewScope::team && !inbox.teams.find(command.team)) {
    return Err{Refusal::unknown_team};
  }
  const auto* known = inbox.saved_views.find(command.id);
  const auto owner = known ? known->owner : agent->id;
  if (known && !may_change(inbox, *agent, known->scope, owner, known->team)) {
    return Err{Refusal::not_allowed};
  }
  if (!may_change(inbox, *agent, command.scope, owner, command.team)) {
    return Err{Refusal::not_allowed};
  }
  const auto team = command.scope == ViewScope::team ? command.team : TeamId{};
  return Events{ViewSaved{command.id, command.name, command.query, command.scope, owner, team,
                          command.order}};
}

Decision decide(const Inbox& inbox, const DeleteView& command, const Context& context) {
  TRY_ASSIGN(const auto* agent, acting_agent(inbox, context));
  const auto* known = inbox.saved_views.find(command.id);
  if (!known || known->state == ViewState::deleted) return Events{};
  if (!may_change(inbox, *agent, known->scope, known->owner, known->team)) {
    return Err{Refusal::not_allowed};
  }
  return Events{ViewDeleted{command.id}};
}

void evolve(Inbox& inbox, const ViewSaved& event, const Happened& /*happened*/) {
  SavedView view{event.id,    event.name, event.query,       event.scope,
                 event.owner, event.team, ViewState::active, event.order};
  if (inbox.saved_views.find(event.id)) {
    inbox.saved_views.edit(event.id) = std::move(view);
  } else {
    inbox.saved_views.insert(std::move(view));
  }
}

void evolve(Inbox& inbox, const ViewDeleted& event, const Happened& /*happened*/) {
  inbox.saved_views.edit(event.id).state = ViewState::deleted;
}

}  // namespace parley
