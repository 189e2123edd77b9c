// SPDX-License-Identifier: AGPL-3.0-or-later
#include <algorithm>
#include <iterator>
#include <utility>

#include "base/limits.h"
#include "core/assignment/eligible.h"
#include "core/bulk/plan.h"
#include "core/checks.h"
#include "core/conversation/change.h"
#include "core/merge/merge.h"

namespace parley {
namespace {

// Archiving old conversations takes the resolved ones through Closed; anything livelier is skipped.
Decision archive(const Inbox& inbox, ConversationId id, const Context& context) {
  TRY_ASSIGN(const auto* conversation, known_conversation(inbox, id));
  if (conversation->status != Status::resolved) {
    return decide(inbox, ArchiveConversation{id}, context);
  }
  TRY_ASSIGN(auto events, decide(inbox, CloseConversation{id}, context));
  events.push_back(ConversationArchived{conversation->id});
  return events;
}

// To one who has room for it beside those that this same change gives them.
Decision assign(const Inbox& inbox, const BulkChange& command, ConversationId id,
                const Context& context, std::uint32_t given) {
  const AssignConversation single{id, command.assignee, command.team, {}, {}, command.seen};
  TRY_ASSIGN(auto events, decide(inbox, single, context));
  if (!command.assignee.is_none() && !events.empty()) {
    TRY_ASSIGN(const auto* conversation, known_conversation(inbox, id));
    const auto team = command.team.is_none() ? conversation->team : command.team;
    TRY_ASSIGN([[maybe_unused]] auto eligible,
               check_eligible(inbox, *conversation, team, command.assignee, given));
  }
  return events;
}

Decision decide_one(const Inbox& inbox, const BulkChange& command, ConversationId id,
                    const Context& context, std::uint32_t given) {
  switch (command.action) {
    case BulkAction::assign:
      return assign(inbox, command, id, context, given);
    case BulkAction::add_tag:
      return decide(inbox, AddTag{id, command.tag}, context);
    case BulkAction::resolve:
      return decide(inbox, ResolveConversation{id, command.summary, {}, {}, command.seen}, context);
    case BulkAction::archive:
      return archive(inbox, id, context);
    case BulkAction::set_priority:
      return decide(inbox, SetPriority{id, command.priority, {}}, context);
  }
  return Err{Refusal::not_allowed};
}

// Two that were merged are one, and change once (MG-1).
std::vector<ConversationId> without_repeats(const Inbox& inbox, std::vector<ConversationId> ids) {
  for (auto& id : ids) {
    if (const auto* root = root_of(inbox, id)) id = root->id;
  }
  std::stable_sort(ids.begin(), ids.end());
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
  return ids;
}

// Whether giving it to `assignee` adds to their open load.
bool adds_load(const Inbox& inbox, ConversationId id, AgentId assignee) {
  const auto& conversation = inbox.conversations.at(id);
  return conversation.status == Status::open && conversation.assignee != assignee;
}

}  // namespace

Result<BulkPlan, Refusal> plan_bulk(const Inbox& inbox, const BulkChange& command,
                                    const Context& context) {
  TRY_ASSIGN(const auto* agent, acting_agent(inbox, context));
  if (command.id.is_none() || inbox.bulk_reports.find(command.id)) return Err{Refusal::id_taken};
  if (command.conversations.empty()) return Err{Refusal::nothing_chosen};
  if (command.conversations.size() > limits::bulk_conversations_max) {
    return Err{Refusal::too_many};
  }
  BulkPlan plan{{}, {command.id, agent->id, context.now, command.action}};
  std::uint32_t given = 0;
  for (const auto id : without_repeats(inbox, command.conversations)) {
    auto events = decide_one(inbox, command, id, context, given);
    if (!events) {
      plan.report.skipped.push_back({id, events.error()});
    } else if (events->empty()) {
      plan.report.unchanged += 1;
    } else {
      plan.report.changed += 1;
      const bool gives = command.action == BulkAction::assign;
      if (gives && adds_load(inbox, id, command.assignee)) given += 1;
      std::move(events->begin(), events->end(), std::back_inserter(plan.events));
    }
  }
  return plan;
}

Decision decide(const Inbox& inbox, const BulkChange& command, const Context& context) {
  TRY_ASSIGN(auto plan, plan_bulk(inbox, command, context));
  const auto& report = plan.report;
  plan.events.push_back(
      BulkChanged{report.id, report.action, report.changed, report.unchanged, report.skipped});
  return std::move(plan.events);
}

void evolve(Inbox& inbox, const BulkChanged& event, const Happened& happened) {
  inbox.bulk_reports.insert({event.id, AgentId{happened.stamp.actor.id}, happened.stamp.at,
                             event.action, event.changed, event.unchanged, event.skipped});
}

}  // namespace parley
