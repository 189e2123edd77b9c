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

// Which of the inbox's notifications are for one agent, seen or not. It follows the inbox: what it
// has read and can no longer change is not read again.
class OwnNotifications {
 public:
  void follow(const Inbox& inbox, AgentId agent);

  // Places in the inbox's notifications, oldest first.
  [[nodiscard]] const std::vector<std::uint32_t>& places() const { return places_; }
  // How many of them stand behind those that the agent has seen.
  [[nodiscard]] std::uint32_t unseen(const Inbox& inbox) const;

 private:
  [[nodiscard]] bool is_still_good(const Inbox& inbox, AgentId agent) const;

  const Inbox* inbox_ = nullptr;
  AgentId agent_;
  std::uint64_t agents_seen_ = 0;  // of their table's journal
  std::uint64_t teams_seen_ = 0;   // edits: who is in a team is told what the team is
  std::uint32_t read_ = 0;         // places before this one that are not taken back
  std::vector<std::uint32_t> places_;
};

}  // namespace parley
