// SPDX-License-Identifier: AGPL-3.0-or-later
// NO-1: who is told of what. Written down once, when the event is taken in, so that every device
// and every tab of an agent knows the same ones and none is told twice.
#pragma once

#include <cstdint>
#include <vector>

#include "core/context.h"
#include "core/ids.h"

namespace parley {

struct Inbox;

enum class NotificationKind : std::uint8_t {
  new_conversation,  // to the team of its queue
  assigned,          // to the new assignee
  mentioned,
  customer_replied,  // to assignee and followers
  response_warned,   // to the assignee and the supervisors
  response_missed,   // to the assignee
  supervisors_told,  // of a miss, to the supervisors; of an escalation, to the assignee, too
  resolution_missed  // to the assignee and the supervisors
};

struct Notification {
  NotificationKind kind = NotificationKind::new_conversation;
  AgentId agent;  // none: everybody in `team`
  TeamId team;
  ConversationId conversation;
  Instant at;
  Actor cause;  // who is told nothing of what they did themselves
  friend bool operator==(const Notification&, const Notification&) = default;
};

// All notifications up to that place have been seen by this agent, on whatever device.
struct MarkNotificationsSeen {
  std::uint64_t count = 0;
  friend bool operator==(const MarkNotificationsSeen&, const MarkNotificationsSeen&) = default;
};
struct NotificationsSeen {
  AgentId agent;
  std::uint64_t count = 0;
  friend bool operator==(const NotificationsSeen&, const NotificationsSeen&) = default;
};

bool is_for(const Inbox& inbox, const Notification& notification, AgentId agent);

// Places in the inbox's notifications, newest first, seen or not.
std::vector<std::uint32_t> notifications_for(const Inbox& inbox, AgentId agent,
                                             std::size_t count_max);
std::uint32_t count_unseen_notifications(const Inbox& inbox, AgentId agent);

}  // namespace parley
