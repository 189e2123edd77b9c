// SPDX-License-Identifier: AGPL-3.0-or-later
#include "server/log/customers.h"

#include "wire/codec.h"

namespace parley::server {

std::optional<ConversationId> CustomerIndex::find(CustomerId customer) const {
  const auto found = newest_.find(customer);
  if (found == newest_.end()) return std::nullopt;
  return found->second;
}

std::optional<wire::Json> public_message(const Inbox& inbox, MessageId id) {
  const auto* message = inbox.messages.find(id);
  if (!message || message->direction == MessageDirection::internal) return std::nullopt;
  const bool is_from_customer = message->direction == MessageDirection::incoming;
  const auto* author =
      is_from_customer ? nullptr : inbox.agents.find(AgentId{message->stamp.actor.id});
  const auto& conversation = inbox.conversations.at(message->conversation);
  const auto& customer = inbox.customers.at(conversation.customer);
  return wire::Json{{"id", to_text(message->id)},
                    {"from", is_from_customer ? "customer" : "agent"},
                    {"name", is_from_customer ? customer.name
                             : author         ? author->name
                                              : ""},
                    {"body", message->body},
                    {"at", message->stamp.at.ms}};
}

namespace {

// CS-1: what the page needs to ask how it was: whether, from when, and whether it was said already.
wire::Json survey_of(const Inbox& inbox, const Conversation& conversation) {
  const bool is_open = conversation.survey == Survey::open && conversation.resolved_at;
  if (!is_open) return {{"state", conversation.survey == Survey::answered ? "answered" : "none"}};
  const auto delay = minutes(settings_of(inbox).survey_delay_min);
  return {{"state", "open"}, {"from", (*conversation.resolved_at + delay).ms}};
}

std::optional<CustomerLine> survey_line(const Inbox& inbox, ConversationId id) {
  const auto& conversation = inbox.conversations.at(id);
  auto document = survey_of(inbox, conversation);
  document["k"] = "s";
  return CustomerLine{conversation.customer, wire::to_json(document) + "\n"};
}

}  // namespace

wire::Json public_conversation(const Inbox& inbox, const Conversation& conversation) {
  auto messages = wire::Json::array();
  for (const auto place : conversation.thread) {
    const auto& entry = inbox.history.at(place);
    if (entry.change != Change::message_received && entry.change != Change::reply_sent) continue;
    if (auto message = public_message(inbox, entry.message)) {
      messages.push_back(*std::move(message));
    }
  }
  return {{"id", to_text(conversation.id)},
          {"status", wire::name_of(conversation.status)},
          {"survey", survey_of(inbox, conversation)},
          {"messages", std::move(messages)}};
}

std::optional<CustomerLine> customer_line(const Inbox& inbox, const Event& event) {
  const auto line_for = [&](MessageId id) -> std::optional<CustomerLine> {
    auto message = public_message(inbox, id);
    if (!message) return std::nullopt;
    (*message)["k"] = "m";
    const auto& conversation = inbox.conversations.at(inbox.messages.at(id).conversation);
    return CustomerLine{conversation.customer, wire::to_json(*message) + "\n"};
  };
  if (const auto* received = std::get_if<MessageReceived>(&event)) {
    return line_for(received->message);
  }
  if (const auto* sent = std::get_if<ReplySent>(&event)) return line_for(sent->message);
  if (const auto* sent = std::get_if<ScheduledMessageSent>(&event)) return line_for(sent->message);
  if (const auto* resolved = std::get_if<ConversationResolved>(&event)) {
    return survey_line(inbox, resolved->conversation);
  }
  if (const auto* reopened = std::get_if<ConversationReopened>(&event)) {
    return survey_line(inbox, reopened->conversation);
  }
  if (const auto* rated = std::get_if<ConversationRated>(&event)) {
    return survey_line(inbox, rated->conversation);
  }
  return std::nullopt;
}

}  // namespace parley::server
