// SPDX-License-Identifier: AGPL-3.0-or-later
// Why something was refused, in words: what is not possible, and what is. As exact as the inbox
// allows: who has it, which moves there are, what it is part of now.
#pragma once

#include <string>

#include "core/command.h"
#include "core/inbox.h"
#include "core/refusal.h"

namespace parley::ui {

std::string why_refused(const Inbox& inbox, Refusal refusal, ConversationId about);
// More exact, where it is known what was asked for.
std::string why_refused(const Inbox& inbox, Refusal refusal, const Command& asked);

// "#12 Maya Okonkwo".
std::string numbered_name(const Inbox& inbox, const Conversation& conversation);

}  // namespace parley::ui
