// SPDX-License-Identifier: AGPL-3.0-or-later
// What somebody was told lately (NO-1), as sentences.
#pragma once

#include <string>
#include <vector>

#include "core/inbox.h"

namespace parley::ui {

struct NotificationLine {
  std::string text;     // "Maya Okonkwo wrote again"
  std::string subject;  // of the conversation
  ConversationId conversation;
  Instant at;
  enum class Read : std::uint8_t { no, yes } read = Read::no;
};

struct NotificationsView {
  std::vector<NotificationLine> lines;  // newest first
  std::uint32_t unread = 0;
  // What MarkNotificationsSeen is told by who has seen all of these. It ends with the newest of
  // them: own commands that the authority has not answered add rows behind it, whose places others'
  // notifications may take.
  std::uint64_t seen_count = 0;
};

// `own` has followed that inbox, for that viewer.
NotificationsView notifications_view(const Inbox& inbox, AgentId viewer,
                                     const OwnNotifications& own);

}  // namespace parley::ui
