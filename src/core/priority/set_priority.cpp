// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/priority/set_priority.h"

#include "base/limits.h"
#include "core/checks.h"
#include "core/conversation/change.h"

namespace parley {

Decision decide(const Inbox& inbox, const SetPriority& command, const Context& context) {
  TRY_ASSIGN([[maybe_unused]] const auto* agent, acting_agent(inbox, context));
  TRY_ASSIGN(const auto* conversation, conversation_for(inbox, command.conversation, context));
  if (is_finished(*conversation)) return Err{Refusal::conversation_finished};
  TRY_ASSIGN([[maybe_unused]] auto text,
             check_text(command.reason, limits::reason_bytes_max, Emptiness::allowed));
  if (conversation->priority == command.priority && command.reason.empty()) return Events{};
  return Events{PrioritySet{conversation->id, command.priority, command.reason}};
}

void evolve(Inbox& inbox, const PrioritySet& event, const Happened& happened) {
  auto from = Priority::normal;
  change_conversation(inbox, event.conversation, happened, [&](Conversation& it) {
    from = it.priority;
    if (event.priority < it.priority) it.clock.lowered = Lowered::by_hand;
    it.priority = event.priority;
    it.priority_reason = {happened.stamp.actor, happened.stamp.at, event.reason, {}};
  });
  record(
      inbox, event.conversation, happened,
      {.change = Change::priority_set, .from = from, .to = event.priority, .text = event.reason});
}

}  // namespace parley
