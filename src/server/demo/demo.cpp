// SPDX-License-Identifier: AGPL-3.0-or-later
#include "server/demo/demo.h"

#include <algorithm>

#include <spdlog/spdlog.h>

#include "base/invariant.h"
#include "embedded/demo.h"
#include "server/secrets.h"
#include "wire/codec.h"

namespace parley::server {
namespace {

using wire::Json;

constexpr std::size_t script_bytes_max = std::size_t{4} << 20;

// The script is ours: where it is not what this code expects, the build is wrong.
const Json& member(const Json& document, const char* name) {
  const auto found = document.find(name);
  INVARIANT(found != document.end());
  return *found;
}
std::string text(const Json& document, const char* name) {
  const auto* held = member(document, name).get_ptr<const Json::string_t*>();
  INVARIANT(held != nullptr);
  return *held;
}
std::string optional_text(const Json& document, const char* name) {
  return document.contains(name) ? text(document, name) : std::string{};
}
std::int64_t number(const Json& document, const char* name) {
  const auto* held = member(document, name).get_ptr<const Json::number_unsigned_t*>();
  INVARIANT(held != nullptr);
  return static_cast<std::int64_t>(*held);
}

template <class IdType>
IdType named_id(const char* kind, const std::string& name) {
  return IdType{hash_id(std::string("demo-") + kind, name)};
}

template <class E>
E word(const std::string& text, std::initializer_list<E> all) {
  for (const auto value : all) {
    if (wire::name_of(value) == text) return value;
  }
  INVARIANT(false);
}

Priority priority_named(const std::string& text) {
  return word(text, {Priority::low, Priority::normal, Priority::high, Priority::urgent});
}

struct Step {
  Instant at;
  const Json* script;
  std::string conversation;  // its name in the script
  const Json* about;         // the conversation's entry
};

class Player {
 public:
  Player(sync::Authority& authority, Instant now, sync::Additions& additions)
      : authority_(authority), now_(now), additions_(additions) {}

  std::vector<DemoAgent> play(const Json& script);

 private:
  void ask(const Command& command, Instant at, Actor actor, Origin origin);
  std::vector<DemoAgent> found(const Json& script, Instant at);
  void write_templates(const Json& script, Instant at);
  void take(const Step& step);
  void receive(const Step& step);
  [[nodiscard]] Command command_of(const Step& step, const std::string& verb) const;
  [[nodiscard]] Command assign(const Step& step, ConversationId conversation) const;
  MessageId message(const Step& step) const {
    return named_id<MessageId>("message", step.conversation + std::to_string(step.at.ms - now_.ms));
  }

  sync::Authority& authority_;
  Instant now_;
  sync::Additions& additions_;
};

void Player::ask(const Command& command, Instant at, Actor actor, Origin origin) {
  const auto applied =
      authority_.apply(command, draw<CommandId>(), {at, at, actor, origin}, additions_);
  if (!applied) {
    spdlog::critical("the demo's script asks for {}, which is refused: {}", wire::name_of(command),
                     wire::name_of(applied.error()));
  }
  INVARIANT(applied.has_value());
}

std::vector<DemoAgent> Player::found(const Json& script, Instant at) {
  const auto ask_system = [&](const Command& command) {
    ask(command, at, system_actor(), Origin::web);
  };
  const auto agent_id = [](const Json& key) {
    return named_id<AgentId>("agent", *key.get_ptr<const Json::string_t*>());
  };
  ask_system(CreateWorkspace{named_id<WorkspaceId>("workspace", ""), text(script, "workspace")});
  std::vector<DemoAgent> agents;
  for (const auto& entry : member(script, "agents")) {
    const auto id = agent_id(member(entry, "key"));
    const auto role = word(text(entry, "role"), {Role::agent, Role::supervisor, Role::admin});
    agents.push_back({id, text(entry, "email")});
    ask_system(AddAgent{id, text(entry, "name"), text(entry, "email"), role});
  }
  for (const auto& entry : member(script, "teams")) {
    AddTeam team{named_id<TeamId>("team", text(entry, "key")), text(entry, "name"), {}};
    for (const auto& key : member(entry, "members")) team.members.push_back(agent_id(key));
    ask_system(team);
  }
  for (const auto& entry : member(script, "channels")) {
    const auto medium = text(entry, "medium") == "chat" ? Medium::chat : Medium::mail;
    ask_system(AddChannel{named_id<ChannelId>("channel", text(entry, "key")), text(entry, "key"),
                          text(entry, "name"), medium,
                          named_id<TeamId>("team", text(entry, "team"))});
  }
  return agents;
}

void Player::write_templates(const Json& script, Instant at) {
  for (const auto& entry : member(script, "templates")) {
    SaveTemplate command;
    command.id = named_id<TemplateId>("template", text(entry, "key"));
    const bool is_note = optional_text(entry, "kind") == "note";
    command.kind = is_note ? TemplateKind::note : TemplateKind::reply;
    command.name = text(entry, "name");
    command.shortcut = text(entry, "shortcut");
    command.category = text(entry, "category");
    command.content = text(entry, "content");
    if (entry.contains("team")) {
      command.scope = TemplateScope::team;
      command.team = named_id<TeamId>("team", text(entry, "team"));
    }
    ask(command, at, by(named_id<AgentId>("agent", text(entry, "by"))), Origin::web);
  }
}

void Player::receive(const Step& step) {
  const auto& customer = member(*step.about, "customer");
  const auto id = named_id<CustomerId>("customer", step.conversation);
  const auto conversation = named_id<ConversationId>("conversation", step.conversation);
  ReceiveMessage command;
  if (authority_.inbox().conversations.find(conversation)) command.conversation = conversation;
  command.if_new = conversation;
  command.message = message(step);
  command.channel = named_id<ChannelId>("channel", text(*step.about, "channel"));
  command.customer = id;
  command.customer_name = text(customer, "name");
  command.customer_email = optional_text(customer, "email");
  command.vip = customer.contains("vip") ? Vip::yes : Vip::no;
  command.subject = optional_text(*step.about, "subject");
  command.body = text(*step.script, "text");
  const bool is_chat = text(*step.about, "channel") == "web";
  ask(command, step.at, by(id), is_chat ? Origin::chat : Origin::api);
}

Command Player::assign(const Step& step, ConversationId conversation) const {
  const auto& script = *step.script;
  AssignConversation command{.conversation = conversation};
  command.seen = authority_.head();
  if (script.contains("to")) command.assignee = named_id<AgentId>("agent", text(script, "to"));
  if (script.contains("team")) command.team = named_id<TeamId>("team", text(script, "team"));
  command.note = optional_text(script, "text");
  if (!command.note.empty()) command.note_id = message(step);
  return command;
}

Command Player::command_of(const Step& step, const std::string& verb) const {
  const auto id = named_id<ConversationId>("conversation", step.conversation);
  const auto& script = *step.script;
  const auto words = optional_text(script, "text");
  if (verb == "open") return OpenConversation{id};
  if (verb == "claim") return ClaimConversation{id};
  if (verb == "reply") return SendReply{id, message(step), words, authority_.head()};
  if (verb == "note") return AddNote{id, message(step), words};
  if (verb == "assign") return assign(step, id);
  if (verb == "priority") return SetPriority{id, priority_named(text(script, "to")), words};
  if (verb == "pending") return SetPending{id, words, std::nullopt};
  if (verb == "resolve") {
    const auto closing = optional_text(script, "closing");
    return ResolveConversation{id, words, message(step), closing, authority_.head()};
  }
  if (verb == "close") return CloseConversation{id};
  if (verb == "archive") return ArchiveConversation{id};
  INVARIANT(false);
}

void Player::take(const Step& step) {
  const auto verb = text(*step.script, "do");
  if (verb == "write") return receive(step);
  const auto actor = by(named_id<AgentId>("agent", text(*step.script, "by")));
  ask(command_of(step, verb), step.at, actor, Origin::web);
}

std::vector<DemoAgent> Player::play(const Json& script) {
  std::vector<Step> steps;
  for (const auto& about : member(script, "conversations")) {
    for (const auto& step : member(about, "steps")) {
      const auto at = now_ - minutes(number(step, "ago"));
      steps.push_back({at, &step, text(about, "key"), &about});
    }
  }
  std::stable_sort(steps.begin(), steps.end(),
                   [](const Step& left, const Step& right) { return left.at < right.at; });
  INVARIANT(!steps.empty());
  const auto founded_at = steps.front().at - hours(24);
  auto agents = found(script, founded_at);
  write_templates(script, founded_at);
  for (const auto& step : steps) take(step);
  return agents;
}

}  // namespace

std::vector<DemoAgent> play_demo(sync::Authority& authority, Instant now,
                                 sync::Additions& additions) {
  const auto script = wire::parse_json(embedded::workspace_json, script_bytes_max);
  INVARIANT(script.has_value());
  return Player(authority, now, additions).play(*script);
}

}  // namespace parley::server
