// SPDX-License-Identifier: AGPL-3.0-or-later
// The customer's side of a conversation: what is public of it, and nothing else (NT-1). Every
// answer to a customer is made here, from messages in and out alone; notes, history, agents'
// addresses and anyone else's conversations have no way through.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/event.h"
#include "core/inbox.h"
#include "wire/json.h"

namespace parley::server {

// Whose conversations are whose, in the order they began. What became of them since, the inbox
// knows.
class CustomerIndex {
 public:
  void add(const Conversation& conversation) {
    of_[conversation.customer].push_back(conversation.id);
  }
  [[nodiscard]] const std::vector<ConversationId>& of(CustomerId customer) const;

 private:
  std::map<CustomerId, std::vector<ConversationId>> of_;
};

// Where a customer's next message goes, of their own: their newest matter that goes on, or else the
// newest one. A merged one counts as its survivor does (MG-1), and what was split off is the
// agents' order, not theirs: they go on where they were (SP-1).
std::optional<ConversationId> current_conversation(const Inbox& inbox,
                                                   const std::vector<ConversationId>& theirs);
// CS-1: the one whose survey is open, if any, else the current one; none while that is part of
// another customer's.
const Conversation* surveyed_conversation(const Inbox& inbox,
                                          const std::vector<ConversationId>& theirs);

// None when the message is not for customers to see.
std::optional<wire::Json> public_message(const Inbox& inbox, MessageId id);

// Whether this customer may read it: they wrote it, or it is an answer for them.
bool may_read(const Inbox& inbox, CustomerId customer, MessageId id);

// Everything that this customer said and was told, in whatever conversation it is now. Where
// another customer's conversation was merged with theirs, only the answers given since are for
// both.
wire::Json public_conversation(const Inbox& inbox, CustomerId customer,
                               const std::vector<ConversationId>& theirs);

// TR-1: with whom a customer is talking: the department's name where it is not the channel's own,
// else the channel's.
std::string identity_of(const Inbox& inbox, ChannelId channel, TeamId team);

// What this event means to customers who look at the chat: their id and the line for the stream.
struct CustomerLine {
  CustomerId customer;
  std::string line;
};
std::vector<CustomerLine> customer_lines(const Inbox& inbox, const CustomerIndex& customers,
                                         const Event& event);

}  // namespace parley::server
