// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/notifications/notifications.h"

#include <algorithm>

#include "core/checks.h"
#include "core/notifications/notify.h"
#include "core/rules.h"

namespace parley {
namespace {

class Telling {
 public:
  Telling(Inbox& inbox, const Stamp& stamp) : inbox_(inbox), stamp_(stamp) {}

  void operator()(const ConversationStarted& event) const {
    tell({NotificationKind::new_conversation, {}, event.team, event.conversation});
  }
  void operator()(const ConversationSplit& event) const {
    tell({NotificationKind::new_conversation, {}, team_of(event.into), event.into});
  }
  void operator()(const ConversationAssigned& event) const {
    tell_assignee(event.conversation, event.assignee);
    tell_mentioned(event.conversation, event.mentioned, event.assignee);
  }
  void operator()(const ConversationRouted& event) const {
    tell_assignee(event.conversation, event.assignee);
  }
  void operator()(const ConversationTransferred& event) const {
    tell_assignee(event.conversation, event.assignee);
    tell_mentioned(event.conversation, event.mentioned, event.assignee);
  }
  void operator()(const NoteAdded& event) const {
    tell_mentioned(event.conversation, event.mentioned, {});
  }
  void operator()(const MessageReceived& event) const {
    const auto& conversation = inbox_.conversations.at(event.conversation);
    const auto assignee = conversation.assignee;
    if (!assignee.is_none()) {
      tell({NotificationKind::customer_replied, assignee, {}, event.conversation});
    }
    for (const auto follower : conversation.followers) {
      if (follower == assignee) continue;
      tell({NotificationKind::customer_replied, follower, {}, event.conversation});
    }
  }
  void operator()(const ResponseWarned& event) const {
    tell_assignee_and_supervisors(event.conversation, NotificationKind::response_warned,
                                  NotificationKind::response_warned);
  }
  void operator()(const ResponseMissed& event) const {
    tell_assignee_and_supervisors(event.conversation, NotificationKind::response_missed,
                                  NotificationKind::supervisors_told);
  }
  void operator()(const ResolutionMissed& event) const {
    tell_assignee_and_supervisors(event.conversation, NotificationKind::resolution_missed,
                                  NotificationKind::resolution_missed);
  }
  void operator()(const PriorityEscalated& event) const { tell_of_escalation(event.conversation); }
  void operator()(const SupervisorsAlerted& event) const { tell_of_escalation(event.conversation); }
  template <class Other>
  void operator()(const Other& /*nobody is told*/) const {}

 private:
  void tell_assignee(ConversationId conversation, AgentId assignee) const {
    if (!assignee.is_none()) tell({NotificationKind::assigned, assignee, {}, conversation});
  }
  // One per cause: who was just given it knows of it already.
  void tell_mentioned(ConversationId conversation, const std::vector<AgentId>& mentioned,
                      AgentId assignee) const {
    for (const auto agent : mentioned) {
      if (agent != assignee) tell({NotificationKind::mentioned, agent, {}, conversation});
    }
  }
  // SL-6. A miss that was told of in this same moment was its cause.
  void tell_of_escalation(ConversationId id) const {
    const auto& thread = inbox_.conversations.at(id).thread;
    if (thread.size() > 1) {
      const auto& before = inbox_.history.at(thread[thread.size() - 2]);
      if (before.change == Change::response_missed && before.stamp.at == stamp_.at) return;
    }
    tell_assignee_and_supervisors(id, NotificationKind::supervisors_told,
                                  NotificationKind::supervisors_told);
  }
  void tell_assignee_and_supervisors(ConversationId id, NotificationKind to_assignee,
                                     NotificationKind to_supervisors) const {
    const auto assignee = inbox_.conversations.at(id).assignee;
    if (!assignee.is_none()) tell({to_assignee, assignee, {}, id});
    for (const auto supervisor : supervisors_of(team_of(id))) {
      if (supervisor != assignee) tell({to_supervisors, supervisor, {}, id});
    }
  }
  // The team's own, or all when it has none.
  [[nodiscard]] std::vector<AgentId> supervisors_of(TeamId id) const {
    std::vector<AgentId> all;
    std::vector<AgentId> own;
    const auto* team = inbox_.teams.find(id);
    for (const auto& agent : inbox_.agents) {
      if (agent.role == Role::agent || agent.activity == Activity::deactivated) continue;
      all.push_back(agent.id);
      if (team && is_member(*team, agent.id)) own.push_back(agent.id);
    }
    return own.empty() ? all : own;
  }
  [[nodiscard]] TeamId team_of(ConversationId id) const { return inbox_.conversations.at(id).team; }
  void tell(Notification notification) const {
    const auto& conversation = inbox_.conversations.at(notification.conversation);
    if (conversation.spam == Spam::yes) return;  // LC-7
    notification.at = stamp_.at;
    notification.cause = stamp_.actor;
    inbox_.notifications.append(notification);
  }

  Inbox& inbox_;
  const Stamp& stamp_;
};

}  // namespace

void notify(Inbox& inbox, const Event& event, const Stamp& stamp) {
  std::visit(Telling(inbox, stamp), event);
}

bool is_for(const Inbox& inbox, const Notification& notification, AgentId agent) {
  if (notification.cause == by(agent)) return false;
  if (!notification.agent.is_none()) return notification.agent == agent;
  return is_member(inbox.teams.at(notification.team), agent);
}

bool OwnNotifications::is_still_good(const Inbox& inbox, AgentId agent) const {
  const auto ignore = [](std::uint32_t) {};
  return inbox_ == &inbox && agent_ == agent && teams_seen_ == inbox.teams.edits() &&
         inbox.agents.journal().each_since(agents_seen_, ignore);
}

void OwnNotifications::follow(const Inbox& inbox, AgentId agent) {
  if (!is_still_good(inbox, agent)) {
    places_.clear();
    read_ = 0;
  }
  inbox_ = &inbox;
  agent_ = agent;
  teams_seen_ = inbox.teams.edits();
  agents_seen_ = inbox.agents.journal().count();
  while (!places_.empty() && places_.back() >= read_) places_.pop_back();
  const auto end = static_cast<std::uint32_t>(inbox.notifications.size());
  for (auto place = read_; place < end; ++place) {
    if (is_for(inbox, inbox.notifications.at(place), agent)) places_.push_back(place);
  }
  read_ = static_cast<std::uint32_t>(inbox.notifications.settled());
}

std::uint32_t OwnNotifications::unseen(const Inbox& inbox) const {
  const auto* viewer = inbox.agents.find(agent_);
  if (!viewer) return 0;
  const auto first =
      std::lower_bound(places_.begin(), places_.end(), viewer->notifications_seen,
                       [](std::uint32_t place, std::uint64_t seen) { return place < seen; });
  return static_cast<std::uint32_t>(places_.end() - first);
}

Decision decide(const Inbox& inbox, const MarkNotificationsSeen& command, const Context& context) {
  TRY_ASSIGN(const auto* agent, acting_agent(inbox, context));
  const auto count = std::min<std::uint64_t>(command.count, inbox.notifications.size());
  if (count <= agent->notifications_seen) return Events{};
  return Events{NotificationsSeen{agent->id, count}};
}

void evolve(Inbox& inbox, const NotificationsSeen& event, const Happened& /*happened*/) {
  auto& seen = inbox.agents.edit(event.agent).notifications_seen;
  seen = std::max(seen, event.count);
}

}  // namespace parley
