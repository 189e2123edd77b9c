// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/conversation/delivery.h"

#include <algorithm>

#include "core/merge/brought.h"
#include "core/rules.h"

namespace parley {
namespace {

// Whose conversation it is, or came to be a part of it.
bool is_their_answer(const Inbox& inbox, const Conversation& conversation, CustomerId customer) {
  if (conversation.customer == customer) return true;
  const auto merged = merged_anyhow_into(inbox, conversation);
  return std::any_of(merged.begin(), merged.end(), [&](ConversationId id) {
    return inbox.conversations.at(id).customer == customer;
  });
}

}  // namespace

Decision decide(const Inbox& inbox, const ReportDelivery& command, const Context& context) {
  if (context.actor.kind != ActorKind::customer) return Err{Refusal::not_allowed};
  const auto* message = inbox.messages.find(command.message);
  if (!message || message->direction != MessageDirection::outgoing) {
    return Err{Refusal::unknown_message};
  }
  const auto& conversation = inbox.conversations.at(message->conversation);
  if (!is_their_answer(inbox, conversation, CustomerId{context.actor.id})) {
    return Err{Refusal::unknown_message};
  }
  const bool is_read = command.delivery == Delivery::read;
  if (!is_read && command.delivery != Delivery::delivered) {
    return Err{Refusal::setting_out_of_range};
  }
  const auto known_to = is_read ? conversation.read_to : conversation.delivered_to;
  if (message->position <= known_to) return Events{};
  return Events{DeliveryReported{conversation.id, message->id, command.delivery}};
}

// Nobody did anything to the conversation: it keeps its place and its history as they are.
void evolve(Inbox& inbox, const DeliveryReported& event, const Happened&) {
  const auto to = inbox.messages.at(event.message).position;
  auto& conversation = inbox.conversations.edit(event.conversation);
  conversation.delivered_to = std::max(conversation.delivered_to, to);
  if (event.delivery != Delivery::read) return;
  conversation.read_to = std::max(conversation.read_to, to);
}

Delivery delivery_of(const Inbox& inbox, const Message& message) {
  const bool is_on_its_way =
      message.direction == MessageDirection::outgoing && message.delivery == Delivery::sent;
  if (!is_on_its_way || message.position == unconfirmed) return message.delivery;
  const auto& conversation = inbox.conversations.at(message.conversation);
  if (message.position <= conversation.read_to) return Delivery::read;
  if (message.position <= conversation.delivered_to) return Delivery::delivered;
  return Delivery::sent;
}

}  // namespace parley
