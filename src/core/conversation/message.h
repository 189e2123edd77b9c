// SPDX-License-Identifier: AGPL-3.0-or-later
// What was said: by the customer, to the customer, or among the team. Nobody but its author
// changes a message's words after it was accepted, and what they were stays with it (MS-1).
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/attachments/attachment.h"
#include "core/context.h"
#include "core/ids.h"

namespace parley {

enum class MessageDirection : std::uint8_t { incoming, outgoing, internal };
enum class Delivery : std::uint8_t { queued, sent, delivered, read, failed };

// What it said before, and until when.
struct Correction {
  Instant at;
  std::string former;
  friend bool operator==(const Correction&, const Correction&) = default;
};

struct Message {
  MessageId id;
  ConversationId conversation;
  MessageDirection direction = MessageDirection::incoming;
  Stamp stamp;
  Position position;  // unconfirmed while only this device has it
  std::string body;
  Delivery delivery = Delivery::queued;
  Attachments attachments = {};
  std::vector<Correction> corrections = {};  // oldest first
  friend bool operator==(const Message&, const Message&) = default;
};

enum class HoldState : std::uint8_t { held, sent, discarded };

// MS-2: a reply that the authority did not send because the thread had moved on. Its author
// decides.
struct HeldReply {
  MessageId id;
  ConversationId conversation;
  AgentId author;
  Stamp stamp;
  std::string body;
  std::string
      summary;    // not empty: the reply was the closing message of resolving with this summary
  Position seen;  // what its author had seen; later entries of the thread are what changed
  HoldState state = HoldState::held;
  Attachments attachments = {};
  friend bool operator==(const HeldReply&, const HeldReply&) = default;
};

}  // namespace parley
