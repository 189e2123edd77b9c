// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/sla/clocks.h"

#include <algorithm>

#include "core/calendar/calendars.h"
#include "core/calendar/working_time.h"

namespace parley {

void start_waiting(ResponseClock& clock, MessageId message, Instant at) {
  const auto follow_ups = follow_ups_with(clock, at);
  if (follow_ups != clock.follow_ups) clock.last_follow_up_at = at;
  clock.follow_ups = follow_ups;
  if (clock.waiting_since) return;
  clock.waiting_since = at;
  clock.message = message;
  start_window(clock, at);
}

void stop_waiting(ResponseClock& clock) { clock = {}; }

void answer(Conversation& conversation, Instant at) {
  const auto& clock = conversation.clock;
  if (clock.missed == Missed::yes) conversation.missed_by = at - clock.missed_due;
  stop_waiting(conversation.clock);
}

void start_window(ResponseClock& clock, Instant at) {
  clock.window_start = at;
  clock.window = Window::running;
}

std::uint32_t follow_ups_with(const ResponseClock& clock, Instant at) {
  const bool same_breath = clock.follow_ups != 0 && at - clock.last_follow_up_at < one_breath;
  return same_breath ? clock.follow_ups : clock.follow_ups + 1;
}

Instant due_after(const Inbox& inbox, Instant start, Duration span) {
  const auto* calendar = working_calendar_of(inbox);
  return calendar ? after_working(*calendar, start, span) : start + span;
}

std::optional<Instant> response_due(const Conversation& conversation, const Inbox& inbox) {
  const auto& clock = conversation.clock;
  if (!clock.waiting_since || conversation.spam == Spam::yes) return std::nullopt;
  const auto target = target_of(settings_of(inbox).targets, conversation.priority);
  return due_after(inbox, clock.window_start, target);
}

std::optional<Instant> warning_due(const Conversation& conversation, const Inbox& inbox) {
  const auto& clock = conversation.clock;
  if (!clock.waiting_since || conversation.spam == Spam::yes) return std::nullopt;
  const auto& settings = settings_of(inbox);
  const auto target = target_of(settings.targets, conversation.priority);
  const auto lead = std::min(minutes(settings.warn_min_max), Duration{target.ms / 4});
  return due_after(inbox, clock.window_start, {target.ms - lead.ms});
}

std::optional<Instant> resolution_due(const Conversation& conversation, const Inbox& inbox) {
  if (conversation.status != Status::open || conversation.spam == Spam::yes) return std::nullopt;
  const auto target = target_of(settings_of(inbox).resolution, conversation.priority);
  if (target == Duration{}) return std::nullopt;
  const bool is_worked = working_calendar_of(inbox) != nullptr;
  const auto waited = is_worked ? conversation.pending_worked : conversation.pending_spent;
  return due_after(inbox, conversation.created_at, {target.ms + waited.ms});
}

Duration resolution_time(const Conversation& conversation, Instant now) {
  const auto end = conversation.resolved_at.value_or(now);
  const auto pending_now =
      conversation.pending_since ? end - *conversation.pending_since : Duration{};
  return {(end - conversation.created_at).ms - conversation.pending_spent.ms - pending_now.ms};
}

}  // namespace parley
