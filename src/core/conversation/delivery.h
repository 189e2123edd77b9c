// SPDX-License-Identifier: AGPL-3.0-or-later
// MS-1: how far the answers have come to the customer: on their device, and seen. Their channel
// says so once for all up to a message, and only when that is news, so that the log stays short.
#pragma once

#include "core/conversation/message.h"

namespace parley {

struct Inbox;

// By the customer's channel: this message and every answer before it.
struct ReportDelivery {
  MessageId message;
  Delivery delivery = Delivery::delivered;  // or read
  friend bool operator==(const ReportDelivery&, const ReportDelivery&) = default;
};
struct DeliveryReported {
  ConversationId conversation;
  MessageId message;
  Delivery delivery = Delivery::delivered;
  friend bool operator==(const DeliveryReported&, const DeliveryReported&) = default;
};

// Of an answer, as of what was reported.
Delivery delivery_of(const Inbox& inbox, const Message& message);

}  // namespace parley
