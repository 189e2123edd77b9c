// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/conversation/correction.h"

#include "core/checks.h"
#include "core/conversation/change.h"
#include "core/merge/merge.h"
#include "core/templates/variables.h"

namespace parley {
namespace {

constexpr std::size_t corrections_max = 50;

Result<Done, Refusal> check_correctable(const Inbox& inbox, const Message& message, AgentId agent) {
  if (message.direction == MessageDirection::incoming) return Err{Refusal::not_allowed};
  if (message.stamp.actor != by(agent)) return Err{Refusal::not_allowed};
  const auto& conversation = *root_of(inbox, message.conversation);
  const bool is_public = message.direction == MessageDirection::outgoing;
  if (is_public && is_finished(conversation)) return Err{Refusal::conversation_finished};
  // AC-3: words that are gone do not come back.
  const auto& customer = inbox.customers.at(conversation.customer);
  if (customer.erased == Erased::yes) return Err{Refusal::unknown_customer};
  if (message.corrections.size() >= corrections_max) return Err{Refusal::too_many};
  return Done{};
}

}  // namespace

bool may_correct(const Inbox& inbox, const Message& message, AgentId agent) {
  return check_correctable(inbox, message, agent).has_value();
}

Decision decide(const Inbox& inbox, const CorrectMessage& command, const Context& context) {
  TRY_ASSIGN(const auto* agent, acting_agent(inbox, context));
  const auto* message = inbox.messages.find(command.message);
  if (!message) return Err{Refusal::unknown_message};
  TRY_ASSIGN(const auto* conversation, conversation_for(inbox, message->conversation, context));
  TRY_ASSIGN([[maybe_unused]] auto correctable, check_correctable(inbox, *message, agent->id));
  TRY_ASSIGN([[maybe_unused]] auto words, check_words(command.body, message->attachments));
  const bool is_public = message->direction == MessageDirection::outgoing;
  if (is_public && !unresolved_variable(command.body).empty()) {
    return Err{Refusal::variable_unresolved};
  }
  if (command.body == message->body) return Events{};
  return Events{MessageCorrected{conversation->id, message->id, command.body, message->body}};
}

void evolve(Inbox& inbox, const MessageCorrected& event, const Happened& happened) {
  auto& message = inbox.messages.edit(event.message);
  message.corrections.push_back({happened.stamp.at, event.former});
  message.body = event.body;
  record(inbox, event.conversation, happened,
         {.change = Change::message_corrected, .message = event.message});
}

}  // namespace parley
