// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/views/people.h"

#include "ui/views/text.h"
#include "ui/words/words.h"

namespace parley::ui {
namespace {

std::string first_word(const std::string& name) { return name.substr(0, name.find(' ')); }

// Writing systems in which a person is known by two initials; elsewhere one letter says it.
bool has_two_initials(char32_t letter) { return letter < 0x0590; }

}  // namespace

std::string name_of(const Inbox& inbox, CustomerId customer) {
  const auto* known = inbox.customers.find(customer);
  if (known && known->erased == Erased::yes) return std::string(say("thread.erased_customer"));
  if (known && !known->name.empty()) return known->name;
  if (known && !known->email.empty()) return known->email;
  return std::string(say("thread.customer"));
}

std::string name_of(const Inbox& inbox, AgentId agent) {
  const auto* known = inbox.agents.find(agent);
  return known ? known->name : std::string(say("thread.former_agent"));
}

std::string name_of(const Inbox& inbox, TeamId team) {
  const auto* known = inbox.teams.find(team);
  return known ? known->name : std::string();
}

std::string name_of(const Inbox& inbox, const Actor& actor) {
  switch (actor.kind) {
    case ActorKind::system:
      return std::string(say("thread.system"));
    case ActorKind::agent:
      return name_of(inbox, AgentId{actor.id});
    case ActorKind::customer:
      return name_of(inbox, CustomerId{actor.id});
    case ActorKind::rule:
      return std::string(say("who.rule"));
  }
  return {};
}

std::string subject_of_sentence(const Inbox& inbox, const Actor& actor, AgentId viewer) {
  if (actor == by(viewer)) return std::string(say("who.you"));
  return actor.kind == ActorKind::agent ? first_word(name_of(inbox, actor)) : name_of(inbox, actor);
}

std::string object_of_sentence(const Inbox& inbox, AgentId agent, AgentId viewer) {
  if (agent == viewer) return std::string(say("to.you"));
  return first_word(name_of(inbox, agent));
}

std::string initials(std::string_view name) {
  auto rest = name;
  const auto first = take_code_point(rest);
  if (first == 0) return {};
  std::string out;
  append_code_point(out, upper(first));
  const auto space = name.rfind(' ');
  if (!has_two_initials(first) || space == std::string_view::npos) return out;
  rest = name.substr(space + 1);
  if (const auto last = take_code_point(rest)) append_code_point(out, upper(last));
  return out;
}

}  // namespace parley::ui
