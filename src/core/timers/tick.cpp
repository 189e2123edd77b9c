// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/timers/tick.h"

#include <algorithm>
#include <iterator>
#include <vector>

#include "core/conversation/stale.h"
#include "core/rules.h"
#include "core/sla/clocks.h"
#include "core/sla/escalation.h"

namespace parley {
namespace {

enum class TimerKind : std::uint8_t { wake, response, auto_close, retention };

struct Timer {
  Instant due;
  TimerKind kind = TimerKind::response;
  const Conversation* conversation = nullptr;
};

// When the response clock has something to do next: warn, record the miss, or escalate.
std::optional<Instant> response_timer(const Conversation& conversation, const Settings& settings) {
  const auto& clock = conversation.clock;
  if (clock.window == Window::running) return warning_due(conversation, settings);
  const bool nothing_left = clock.missed == Missed::yes && clock.lowered == Lowered::by_hand;
  return nothing_left ? std::nullopt : response_due(conversation, settings);
}

template <class Take>
void for_each_timer(const Conversation& conversation, const Settings& settings, Take&& take) {
  if (const auto due = response_timer(conversation, settings)) {
    take(Timer{*due, TimerKind::response, &conversation});
  }
  if (conversation.status == Status::pending && conversation.wake_at) {
    take(Timer{*conversation.wake_at, TimerKind::wake, &conversation});
  }
  // LC-5: never while the customer waits for an answer; resolving stopped that clock.
  if (conversation.status == Status::resolved && conversation.resolved_at) {
    const auto due = *conversation.resolved_at + hours(settings.auto_close_hours);
    take(Timer{due, TimerKind::auto_close, &conversation});
  }
  if (conversation.status == Status::closed && settings.retention_days != 0) {
    const auto due = conversation.changed_at + hours(24 * std::int64_t{settings.retention_days});
    take(Timer{due, TimerKind::retention, &conversation});
  }
}

Events fire(const Inbox& inbox, const Timer& timer, Instant now) {
  const auto& conversation = *timer.conversation;
  switch (timer.kind) {
    case TimerKind::wake:
      return reopen(inbox, conversation, Why::time_came);
    case TimerKind::response:
      return overdue_response(inbox, conversation, now);
    case TimerKind::auto_close:
      return {ConversationClosed{conversation.id}};
    case TimerKind::retention:
      return {ConversationArchived{conversation.id}};
  }
  return {};
}

}  // namespace

Decision decide(const Inbox& inbox, const Tick&, const Context& context) {
  if (context.actor.kind != ActorKind::system) return Err{Refusal::not_allowed};
  std::vector<Timer> overdue;
  for (const auto& conversation : inbox.conversations) {
    for_each_timer(conversation, settings_of(inbox), [&](const Timer& timer) {
      if (timer.due <= context.now) overdue.push_back(timer);
    });
  }
  // Conversations come in the order they started, so equal due times have a fixed order, too.
  std::stable_sort(overdue.begin(), overdue.end(),
                   [](const Timer& left, const Timer& right) { return left.due < right.due; });
  Events events;
  for (const auto& timer : overdue) {
    auto fired = fire(inbox, timer, context.now);
    std::move(fired.begin(), fired.end(), std::back_inserter(events));
  }
  return events;
}

std::optional<Instant> next_tick_due(const Inbox& inbox) {
  std::optional<Instant> next;
  for (const auto& conversation : inbox.conversations) {
    for_each_timer(conversation, settings_of(inbox), [&](const Timer& timer) {
      if (!next || timer.due < *next) next = timer.due;
    });
  }
  return next;
}

}  // namespace parley
