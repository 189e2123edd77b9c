// SPDX-License-Identifier: AGPL-3.0-or-later
#include <utility>

#include "core/checks.h"
#include "core/conversation/change.h"
#include "core/merge/brought.h"
#include "core/merge/merge.h"
#include "core/merge/newest.h"
#include "core/sla/recount.h"

namespace parley {
namespace {

// What goes away with the one that is unmerged, unless another that is still merged has it as well.
struct Leaving {
  std::vector<std::uint32_t> places;
  std::vector<TagId> tags;
  std::vector<AgentId> followers;
  std::vector<AgentId> mentioned;
};

// Of what `brought` gave, these are another's as well: that one has brought them now.
template <class T>
void hand_over(std::vector<T>& leaving, const std::vector<T>& has, std::vector<T>& brought) {
  brought = united(brought, in_both(leaving, has));
  leaving = without(leaving, has);
}

void leave_to_others(Inbox& inbox, const Conversation& survivor, ConversationId gone,
                     Leaving& leaving) {
  for (const auto id : merged_right_into(inbox, survivor)) {
    if (id == gone) continue;
    auto& other = inbox.conversations.edit(id);
    hand_over(leaving.tags, other.tags, other.before_merge.tags_brought);
    hand_over(leaving.followers, other.followers, other.before_merge.followers_brought);
    hand_over(leaving.mentioned, other.mentioned, other.before_merge.mentioned_brought);
  }
}

// The priority that it brought goes; one that somebody or a rule set since then stays.
void take_priority_back(const Inbox& inbox, Conversation& survivor, const Conversation& gone) {
  const auto& before = gone.before_merge;
  const bool was_brought = gone.priority > before.into_priority &&
                           survivor.priority == gone.priority &&
                           survivor.priority_reason == gone.priority_reason;
  if (!was_brought) return;
  survivor.priority = before.into_priority;
  survivor.priority_reason = before.into_priority_reason;
  for (const auto id : merged_right_into(inbox, survivor)) {
    const auto& other = inbox.conversations.at(id);
    if (id == gone.id || other.priority <= survivor.priority) continue;
    survivor.priority = other.priority;
    survivor.priority_reason = other.priority_reason;
  }
}

void take_out(const Inbox& inbox, Conversation& survivor, const Leaving& leaving,
              const ResponseClock& clock_before) {
  survivor.thread = without(survivor.thread, leaving.places);
  survivor.tags = without(survivor.tags, leaving.tags);
  survivor.followers = without(survivor.followers, leaving.followers);
  survivor.mentioned = without(survivor.mentioned, leaving.mentioned);
  survivor.last_message = newest_public_message(inbox, survivor.thread);
  auto& clock = is_merged_away(survivor) ? survivor.before_merge.clock : survivor.clock;
  clock = clock_of(inbox, survivor.thread, {clock, clock_before});
}

// What it brought to its survivor went on to where that one was merged into, and so on.
void take_out_of_all(Inbox& inbox, const Conversation& gone, const Happened& happened) {
  const auto& before = gone.before_merge;
  Leaving leaving{gone.thread, before.tags_brought, before.followers_brought,
                  before.mentioned_brought};
  auto left = gone.id;
  for (auto id = gone.merged_into; !id.is_none();) {
    leave_to_others(inbox, inbox.conversations.at(id), left, leaving);
    change_conversation(inbox, id, happened, [&](Conversation& it) {
      if (id == gone.merged_into) take_priority_back(inbox, it, gone);
      take_out(inbox, it, leaving, before.into_clock);
      auto& brought = it.before_merge;
      leaving.tags = in_both(leaving.tags, brought.tags_brought);
      leaving.followers = in_both(leaving.followers, brought.followers_brought);
      leaving.mentioned = in_both(leaving.mentioned, brought.mentioned_brought);
      brought.tags_brought = without(brought.tags_brought, leaving.tags);
      brought.followers_brought = without(brought.followers_brought, leaving.followers);
      brought.mentioned_brought = without(brought.mentioned_brought, leaving.mentioned);
      left = std::exchange(id, it.merged_into);
    });
  }
}

}  // namespace

Decision decide(const Inbox& inbox, const UnmergeConversation& command, const Context& context) {
  TRY_ASSIGN([[maybe_unused]] const auto* agent, acting_agent(inbox, context));
  const auto* conversation = inbox.conversations.find(command.conversation);
  if (!conversation) return Err{Refusal::unknown_conversation};
  if (!is_merged_away(*conversation)) return Err{Refusal::not_merged};
  TRY_ASSIGN([[maybe_unused]] const auto* root,
             conversation_for(inbox, command.conversation, context));
  Events events{ConversationUnmerged{command.conversation}};
  // LC-4: it does not go back to somebody who has left in the meantime.
  const auto* assignee = inbox.agents.find(conversation->before_merge.assignee);
  if (assignee && assignee->activity == Activity::deactivated) {
    events.push_back(ConversationUnassigned{command.conversation, Why::assignee_gone});
  }
  return events;
}

void evolve(Inbox& inbox, const ConversationUnmerged& event, const Happened& happened) {
  const auto gone = inbox.conversations.at(event.conversation);
  const auto root = root_of(inbox, gone.merged_into)->id;
  take_out_of_all(inbox, gone, happened);
  change_conversation(inbox, event.conversation, happened, [&](Conversation& it) {
    it.merged_into = {};
    it.status = it.before_merge.status;
    it.assignee = it.before_merge.assignee;
    it.clock = clock_of(inbox, it.thread, {it.before_merge.clock});
    it.last_message = newest_public_message(inbox, it.thread);
    it.before_merge = {};
  });
  record(inbox, root, happened,
         {.change = Change::unmerged, .other_conversation = event.conversation});
  record(inbox, event.conversation, happened,
         {.change = Change::unmerged, .other_conversation = root});
}

}  // namespace parley
