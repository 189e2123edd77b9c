// SPDX-License-Identifier: AGPL-3.0-or-later
#include <algorithm>
#include <iterator>
#include <optional>

#include "base/limits.h"
#include "core/checks.h"
#include "core/conversation/change.h"
#include "core/merge/brought.h"
#include "core/merge/merge.h"
#include "core/merge/newest.h"
#include "core/sla/recount.h"

namespace parley {
namespace {

using Thread = std::vector<std::uint32_t>;

bool holds_message(const Inbox& inbox, const Conversation& conversation, MessageId id) {
  return std::any_of(conversation.thread.begin(), conversation.thread.end(),
                     [&](std::uint32_t place) { return inbox.history.at(place).message == id; });
}

// The chosen messages' entries, in their order.
Thread entries_of(const Inbox& inbox, const Thread& thread,
                  const std::vector<MessageId>& messages) {
  Thread chosen;
  std::copy_if(thread.begin(), thread.end(), std::back_inserter(chosen), [&](std::uint32_t place) {
    const auto id = inbox.history.at(place).message;
    return !id.is_none() && std::find(messages.begin(), messages.end(), id) != messages.end();
  });
  return chosen;
}

std::optional<Instant> first_reply_in(const Inbox& inbox, const Thread& thread) {
  for (const auto place : thread) {
    const auto& entry = inbox.history.at(place);
    if (entry.change == Change::reply_sent) return entry.stamp.at;
  }
  return std::nullopt;
}

// The customer whose words are chosen, where customers' conversations were merged.
CustomerId customer_of(const Inbox& inbox, const Conversation& source,
                       const std::vector<MessageId>& messages) {
  std::optional<CustomerId> customer;
  for (const auto id : messages) {
    const auto* message = inbox.messages.find(id);
    if (!message || message->direction != MessageDirection::incoming) continue;
    const auto theirs = inbox.conversations.at(message->conversation).customer;
    if (customer && *customer != theirs) return source.customer;
    customer = theirs;
  }
  return customer.value_or(source.customer);
}

// What was merged in does not bring back, when it is unmerged, what was split off since.
void forget_in_merged(Inbox& inbox, ConversationId survivor, const Thread& moved) {
  for (const auto id : merged_anyhow_into(inbox, inbox.conversations.at(survivor))) {
    auto& thread = inbox.conversations.edit(id).thread;
    thread = without(thread, moved);
  }
}

}  // namespace

Decision decide(const Inbox& inbox, const SplitConversation& command, const Context& context) {
  TRY_ASSIGN([[maybe_unused]] const auto* agent, acting_agent(inbox, context));
  TRY_ASSIGN(const auto* conversation, conversation_for(inbox, command.conversation, context));
  TRY_ASSIGN([[maybe_unused]] auto subject,
             check_text(command.subject, limits::subject_bytes_max, Emptiness::allowed));
  if (command.into.is_none() || inbox.conversations.find(command.into)) {
    return Err{Refusal::id_taken};
  }
  if (command.messages.empty()) return Err{Refusal::nothing_chosen};
  for (const auto id : command.messages) {
    // What is held or scheduled was not said yet.
    if (!inbox.messages.find(id) || !holds_message(inbox, *conversation, id)) {
      return Err{Refusal::unknown_message};
    }
  }
  return Events{
      ConversationSplit{conversation->id, command.into, command.messages, command.subject}};
}

void evolve(Inbox& inbox, const ConversationSplit& event, const Happened& happened) {
  const auto before = inbox.conversations.at(event.conversation);
  const auto moved = entries_of(inbox, before.thread, event.messages);
  forget_in_merged(inbox, event.conversation, moved);
  change_conversation(inbox, event.conversation, happened, [&](Conversation& it) {
    it.thread = without(it.thread, moved);
    it.last_message = newest_public_message(inbox, it.thread);
    it.clock = clock_of(inbox, it.thread, {before.clock});
  });
  Conversation split;
  split.id = event.into;
  split.number = static_cast<std::uint32_t>(inbox.conversations.size() + 1);
  split.customer = customer_of(inbox, before, event.messages);
  split.channel = before.channel;
  split.team = before.team;
  split.team_chosen = before.team_chosen;
  split.subject = event.subject;
  split.language = before.language;
  split.split_from = event.conversation;
  split.opened = Opened::by_an_agent;
  split.priority = before.priority;
  split.priority_reason = before.priority_reason;
  split.created_at = happened.stamp.at;
  split.changed_at = happened.stamp.at;
  split.thread = moved;
  split.clock = clock_of(inbox, moved, {before.clock});
  split.first_replied_at = first_reply_in(inbox, moved);
  split.delivered_to = before.delivered_to;
  split.read_to = before.read_to;
  split.last_message = newest_public_message(inbox, moved);
  inbox.conversations.insert(std::move(split));
  for (const auto id : event.messages) {
    if (inbox.messages.find(id)) inbox.messages.edit(id).conversation = event.into;
  }
  record(inbox, event.conversation, happened,
         {.change = Change::split, .other_conversation = event.into});
  record(inbox, event.into, happened,
         {.change = Change::split, .other_conversation = event.conversation});
}

}  // namespace parley
