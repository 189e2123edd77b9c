// SPDX-License-Identifier: AGPL-3.0-or-later
#include "demo/workspace.h"

#include <algorithm>

#include "base/invariant.h"
#include "demo/script.h"
#include "embedded/demo.h"
#include "wire/codec.h"

namespace parley::demo {
namespace {

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
  [[nodiscard]] const std::string& refused() const { return refused_; }

 private:
  void ask(const Command& command, Instant at, Actor actor, Origin origin);
  std::vector<DemoAgent> found(const Json& script, Instant at);
  void write_templates(const Json& script, Instant at);
  void take(const Step& step);
  void see_notifications(const std::vector<DemoAgent>& agents);
  void receive(const Step& step);
  [[nodiscard]] Command command_of(const Step& step, const std::string& verb) const;
  [[nodiscard]] Command assign(const Step& step, ConversationId conversation) const;
  MessageId message(const Step& step) const {
    return named_id<MessageId>("message", step.conversation + std::to_string(step.at.ms - now_.ms));
  }

  sync::Authority& authority_;
  Instant now_;
  sync::Additions& additions_;
  std::uint64_t asked_ = 0;
  std::string refused_;  // the first command that was, and why
};

void Player::ask(const Command& command, Instant at, Actor actor, Origin origin) {
  asked_ += 1;
  const auto id = named_id<CommandId>("command", std::to_string(asked_));
  const auto applied = authority_.apply(command, id, {at, at, actor, origin}, additions_);
  if (applied || !refused_.empty()) return;
  refused_ =
      std::string(wire::name_of(command)) + ": " + std::string(wire::name_of(applied.error()));
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
  const auto conversation = named_id<ConversationId>("conversation", step.conversation);
  auto command = message_from(*step.about);
  if (authority_.inbox().conversations.find(conversation)) command.conversation = conversation;
  command.if_new = conversation;
  command.message = message(step);
  command.body = text(*step.script, "text");
  const bool is_chat = text(*step.about, "channel") == "web";
  ask(command, step.at, by(command.customer), is_chat ? Origin::chat : Origin::api);
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
  INVARIANT(verb == "archive");
  return ArchiveConversation{id};
}

void Player::take(const Step& step) {
  const auto verb = text(*step.script, "do");
  if (verb == "write") return receive(step);
  const auto actor = by(named_id<AgentId>("agent", text(*step.script, "by")));
  ask(command_of(step, verb), step.at, actor, Origin::web);
}

// A team at work has seen all but the newest.
void Player::see_notifications(const std::vector<DemoAgent>& agents) {
  constexpr std::size_t news = 8;
  const auto count = authority_.inbox().notifications.size();
  for (const auto& agent : agents) {
    ask(MarkNotificationsSeen{count - std::min(news, count)}, now_, by(agent.id), Origin::web);
  }
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
  Settings settings;
  settings.undo_mail_seconds = 0;
  ask(ChangeSettings{settings}, founded_at, system_actor(), Origin::web);
  write_templates(script, founded_at);
  for (const auto& step : steps) take(step);
  // The script's replies left long ago; those of today's agents can be taken back (MS-3).
  // Its agents whom nobody plays are not there, and yet rules give them their share (AS-3).
  Settings settings_now;
  settings_now.silent_after_min = 0;
  ask(ChangeSettings{settings_now}, now_, system_actor(), Origin::web);
  see_notifications(agents);
  return agents;
}

}  // namespace

Result<std::vector<DemoAgent>, std::string> play_workspace(sync::Authority& authority, Instant now,
                                                           sync::Additions& additions) {
  Player player(authority, now, additions);
  auto agents = player.play(read_script(embedded::workspace_json));
  if (!player.refused().empty()) return Err{player.refused()};
  return agents;
}

}  // namespace parley::demo
