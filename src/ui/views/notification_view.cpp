// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/views/notification_view.h"

#include "ui/views/people.h"
#include "ui/words/words.h"

namespace parley::ui {
namespace {

constexpr std::size_t lines_max = 12;

std::string text_of(const Inbox& inbox, const Notification& notification, AgentId viewer) {
  const auto& conversation = inbox.conversations.at(notification.conversation);
  const auto customer = name_of(inbox, conversation.customer);
  const auto who = subject_of_sentence(inbox, notification.cause, viewer);
  switch (notification.kind) {
    case NotificationKind::new_conversation:
      return say("notification.new_conversation", {{"customer", customer}});
    case NotificationKind::assigned:
      if (notification.cause.kind != ActorKind::agent) {
        return say("notification.routed", {{"customer", customer}});
      }
      return say("notification.assigned", {{"who", who}, {"customer", customer}});
    case NotificationKind::mentioned:
      return say("notification.mentioned", {{"who", who}, {"customer", customer}});
    case NotificationKind::customer_replied:
      return say("notification.customer_replied", {{"customer", customer}});
    case NotificationKind::response_warned:
      return say("notification.response_warned", {{"customer", customer}});
    case NotificationKind::response_missed:
      return say("notification.response_missed", {{"customer", customer}});
    case NotificationKind::supervisors_told:
      return say("notification.supervisors_told", {{"customer", customer}});
    case NotificationKind::resolution_missed:
      return say("notification.resolution_missed", {{"customer", customer}});
  }
  return {};
}

}  // namespace

NotificationsView notifications_view(const Inbox& inbox, AgentId viewer,
                                     const OwnNotifications& own) {
  NotificationsView view;
  const auto* agent = inbox.agents.find(viewer);
  if (!agent) return view;
  view.unread = own.unseen(inbox);
  const auto& places = own.places();
  if (!places.empty()) view.seen_count = std::uint64_t{places.back()} + 1;
  for (auto at = places.rbegin(); at != places.rend() && view.lines.size() < lines_max; ++at) {
    const auto place = *at;
    const auto& notification = inbox.notifications.at(place);
    const bool is_read = place < agent->notifications_seen;
    view.lines.push_back({text_of(inbox, notification, viewer),
                          inbox.conversations.at(notification.conversation).subject,
                          notification.conversation, notification.at,
                          is_read ? NotificationLine::Read::yes : NotificationLine::Read::no});
  }
  return view;
}

}  // namespace parley::ui
