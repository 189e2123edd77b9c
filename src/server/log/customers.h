// SPDX-License-Identifier: AGPL-3.0-or-later
// The customer's side of a conversation: what is public of it, and nothing else (NT-1). Every
// answer to a customer is made here, from messages in and out alone; notes, history, agents'
// addresses and anyone else's conversations have no way through.
#pragma once

#include <map>
#include <optional>
#include <string>

#include "core/event.h"
#include "core/inbox.h"
#include "wire/json.h"

namespace parley::server {

// Which conversation a customer is in: their newest one.
class CustomerIndex {
 public:
  void add(const ConversationStarted& started) { newest_[started.customer] = started.conversation; }
  void add(const Conversation& conversation) { newest_[conversation.customer] = conversation.id; }
  [[nodiscard]] std::optional<ConversationId> find(CustomerId customer) const;

 private:
  std::map<CustomerId, ConversationId> newest_;
};

// None when the message is not for customers to see.
std::optional<wire::Json> public_message(const Inbox& inbox, MessageId id);
wire::Json public_conversation(const Inbox& inbox, const Conversation& conversation);

// What this event means to a customer who looks at the chat: their id and the line for the stream.
struct CustomerLine {
  CustomerId customer;
  std::string line;
};
std::optional<CustomerLine> customer_line(const Inbox& inbox, const Event& event);

}  // namespace parley::server
