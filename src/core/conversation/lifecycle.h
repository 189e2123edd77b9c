// SPDX-License-Identifier: AGPL-3.0-or-later
// Moves through the statuses (LC-1, LC-2): opened, pending, resolved, closed, archived, and back.
#pragma once

#include <optional>
#include <string>

#include "core/conversation/conversation.h"

namespace parley {

struct OpenConversation {
  ConversationId conversation;
  friend bool operator==(const OpenConversation&, const OpenConversation&) = default;
};
struct SetPending {
  ConversationId conversation;
  std::string awaiting;
  std::optional<Instant> wake_at;
  friend bool operator==(const SetPending&, const SetPending&) = default;
};
struct ResolveConversation {
  ConversationId conversation;
  std::string summary;
  MessageId message;    // id of the closing message, when there is one
  std::string closing;  // empty: none is sent
  Position seen;        // the newest position on the author's screen (MS-2)
  friend bool operator==(const ResolveConversation&, const ResolveConversation&) = default;
};
struct CloseConversation {
  ConversationId conversation;
  friend bool operator==(const CloseConversation&, const CloseConversation&) = default;
};
struct ArchiveConversation {
  ConversationId conversation;
  friend bool operator==(const ArchiveConversation&, const ArchiveConversation&) = default;
};
struct RestoreConversation {
  ConversationId conversation;
  friend bool operator==(const RestoreConversation&, const RestoreConversation&) = default;
};
struct ReopenConversation {
  ConversationId conversation;
  friend bool operator==(const ReopenConversation&, const ReopenConversation&) = default;
};

struct ConversationOpened {
  ConversationId conversation;
  friend bool operator==(const ConversationOpened&, const ConversationOpened&) = default;
};
struct ConversationPended {
  ConversationId conversation;
  std::string awaiting;
  std::optional<Instant> wake_at;
  friend bool operator==(const ConversationPended&, const ConversationPended&) = default;
};
struct ConversationResolved {
  ConversationId conversation;
  std::string summary;
  friend bool operator==(const ConversationResolved&, const ConversationResolved&) = default;
};
struct ConversationClosed {
  ConversationId conversation;
  friend bool operator==(const ConversationClosed&, const ConversationClosed&) = default;
};
struct ConversationArchived {
  ConversationId conversation;
  friend bool operator==(const ConversationArchived&, const ConversationArchived&) = default;
};
struct ConversationRestored {
  ConversationId conversation;
  friend bool operator==(const ConversationRestored&, const ConversationRestored&) = default;
};
struct ConversationReopened {
  ConversationId conversation;
  Why why = Why::asked;
  friend bool operator==(const ConversationReopened&, const ConversationReopened&) = default;
};

}  // namespace parley
