// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/routing/routing.h"

#include <algorithm>
#include <iterator>

#include "base/limits.h"
#include "core/assignment/eligible.h"
#include "core/calendar/calendars.h"
#include "core/calendar/working_time.h"
#include "core/checks.h"
#include "core/conversation/change.h"
#include "core/routing/follow_up.h"
#include "core/routing/match.h"

namespace parley {
namespace {

Result<Done, Refusal> check_rule(const Inbox& inbox, const RoutingRule& rule) {
  TRY_ASSIGN([[maybe_unused]] auto name,
             check_text(rule.name, limits::name_bytes_max, Emptiness::refused));
  TRY_ASSIGN([[maybe_unused]] auto text,
             check_text(rule.conditions.text, limits::reason_bytes_max, Emptiness::allowed));
  TRY_ASSIGN([[maybe_unused]] auto language,
             check_text(rule.conditions.language, limits::name_bytes_max, Emptiness::allowed));
  if (rule.id.is_none()) return Err{Refusal::id_taken};
  const auto* team = inbox.teams.find(rule.team);
  if (!team) return Err{Refusal::unknown_team};
  // A rule that leads to a team of nobody would swallow conversations.
  if (team->members.empty()) return Err{Refusal::team_is_empty};
  const auto& conditions = rule.conditions;
  if (!conditions.channel.is_none() && !inbox.channels.find(conditions.channel)) {
    return Err{Refusal::unknown_channel};
  }
  if (!conditions.tag.is_none() && !inbox.tags.find(conditions.tag)) {
    return Err{Refusal::unknown_tag};
  }
  if (conditions.hours != RuleHours::any && !find_calendar(inbox, conditions.calendar)) {
    return Err{Refusal::unknown_calendar};
  }
  return Done{};
}

bool waits_in_queue(const Conversation& conversation) {
  return conversation.status == Status::open && conversation.assignee.is_none() &&
         conversation.spam == Spam::no;
}

template <class... Kinds>
bool is_any(const Event& event) {
  return (std::holds_alternative<Kinds>(event) || ...);
}

// AS-6: by priority, then longest waiting.
std::vector<const Conversation*> queue_of(const Inbox& inbox) {
  std::vector<const Conversation*> queue;
  for (const auto& conversation : inbox.conversations) {
    if (waits_in_queue(conversation)) queue.push_back(&conversation);
  }
  const auto since = [](const Conversation& it) {
    return it.clock.waiting_since.value_or(it.created_at);
  };
  std::stable_sort(queue.begin(), queue.end(), [&](const auto* left, const auto* right) {
    if (left->priority != right->priority) return left->priority > right->priority;
    return since(*left) < since(*right);
  });
  return queue;
}

}  // namespace

Decision decide(const Inbox& inbox, const SetRoutingRules& command, const Context& context) {
  TRY_ASSIGN([[maybe_unused]] auto allowed, check_may_set_up(inbox, context));
  if (inbox.workspaces.size() == 0) return Err{Refusal::not_allowed};
  if (command.rules.size() > limits::list_items_max) return Err{Refusal::too_many};
  for (const auto& rule : command.rules) {
    TRY_ASSIGN([[maybe_unused]] auto checked, check_rule(inbox, rule));
  }
  if (command.rules == rules_of(inbox)) return Events{};
  return Events{RoutingRulesSet{command.rules}};
}

Decision decide(const Inbox& inbox, const DrainQueues&, const Context& context) {
  if (context.actor.kind != ActorKind::system) return Err{Refusal::not_allowed};
  if (rules_of(inbox).empty()) return Events{};
  Events events;
  Plan plan;
  std::uint32_t turn = 0;
  for (const auto* conversation : queue_of(inbox)) {
    const auto* rule = first_match(inbox, *conversation, context.now);
    if (!rule) continue;
    auto choice = choose(inbox, *rule, *conversation, plan);
    const bool is_vip = rule->strategy == Strategy::vip;
    const auto priority =
        is_vip ? std::max(conversation->priority, Priority::high) : conversation->priority;
    const bool changes = !choice.assignee.is_none() || conversation->team != rule->team ||
                         conversation->priority != priority;
    if (!changes) continue;
    if (!choice.assignee.is_none()) {
      plan.given[choice.assignee] += 1;
      plan.turn[choice.assignee] = ++turn;
    }
    events.push_back(ConversationRouted{conversation->id, rule->team, choice.assignee, priority,
                                        rule->id, rule->name, std::move(choice.candidates)});
  }
  return events;
}

std::optional<Command> follow_up(const Event& event) {
  const bool came_in = is_any<ConversationStarted, ConversationReopened, ConversationUnassigned,
                              ConversationUnmerged, ConversationSplit, SpamMarked>(event);
  const bool made_room =
      is_any<ConversationPended, ConversationResolved, ConversationAssigned,
             ConversationTransferred, ConversationsMerged, AvailabilitySet, SilenceNoted>(event);
  const bool changed_who =
      is_any<AgentSkillsSet, AgentChanged, TeamChanged, RoutingRulesSet, TagAdded, TagRemoved,
             PrioritySet, PriorityEscalated, CustomerVipSet, CalendarSaved>(event);
  if (!came_in && !made_room && !changed_who) return std::nullopt;
  return DrainQueues{};
}

std::optional<Instant> next_opening(const Inbox& inbox, Instant looked_at) {
  std::optional<Instant> next;
  const auto& conversations = inbox.conversations;
  for (const auto& rule : rules_of(inbox)) {
    const bool looks_at_clock =
        rule.state == RuleState::on && rule.conditions.hours != RuleHours::any;
    const auto* calendar =
        looks_at_clock ? find_calendar(inbox, rule.conditions.calendar) : nullptr;
    if (!calendar) continue;
    const auto change = next_change(*calendar, looked_at);
    if (!next || change < *next) next = change;
  }
  if (!next || std::none_of(conversations.begin(), conversations.end(), waits_in_queue)) return {};
  return next;
}

void evolve(Inbox& inbox, const RoutingRulesSet& event, const Happened&) {
  inbox.workspaces.edit(inbox.workspaces.begin()->id).rules = event.rules;
}

void evolve(Inbox& inbox, const ConversationRouted& event, const Happened& happened) {
  change_conversation(inbox, event.conversation, happened, [&](Conversation& it) {
    it.team = event.team;
    it.priority = event.priority;
    it.routed_by = {event.rule, event.rule_name, event.candidates};
    if (!event.assignee.is_none()) give(it, event.assignee, happened);
  });
  if (!event.assignee.is_none()) {
    inbox.agents.edit(event.assignee).last_routed_at = happened.stamp.at;
  }
  record(inbox, event.conversation, happened,
         {.change = Change::routed,
          .assignee = event.assignee,
          .team = event.team,
          .text = event.rule_name});
}

}  // namespace parley
