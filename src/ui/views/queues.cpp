// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/views/queues.h"

#include <algorithm>
#include <limits>

#include "core/merge/merge.h"
#include "ui/words/words.h"

namespace parley::ui {
namespace {

constexpr std::int64_t nobody_waits = std::numeric_limits<std::int64_t>::max() / 2;
constexpr std::string_view team_prefix = "team-";

std::int64_t wait_of(const Conversation& conversation) {
  const auto& since = conversation.clock.waiting_since;
  return since ? since->ms : nobody_waits - conversation.changed_at.ms;
}

bool is_over(Status status) { return status != Status::open && status != Status::pending; }

}  // namespace

std::string path_name(const InQueue& in) {
  switch (in.queue) {
    case Queue::unassigned:
      return "unassigned";
    case Queue::mine:
      return "mine";
    case Queue::all_open:
      return "all-open";
    case Queue::mentions:
      return "mentions";
    case Queue::pending:
      return "pending";
    case Queue::snoozed:
      return "snoozed";
    case Queue::resolved:
      return "resolved";
    case Queue::closed:
      return "closed";
    case Queue::scheduled:
      return "scheduled";
    case Queue::archived:
      return "archived";
    case Queue::team:
      return std::string(team_prefix) + to_text(in.team);
  }
  return {};
}

std::optional<InQueue> parse_queue(std::string_view name) {
  if (name.starts_with(team_prefix)) {
    const auto team = parse_id<TeamId>(name.substr(team_prefix.size()));
    if (team) return InQueue(*team);
  }
  for (const auto queue : all_queues) {
    if (path_name(queue) == name) return queue;
  }
  return std::nullopt;
}

std::string_view word_of(Queue queue) {
  switch (queue) {
    case Queue::unassigned:
      return say("queue.unassigned");
    case Queue::mine:
      return say("queue.mine");
    case Queue::all_open:
      return say("queue.all_open");
    case Queue::mentions:
      return say("queue.mentions");
    case Queue::pending:
      return say("queue.pending");
    case Queue::snoozed:
      return say("queue.snoozed");
    case Queue::resolved:
      return say("queue.resolved");
    case Queue::closed:
      return say("queue.closed");
    case Queue::scheduled:
      return say("queue.scheduled");
    case Queue::archived:
      return say("queue.archived");
    case Queue::team:
      return say("details.team");
  }
  return {};
}

std::string name_of(const Inbox& inbox, const InQueue& in) {
  const auto* team = in.queue == Queue::team ? inbox.teams.find(in.team) : nullptr;
  return team ? team->name : std::string(word_of(in.queue));
}

Sight sight_of(const Inbox& inbox, AgentId agent) {
  Sight sight{.agent = agent, .reach = Reach::own_teams, .teams = {}};
  const auto* looker = inbox.agents.find(agent);
  if (looker && looker->role != Role::agent) sight.reach = Reach::everything;
  for (const auto& team : inbox.teams) {
    if (is_member(team, agent)) sight.teams.push_back(team.id);
  }
  return sight;
}

bool may_see(const Sight& sight, const Conversation& conversation) {
  if (sight.reach == Reach::everything || conversation.team.is_none()) return true;
  if (conversation.assignee == sight.agent) return true;
  return std::find(sight.teams.begin(), sight.teams.end(), conversation.team) != sight.teams.end();
}

bool is_in(const Sight& sight, const Conversation& conversation, Queue queue) {
  // LC-7, MG-1: what is spam or part of another conversation is in no queue.
  if (conversation.spam == Spam::yes || is_merged_away(conversation)) return false;
  const bool is_open = conversation.status == Status::open;
  switch (queue) {
    case Queue::unassigned:
      return is_open && conversation.assignee.is_none() && may_see(sight, conversation);
    case Queue::mine:
      return is_open && conversation.assignee == sight.agent;
    case Queue::all_open:
      return is_open && may_see(sight, conversation);
    case Queue::mentions:
      return !is_finished(conversation) && may_see(sight, conversation) &&
             std::binary_search(conversation.mentioned.begin(), conversation.mentioned.end(),
                                sight.agent);
    case Queue::pending:
      return conversation.status == Status::pending && !is_snoozed(conversation) &&
             may_see(sight, conversation);
    case Queue::snoozed:
      return is_snoozed(conversation) && may_see(sight, conversation);
    case Queue::resolved:
      return conversation.status == Status::resolved && may_see(sight, conversation);
    case Queue::closed:
      return conversation.status == Status::closed && may_see(sight, conversation);
    case Queue::archived:
      return conversation.status == Status::archived && may_see(sight, conversation);
    case Queue::scheduled:
    case Queue::team:
      break;  // not known by the conversation alone
  }
  return false;
}

bool is_in_team(const Sight& sight, const Conversation& conversation, TeamId team) {
  if (conversation.spam == Spam::yes || is_merged_away(conversation)) return false;
  return conversation.status == Status::open && conversation.team == team &&
         may_see(sight, conversation);
}

bool is_snoozed(const Conversation& conversation) {
  return conversation.status == Status::pending && conversation.wake_at.has_value();
}

bool waits_to_be_sent(const ScheduledMessage& message) {
  return message.state == ScheduleState::waiting && message.delay == SendDelay::chosen;
}

void add_scheduled(const Inbox& inbox, const Sight& sight, const ScheduledMessage& message,
                   ScheduledConversations& next) {
  if (!waits_to_be_sent(message)) return;
  const auto* root = root_of(inbox, message.conversation);
  if (!root || root->spam == Spam::yes || !may_see(sight, *root)) return;
  const auto [place, is_first] = next.try_emplace(root->id, message.due);
  if (!is_first) place->second = std::min(place->second, message.due);
}

ScheduledConversations scheduled_conversations(const Inbox& inbox, const Sight& sight) {
  ScheduledConversations next;
  for (const auto& message : inbox.scheduled_messages) add_scheduled(inbox, sight, message, next);
  return next;
}

std::vector<ConversationId> scheduled_in_order(const Inbox& inbox,
                                               const ScheduledConversations& scheduled,
                                               ViewOrder order) {
  std::vector<OrderPlace> places;
  for (const auto& [id, due] : scheduled) {
    const bool by_time = order == ViewOrder::priority;
    places.push_back(by_time ? OrderPlace{0, due.ms, id}
                             : place_in(order, inbox.conversations.at(id)));
  }
  return in_order(std::move(places));
}

QueueCounts no_counts(const Inbox& inbox, const Sight& sight) {
  QueueCounts counts;
  for (const auto& team : inbox.teams) {
    const bool is_own = is_member(team, sight.agent);
    if (is_own || sight.reach == Reach::everything) counts.teams.push_back({team.id, 0});
  }
  return counts;
}

QueueCounts count_queues(const Inbox& inbox, const Sight& sight) {
  auto counts = no_counts(inbox, sight);
  for (const auto& conversation : inbox.conversations) {
    for (const auto queue : all_queues) {
      if (is_in(sight, conversation, queue)) counts.queues[static_cast<std::size_t>(queue)] += 1;
    }
    for (auto& team : counts.teams) {
      if (is_in_team(sight, conversation, team.team)) team.open += 1;
    }
  }
  counts.queues[static_cast<std::size_t>(Queue::scheduled)] =
      static_cast<std::uint32_t>(scheduled_conversations(inbox, sight).size());
  return counts;
}

std::uint32_t count_waiting(const Inbox& inbox, const Sight& sight) {
  std::uint32_t count = 0;
  for (const auto& conversation : inbox.conversations) {
    const bool waits = conversation.clock.waiting_since && is_in(sight, conversation, Queue::mine);
    if (waits) count += 1;
  }
  return count;
}

std::vector<ConversationId> conversations_in(const Inbox& inbox, const Sight& sight,
                                             const InQueue& in, ViewOrder order) {
  if (in.queue == Queue::scheduled) {
    return scheduled_in_order(inbox, scheduled_conversations(inbox, sight), order);
  }
  std::vector<OrderPlace> places;
  for (const auto& conversation : inbox.conversations) {
    const bool is_here = in.queue == Queue::team ? is_in_team(sight, conversation, in.team)
                                                 : is_in(sight, conversation, in.queue);
    if (is_here) places.push_back(place_in_queue(order, conversation));
  }
  return in_order(std::move(places));
}

OrderPlace place_in(ViewOrder order, const Conversation& conversation) {
  switch (order) {
    case ViewOrder::priority:
      return {-static_cast<std::int64_t>(conversation.priority), wait_of(conversation),
              conversation.id};
    case ViewOrder::newest:
      return {0, -conversation.changed_at.ms, conversation.id};
    case ViewOrder::oldest:
      return {0, conversation.changed_at.ms, conversation.id};
    case ViewOrder::longest_waiting:
      return {0, wait_of(conversation), conversation.id};
  }
  return {};
}

OrderPlace place_in_queue(ViewOrder order, const Conversation& conversation) {
  const bool is_usual = order == ViewOrder::priority && is_over(conversation.status);
  return place_in(is_usual ? ViewOrder::newest : order, conversation);
}

std::string_view lasting_name(ViewOrder order) {
  switch (order) {
    case ViewOrder::priority:
      return "priority";
    case ViewOrder::newest:
      return "newest";
    case ViewOrder::oldest:
      return "oldest";
    case ViewOrder::longest_waiting:
      return "longest_waiting";
  }
  return {};
}

std::optional<ViewOrder> parse_order(std::string_view name) {
  for (const auto order : all_orders) {
    if (lasting_name(order) == name) return order;
  }
  return std::nullopt;
}

std::string_view word_of(ViewOrder order) {
  switch (order) {
    case ViewOrder::priority:
      return say("order.priority");
    case ViewOrder::newest:
      return say("order.newest");
    case ViewOrder::oldest:
      return say("order.oldest");
    case ViewOrder::longest_waiting:
      return say("order.longest_waiting");
  }
  return {};
}

}  // namespace parley::ui
