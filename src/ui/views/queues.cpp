// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/views/queues.h"

#include <algorithm>
#include <limits>
#include <string>

#include "core/merge/merge.h"
#include "ui/words/words.h"

namespace parley::ui {
namespace {

// Smaller comes first. Computed once a row, so that sorting touches no conversation.
struct Place {
  std::int64_t urgency = 0;
  std::int64_t time = 0;
  ConversationId id;
};

constexpr std::int64_t nobody_waits = std::numeric_limits<std::int64_t>::max() / 2;

Place place_by_urgency(const Conversation& conversation) {
  const auto urgency = -static_cast<std::int64_t>(conversation.priority);
  if (conversation.clock.waiting_since)
    return {urgency, conversation.clock.waiting_since->ms, conversation.id};
  return {urgency, nobody_waits - conversation.changed_at.ms, conversation.id};
}

Place place_by_newest(const Conversation& conversation) {
  return {0, -conversation.changed_at.ms, conversation.id};
}

bool is_over(Status status) { return status != Status::open && status != Status::pending; }

std::vector<ConversationId> in_order(std::vector<Place> places) {
  std::sort(places.begin(), places.end(), [](const Place& left, const Place& right) {
    if (left.urgency != right.urgency) return left.urgency < right.urgency;
    if (left.time != right.time) return left.time < right.time;
    return left.id < right.id;
  });
  std::vector<ConversationId> ids;
  ids.reserve(places.size());
  for (const auto& place : places) ids.push_back(place.id);
  return ids;
}

}  // namespace

std::string_view path_name(Queue queue) {
  switch (queue) {
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
    case Queue::archived:
      return "archived";
  }
  return {};
}

std::optional<Queue> parse_queue(std::string_view name) {
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
    case Queue::archived:
      return say("queue.archived");
  }
  return {};
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
  }
  return false;
}

bool is_snoozed(const Conversation& conversation) {
  return conversation.status == Status::pending && conversation.wake_at.has_value();
}

QueueCounts count_queues(const Inbox& inbox, const Sight& sight) {
  QueueCounts counts{};
  for (const auto& conversation : inbox.conversations) {
    for (const auto queue : all_queues) {
      if (is_in(sight, conversation, queue)) counts[static_cast<std::size_t>(queue)] += 1;
    }
  }
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

std::vector<ConversationId> conversations_in(const Inbox& inbox, const Sight& sight, Queue queue) {
  std::vector<Place> places;
  for (const auto& conversation : inbox.conversations) {
    if (!is_in(sight, conversation, queue)) continue;
    places.push_back(is_over(conversation.status) ? place_by_newest(conversation)
                                                  : place_by_urgency(conversation));
  }
  return in_order(std::move(places));
}

}  // namespace parley::ui
