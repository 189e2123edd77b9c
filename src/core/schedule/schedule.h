// SPDX-License-Identifier: AGPL-3.0-or-later
// Replies that leave later: at a chosen time (SC-1 to SC-3), or after the moment in which they can
// be taken back (MS-3). One that is not sent comes back to its author with the reason.
#pragma once

#include <cstdint>
#include <string>

#include "core/attachments/attachment.h"
#include "core/context.h"
#include "core/ids.h"

namespace parley {

enum class IfCustomerWrites : std::uint8_t { return_to_draft, send_anyway };
// Why it does not leave at once: its author chose a time, or may still take it back (MS-3).
enum class SendDelay : std::uint8_t { chosen, undo_window };
enum class ScheduleState : std::uint8_t { waiting, sent, cancelled, returned };
enum class ReturnReason : std::uint8_t {
  none,
  customer_wrote,         // SC-1
  due_passed,             // SC-2: it reached the authority too late
  conversation_finished,  // nothing is sent in it any more
  author_gone
};

struct ScheduledMessage {
  MessageId id;
  ConversationId conversation;
  AgentId author;
  Stamp stamp;
  std::string body;
  Instant due;
  std::string zone;  // the author's, an IANA name: what "9:00" meant
  IfCustomerWrites if_customer_writes = IfCustomerWrites::return_to_draft;
  ScheduleState state = ScheduleState::waiting;
  ReturnReason reason = ReturnReason::none;
  SendDelay delay = SendDelay::chosen;
  Attachments attachments = {};
  friend bool operator==(const ScheduledMessage&, const ScheduledMessage&) = default;
};

struct ScheduleMessage {
  ConversationId conversation;
  MessageId message;
  std::string body;
  Instant due;
  std::string zone;
  IfCustomerWrites if_customer_writes = IfCustomerWrites::return_to_draft;
  Attachments attachments = {};
  friend bool operator==(const ScheduleMessage&, const ScheduleMessage&) = default;
};
// Its files stay as they are.
struct EditScheduledMessage {
  MessageId message;
  std::string body;
  Instant due;
  std::string zone;
  IfCustomerWrites if_customer_writes = IfCustomerWrites::return_to_draft;
  friend bool operator==(const EditScheduledMessage&, const EditScheduledMessage&) = default;
};
// Also takes back a reply that has not left yet, and puts away one that was returned.
struct CancelScheduledMessage {
  MessageId message;
  friend bool operator==(const CancelScheduledMessage&, const CancelScheduledMessage&) = default;
};

struct MessageScheduled {
  ConversationId conversation;
  MessageId message;
  std::string body;
  Instant due;
  std::string zone;
  IfCustomerWrites if_customer_writes = IfCustomerWrites::return_to_draft;
  SendDelay delay = SendDelay::chosen;
  Attachments attachments = {};
  friend bool operator==(const MessageScheduled&, const MessageScheduled&) = default;
};
struct ScheduledMessageEdited {
  MessageId message;
  std::string body;
  Instant due;
  std::string zone;
  IfCustomerWrites if_customer_writes = IfCustomerWrites::return_to_draft;
  friend bool operator==(const ScheduledMessageEdited&, const ScheduledMessageEdited&) = default;
};
struct ScheduledMessageCancelled {
  MessageId message;
  friend bool operator==(const ScheduledMessageCancelled&,
                         const ScheduledMessageCancelled&) = default;
};
// It became a public reply of its author.
struct ScheduledMessageSent {
  MessageId message;
  friend bool operator==(const ScheduledMessageSent&, const ScheduledMessageSent&) = default;
};
struct ScheduledMessageReturned {
  MessageId message;
  ReturnReason reason = ReturnReason::none;
  friend bool operator==(const ScheduledMessageReturned&,
                         const ScheduledMessageReturned&) = default;
};

}  // namespace parley
