// SPDX-License-Identifier: AGPL-3.0-or-later
// A small support team for tests to play with: commands go through `decide` and what happens is
// taken in like a log, one position after the other, one second apart.
#pragma once

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "core/decide.h"
#include "core/inbox.h"

namespace parley::test {

inline RawId raw(std::uint64_t n) { return {0x5CE4E, n}; }
inline constexpr Instant nine{1'800'000'000'000};

inline const WorkspaceId northwind{raw(1)};
inline const AgentId ana{raw(11)};
inline const AgentId ben{raw(12)};
inline const AgentId lea{raw(13)};
inline const AgentId ada{raw(14)};
inline const TeamId support{raw(21)};
inline const TeamId billing{raw(22)};
inline const ChannelId web{raw(31)};
inline const CustomerId maya{raw(41)};
inline const CustomerId omar{raw(42)};
inline const ConversationId refund{raw(51)};
inline const ConversationId follow_up{raw(52)};

class Scene {
 public:
  Inbox inbox;
  Instant now = nine;
  std::vector<LoggedEvent> log;

  // Ana, Ben and Lea in Support, Lea and Ada in Billing; the web channel leads to Support.
  Scene() {
    by_system(CreateWorkspace{northwind, "Northwind Audio"});
    by_system(AddAgent{ana, "Ana Ruiz", "ana@demo.example", Role::agent, 20});
    by_system(AddAgent{ben, "Ben Ode", "ben@demo.example", Role::agent, 1});
    by_system(AddAgent{lea, "Lea Brandt", "lea@demo.example", Role::supervisor, 20});
    by_system(AddAgent{ada, "Ada Min", "ada@demo.example", Role::admin, 20});
    by_system(AddTeam{support, "Support", {ana, ben, lea}});
    by_system(AddTeam{billing, "Billing", {lea, ada}});
    by_system(AddChannel{web, "web", "Website chat", Medium::chat, support});
  }

  Result<Events, Refusal> attempt(const Command& command, Actor actor) {
    now = {now.ms + 1000};
    const Context context{now, now, actor, Origin::web};
    auto events = decide(inbox, command, context);
    if (!events) return events;
    for (const auto& event : *events) {
      log.push_back({{log.size() + 1}, {}, stamp_of(context), event});
      evolve(inbox, log.back());
    }
    return events;
  }
  Events does(AgentId agent, const Command& command) { return must(command, by(agent)); }
  Events by_system(const Command& command) { return must(command, system_actor()); }
  Refusal refusal(AgentId agent, const Command& command) {
    const auto events = attempt(command, by(agent));
    REQUIRE_FALSE(events.has_value());
    return events.error();
  }

  // Maya writes in the conversation "refund", starting it if need be.
  MessageId maya_writes(const std::string& body, ConversationId in = refund) {
    const auto message = fresh_message();
    ReceiveMessage command{.if_new = in, .message = message, .channel = web, .customer = maya};
    if (inbox.conversations.find(in)) {
      command.conversation = in;
      command.if_new = follow_up;
    }
    command.customer_name = "Maya Okonkwo";
    command.subject = "Refund not received";
    command.body = body;
    must(command, by(maya));
    return message;
  }
  MessageId fresh_message() { return {raw(1000 + ++messages_)}; }
  [[nodiscard]] Position seen() const { return {log.size()}; }
  [[nodiscard]] const Conversation& of(ConversationId id) const {
    return inbox.conversations.at(id);
  }
  [[nodiscard]] const HistoryEntry& last_entry(ConversationId id) const {
    return inbox.history.at(of(id).thread.back());
  }

 private:
  Events must(const Command& command, Actor actor) {
    const auto events = attempt(command, actor);
    REQUIRE(events.has_value());
    return *events;
  }
  std::uint64_t messages_ = 0;
};

// A scene in which Maya has asked about her refund.
inline Scene scene_with_refund() {
  Scene scene;
  scene.maya_writes("It has been nine days.");
  return scene;
}

}  // namespace parley::test
