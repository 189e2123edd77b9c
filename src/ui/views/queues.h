// SPDX-License-Identifier: AGPL-3.0-or-later
// Which conversations a queue holds for whoever looks, and in which order (VW-1). Exact: every
// count is the length of the list it stands on. Computed once per revision and query, never per
// frame.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
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
  resolved,
  closed,
  archived
};
inline constexpr std::array all_queues{Queue::unassigned, Queue::mine,    Queue::all_open,
                                       Queue::mentions,   Queue::pending, Queue::snoozed,
                                       Queue::resolved,   Queue::closed,  Queue::archived};

// As in the address `/queue/all-open`.
std::string_view path_name(Queue queue);
std::optional<Queue> parse_queue(std::string_view name);
std::string_view word_of(Queue queue);

// What somebody may see (AC-1): agents their teams' and their own conversations, supervisors and
// admins all. A conversation without a team is everybody's.
enum class Reach : std::uint8_t { own_teams, everything };
struct Sight {
  AgentId agent;
  Reach reach = Reach::own_teams;
  std::vector<TeamId> teams;
};
Sight sight_of(const Inbox& inbox, AgentId agent);
bool may_see(const Sight& sight, const Conversation& conversation);
bool is_in(const Sight& sight, const Conversation& conversation, Queue queue);

using QueueCounts = std::array<std::uint32_t, all_queues.size()>;
QueueCounts count_queues(const Inbox& inbox, const Sight& sight);

// The viewer's own open conversations whose customers wait for an answer.
std::uint32_t count_waiting(const Inbox& inbox, const Sight& sight);

// By priority, then longest waiting; what is over: newest first.
std::vector<ConversationId> conversations_in(const Inbox& inbox, const Sight& sight, Queue queue);

// LC-6: Pending until its time comes.
bool is_snoozed(const Conversation& conversation);

}  // namespace parley::ui
