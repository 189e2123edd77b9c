// SPDX-License-Identifier: AGPL-3.0-or-later
// All that can be asked for. A command may be refused; what it carries never names its actor, who
// is whoever the session belongs to.
#pragma once

#include <variant>

#include "core/assignment/assign.h"
#include "core/bulk/bulk.h"
#include "core/calendar/calendar.h"
#include "core/conversation/correction.h"
#include "core/conversation/delivery.h"
#include "core/conversation/lifecycle.h"
#include "core/conversation/messages.h"
#include "core/customers/vip.h"
#include "core/drafts/drafts.h"
#include "core/erasure/erasure.h"
#include "core/followers/follow.h"
#include "core/merge/merge.h"
#include "core/notes/add_note.h"
#include "core/notifications/notifications.h"
#include "core/priority/set_priority.h"
#include "core/routing/routing.h"
#include "core/satisfaction/rating.h"
#include "core/saved_views/saved_views.h"
#include "core/schedule/schedule.h"
#include "core/settings/settings.h"
#include "core/skills/skills.h"
#include "core/tags/tags.h"
#include "core/templates/templates.h"
#include "core/timers/tick.h"
#include "core/transfer/transfer.h"
#include "core/workspace/staff.h"
#include "core/workspace/workspace.h"

namespace parley {

using CommandVariant =
    std::variant<CreateWorkspace, AddAgent, AddTeam, AddChannel, SetAvailability,  //
                 ReceiveMessage, SendReply, SendHeldReply, DiscardHeldReply,       //
                 OpenConversation, SetPending, ResolveConversation, CloseConversation,
                 ArchiveConversation, RestoreConversation, ReopenConversation,  //
                 ClaimConversation, AssignConversation, SetPriority, AddNote,   //
                 ChangeSettings, Tick, CreateTag, AddTag, RemoveTag, MarkSpam,  //
                 MergeConversations, UnmergeConversation, SplitConversation, TransferConversation,
                 ScheduleMessage, EditScheduledMessage, CancelScheduledMessage, SaveTemplate,
                 DeleteTemplate, UseTemplate, BulkChange, RateConversation, SetAgentSkills,
                 SetRoutingRules, DrainQueues, SaveView, DeleteView, MarkNotificationsSeen,
                 ChangeAgent, ChangeTeam, ChooseNotifications, SaveDraft, EraseCustomer,
                 SetCustomerVip, AddFollower, RemoveFollower, SaveCalendar, DeleteCalendar,
                 NoteSilence, ReportDelivery, CorrectMessage>;

// A type of its own, so that copying and destroying the many kinds is compiled once.
struct Command : CommandVariant {
  using Variant = CommandVariant;
  using Variant::Variant;
  Command();
  Command(const Command&);
  Command(Command&&) noexcept;
  Command& operator=(const Command&);
  Command& operator=(Command&&) noexcept;
  ~Command();
  friend bool operator==(const Command& left, const Command& right);
};

}  // namespace parley
