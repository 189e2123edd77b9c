// SPDX-License-Identifier: AGPL-3.0-or-later
// What waits for the looking agent's own decision: replies that the authority held (MS-2), and
// commands that it refused. Nothing leaves this list but by its author's act.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "ui/views/when.h"

namespace parley::ui {

enum class AttentionKind : std::uint8_t { held_reply, refused, claim_lost };

struct AttentionView {
  AttentionKind kind = AttentionKind::refused;
  ConversationId conversation;         // none: of no conversation
  MessageId held;                      // of a held reply
  CommandId refused;                   // of a refused command
  std::string headline;                // "Cho replied."
  std::string text;                    // "Your reply from 14:20 has not been sent."
  std::string words;                   // what its author wrote; empty when nothing
  Attachments files;                   // and what was to go along
  bool can_write_again = false;        // refused words that can go back to where they were written
  DraftKind draft = DraftKind::reply;  // which is there
  std::vector<std::string> changes;    // what happened since, as sentences
  friend bool operator==(const AttentionView&, const AttentionView&) = default;
};

std::vector<AttentionView> attention_of(const Inbox& inbox, AgentId viewer,
                                        std::span<const AttentionItem> refused, const Clock& clock);

// Which conversation a command is about; none for those about none.
ConversationId conversation_of(const Inbox& inbox, const Command& command);
// What a person wrote in it, so that it can be given back.
std::string words_of(const Command& command);

}  // namespace parley::ui
