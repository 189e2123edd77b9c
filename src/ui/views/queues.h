// SPDX-License-Identifier: AGPL-3.0-or-later
// Which conversations a queue holds for whoever looks, and in which order (VW-1). Exact: every
// count is the length of the list it stands on. Computed once per revision and query, never per
// frame.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/inbox.h"

namespace parley::ui {

enum class Queue : std::uint8_t {
  unassigned,
  mine,
  all_open,
  mentions,
  pending,
  snoozed,
  scheduled,  // something is to be sent in it later (SC-3)
  resolved,
  closed,
  archived,
  team  // what is open in one team; named by an InQueue only
};
inline constexpr std::array all_queues{
    Queue::unassigned, Queue::mine,      Queue::all_open, Queue::mentions, Queue::pending,
    Queue::snoozed,    Queue::scheduled, Queue::resolved, Queue::closed,   Queue::archived};

// One of the queues, or a team's.
struct InQueue {
  Queue queue = Queue::unassigned;
  TeamId team = {};
  InQueue() = default;
  InQueue(Queue which) : queue(which) {}  // NOLINT(google-explicit-constructor): it is one
  explicit InQueue(TeamId of) : queue(Queue::team), team(of) {}
  friend bool operator==(const InQueue&, const InQueue&) = default;
};

// As in the address `/queue/all-open`, `/queue/team-0123…`.
std::string path_name(const InQueue& in);
std::optional<InQueue> parse_queue(std::string_view name);
std::string_view word_of(Queue queue);
std::string name_of(const Inbox& inbox, const InQueue& in);

// What somebody may see (AC-1): agents their teams' and their own conversations, supervisors and
// admins all. A conversation without a team is everybody's.
enum class Reach : std::uint8_t { own_teams, everything };
struct Sight {
  AgentId agent;
  Reach reach = Reach::own_teams;
  std::vector<TeamId> teams;
  friend bool operator==(const Sight&, const Sight&) = default;
};
Sight sight_of(const Inbox& inbox, AgentId agent);
bool may_see(const Sight& sight, const Conversation& conversation);
bool is_in(const Sight& sight, const Conversation& conversation, Queue queue);
// What a team's people have before them.
bool is_in_team(const Sight& sight, const Conversation& conversation, TeamId team);

struct TeamCount {
  TeamId team;
  std::uint32_t open = 0;
  friend bool operator==(const TeamCount&, const TeamCount&) = default;
};
struct QueueCounts {
  std::array<std::uint32_t, all_queues.size()> queues{};
  std::vector<TeamCount> teams;  // that the viewer may look at, in their order
  [[nodiscard]] std::uint32_t of(Queue queue) const {
    return queues[static_cast<std::size_t>(queue)];
  }
  friend bool operator==(const QueueCounts&, const QueueCounts&) = default;
};
// With nothing counted yet.
QueueCounts no_counts(const Inbox& inbox, const Sight& sight);
QueueCounts count_queues(const Inbox& inbox, const Sight& sight);

// SC-3: where something is to be sent later, and when the next of it leaves.
using ScheduledConversations = std::map<ConversationId, Instant>;
ScheduledConversations scheduled_conversations(const Inbox& inbox, const Sight& sight);

// The viewer's own open conversations whose customers wait for an answer.
std::uint32_t count_waiting(const Inbox& inbox, const Sight& sight);

// Whether it waits for its time, and neither in the seconds in which it can be taken back.
bool waits_to_be_sent(const ScheduledMessage& message);
void add_scheduled(const Inbox& inbox, const Sight& sight, const ScheduledMessage& message,
                   ScheduledConversations& next);
std::vector<ConversationId> scheduled_in_order(const Inbox& inbox,
                                               const ScheduledConversations& scheduled,
                                               ViewOrder order);

// VW-1. By priority, then longest waiting, unless another order is wanted; what is over is newest
// first then, and what is to be sent later in the order of its times.
std::vector<ConversationId> conversations_in(const Inbox& inbox, const Sight& sight,
                                             const InQueue& in,
                                             ViewOrder order = ViewOrder::priority);

// Where a conversation stands in an order: the smaller comes first. Computed once a row, so that
// sorting touches no conversation.
struct OrderPlace {
  std::int64_t rank = 0;
  std::int64_t time = 0;
  ConversationId id;
};
inline bool stands_before(const OrderPlace& left, const OrderPlace& right) {
  if (left.rank != right.rank) return left.rank < right.rank;
  if (left.time != right.time) return left.time < right.time;
  return left.id < right.id;
}
OrderPlace place_in(ViewOrder order, const Conversation& conversation);
// In a queue, where the usual order of what is over is another one.
OrderPlace place_in_queue(ViewOrder order, const Conversation& conversation);
std::vector<ConversationId> in_order(std::vector<OrderPlace> places);
inline constexpr std::array all_orders{ViewOrder::priority, ViewOrder::longest_waiting,
                                       ViewOrder::newest, ViewOrder::oldest};
// As it is kept on a device.
std::string_view lasting_name(ViewOrder order);
std::optional<ViewOrder> parse_order(std::string_view name);
std::string_view word_of(ViewOrder order);

// LC-6: Pending until its time comes.
bool is_snoozed(const Conversation& conversation);

}  // namespace parley::ui
