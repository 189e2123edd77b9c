// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/conversation/lifecycle.h"

#include <algorithm>

#include "base/limits.h"
#include "core/calendar/calendars.h"
#include "core/calendar/working_time.h"
#include "core/checks.h"
#include "core/conversation/change.h"
#include "core/conversation/stale.h"
#include "core/metrics/note_fact.h"
#include "core/schedule/timers.h"
#include "core/sla/clocks.h"
#include "core/templates/variables.h"

namespace parley {
namespace {

// The conversation, if an agent may move it to `to` now (LC-2).
Result<const Conversation*, Refusal> movable(const Inbox& inbox, ConversationId id, Status to,
                                             const Context& context) {
  TRY_ASSIGN([[maybe_unused]] const auto* agent, acting_agent(inbox, context));
  TRY_ASSIGN(const auto* conversation, conversation_for(inbox, id, context));
  const auto moves = allowed_moves(conversation->status);
  if (std::find(moves.begin(), moves.end(), to) == moves.end()) {
    return Err{Refusal::move_not_allowed};
  }
  return conversation;
}

void leave_pending(const Inbox& inbox, Conversation& conversation, Instant at) {
  if (conversation.pending_since) {
    const auto since = *conversation.pending_since;
    conversation.pending_spent.ms += (at - since).ms;
    if (const auto* calendar = working_calendar_of(inbox)) {
      conversation.pending_worked.ms += working_between(*calendar, since, at).ms;
    }
  }
  conversation.pending_since.reset();
  conversation.awaiting.clear();
  conversation.wake_at.reset();
}

Result<Done, Refusal> check_required(std::string_view text, Refusal when_missing) {
  const auto checked = check_text(text, limits::reason_bytes_max, Emptiness::refused);
  if (checked || checked.error() != Refusal::text_missing) return checked;
  return Err{when_missing};
}

}  // namespace

Decision decide(const Inbox& inbox, const OpenConversation& command, const Context& context) {
  TRY_ASSIGN([[maybe_unused]] const auto* agent, acting_agent(inbox, context));
  TRY_ASSIGN(const auto* conversation, conversation_for(inbox, command.conversation, context));
  if (conversation->opened == Opened::by_an_agent) return Events{};
  return Events{ConversationOpened{conversation->id}};
}

Decision decide(const Inbox& inbox, const SetPending& command, const Context& context) {
  TRY_ASSIGN(const auto* conversation,
             movable(inbox, command.conversation, Status::pending, context));
  TRY_ASSIGN([[maybe_unused]] auto checked,
             check_required(command.awaiting, Refusal::awaiting_missing));
  if (command.wake_at && *command.wake_at <= context.now) return Err{Refusal::wake_in_past};
  return Events{ConversationPended{conversation->id, command.awaiting, command.wake_at}};
}

Decision decide(const Inbox& inbox, const ResolveConversation& command, const Context& context) {
  TRY_ASSIGN(const auto* conversation,
             movable(inbox, command.conversation, Status::resolved, context));
  TRY_ASSIGN([[maybe_unused]] auto checked,
             check_required(command.summary, Refusal::summary_missing));
  if (customer_wrote_since(inbox, *conversation, command.seen)) {
    return Err{Refusal::customer_wrote_since};
  }
  const ConversationResolved resolved{conversation->id, command.summary};
  if (command.closing.empty()) return Events{resolved};

  TRY_ASSIGN([[maybe_unused]] auto text,
             check_text(command.closing, limits::body_bytes_max, Emptiness::refused));
  if (!unresolved_variable(command.closing).empty()) return Err{Refusal::variable_unresolved};
  TRY_ASSIGN([[maybe_unused]] auto fresh, check_fresh_message(inbox, command.message));
  if (moved_on(inbox, *conversation, command.seen, context.actor)) {
    return Events{ReplyHeld{
        conversation->id, command.message, command.closing, command.summary, command.seen, {}}};
  }
  return Events{leave(inbox, *conversation, command.message, command.closing, {}, context.now),
                resolved};
}

Decision decide(const Inbox& inbox, const CloseConversation& command, const Context& context) {
  TRY_ASSIGN(const auto* conversation,
             movable(inbox, command.conversation, Status::closed, context));
  if (conversation->status == Status::archived) return Err{Refusal::move_not_allowed};
  return Events{ConversationClosed{conversation->id}};
}

Decision decide(const Inbox& inbox, const ArchiveConversation& command, const Context& context) {
  TRY_ASSIGN(const auto* conversation,
             movable(inbox, command.conversation, Status::archived, context));
  return Events{ConversationArchived{conversation->id}};
}

Decision decide(const Inbox& inbox, const RestoreConversation& command, const Context& context) {
  TRY_ASSIGN(const auto* conversation,
             movable(inbox, command.conversation, Status::closed, context));
  if (conversation->status != Status::archived) return Err{Refusal::move_not_allowed};
  return Events{ConversationRestored{conversation->id}};
}

Decision decide(const Inbox& inbox, const ReopenConversation& command, const Context& context) {
  TRY_ASSIGN(const auto* conversation, movable(inbox, command.conversation, Status::open, context));
  return reopen(inbox, *conversation, Why::asked);
}

Events reopen(const Inbox& inbox, const Conversation& conversation, Why why) {
  Events events{ConversationReopened{conversation.id, why}};
  const auto* assignee = inbox.agents.find(conversation.assignee);
  if (!assignee) return events;
  if (assignee->activity == Activity::deactivated) {
    events.push_back(ConversationUnassigned{conversation.id, Why::assignee_gone});
  } else if (!is_here(*assignee)) {
    events.push_back(ConversationUnassigned{conversation.id, Why::assignee_away});
  }
  return events;
}

Events wake_by_colleague(const Inbox& inbox, const Conversation& conversation,
                         const Actor& author) {
  const bool is_snoozed = conversation.status == Status::pending && conversation.wake_at;
  if (!is_snoozed || conversation.snoozed_by == author) return {};
  return reopen(inbox, conversation, Why::colleague_wrote);
}

void evolve(Inbox& inbox, const ConversationOpened& event, const Happened& happened) {
  change_conversation(inbox, event.conversation, happened,
                      [](Conversation& it) { it.opened = Opened::by_an_agent; });
  record(inbox, event.conversation, happened, {.change = Change::opened});
}

void evolve(Inbox& inbox, const ConversationPended& event, const Happened& happened) {
  change_conversation(inbox, event.conversation, happened, [&](Conversation& it) {
    it.status = Status::pending;
    it.pending_since = happened.stamp.at;
    it.snoozed_by = happened.stamp.actor;
    it.awaiting = event.awaiting;
    it.wake_at = event.wake_at;
  });
  record(inbox, event.conversation, happened, {.change = Change::pended, .text = event.awaiting});
}

void evolve(Inbox& inbox, const ConversationResolved& event, const Happened& happened) {
  change_conversation(inbox, event.conversation, happened, [&](Conversation& it) {
    leave_pending(inbox, it, happened.stamp.at);
    it.status = Status::resolved;
    it.resolved_at = happened.stamp.at;
    it.resolved_for = it.assignee;
    it.survey = Survey::open;
    it.summary = event.summary;
    answer(it, happened.stamp.at);
  });
  const auto& resolved = inbox.conversations.at(event.conversation);
  note_fact(inbox, FactKind::resolved, AgentId{happened.stamp.actor.id}, resolved,
            happened.stamp.at, resolution_time(resolved, happened.stamp.at));
  record(inbox, event.conversation, happened, {.change = Change::resolved, .text = event.summary});
}

void evolve(Inbox& inbox, const ConversationClosed& event, const Happened& happened) {
  change_conversation(inbox, event.conversation, happened,
                      [](Conversation& it) { it.status = Status::closed; });
  record(inbox, event.conversation, happened, {.change = Change::closed});
}

void evolve(Inbox& inbox, const ConversationArchived& event, const Happened& happened) {
  change_conversation(inbox, event.conversation, happened,
                      [](Conversation& it) { it.status = Status::archived; });
  record(inbox, event.conversation, happened, {.change = Change::archived});
}

void evolve(Inbox& inbox, const ConversationRestored& event, const Happened& happened) {
  change_conversation(inbox, event.conversation, happened,
                      [](Conversation& it) { it.status = Status::closed; });
  record(inbox, event.conversation, happened, {.change = Change::restored});
}

void evolve(Inbox& inbox, const ConversationReopened& event, const Happened& happened) {
  change_conversation(inbox, event.conversation, happened, [&](Conversation& it) {
    if (it.status == Status::resolved) it.reopened += 1;
    leave_pending(inbox, it, happened.stamp.at);
    it.status = Status::open;
    it.resolved_at.reset();
    it.survey = Survey::none;
  });
  record(inbox, event.conversation, happened, {.change = Change::reopened, .why = event.why});
}

}  // namespace parley
