// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/timers/tick.h"

#include <algorithm>
#include <set>
#include <utility>
#include <vector>

#include "core/conversation/stale.h"
#include "core/merge/merge.h"
#include "core/routing/follow_up.h"
#include "core/rules.h"
#include "core/schedule/timers.h"
#include "core/sla/clocks.h"
#include "core/sla/escalation.h"

namespace parley {
namespace {

enum class TimerKind : std::uint8_t {
  scheduled,
  wake,
  response,
  resolution,
  auto_close,
  retention,
  timeout
};

struct Timer {
  Instant due;
  TimerKind kind = TimerKind::response;
  const Conversation* conversation = nullptr;
  const ScheduledMessage* scheduled = nullptr;
};

// When the response clock has something to do next: warn, record the miss, or escalate.
std::optional<Instant> response_timer(const Conversation& conversation, const Inbox& inbox) {
  const auto& clock = conversation.clock;
  if (clock.window == Window::running) return warning_due(conversation, inbox);
  const bool nothing_left = clock.missed == Missed::yes && clock.lowered == Lowered::by_hand;
  return nothing_left ? std::nullopt : response_due(conversation, inbox);
}

template <class Take>
void for_each_timer(const Conversation& conversation, const Inbox& inbox, Take&& take) {
  const auto& settings = settings_of(inbox);
  if (const auto due = response_timer(conversation, inbox)) {
    take(Timer{*due, TimerKind::response, &conversation});
  }
  if (conversation.resolution_missed == Missed::no) {
    if (const auto due = resolution_due(conversation, inbox)) {
      take(Timer{*due, TimerKind::resolution, &conversation});
    }
  }
  if (conversation.status == Status::pending && conversation.wake_at) {
    take(Timer{*conversation.wake_at, TimerKind::wake, &conversation});
  }
  // LC-5: never while the customer waits for an answer. Resolving stopped that clock; one that was
  // merged in since may run.
  const bool waits = conversation.clock.waiting_since.has_value();
  if (conversation.status == Status::resolved && conversation.resolved_at && !waits) {
    const auto due = *conversation.resolved_at + hours(settings.auto_close_hours);
    take(Timer{due, TimerKind::auto_close, &conversation});
  }
  // AS-8: given to somebody who has done nothing with it since.
  const bool is_untouched = stage_of(conversation) == Stage::assigned;
  if (is_untouched && settings.act_within_min != 0) {
    const auto due = due_after(inbox, conversation.assigned_at, minutes(settings.act_within_min));
    take(Timer{due, TimerKind::timeout, &conversation});
  }
  const bool is_own_end = conversation.merged_into.is_none();
  if (is_own_end && conversation.status == Status::closed && settings.retention_days != 0) {
    const auto due = conversation.changed_at + hours(24 * std::int64_t{settings.retention_days});
    take(Timer{due, TimerKind::retention, &conversation});
  }
}

// Every timer there is, so that equal due times are in order: what was written leaves first, then
// conversations in the order they started.
template <class Take>
void for_each_timer(const Inbox& inbox, Take&& take) {
  for (const auto& scheduled : inbox.scheduled_messages) {
    if (scheduled.state != ScheduleState::waiting) continue;
    take(Timer{scheduled.due, TimerKind::scheduled, nullptr, &scheduled});
  }
  for (const auto& conversation : inbox.conversations) {
    for_each_timer(conversation, inbox, take);
  }
}

Events fire(const Inbox& inbox, const Timer& timer, Instant now) {
  if (timer.kind == TimerKind::scheduled) return fire_scheduled(inbox, *timer.scheduled);
  const auto& conversation = *timer.conversation;
  switch (timer.kind) {
    case TimerKind::wake:
      return reopen(inbox, conversation, Why::time_came);
    case TimerKind::response:
      return overdue_response(inbox, conversation, now);
    case TimerKind::resolution:
      return {ResolutionMissed{conversation.id, timer.due}};
    case TimerKind::auto_close:
      return {ConversationClosed{conversation.id}};
    case TimerKind::retention:
      return {ConversationArchived{conversation.id}};
    case TimerKind::timeout:
      return {ConversationUnassigned{conversation.id, Why::nothing_done}};
    case TimerKind::scheduled:
      break;
  }
  return {};
}

// What earlier timers of the same tick have done already. Two timers of one conversation can both
// want it open, or both back in the queue: once is enough. And what is written for later is not
// sent into a conversation that was closed before its time came (SC-3).
class SoFar {
 public:
  [[nodiscard]] bool has_closed(const Inbox& inbox, const Timer& timer) const {
    if (timer.kind != TimerKind::scheduled) return false;
    const auto* root = root_of(inbox, timer.scheduled->conversation);
    return root && closed_.count(root->id) != 0;
  }
  bool allows(const Event& event) {
    if (const auto* closed = std::get_if<ConversationClosed>(&event)) {
      closed_.insert(closed->conversation);
    }
    if (const auto* reopened = std::get_if<ConversationReopened>(&event)) {
      return reopened_.insert(reopened->conversation).second;
    }
    if (const auto* unassigned = std::get_if<ConversationUnassigned>(&event)) {
      return unassigned_.insert(unassigned->conversation).second;
    }
    return true;
  }

 private:
  std::set<ConversationId> closed_;
  std::set<ConversationId> reopened_;
  std::set<ConversationId> unassigned_;
};

}  // namespace

Decision decide(const Inbox& inbox, const Tick&, const Context& context) {
  if (context.actor.kind != ActorKind::system) return Err{Refusal::not_allowed};
  std::vector<Timer> overdue;
  for_each_timer(inbox, [&](const Timer& timer) {
    if (timer.due <= context.now) overdue.push_back(timer);
  });
  std::stable_sort(overdue.begin(), overdue.end(),
                   [](const Timer& left, const Timer& right) { return left.due < right.due; });
  Events events;
  SoFar so_far;
  for (const auto& timer : overdue) {
    if (so_far.has_closed(inbox, timer)) {
      events.push_back(
          ScheduledMessageReturned{timer.scheduled->id, ReturnReason::conversation_finished});
      continue;
    }
    for (auto& event : fire(inbox, timer, context.now)) {
      if (so_far.allows(event)) events.push_back(std::move(event));
    }
  }
  // Routing goes by how things are, so not in the same breath as what has just changed them.
  if (events.empty()) return decide(inbox, DrainQueues{}, context);
  return events;
}

std::optional<Instant> next_tick_due(const Inbox& inbox, Instant looked_at) {
  auto next = next_opening(inbox, looked_at);
  for_each_timer(inbox, [&](const Timer& timer) {
    if (!next || timer.due < *next) next = timer.due;
  });
  return next;
}

}  // namespace parley
