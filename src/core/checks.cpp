// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/checks.h"

#include "core/conversation/access.h"
#include "core/merge/merge.h"

namespace parley {

Result<Done, Refusal> check_text(std::string_view text, std::size_t bytes_max,
                                 Emptiness emptiness) {
  if (text.size() > bytes_max) return Err{Refusal::text_too_long};
  const bool is_blank = text.find_first_not_of(" \t\r\n") == std::string_view::npos;
  if (is_blank && emptiness == Emptiness::refused) return Err{Refusal::text_missing};
  return Done{};
}

Result<const Agent*, Refusal> acting_agent(const Inbox& inbox, const Context& context) {
  if (context.actor.kind != ActorKind::agent) return Err{Refusal::not_allowed};
  const auto* agent = inbox.agents.find(AgentId{context.actor.id});
  if (!agent) return Err{Refusal::unknown_agent};
  if (agent->activity == Activity::deactivated) return Err{Refusal::agent_inactive};
  return agent;
}

Result<Done, Refusal> check_may_set_up(const Inbox& inbox, const Context& context) {
  if (context.actor.kind == ActorKind::system) return Done{};
  TRY_ASSIGN(const auto* agent, acting_agent(inbox, context));
  if (agent->role != Role::admin) return Err{Refusal::not_allowed};
  return Done{};
}

Result<const Conversation*, Refusal> known_conversation(const Inbox& inbox, ConversationId id) {
  const auto* conversation = root_of(inbox, id);
  if (!conversation) return Err{Refusal::unknown_conversation};
  return conversation;
}

Result<const Conversation*, Refusal> conversation_for(const Inbox& inbox, ConversationId id,
                                                      const Context& context) {
  TRY_ASSIGN(const auto* agent, acting_agent(inbox, context));
  TRY_ASSIGN(const auto* conversation, known_conversation(inbox, id));
  if (!may_see(inbox, *agent, *conversation)) return Err{Refusal::not_in_your_teams};
  return conversation;
}

Result<Done, Refusal> check_fresh_message(const Inbox& inbox, MessageId id) {
  if (id.is_none() || inbox.messages.find(id) || inbox.held_replies.find(id) ||
      inbox.scheduled_messages.find(id)) {
    return Err{Refusal::id_taken};
  }
  return Done{};
}

}  // namespace parley
