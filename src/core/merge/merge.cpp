// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/merge/merge.h"

#include <algorithm>
#include <iterator>

#include "base/limits.h"
#include "core/checks.h"
#include "core/conversation/change.h"

namespace parley {
namespace {

using Thread = std::vector<std::uint32_t>;

// Places grow with the order of events, so sorting by place is sorting by time.
Thread united(const Thread& left, const Thread& right) {
  Thread both;
  std::merge(left.begin(), left.end(), right.begin(), right.end(), std::back_inserter(both));
  return both;
}

template <class T>
std::vector<T> united_sets(const std::vector<T>& left, const std::vector<T>& right) {
  std::vector<T> both;
  std::set_union(left.begin(), left.end(), right.begin(), right.end(), std::back_inserter(both));
  return both;
}

MessageId newest_public_message(const Inbox& inbox, const Thread& thread) {
  for (auto it = thread.rbegin(); it != thread.rend(); ++it) {
    const auto& entry = inbox.history.at(*it);
    const bool is_public =
        entry.change == Change::message_received || entry.change == Change::reply_sent;
    if (is_public) return entry.message;
  }
  return {};
}

// The oldest unanswered message keeps its clock (MG-1).
const ResponseClock& longer_wait(const ResponseClock& left, const ResponseClock& right) {
  if (!left.waiting_since) return right;
  if (!right.waiting_since) return left;
  return *right.waiting_since < *left.waiting_since ? right : left;
}

bool holds_message(const Inbox& inbox, const Conversation& conversation, MessageId id) {
  return std::any_of(conversation.thread.begin(), conversation.thread.end(),
                     [&](std::uint32_t place) { return inbox.history.at(place).message == id; });
}

bool is_listed(const std::vector<MessageId>& messages, MessageId id) {
  return std::find(messages.begin(), messages.end(), id) != messages.end();
}

// Takes the chosen messages' entries out of the thread, in their order.
Thread take_entries(const Inbox& inbox, Thread& thread, const std::vector<MessageId>& messages) {
  Thread taken;
  const auto is_chosen = [&](std::uint32_t place) {
    const auto id = inbox.history.at(place).message;
    return !id.is_none() && is_listed(messages, id);
  };
  std::copy_if(thread.begin(), thread.end(), std::back_inserter(taken), is_chosen);
  std::erase_if(thread, is_chosen);
  return taken;
}

}  // namespace

bool is_merged_away(const Conversation& conversation) {
  return !conversation.merged_into.is_none();
}

const Conversation* root_of(const Inbox& inbox, ConversationId id) {
  const auto* conversation = inbox.conversations.find(id);
  while (conversation && is_merged_away(*conversation)) {
    conversation = inbox.conversations.find(conversation->merged_into);
  }
  return conversation;
}

Decision decide(const Inbox& inbox, const MergeConversations& command, const Context& context) {
  TRY_ASSIGN([[maybe_unused]] const auto* agent, acting_agent(inbox, context));
  TRY_ASSIGN(const auto* into, known_conversation(inbox, command.into));
  const auto* from = inbox.conversations.find(command.from);
  if (!from) return Err{Refusal::unknown_conversation};
  if (command.into == command.from) return Err{Refusal::merge_with_itself};
  if (is_merged_away(*from) || into->id == from->id) return Err{Refusal::already_merged};
  return Events{ConversationsMerged{into->id, from->id}};
}

Decision decide(const Inbox& inbox, const UnmergeConversation& command, const Context& context) {
  TRY_ASSIGN([[maybe_unused]] const auto* agent, acting_agent(inbox, context));
  const auto* conversation = inbox.conversations.find(command.conversation);
  if (!conversation) return Err{Refusal::unknown_conversation};
  if (!is_merged_away(*conversation)) return Err{Refusal::not_merged};
  return Events{ConversationUnmerged{command.conversation}};
}

Decision decide(const Inbox& inbox, const SplitConversation& command, const Context& context) {
  TRY_ASSIGN([[maybe_unused]] const auto* agent, acting_agent(inbox, context));
  TRY_ASSIGN(const auto* conversation, known_conversation(inbox, command.conversation));
  TRY_ASSIGN([[maybe_unused]] auto subject,
             check_text(command.subject, limits::subject_bytes_max, Emptiness::allowed));
  if (command.into.is_none() || inbox.conversations.find(command.into)) {
    return Err{Refusal::id_taken};
  }
  if (command.messages.empty()) return Err{Refusal::nothing_chosen};
  for (const auto id : command.messages) {
    if (id.is_none() || !holds_message(inbox, *conversation, id)) {
      return Err{Refusal::unknown_message};
    }
  }
  return Events{
      ConversationSplit{conversation->id, command.into, command.messages, command.subject}};
}

void evolve(Inbox& inbox, const ConversationsMerged& event, const Happened& happened) {
  const auto from = inbox.conversations.at(event.from);
  change_conversation(inbox, event.into, happened, [&](Conversation& it) {
    it.thread = united(it.thread, from.thread);
    it.tags = united_sets(it.tags, from.tags);
    it.followers = united_sets(it.followers, from.followers);
    it.mentioned = united_sets(it.mentioned, from.mentioned);
    it.priority = std::max(it.priority, from.priority);
    it.clock = ResponseClock{longer_wait(it.clock, from.clock)};
    it.last_message = newest_public_message(inbox, it.thread);
  });
  change_conversation(inbox, event.from, happened, [&](Conversation& it) {
    it.before_merge = {it.status, it.assignee, it.clock};
    it.merged_into = event.into;
    it.status = Status::closed;
    it.assignee = {};
    it.clock = {};
  });
  record(inbox, event.into, happened, {.change = Change::merged, .other_conversation = event.from});
}

void evolve(Inbox& inbox, const ConversationUnmerged& event, const Happened& happened) {
  const auto from = inbox.conversations.at(event.conversation);
  change_conversation(inbox, from.merged_into, happened, [&](Conversation& it) {
    std::erase_if(it.thread, [&](std::uint32_t place) {
      return std::binary_search(from.thread.begin(), from.thread.end(), place);
    });
    const bool waits_for_it = it.clock.message == from.before_merge.clock.message;
    if (waits_for_it) it.clock = {};
    it.last_message = newest_public_message(inbox, it.thread);
  });
  change_conversation(inbox, event.conversation, happened, [&](Conversation& it) {
    it.merged_into = {};
    it.status = it.before_merge.status;
    it.assignee = it.before_merge.assignee;
    it.clock = it.before_merge.clock;
    it.before_merge = {};
  });
  record(inbox, from.merged_into, happened,
         {.change = Change::unmerged, .other_conversation = event.conversation});
  record(inbox, event.conversation, happened,
         {.change = Change::unmerged, .other_conversation = from.merged_into});
}

void evolve(Inbox& inbox, const ConversationSplit& event, const Happened& happened) {
  Conversation split;
  change_conversation(inbox, event.conversation, happened, [&](Conversation& it) {
    split.customer = it.customer;
    split.channel = it.channel;
    split.team = it.team;
    split.thread = take_entries(inbox, it.thread, event.messages);
    it.last_message = newest_public_message(inbox, it.thread);
    if (is_listed(event.messages, it.clock.message)) std::swap(split.clock, it.clock);
  });
  split.id = event.into;
  split.number = static_cast<std::uint32_t>(inbox.conversations.size() + 1);
  split.subject = event.subject;
  split.split_from = event.conversation;
  split.opened = Opened::by_an_agent;
  split.created_at = happened.stamp.at;
  split.changed_at = happened.stamp.at;
  split.last_message = newest_public_message(inbox, split.thread);
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
