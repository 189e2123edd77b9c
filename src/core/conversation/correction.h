// SPDX-License-Identifier: AGPL-3.0-or-later
// MS-1: authors correct their own replies and notes, nobody anybody else's. What it said before
// stays, in the event and with the message.
#pragma once

#include <string>

#include "core/conversation/message.h"

namespace parley {

struct CorrectMessage {
  MessageId message;
  std::string body;
  friend bool operator==(const CorrectMessage&, const CorrectMessage&) = default;
};
struct MessageCorrected {
  ConversationId conversation;
  MessageId message;
  std::string body;
  std::string former;
  friend bool operator==(const MessageCorrected&, const MessageCorrected&) = default;
};

struct Inbox;
// Whether this agent could correct it now.
bool may_correct(const Inbox& inbox, const Message& message, AgentId agent);

}  // namespace parley
