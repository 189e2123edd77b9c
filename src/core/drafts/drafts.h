// SPDX-License-Identifier: AGPL-3.0-or-later
// What an agent is in the middle of writing, so that it is on every device of theirs (MS-4). The
// newest in the authority's order stands; what a device has not handed in yet is that device's.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/instant.h"
#include "core/ids.h"

namespace parley {

enum class DraftKind : std::uint8_t { reply, note };

struct SavedDraft {
  ConversationId conversation;
  DraftKind kind = DraftKind::reply;
  std::string text;
  Instant written_at;
  friend bool operator==(const SavedDraft&, const SavedDraft&) = default;
};

// All drafts of one agent, by conversation and kind.
struct DraftBox {
  AgentId id;
  std::vector<SavedDraft> drafts;
  friend bool operator==(const DraftBox&, const DraftBox&) = default;
};

// An empty text ends the draft.
struct SaveDraft {
  ConversationId conversation;
  DraftKind kind = DraftKind::reply;
  std::string text;
  friend bool operator==(const SaveDraft&, const SaveDraft&) = default;
};
struct DraftSaved {
  ConversationId conversation;
  DraftKind kind = DraftKind::reply;
  std::string text;
  friend bool operator==(const DraftSaved&, const DraftSaved&) = default;
};

struct Inbox;
const SavedDraft* find_draft(const Inbox& inbox, AgentId agent, ConversationId conversation,
                             DraftKind kind);

// These words were sent or saved, so an earlier state of them is no draft any more: it must not
// come back on another device, or after a crash of this one.
void end_draft(Inbox& inbox, AgentId agent, ConversationId conversation, DraftKind kind,
               const std::string& words);

}  // namespace parley
