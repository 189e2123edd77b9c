// SPDX-License-Identifier: AGPL-3.0-or-later
// The response clock (SL-2): it runs from the oldest customer message without an answer, and only a
// public human reply, or resolving, stops it. A window of it ends at the target; an escalation
// starts the next window (SL-6).
#pragma once

#include <optional>

#include "core/conversation/conversation.h"
#include "core/inbox.h"

namespace parley {

// Customer messages this close together count as one follow-up (SL-6).
inline constexpr Duration one_breath{60'000};

void start_waiting(ResponseClock& clock, MessageId message, Instant at);
void stop_waiting(ResponseClock& clock);
// Stops it, and keeps by how much a missed answer was late (SL-4).
void answer(Conversation& conversation, Instant at);
void start_window(ResponseClock& clock, Instant at);
// How many follow-ups there are once a message at `at` is counted.
std::uint32_t follow_ups_with(const ResponseClock& clock, Instant at);

// When the customer must have an answer; nothing when nobody waits or spam is nobody's business.
std::optional<Instant> response_due(const Conversation& conversation, const Inbox& inbox);
// SL-4: when to warn before that.
std::optional<Instant> warning_due(const Conversation& conversation, const Inbox& inbox);

// SL-2: when it is to be resolved. Nothing while it is Pending, where the clock stands still
// (SL-3), once it is resolved, and where there is no such target.
std::optional<Instant> resolution_due(const Conversation& conversation, const Inbox& inbox);

// SL-1: so much later, by day and night or in the working time of the workspace's calendar.
Instant due_after(const Inbox& inbox, Instant start, Duration span);

// SL-2, SL-3: from creation to the last resolve, without the time spent Pending; so far, if it is
// not resolved.
Duration resolution_time(const Conversation& conversation, Instant now);

}  // namespace parley
