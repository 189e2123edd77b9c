// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/followers/follow.h"

#include <algorithm>

#include "core/checks.h"
#include "core/conversation/change.h"
#include "core/merge/brought.h"

namespace parley {

bool is_followed_by(const Conversation& conversation, AgentId agent) {
  const auto& followers = conversation.followers;
  return std::binary_search(followers.begin(), followers.end(), agent);
}

Decision decide(const Inbox& inbox, const AddFollower& command, const Context& context) {
  TRY_ASSIGN(const auto* agent, acting_agent(inbox, context));
  TRY_ASSIGN(const auto* conversation, conversation_for(inbox, command.conversation, context));
  if (is_followed_by(*conversation, agent->id)) return Events{};
  return Events{FollowerAdded{conversation->id, agent->id}};
}

// Also by somebody who may not see it any more.
Decision decide(const Inbox& inbox, const RemoveFollower& command, const Context& context) {
  TRY_ASSIGN(const auto* agent, acting_agent(inbox, context));
  TRY_ASSIGN(const auto* conversation, known_conversation(inbox, command.conversation));
  if (!is_followed_by(*conversation, agent->id)) return Events{};
  return Events{FollowerRemoved{conversation->id, agent->id}};
}

void evolve(Inbox& inbox, const FollowerAdded& event, const Happened& happened) {
  change_conversation(inbox, event.conversation, happened,
                      [&](Conversation& it) { add_to(it.followers, {event.agent}); });
  record(inbox, event.conversation, happened,
         {.change = Change::followed, .assignee = event.agent});
}

void evolve(Inbox& inbox, const FollowerRemoved& event, const Happened& happened) {
  change_conversation(inbox, event.conversation, happened,
                      [&](Conversation& it) { std::erase(it.followers, event.agent); });
  record(inbox, event.conversation, happened,
         {.change = Change::unfollowed, .assignee = event.agent});
}

}  // namespace parley
