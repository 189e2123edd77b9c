// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/sla/escalation.h"

#include "core/conversation/change.h"
#include "core/metrics/note_fact.h"
#include "core/sla/clocks.h"

namespace parley {
namespace {

Priority one_above(Priority priority) {
  return priority == Priority::urgent ? priority
                                      : static_cast<Priority>(static_cast<int>(priority) + 1);
}

void start_next_window(Conversation& conversation, const Happened& happened) {
  start_window(conversation.clock, happened.stamp.at);
  conversation.clock.follow_ups = 0;
  // A new cause: an earlier lowering by hand is spent (SL-6).
  conversation.clock.lowered = Lowered::no;
}

}  // namespace

Event escalation(const Conversation& conversation, EscalationCause cause) {
  if (conversation.priority == Priority::urgent) return SupervisorsAlerted{conversation.id, cause};
  return PriorityEscalated{conversation.id, one_above(conversation.priority), cause};
}

Events escalation_by_follow_up(const Inbox& inbox, const Conversation& conversation, Instant at) {
  const auto limit = settings_of(inbox).follow_ups_max;
  const auto& clock = conversation.clock;
  const auto with_this = follow_ups_with(clock, at);
  const bool reaches_it = limit != 0 && with_this >= limit && clock.follow_ups < limit;
  if (!reaches_it || conversation.spam == Spam::yes) return {};
  return {escalation(conversation, EscalationCause::follow_ups)};
}

Events overdue_response(const Inbox& inbox, const Conversation& conversation, Instant now) {
  const auto& clock = conversation.clock;
  const auto due = response_due(conversation, inbox);
  if (!due) return {};
  if (*due > now) {
    const bool warn = clock.window == Window::running && *warning_due(conversation, inbox) <= now;
    if (!warn) return {};
    return {ResponseWarned{conversation.id, clock.message, *due}};
  }
  Events events;
  if (clock.missed == Missed::no) {
    events.push_back(ResponseMissed{conversation.id, clock.message, *due, now - *due});
  }
  // A lowering by hand is respected until the customer gives a new cause.
  const bool respected = clock.lowered == Lowered::by_hand;
  if (!respected) events.push_back(escalation(conversation, EscalationCause::response_missed));
  return events;
}

void evolve(Inbox& inbox, const ResponseWarned& event, const Happened& happened) {
  change_conversation(inbox, event.conversation, happened,
                      [](Conversation& it) { it.clock.window = Window::warned; });
  record(inbox, event.conversation, happened,
         {.change = Change::response_warned, .message = event.message});
}

void evolve(Inbox& inbox, const ResponseMissed& event, const Happened& happened) {
  // An event without it was written before it was carried.
  const auto overshoot =
      event.overshoot == Duration{} ? happened.stamp.at - event.due : event.overshoot;
  change_conversation(inbox, event.conversation, happened, [&](Conversation& it) {
    it.clock.missed = Missed::yes;
    it.clock.missed_due = event.due;
    it.clock.window = Window::warned;
    it.responses_missed += 1;
    it.missed_by = overshoot;
  });
  const auto& conversation = inbox.conversations.at(event.conversation);
  note_fact(inbox, FactKind::missed, conversation.assignee, conversation, happened.stamp.at,
            overshoot);
  record(inbox, event.conversation, happened,
         {.change = Change::response_missed, .message = event.message});
}

void evolve(Inbox& inbox, const ResolutionMissed& event, const Happened& happened) {
  change_conversation(inbox, event.conversation, happened,
                      [](Conversation& it) { it.resolution_missed = Missed::yes; });
  record(inbox, event.conversation, happened, {.change = Change::resolution_missed});
}

void evolve(Inbox& inbox, const PriorityEscalated& event, const Happened& happened) {
  auto from = Priority::normal;
  change_conversation(inbox, event.conversation, happened, [&](Conversation& it) {
    from = it.priority;
    it.priority = event.priority;
    it.priority_reason = {happened.stamp.actor, happened.stamp.at, {}, event.cause};
    start_next_window(it, happened);
  });
  record(inbox, event.conversation, happened,
         {.change = Change::escalated, .cause = event.cause, .from = from, .to = event.priority});
}

void evolve(Inbox& inbox, const SupervisorsAlerted& event, const Happened& happened) {
  change_conversation(inbox, event.conversation, happened,
                      [&](Conversation& it) { start_next_window(it, happened); });
  record(inbox, event.conversation, happened,
         {.change = Change::supervisors_alerted, .cause = event.cause});
}

}  // namespace parley
