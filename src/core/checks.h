// SPDX-License-Identifier: AGPL-3.0-or-later
// Questions that many rules ask before they say yes.
#pragma once

#include <string_view>

#include "base/result.h"
#include "core/context.h"
#include "core/inbox.h"
#include "core/refusal.h"

namespace parley {

enum class Emptiness : std::uint8_t { allowed, refused };

Result<Done, Refusal> check_text(std::string_view text, std::size_t bytes_max, Emptiness emptiness);

// The agent who acts, if the actor is an active agent.
Result<const Agent*, Refusal> acting_agent(const Inbox& inbox, const Context& context);
// The system itself, or an admin.
Result<Done, Refusal> check_may_set_up(const Inbox& inbox, const Context& context);

// The conversation itself, or the one it was merged into: commands follow the merge (MG-1).
Result<const Conversation*, Refusal> known_conversation(const Inbox& inbox, ConversationId id);
// That one, if the agent who acts may see it (AC-1).
Result<const Conversation*, Refusal> conversation_for(const Inbox& inbox, ConversationId id,
                                                      const Context& context);

Result<Done, Refusal> check_fresh_message(const Inbox& inbox, MessageId id);

}  // namespace parley
