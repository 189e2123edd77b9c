// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/schedule/schedule.h"

#include <iterator>

#include "base/limits.h"
#include "core/checks.h"
#include "core/conversation/change.h"
#include "core/conversation/stale.h"
#include "core/merge/merge.h"
#include "core/metrics/note_fact.h"
#include "core/schedule/timers.h"
#include "core/sla/clocks.h"
#include "core/templates/variables.h"

namespace parley {
namespace {

constexpr Duration due_ahead_max = hours(24 * 366);

Result<Done, Refusal> check_plan(std::string_view body, const Attachments& attachments,
                                 std::string_view zone, Instant due, Instant now) {
  TRY_ASSIGN([[maybe_unused]] auto words, check_words(body, attachments));
  TRY_ASSIGN([[maybe_unused]] auto named,
             check_text(zone, limits::name_bytes_max, Emptiness::allowed));
  if (!unresolved_variable(body).empty()) return Err{Refusal::variable_unresolved};
  if (due > now + due_ahead_max) return Err{Refusal::setting_out_of_range};
  return Done{};
}

// The author's own, or anybody's for who acts for others.
Result<const ScheduledMessage*, Refusal> own_scheduled(const Inbox& inbox, MessageId id,
                                                       const Context& context) {
  TRY_ASSIGN(const auto* agent, acting_agent(inbox, context));
  const auto* scheduled = inbox.scheduled_messages.find(id);
  if (!scheduled) return Err{Refusal::unknown_message};
  if (scheduled->author != agent->id && agent->role == Role::agent) {
    return Err{Refusal::not_allowed};
  }
  return scheduled;
}

Duration undo_window(const Inbox& inbox, const Conversation& conversation) {
  const auto& settings = settings_of(inbox);
  const auto medium = inbox.channels.at(conversation.channel).medium;
  return seconds(medium == Medium::mail ? settings.undo_mail_seconds : settings.undo_chat_seconds);
}

void settle(Inbox& inbox, MessageId id, ScheduleState state, ReturnReason reason) {
  auto& scheduled = inbox.scheduled_messages.edit(id);
  scheduled.state = state;
  scheduled.reason = reason;
}

}  // namespace

Decision decide(const Inbox& inbox, const ScheduleMessage& command, const Context& context) {
  TRY_ASSIGN([[maybe_unused]] const auto* agent, acting_agent(inbox, context));
  TRY_ASSIGN(const auto* conversation, conversation_for(inbox, command.conversation, context));
  if (is_finished(*conversation)) return Err{Refusal::conversation_finished};
  TRY_ASSIGN([[maybe_unused]] auto plan,
             check_plan(command.body, command.attachments, command.zone, command.due, context.now));
  TRY_ASSIGN([[maybe_unused]] auto fresh, check_fresh_message(inbox, command.message));
  Events events{MessageScheduled{conversation->id, command.message, command.body, command.due,
                                 command.zone, command.if_customer_writes, SendDelay::chosen,
                                 command.attachments}};
  // SC-2: planned offline, and its time passed before it came here. When it was late already as it
  // was written, that is a slip of the writer's to mend.
  if (command.due <= context.acted_at) return Err{Refusal::due_in_past};
  if (command.due <= context.now) {
    events.push_back(ScheduledMessageReturned{command.message, ReturnReason::due_passed});
  }
  return events;
}

Decision decide(const Inbox& inbox, const EditScheduledMessage& command, const Context& context) {
  TRY_ASSIGN(const auto* scheduled, own_scheduled(inbox, command.message, context));
  if (scheduled->state != ScheduleState::waiting) return Err{Refusal::no_longer_waiting};
  TRY_ASSIGN([[maybe_unused]] auto plan, check_plan(command.body, scheduled->attachments,
                                                    command.zone, command.due, context.now));
  if (command.due <= context.now) return Err{Refusal::due_in_past};
  return Events{ScheduledMessageEdited{command.message, command.body, command.due, command.zone,
                                       command.if_customer_writes}};
}

Decision decide(const Inbox& inbox, const CancelScheduledMessage& command, const Context& context) {
  TRY_ASSIGN(const auto* scheduled, own_scheduled(inbox, command.message, context));
  const bool is_there =
      scheduled->state == ScheduleState::waiting || scheduled->state == ScheduleState::returned;
  if (!is_there) return Err{Refusal::no_longer_waiting};
  return Events{ScheduledMessageCancelled{command.message}};
}

Event leave(const Inbox& inbox, const Conversation& conversation, MessageId message,
            const std::string& body, const Attachments& attachments, Instant now) {
  const auto window = undo_window(inbox, conversation);
  if (window.ms == 0) return ReplySent{conversation.id, message, body, attachments};
  return MessageScheduled{conversation.id,        message,    body,
                          now + window,           {},         IfCustomerWrites::send_anyway,
                          SendDelay::undo_window, attachments};
}

Events fire_scheduled(const Inbox& inbox, const ScheduledMessage& message) {
  const auto* conversation = root_of(inbox, message.conversation);
  if (!conversation || is_finished(*conversation)) {
    return {ScheduledMessageReturned{message.id, ReturnReason::conversation_finished}};
  }
  if (inbox.agents.at(message.author).activity == Activity::deactivated) {
    return {ScheduledMessageReturned{message.id, ReturnReason::author_gone}};
  }
  Events events{ScheduledMessageSent{message.id}};
  auto woken = wake_by_colleague(inbox, *conversation, by(message.author));
  std::move(woken.begin(), woken.end(), std::back_inserter(events));
  return events;
}

Events return_scheduled(const Inbox& inbox, ConversationId conversation) {
  Events events;
  for (const auto& scheduled : inbox.scheduled_messages) {
    const bool is_cancelled_by_it =
        scheduled.state == ScheduleState::waiting &&
        scheduled.if_customer_writes == IfCustomerWrites::return_to_draft;
    if (!is_cancelled_by_it) continue;
    const auto* root = root_of(inbox, scheduled.conversation);
    if (!root || root->id != conversation) continue;
    events.push_back(ScheduledMessageReturned{scheduled.id, ReturnReason::customer_wrote});
  }
  return events;
}

void evolve(Inbox& inbox, const MessageScheduled& event, const Happened& happened) {
  inbox.scheduled_messages.insert(
      {event.message, event.conversation, AgentId{happened.stamp.actor.id}, happened.stamp,
       event.body, event.due, event.zone, event.if_customer_writes, ScheduleState::waiting,
       ReturnReason::none, event.delay, event.attachments});
  if (inbox.held_replies.find(event.message)) {
    inbox.held_replies.edit(event.message).state = HoldState::sent;
  }
  end_draft(inbox, AgentId{happened.stamp.actor.id}, event.conversation, DraftKind::reply,
            event.body);
  const bool leaves = event.delay == SendDelay::undo_window;
  if (leaves) {
    change_conversation(inbox, event.conversation, happened,
                        [&](Conversation& it) { note_action(it, happened.stamp); });
  }
  record(inbox, event.conversation, happened,
         {.change = leaves ? Change::reply_leaving : Change::message_scheduled,
          .message = event.message});
}

void evolve(Inbox& inbox, const ScheduledMessageEdited& event, const Happened& happened) {
  auto& scheduled = inbox.scheduled_messages.edit(event.message);
  scheduled.body = event.body;
  scheduled.due = event.due;
  scheduled.zone = event.zone;
  scheduled.if_customer_writes = event.if_customer_writes;
  record(inbox, root_of(inbox, scheduled.conversation)->id, happened,
         {.change = Change::scheduled_edited, .message = event.message});
}

void evolve(Inbox& inbox, const ScheduledMessageCancelled& event, const Happened& happened) {
  const auto before = inbox.scheduled_messages.at(event.message);
  settle(inbox, event.message, ScheduleState::cancelled, ReturnReason::none);
  if (before.state == ScheduleState::returned) return;  // its author has seen that it came back
  const bool was_leaving = before.delay == SendDelay::undo_window;
  record(inbox, root_of(inbox, before.conversation)->id, happened,
         {.change = was_leaving ? Change::reply_taken_back : Change::scheduled_cancelled,
          .message = event.message});
}

void evolve(Inbox& inbox, const ScheduledMessageReturned& event, const Happened& happened) {
  settle(inbox, event.message, ScheduleState::returned, event.reason);
  const auto conversation = inbox.scheduled_messages.at(event.message).conversation;
  record(inbox, root_of(inbox, conversation)->id, happened,
         {.change = Change::scheduled_returned, .message = event.message});
}

void evolve(Inbox& inbox, const ScheduledMessageSent& event, const Happened& happened) {
  settle(inbox, event.message, ScheduleState::sent, ReturnReason::none);
  const auto scheduled = inbox.scheduled_messages.at(event.message);
  const auto conversation = root_of(inbox, scheduled.conversation)->id;
  // The reply is its author's, though the clock sent it.
  const Stamp stamp{happened.stamp.at, scheduled.stamp.acted_at, by(scheduled.author),
                    scheduled.stamp.origin};
  const Happened sent{stamp, happened.position};
  inbox.messages.insert({scheduled.id, conversation, MessageDirection::outgoing, stamp,
                         happened.position, scheduled.body, Delivery::sent, scheduled.attachments});
  note_reply(inbox, scheduled.author, inbox.conversations.at(conversation), happened.stamp.at);
  change_conversation(inbox, conversation, happened, [&](Conversation& it) {
    it.last_message = scheduled.id;
    answer(it, happened.stamp.at);
    if (!it.first_replied_at) it.first_replied_at = happened.stamp.at;
    note_action(it, stamp);
  });
  record(inbox, conversation, sent, {.change = Change::reply_sent, .message = scheduled.id});
}

}  // namespace parley
