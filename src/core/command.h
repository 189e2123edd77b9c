// SPDX-License-Identifier: AGPL-3.0-or-later
// All that can be asked for. A command may be refused; what it carries never names its actor, who
// is whoever the session belongs to.
#pragma once

#include <variant>

#include "core/assignment/assign.h"
#include "core/conversation/lifecycle.h"
#include "core/conversation/messages.h"
#include "core/notes/add_note.h"
#include "core/priority/set_priority.h"
#include "core/settings/settings.h"
#include "core/tags/tags.h"
#include "core/timers/tick.h"
#include "core/workspace/workspace.h"

namespace parley {

using Command = std::variant<CreateWorkspace, AddAgent, AddTeam, AddChannel, SetAvailability,  //
                             ReceiveMessage, SendReply, SendHeldReply, DiscardHeldReply,       //
                             OpenConversation, SetPending, ResolveConversation, CloseConversation,
                             ArchiveConversation, RestoreConversation, ReopenConversation,  //
                             ClaimConversation, AssignConversation, SetPriority, AddNote,   //
                             ChangeSettings, Tick, CreateTag, AddTag, RemoveTag, MarkSpam>;

}  // namespace parley
