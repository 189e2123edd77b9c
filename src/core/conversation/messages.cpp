// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/conversation/messages.h"

#include <iterator>

#include "base/limits.h"
#include "core/checks.h"
#include "core/conversation/change.h"
#include "core/conversation/stale.h"
#include "core/merge/merge.h"
#include "core/metrics/note_fact.h"
#include "core/schedule/timers.h"
#include "core/sla/clocks.h"
#include "core/sla/escalation.h"
#include "core/templates/variables.h"

namespace parley {
namespace {

Result<Done, Refusal> check_received_texts(const ReceiveMessage& command) {
  for (const auto* name : {&command.customer_name, &command.customer_email, &command.language}) {
    TRY_ASSIGN([[maybe_unused]] auto checked,
               check_text(*name, limits::name_bytes_max, Emptiness::allowed));
  }
  TRY_ASSIGN([[maybe_unused]] auto subject,
             check_text(command.subject, limits::subject_bytes_max, Emptiness::allowed));
  return check_words(command.body, command.attachments);
}

void append(Events& events, Events more) {
  std::move(more.begin(), more.end(), std::back_inserter(events));
}

// What is new about the customer, if anything is. An empty name or address never erases a known
// one.
void add_customer(const Inbox& inbox, const ReceiveMessage& command, Events& events) {
  const auto* known = inbox.customers.find(command.customer);
  CustomerSeen seen{command.customer, command.customer_name, command.customer_email, command.vip};
  if (known) {
    if (seen.name.empty()) seen.name = known->name;
    if (seen.email.empty()) seen.email = known->email;
    if (known->vip == Vip::yes) seen.vip = Vip::yes;
    if (*known == Customer{seen.customer, seen.name, seen.email, seen.vip}) return;
  }
  events.push_back(seen);
}

Decision start_conversation(const Inbox& inbox, const ReceiveMessage& command,
                            std::optional<ConversationId> follow_up_of, Events events) {
  if (command.if_new.is_none() || inbox.conversations.find(command.if_new)) {
    return Err{Refusal::id_taken};
  }
  const auto& channel = inbox.channels.at(command.channel);
  events.push_back(ConversationStarted{command.if_new, command.customer, channel.id, channel.team,
                                       command.subject, follow_up_of, command.language});
  events.push_back(
      MessageReceived{command.if_new, command.message, command.body, command.attachments});
  return events;
}

// A public reply: it leaves at once, and wakes a snoozed conversation (LC-6), or both once it can
// no longer be taken back (MS-3).
Events reply(const Inbox& inbox, const Conversation& conversation, MessageId message,
             const std::string& body, const Attachments& attachments, const Context& context) {
  Events events{leave(inbox, conversation, message, body, attachments, context.now)};
  const bool has_left = std::holds_alternative<ReplySent>(events.front());
  if (has_left) append(events, wake_by_colleague(inbox, conversation, context.actor));
  return events;
}

// LC-3: into the thread while it goes on; a finished one gets a follow-up.
Decision continue_conversation(const Inbox& inbox, const ReceiveMessage& command,
                               const Conversation& conversation, Instant now, Events events) {
  if (is_finished(conversation)) {
    return start_conversation(inbox, command, conversation.id, std::move(events));
  }
  events.push_back(
      MessageReceived{conversation.id, command.message, command.body, command.attachments});
  append(events, escalation_by_follow_up(inbox, conversation, now));
  append(events, return_scheduled(inbox, conversation.id));
  if (conversation.status != Status::open) {
    append(events, reopen(inbox, conversation, Why::customer_wrote));
  }
  return events;
}

Result<const Conversation*, Refusal> answerable(const Inbox& inbox, ConversationId id,
                                                const Context& context) {
  TRY_ASSIGN(const auto* conversation, conversation_for(inbox, id, context));
  if (is_finished(*conversation)) return Err{Refusal::conversation_finished};
  return conversation;
}

Result<const HeldReply*, Refusal> own_held_reply(const Inbox& inbox, MessageId id,
                                                 const Context& context) {
  TRY_ASSIGN(const auto* agent, acting_agent(inbox, context));
  const auto* held = inbox.held_replies.find(id);
  if (!held || held->author != agent->id || held->state != HoldState::held) {
    return Err{Refusal::not_held};
  }
  return held;
}

}  // namespace

Decision decide(const Inbox& inbox, const ReceiveMessage& command, const Context& context) {
  const auto sender = context.actor.kind;
  if (sender != ActorKind::customer && sender != ActorKind::system) {
    return Err{Refusal::not_allowed};
  }
  TRY_ASSIGN([[maybe_unused]] auto texts, check_received_texts(command));
  if (!inbox.channels.find(command.channel)) return Err{Refusal::unknown_channel};
  if (command.customer.is_none()) return Err{Refusal::unknown_customer};
  const auto* sender_known = inbox.customers.find(command.customer);
  if (sender_known && sender_known->erased == Erased::yes) return Err{Refusal::unknown_customer};
  if (const auto* known = inbox.messages.find(command.message)) {
    // A channel delivers at least once: the same words again are the same message.
    const auto& conversation = inbox.conversations.at(known->conversation);
    const bool is_same = conversation.customer == command.customer && known->body == command.body &&
                         known->attachments == command.attachments;
    if (is_same) return Events{};
  }
  TRY_ASSIGN([[maybe_unused]] auto fresh, check_fresh_message(inbox, command.message));

  Events events;
  add_customer(inbox, command, events);
  if (!command.conversation) return start_conversation(inbox, command, {}, std::move(events));
  const auto* conversation = root_of(inbox, *command.conversation);
  // Another customer's conversation is as good as none: nobody learns that it exists.
  const auto* named = inbox.conversations.find(*command.conversation);
  if (!conversation || named->customer != command.customer) {
    return Err{Refusal::unknown_conversation};
  }
  return continue_conversation(inbox, command, *conversation, context.now, std::move(events));
}

Decision decide(const Inbox& inbox, const SendReply& command, const Context& context) {
  TRY_ASSIGN([[maybe_unused]] const auto* agent, acting_agent(inbox, context));
  TRY_ASSIGN(const auto* conversation, answerable(inbox, command.conversation, context));
  TRY_ASSIGN([[maybe_unused]] auto words, check_words(command.body, command.attachments));
  if (!unresolved_variable(command.body).empty()) return Err{Refusal::variable_unresolved};
  TRY_ASSIGN([[maybe_unused]] auto fresh, check_fresh_message(inbox, command.message));
  if (moved_on(inbox, *conversation, command.seen, context.actor)) {
    return Events{ReplyHeld{
        conversation->id, command.message, command.body, {}, command.seen, command.attachments}};
  }
  return reply(inbox, *conversation, command.message, command.body, command.attachments, context);
}

Decision decide(const Inbox& inbox, const SendHeldReply& command, const Context& context) {
  TRY_ASSIGN(const auto* held, own_held_reply(inbox, command.message, context));
  TRY_ASSIGN(const auto* conversation, answerable(inbox, held->conversation, context));
  if (moved_on(inbox, *conversation, command.seen, context.actor)) {
    return Events{ReplyHeld{held->conversation, held->id, held->body, held->summary, command.seen,
                            held->attachments}};
  }
  const bool resolves = !held->summary.empty() && conversation->status != Status::resolved;
  if (!resolves) {
    return reply(inbox, *conversation, held->id, held->body, held->attachments, context);
  }
  return Events{leave(inbox, *conversation, held->id, held->body, held->attachments, context.now),
                ConversationResolved{conversation->id, held->summary}};
}

Decision decide(const Inbox& inbox, const DiscardHeldReply& command, const Context& context) {
  TRY_ASSIGN(const auto* held, own_held_reply(inbox, command.message, context));
  return Events{HeldReplyDiscarded{held->conversation, held->id}};
}

void evolve(Inbox& inbox, const CustomerSeen& event, const Happened&) {
  const Customer customer{event.customer, event.name, event.email, event.vip};
  const auto* known = inbox.customers.find(event.customer);
  if (!known) {
    inbox.customers.insert(customer);
  } else if (*known != customer) {
    inbox.customers.edit(event.customer) = customer;
  }
}

void evolve(Inbox& inbox, const ConversationStarted& event, const Happened& happened) {
  Conversation conversation;
  conversation.id = event.conversation;
  conversation.number = static_cast<std::uint32_t>(inbox.conversations.size() + 1);
  conversation.customer = event.customer;
  conversation.channel = event.channel;
  conversation.team = event.team;
  conversation.subject = event.subject;
  conversation.language = event.language;
  conversation.follow_up_of = event.follow_up_of;
  conversation.created_at = happened.stamp.at;
  conversation.changed_at = happened.stamp.at;
  inbox.conversations.insert(std::move(conversation));
  record(inbox, event.conversation, happened, {.change = Change::started});
}

void evolve(Inbox& inbox, const MessageReceived& event, const Happened& happened) {
  inbox.messages.insert({event.message, event.conversation, MessageDirection::incoming,
                         happened.stamp, happened.position, event.body, Delivery::delivered,
                         event.attachments});
  change_conversation(inbox, event.conversation, happened, [&](Conversation& it) {
    it.last_message = event.message;
    start_waiting(it.clock, event.message, happened.stamp.at);
  });
  record(inbox, event.conversation, happened,
         {.change = Change::message_received, .message = event.message});
}

void evolve(Inbox& inbox, const ReplySent& event, const Happened& happened) {
  inbox.messages.insert({event.message, event.conversation, MessageDirection::outgoing,
                         happened.stamp, happened.position, event.body,
                         happened.position == unconfirmed ? Delivery::queued : Delivery::sent,
                         event.attachments});
  if (inbox.held_replies.find(event.message)) {
    inbox.held_replies.edit(event.message).state = HoldState::sent;
  }
  const AgentId author{happened.stamp.actor.id};
  end_draft(inbox, author, event.conversation, DraftKind::reply, event.body);
  note_reply(inbox, author, inbox.conversations.at(event.conversation), happened.stamp.at);
  change_conversation(inbox, event.conversation, happened, [&](Conversation& it) {
    it.last_message = event.message;
    answer(it, happened.stamp.at);
    if (!it.first_replied_at) it.first_replied_at = happened.stamp.at;
    note_action(it, happened.stamp);
  });
  record(inbox, event.conversation, happened,
         {.change = Change::reply_sent, .message = event.message});
}

void evolve(Inbox& inbox, const ReplyHeld& event, const Happened& happened) {
  const HeldReply held{event.message,  event.conversation, AgentId{happened.stamp.actor.id},
                       happened.stamp, event.body,         event.summary,
                       event.seen,     HoldState::held,    event.attachments};
  end_draft(inbox, held.author, held.conversation, DraftKind::reply, held.body);
  if (inbox.held_replies.find(event.message)) {
    inbox.held_replies.edit(event.message) = held;
  } else {
    inbox.held_replies.insert(held);
  }
  record(inbox, event.conversation, happened,
         {.change = Change::reply_held, .message = event.message});
}

void evolve(Inbox& inbox, const HeldReplyDiscarded& event, const Happened& happened) {
  inbox.held_replies.edit(event.message).state = HoldState::discarded;
  record(inbox, event.conversation, happened,
         {.change = Change::held_reply_discarded, .message = event.message});
}

}  // namespace parley
