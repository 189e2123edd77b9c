// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/erasure/erasure.h"

#include <algorithm>
#include <set>
#include <vector>

#include "core/checks.h"
#include "core/conversation/change.h"

namespace parley {
namespace {

using ConversationIds = std::set<ConversationId>;

ConversationIds conversations_of(const Inbox& inbox, CustomerId customer) {
  ConversationIds ids;
  for (const auto& conversation : inbox.conversations) {
    if (conversation.customer == customer) ids.insert(conversation.id);
  }
  return ids;
}

template <class Rows, class Forget>
void forget_in(Rows& rows, const ConversationIds& ids, Forget&& forget) {
  std::vector<typename Rows::Key> found;
  for (const auto& row : rows) {
    if (ids.count(row.conversation) != 0) found.push_back(row.id);
  }
  for (const auto id : found) forget(rows.edit(id));
}

void forget_drafts(Inbox& inbox, const ConversationIds& ids) {
  const auto is_about = [&](const SavedDraft& draft) { return ids.count(draft.conversation) != 0; };
  std::vector<AgentId> writers;
  for (const auto& box : inbox.draft_boxes) {
    if (std::any_of(box.drafts.begin(), box.drafts.end(), is_about)) writers.push_back(box.id);
  }
  for (const auto id : writers) std::erase_if(inbox.draft_boxes.edit(id).drafts, is_about);
}

void forget_history(Inbox& inbox, const ConversationIds& ids) {
  for (std::uint32_t place = 0; place < inbox.history.size(); ++place) {
    const auto& entry = inbox.history.at(place);
    const bool is_rule = entry.change == Change::routed;  // its text is the rule's name
    if (is_rule || entry.text.empty() || ids.count(entry.conversation) == 0) continue;
    inbox.history.edit(place).text.clear();
  }
}

void forget_words(Inbox& inbox, const ConversationIds& ids) {
  forget_in(inbox.messages, ids, [](Message& it) {
    it.body.clear();
    it.attachments.clear();
    it.corrections.clear();
  });
  forget_in(inbox.held_replies, ids, [](HeldReply& it) {
    it.body.clear();
    it.attachments.clear();
    it.summary.clear();
    if (it.state == HoldState::held) it.state = HoldState::discarded;
  });
  forget_in(inbox.scheduled_messages, ids, [](ScheduledMessage& it) {
    it.body.clear();
    it.attachments.clear();
    const bool is_over = it.state == ScheduleState::sent;
    if (!is_over) it.state = ScheduleState::cancelled;
  });
  forget_in(inbox.ratings, ids, [](Rating& it) { it.comment.clear(); });
  forget_drafts(inbox, ids);
  forget_history(inbox, ids);
}

}  // namespace

Decision decide(const Inbox& inbox, const EraseCustomer& command, const Context& context) {
  TRY_ASSIGN([[maybe_unused]] auto allowed, check_may_set_up(inbox, context));
  const auto* customer = inbox.customers.find(command.customer);
  if (!customer) return Err{Refusal::unknown_customer};
  if (customer->erased == Erased::yes) return Events{};
  return Events{CustomerErased{command.customer}};
}

void evolve(Inbox& inbox, const CustomerErased& event, const Happened& happened) {
  inbox.customers.edit(event.customer) = {.id = event.customer, .erased = Erased::yes};
  const auto ids = conversations_of(inbox, event.customer);
  forget_words(inbox, ids);
  for (const auto id : ids) {
    change_conversation(inbox, id, happened, [](Conversation& it) {
      it.subject.clear();
      it.summary.clear();
      it.awaiting.clear();
      it.priority_reason.reason.clear();
    });
    record(inbox, id, happened, {.change = Change::customer_erased});
  }
}

}  // namespace parley
