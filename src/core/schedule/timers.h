// SPDX-License-Identifier: AGPL-3.0-or-later
// What the clock and the customer do to messages that wait.
#pragma once

#include "core/event.h"
#include "core/inbox.h"

namespace parley {

// MS-3: a public reply that leaves at once, or as soon as it can no longer be taken back.
Event leave(const Inbox& inbox, const Conversation& conversation, MessageId message,
            const std::string& body, const Attachments& attachments, Instant now);

// At its due time: sent, and a colleague's snooze ended (LC-6), or returned when it can no longer
// be.
Events fire_scheduled(const Inbox& inbox, const ScheduledMessage& message);

// SC-1: the customer wrote first.
Events return_scheduled(const Inbox& inbox, ConversationId conversation);

}  // namespace parley
