// SPDX-License-Identifier: AGPL-3.0-or-later
// Whether a thread has changed under somebody's hands: the guard of replies (MS-2) and of
// resolving.
#pragma once

#include "core/event.h"
#include "core/inbox.h"

namespace parley {

// Somebody else's public reply, note or change of status came after `seen`.
bool moved_on(const Inbox& inbox, const Conversation& conversation, Position seen,
              const Actor& reader);

// A customer's message came after `seen`.
bool customer_wrote_since(const Inbox& inbox, const Conversation& conversation, Position seen);

// Back to Open; and back to the queue when its assignee is away or gone (LC-4).
Events reopen(const Inbox& inbox, const Conversation& conversation, Why why);

// LC-6: another agent's public reply wakes a snoozed conversation; one's own does not.
Events wake_by_colleague(const Inbox& inbox, const Conversation& conversation, const Actor& author);

}  // namespace parley
