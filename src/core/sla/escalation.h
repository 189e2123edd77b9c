// SPDX-License-Identifier: AGPL-3.0-or-later
// What happens when a customer waits too long or has to ask again (SL-4, SL-6). Only the
// authority's `Tick` and a customer's message make these events.
#pragma once

#include "core/event.h"
#include "core/inbox.h"

namespace parley {

// One level up, or the supervisors once more when it is Urgent already.
Event escalation(const Conversation& conversation, EscalationCause cause);

// SL-6: what a customer's message at `at` brings about beside itself.
Events escalation_by_follow_up(const Inbox& inbox, const Conversation& conversation, Instant at);

// SL-4, SL-6: what is overdue in this conversation now: a warning, or a miss and its escalation.
Events overdue_response(const Inbox& inbox, const Conversation& conversation, Instant now);

}  // namespace parley
