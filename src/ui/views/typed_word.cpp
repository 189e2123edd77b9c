// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/views/typed_word.h"

#include <algorithm>

#include "core/conversation/access.h"
#include "core/merge/merge.h"
#include "core/templates/variables.h"
#include "ui/views/people.h"
#include "ui/views/text.h"
#include "ui/words/words.h"

namespace parley::ui {
namespace {

constexpr std::size_t suggestions_max = 8;
constexpr std::string_view closing_shortcut = "/closing";

bool is_space(char letter) { return letter == ' ' || letter == '\n' || letter == '\t'; }

std::string first_name(const std::string& name) { return name.substr(0, name.find(' ')); }

std::vector<Variable> variables_of(const Inbox& inbox, ConversationId about, AgentId agent_id) {
  std::vector<Variable> variables;
  if (const auto* conversation = inbox.conversations.find(about)) {
    const auto& customer = inbox.customers.at(conversation->customer);
    variables.push_back({"customer.name", customer.name});
    variables.push_back({"customer.first_name", first_name(customer.name)});
    variables.push_back({"customer.email", customer.email});
    variables.push_back({"conversation.number", std::to_string(conversation->number)});
    variables.push_back({"conversation.subject", conversation->subject});
  }
  if (const auto* agent = inbox.agents.find(agent_id)) {
    variables.push_back({"agent.name", agent->name});
    variables.push_back({"agent.first_name", first_name(agent->name)});
  }
  for (const auto& workspace : inbox.workspaces) {
    variables.push_back({"workspace.name", workspace.name});
  }
  return variables;
}

bool begins_with(std::string_view text, std::string_view start) {
  return text.substr(0, start.size()) == start;
}

// 0: the shortcut itself; 1: begins so; 2: a word of the name begins so. Nothing: not meant.
std::optional<int> nearness(const Template& it, std::string_view typed) {
  const auto shortcut =
      std::string_view(it.shortcut).substr(std::min<std::size_t>(1, it.shortcut.size()));
  if (shortcut == typed) return 0;
  if (begins_with(shortcut, typed)) return 1;
  const auto name = " " + fold(it.name);
  return name.find(" " + std::string(typed)) != std::string::npos ? std::optional<int>(2)
                                                                  : std::nullopt;
}

struct Ranked {
  int nearness = 0;
  const Template* it = nullptr;
};

bool comes_before(const Ranked& left, const Ranked& right) {
  if (left.nearness != right.nearness) return left.nearness < right.nearness;
  if (left.it->scope != right.it->scope && left.it->shortcut == right.it->shortcut) {
    return left.it->scope < right.it->scope;
  }
  if (left.it->uses != right.it->uses) return left.it->uses > right.it->uses;
  return left.it->shortcut < right.it->shortcut;
}

bool any_word_begins(std::string_view name, std::string_view typed) {
  const auto folded = " " + fold(name);
  return folded.find(" " + std::string(typed)) != std::string::npos;
}

}  // namespace

std::optional<TypedWord> typed_word(std::string_view text, std::uint32_t caret, char mark) {
  auto begin = std::min<std::size_t>(caret, text.size());
  const auto end = begin;
  while (begin > 0 && !is_space(text[begin - 1])) --begin;
  if (begin == end || text[begin] != mark) return std::nullopt;
  return TypedWord{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end),
                   fold(text.substr(begin + 1, end - begin - 1))};
}

std::vector<Suggestion> suggest_templates(const Inbox& inbox, ConversationId about, AgentId agent,
                                          TemplateKind kind, std::string_view typed) {
  std::vector<Ranked> ranked;
  for (const auto& it : inbox.templates) {
    if (it.kind != kind || !is_usable_by(inbox, it, agent)) continue;
    if (const auto near = nearness(it, typed)) ranked.push_back({*near, &it});
  }
  std::stable_sort(ranked.begin(), ranked.end(), comes_before);
  if (ranked.size() > suggestions_max) ranked.resize(suggestions_max);
  const auto variables = variables_of(inbox, about, agent);
  std::vector<Suggestion> suggestions;
  for (const auto& each : ranked) {
    suggestions.push_back(
        {each.it->name, each.it->shortcut, fill_in(each.it->content, variables), each.it->id});
  }
  return suggestions;
}

std::string filled_in(const Inbox& inbox, const Template& it, ConversationId about, AgentId agent) {
  return fill_in(it.content, variables_of(inbox, about, agent));
}

const Template* closing_template(const Inbox& inbox, ConversationId about, AgentId agent) {
  const auto* conversation = inbox.conversations.find(about);
  if (!conversation) return nullptr;
  const auto* set = inbox.templates.find(settings_of(inbox).closing_template);
  if (set && set->state == TemplateState::active) return set;
  const Template* of_workspace = nullptr;
  for (const auto& it : inbox.templates) {
    if (it.kind != TemplateKind::reply || it.shortcut != closing_shortcut) continue;
    if (!is_usable_by(inbox, it, agent)) continue;
    if (it.scope == TemplateScope::team && it.team == conversation->team) return &it;
    if (it.scope == TemplateScope::workspace) of_workspace = &it;
  }
  return of_workspace;
}

std::vector<Suggestion> suggest_people(const Inbox& inbox, ConversationId about,
                                       std::string_view typed) {
  std::vector<Suggestion> suggestions;
  const auto* conversation = root_of(inbox, about);
  if (!conversation) return suggestions;
  const auto may_read = [&](AgentId id) {
    const auto* agent = inbox.agents.find(id);
    return agent && agent->activity == Activity::active &&
           parley::may_see(inbox, *agent, *conversation);
  };
  const auto add = [&](const std::string& name, std::string hint) {
    suggestions.push_back({name, std::move(hint), "@" + name + " "});
  };
  for (const auto& agent : inbox.agents) {
    if (suggestions.size() == suggestions_max) return suggestions;
    if (any_word_begins(agent.name, typed) && may_read(agent.id)) add(agent.name, {});
  }
  for (const auto& team : inbox.teams) {
    if (suggestions.size() == suggestions_max) return suggestions;
    if (!any_word_begins(team.name, typed)) continue;
    const auto readers = std::count_if(team.members.begin(), team.members.end(), may_read);
    if (readers == 0) continue;
    add(team.name, say("mention.team", {{"count", std::to_string(readers)}}));
  }
  return suggestions;
}

}  // namespace parley::ui
