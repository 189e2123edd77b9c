// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/merge/merge.h"

#include "core/checks.h"
#include "core/conversation/change.h"
#include "core/merge/brought.h"
#include "core/merge/newest.h"
#include "core/sla/recount.h"

namespace parley {

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

MessageId newest_public_message(const Inbox& inbox, const std::vector<std::uint32_t>& thread) {
  for (auto it = thread.rbegin(); it != thread.rend(); ++it) {
    const auto& entry = inbox.history.at(*it);
    const bool is_public =
        entry.change == Change::message_received || entry.change == Change::reply_sent;
    if (is_public) return entry.message;
  }
  return {};
}

Decision decide(const Inbox& inbox, const MergeConversations& command, const Context& context) {
  TRY_ASSIGN([[maybe_unused]] const auto* agent, acting_agent(inbox, context));
  TRY_ASSIGN(const auto* into, conversation_for(inbox, command.into, context));
  const auto* from = inbox.conversations.find(command.from);
  if (!from) return Err{Refusal::unknown_conversation};
  if (command.into == command.from) return Err{Refusal::merge_with_itself};
  if (is_merged_away(*from) || into->id == from->id) return Err{Refusal::already_merged};
  TRY_ASSIGN([[maybe_unused]] const auto* seen, conversation_for(inbox, command.from, context));
  // What goes on would end up where nothing is sent any more: the other one has to stay.
  if (is_finished(*into) && !is_finished(*from)) return Err{Refusal::conversation_finished};
  return Events{ConversationsMerged{into->id, from->id}};
}

// Places grow with the order of events, so uniting by place is uniting by time.
void evolve(Inbox& inbox, const ConversationsMerged& event, const Happened& happened) {
  const auto from = inbox.conversations.at(event.from);
  BeforeMerge before{from.status, from.assignee, from.clock, {}, {}, {}, {}, {}, {}};
  change_conversation(inbox, event.into, happened, [&](Conversation& it) {
    before.into_clock = it.clock;
    before.into_priority = it.priority;
    before.into_priority_reason = it.priority_reason;
    before.tags_brought = without(from.tags, it.tags);
    before.followers_brought = without(from.followers, it.followers);
    before.mentioned_brought = without(from.mentioned, it.mentioned);
    it.thread = united(it.thread, from.thread);
    it.tags = united(it.tags, from.tags);
    it.followers = united(it.followers, from.followers);
    it.mentioned = united(it.mentioned, from.mentioned);
    if (from.priority > it.priority) {
      it.priority = from.priority;
      it.priority_reason = from.priority_reason;
    }
    it.clock = ResponseClock{longer_wait(it.clock, from.clock)};
    it.last_message = newest_public_message(inbox, it.thread);
  });
  change_conversation(inbox, event.from, happened, [&](Conversation& it) {
    it.before_merge = before;
    it.merged_into = event.into;
    it.status = Status::closed;
    it.assignee = {};
    it.clock = {};
  });
  record(inbox, event.into, happened, {.change = Change::merged, .other_conversation = event.from});
  record(inbox, event.from, happened,
         {.change = Change::merged_away, .other_conversation = event.into});
}

}  // namespace parley
