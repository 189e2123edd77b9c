// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/templates/templates.h"

#include <algorithm>

#include "base/limits.h"
#include "core/checks.h"
#include "core/rules.h"

namespace parley {
namespace {

std::string lower_case(std::string text) {
  for (auto& c : text) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return text;
}

bool same_scope(const Template& it, TemplateScope scope, AgentId owner, TeamId team) {
  if (it.scope != scope) return false;
  if (scope == TemplateScope::personal) return it.owner == owner;
  return scope == TemplateScope::workspace || it.team == team;
}

// A personal one is its owner's alone. Anybody here makes one for their team or for all; what is
// there already is changed by its owner, a team's by its members as well, and all but personal ones
// by supervisors and admins.
Result<Done, Refusal> check_may_edit(const Inbox& inbox, const Agent& agent, TemplateScope scope,
                                     AgentId owner, TeamId team) {
  if (scope == TemplateScope::personal) {
    if (owner != agent.id) return Err{Refusal::not_allowed};
    return Done{};
  }
  const auto* members = inbox.teams.find(team);
  if (scope == TemplateScope::team && !members) return Err{Refusal::unknown_team};
  if (agent.role != Role::agent) return Done{};
  const bool may = scope == TemplateScope::team ? is_member(*members, agent.id) : owner == agent.id;
  if (!may) return Err{Refusal::not_allowed};
  return Done{};
}

Result<Done, Refusal> check_template_texts(const SaveTemplate& command) {
  for (const auto* text : {&command.name, &command.shortcut}) {
    TRY_ASSIGN([[maybe_unused]] auto checked,
               check_text(*text, limits::name_bytes_max, Emptiness::refused));
  }
  TRY_ASSIGN([[maybe_unused]] auto category,
             check_text(command.category, limits::name_bytes_max, Emptiness::allowed));
  return check_text(command.content, limits::body_bytes_max, Emptiness::refused);
}

bool is_shortcut_taken(const Inbox& inbox, const SaveTemplate& command, const std::string& shortcut,
                       AgentId owner) {
  return std::any_of(inbox.templates.begin(), inbox.templates.end(), [&](const Template& it) {
    return it.id != command.id && it.state == TemplateState::active && it.kind == command.kind &&
           it.shortcut == shortcut && same_scope(it, command.scope, owner, command.team);
  });
}

}  // namespace

bool is_shortcut(std::string_view text) {
  const auto is_part = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
  };
  return text.size() > 1 && text.front() == '/' &&
         std::all_of(text.begin() + 1, text.end(), is_part);
}

bool is_usable_by(const Inbox& inbox, const Template& it, AgentId agent) {
  if (it.state != TemplateState::active) return false;
  if (it.scope == TemplateScope::personal) return it.owner == agent;
  if (it.scope == TemplateScope::workspace) return true;
  const auto* team = inbox.teams.find(it.team);
  return team && is_member(*team, agent);
}

const Template* find_by_shortcut(const Inbox& inbox, std::string_view shortcut, AgentId agent,
                                 TemplateKind kind) {
  const auto wanted = lower_case(std::string(shortcut));
  const Template* best = nullptr;
  for (const auto& it : inbox.templates) {
    const bool matches = it.kind == kind && it.shortcut == wanted && is_usable_by(inbox, it, agent);
    if (matches && (!best || it.scope < best->scope)) best = &it;
  }
  return best;
}

Decision decide(const Inbox& inbox, const SaveTemplate& command, const Context& context) {
  TRY_ASSIGN(const auto* agent, acting_agent(inbox, context));
  TRY_ASSIGN([[maybe_unused]] auto texts, check_template_texts(command));
  const auto shortcut = lower_case(command.shortcut);
  if (!is_shortcut(shortcut)) return Err{Refusal::shortcut_malformed};
  if (command.id.is_none()) return Err{Refusal::id_taken};
  const auto* known = inbox.templates.find(command.id);
  const auto owner = known ? known->owner : agent->id;
  if (known) {
    TRY_ASSIGN([[maybe_unused]] auto may_change,
               check_may_edit(inbox, *agent, known->scope, known->owner, known->team));
  }
  TRY_ASSIGN([[maybe_unused]] auto may,
             check_may_edit(inbox, *agent, command.scope, owner, command.team));
  if (known && known->state == TemplateState::deleted) return Err{Refusal::unknown_template};
  if (known && known->revision != command.base_revision) return Err{Refusal::edited_since};
  if (is_shortcut_taken(inbox, command, shortcut, owner)) return Err{Refusal::name_taken};
  return Events{TemplateSaved{command.id, command.kind, command.name, shortcut, command.category,
                              command.content, command.scope, owner, command.team}};
}

Decision decide(const Inbox& inbox, const DeleteTemplate& command, const Context& context) {
  TRY_ASSIGN(const auto* agent, acting_agent(inbox, context));
  const auto* known = inbox.templates.find(command.id);
  if (!known) return Err{Refusal::unknown_template};
  if (known->state == TemplateState::deleted) return Events{};
  TRY_ASSIGN([[maybe_unused]] auto may,
             check_may_edit(inbox, *agent, known->scope, known->owner, known->team));
  return Events{TemplateDeleted{command.id}};
}

Decision decide(const Inbox& inbox, const UseTemplate& command, const Context& context) {
  TRY_ASSIGN(const auto* agent, acting_agent(inbox, context));
  const auto* known = inbox.templates.find(command.id);
  if (!known || !is_usable_by(inbox, *known, agent->id)) return Err{Refusal::unknown_template};
  return Events{TemplateUsed{command.id}};
}

void evolve(Inbox& inbox, const TemplateSaved& event, const Happened&) {
  Template saved{event.id,      event.kind,  event.name,  event.shortcut, event.category,
                 event.content, event.scope, event.owner, event.team};
  const auto* known = inbox.templates.find(event.id);
  if (!known) {
    inbox.templates.insert(std::move(saved));
    return;
  }
  saved.uses = known->uses;
  saved.revision = known->revision + 1;
  inbox.templates.edit(event.id) = std::move(saved);
}

void evolve(Inbox& inbox, const TemplateDeleted& event, const Happened&) {
  inbox.templates.edit(event.id).state = TemplateState::deleted;
}

void evolve(Inbox& inbox, const TemplateUsed& event, const Happened&) {
  inbox.templates.edit(event.id).uses += 1;
}

}  // namespace parley
