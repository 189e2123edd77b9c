// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/templates/portable.h"

#include <algorithm>
#include <set>
#include <tuple>

#include "core/rules.h"

namespace parley {
namespace {

// A new template's id is drawn when it is saved; for asking what would be, any will do that no
// template has.
constexpr TemplateId not_drawn_yet{{~std::uint64_t{0}, ~std::uint64_t{0}}};

const Team* team_called(const Inbox& inbox, const std::string& name) {
  for (const auto& team : inbox.teams) {
    if (team.name == name) return &team;
  }
  return nullptr;
}

std::string lower_case(std::string text) {
  for (auto& c : text) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return text;
}

const Template* known_as(const Inbox& inbox, const SaveTemplate& wanted, AgentId agent) {
  for (const auto& it : inbox.templates) {
    if (it.state != TemplateState::active || it.kind != wanted.kind) continue;
    if (it.scope != wanted.scope || it.shortcut != wanted.shortcut) continue;
    if (it.scope == TemplateScope::personal && it.owner != agent) continue;
    if (it.scope == TemplateScope::team && it.team != wanted.team) continue;
    return &it;
  }
  return nullptr;
}

bool says_the_same(const Template& it, const SaveTemplate& wanted) {
  return it.name == wanted.name && it.category == wanted.category && it.content == wanted.content;
}

SaveTemplate command_of(const PortableTemplate& it, TeamId team) {
  return {.id = {},
          .kind = it.kind,
          .name = it.name,
          .shortcut = lower_case(it.shortcut),
          .category = it.category,
          .content = it.content,
          .scope = it.scope,
          .team = team,
          .base_revision = 0};
}

ImportLine refused(const PortableTemplate& it, Refusal why) {
  return {.it = it, .outcome = ImportOutcome::refused, .refusal = why, .command = {}};
}

ImportLine plan_line(const Inbox& inbox, const PortableTemplate& it, const Context& context) {
  const auto* team = it.scope == TemplateScope::team ? team_called(inbox, it.team) : nullptr;
  if (it.scope == TemplateScope::team && !team) return refused(it, Refusal::unknown_team);
  ImportLine line{.it = it,
                  .outcome = ImportOutcome::added,
                  .refusal = {},
                  .command = command_of(it, team ? team->id : TeamId{})};
  if (const auto* known = known_as(inbox, line.command, AgentId{context.actor.id})) {
    line.outcome =
        says_the_same(*known, line.command) ? ImportOutcome::unchanged : ImportOutcome::changed;
    line.command.id = known->id;
    line.command.base_revision = known->revision;
  }
  auto asked = line.command;
  if (asked.id.is_none()) asked.id = not_drawn_yet;
  const auto decision = decide(inbox, asked, context);
  return decision ? line : refused(it, decision.error());
}

}  // namespace

std::vector<PortableTemplate> portable_templates(const Inbox& inbox, AgentId agent) {
  std::vector<PortableTemplate> all;
  for (const auto& it : inbox.templates) {
    if (!is_usable_by(inbox, it, agent)) continue;
    const auto* team = it.scope == TemplateScope::team ? inbox.teams.find(it.team) : nullptr;
    all.push_back({it.kind, it.name, it.shortcut, it.category, it.content, it.scope,
                   team ? team->name : std::string()});
  }
  std::stable_sort(all.begin(), all.end(), [](const auto& left, const auto& right) {
    return std::tie(left.category, left.name) < std::tie(right.category, right.name);
  });
  return all;
}

std::vector<ImportLine> plan_import(const Inbox& inbox, const std::vector<PortableTemplate>& file,
                                    const Context& context) {
  std::set<std::tuple<TemplateKind, TemplateScope, std::string, std::string>> seen;
  std::vector<ImportLine> lines;
  for (const auto& it : file) {
    const auto team = it.scope == TemplateScope::team ? it.team : std::string();
    const bool is_first = seen.emplace(it.kind, it.scope, team, lower_case(it.shortcut)).second;
    lines.push_back(is_first ? plan_line(inbox, it, context) : refused(it, Refusal::name_taken));
  }
  return lines;
}

}  // namespace parley
