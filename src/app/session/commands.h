// SPDX-License-Identifier: AGPL-3.0-or-later
// What the room app knows of commands: the ids it has to draw for them, and where they belong.
#pragma once

#include "core/command.h"
#include "core/inbox.h"

namespace parley::app {

using DrawId = RawId (*)();

// Gives an id to everything the command creates and has none yet.
void draw_ids(Command& command, DrawId draw);

// The message or note that carries the command's words; none when it has none.
MessageId words_of(const Command& command);
// The conversation it is about; none when it is about none.
ConversationId conversation_of(const Inbox& inbox, const Command& command);

}  // namespace parley::app
