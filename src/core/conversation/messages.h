// SPDX-License-Identifier: AGPL-3.0-or-later
// Words in and out: a customer writes (LC-3), an agent answers (MS-1), and a reply that would land
// on a thread that moved on is held for its author to decide (MS-2).
#pragma once

#include <optional>
#include <string>

#include "core/attachments/attachment.h"
#include "core/conversation/conversation.h"

namespace parley {

// From a channel. `conversation` is the thread the customer writes in; `if_new` becomes the id of a
// new conversation when there is none, or when that one is finished (LC-3).
struct ReceiveMessage {
  std::optional<ConversationId> conversation;
  ConversationId if_new;
  MessageId message;
  ChannelId channel;
  CustomerId customer;
  std::string customer_name;
  std::string customer_email;
  Vip vip = Vip::no;
  std::string subject;
  std::string body;
  std::string language;  // of a new conversation; empty: the channel does not know
  Attachments attachments = {};
  friend bool operator==(const ReceiveMessage&, const ReceiveMessage&) = default;
};
struct SendReply {
  ConversationId conversation;
  MessageId message;
  std::string body;
  Position seen;  // the newest position on the author's screen
  Attachments attachments = {};
  friend bool operator==(const SendReply&, const SendReply&) = default;
};
// Looked at again as of `seen`: what came in after that holds it once more.
struct SendHeldReply {
  MessageId message;
  Position seen;
  friend bool operator==(const SendHeldReply&, const SendHeldReply&) = default;
};
struct DiscardHeldReply {
  MessageId message;
  friend bool operator==(const DiscardHeldReply&, const DiscardHeldReply&) = default;
};

struct CustomerSeen {
  CustomerId customer;
  std::string name;
  std::string email;
  Vip vip = Vip::no;
  friend bool operator==(const CustomerSeen&, const CustomerSeen&) = default;
};
struct ConversationStarted {
  ConversationId conversation;
  CustomerId customer;
  ChannelId channel;
  TeamId team;
  std::string subject;
  std::optional<ConversationId> follow_up_of;
  std::string language;
  friend bool operator==(const ConversationStarted&, const ConversationStarted&) = default;
};
struct MessageReceived {
  ConversationId conversation;
  MessageId message;
  std::string body;
  Attachments attachments = {};
  friend bool operator==(const MessageReceived&, const MessageReceived&) = default;
};
struct ReplySent {
  ConversationId conversation;
  MessageId message;
  std::string body;
  Attachments attachments = {};
  friend bool operator==(const ReplySent&, const ReplySent&) = default;
};
struct ReplyHeld {
  ConversationId conversation;
  MessageId message;
  std::string body;
  std::string summary;
  Position seen;
  Attachments attachments = {};
  friend bool operator==(const ReplyHeld&, const ReplyHeld&) = default;
};
struct HeldReplyDiscarded {
  ConversationId conversation;
  MessageId message;
  friend bool operator==(const HeldReplyDiscarded&, const HeldReplyDiscarded&) = default;
};

}  // namespace parley
