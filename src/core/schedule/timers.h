// SPDX-License-Identifier: AGPL-3.0-or-later
// What the clock and the customer do to scheduled messages.
#pragma once

#include "core/event.h"
#include "core/inbox.h"

namespace parley {

// At its due time: sent, or returned when it can no longer be.
Event fire_scheduled(const Inbox& inbox, const ScheduledMessage& message);

// SC-1: the customer wrote first.
Events return_scheduled(const Inbox& inbox, ConversationId conversation);

}  // namespace parley
