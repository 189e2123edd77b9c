// SPDX-License-Identifier: AGPL-3.0-or-later
// All that can have happened. An event is never refused and never edited: every replica takes it
// in, in the authority's order.
#pragma once

#include <variant>
#include <vector>

#include "core/assignment/assign.h"
#include "core/bulk/bulk.h"
#include "core/calendar/calendar.h"
#include "core/context.h"
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
#include "core/sla/sla_events.h"
#include "core/tags/tags.h"
#include "core/templates/templates.h"
#include "core/transfer/transfer.h"
#include "core/workspace/staff.h"
#include "core/workspace/workspace.h"

namespace parley {

using EventVariant = std::variant<
    WorkspaceCreated, AgentAdded, TeamAdded, ChannelAdded, AvailabilitySet,  //
    CustomerSeen, ConversationStarted, MessageReceived, ReplySent, ReplyHeld,
    HeldReplyDiscarded,  //
    ConversationOpened, ConversationPended, ConversationResolved, ConversationClosed,
    ConversationArchived, ConversationRestored, ConversationReopened,  //
    ConversationClaimed, ConversationAssigned, ConversationUnassigned, PrioritySet,
    NoteAdded,  //
    SettingsChanged, ResponseWarned, ResponseMissed, PriorityEscalated, SupervisorsAlerted,
    TagCreated, TagAdded, TagRemoved, SpamMarked,  //
    ConversationsMerged, ConversationUnmerged, ConversationSplit, ConversationTransferred,
    MessageScheduled, ScheduledMessageEdited, ScheduledMessageCancelled, ScheduledMessageSent,
    ScheduledMessageReturned, TemplateSaved, TemplateDeleted, TemplateUsed, BulkChanged,
    ConversationRated, AgentSkillsSet, RoutingRulesSet, ConversationRouted, ViewSaved, ViewDeleted,
    NotificationsSeen, AgentChanged, TeamChanged, NotificationsChosen, DraftSaved, CustomerErased,
    CustomerVipSet, FollowerAdded, FollowerRemoved, CalendarSaved, CalendarDeleted, SilenceNoted,
    ResolutionMissed, DeliveryReported, MessageCorrected>;

// Of its own for the same reason as Command.
struct Event : EventVariant {
  using Variant = EventVariant;
  using Variant::Variant;
  Event();
  Event(const Event&);
  Event(Event&&) noexcept;
  Event& operator=(const Event&);
  Event& operator=(Event&&) noexcept;
  ~Event();
  friend bool operator==(const Event& left, const Event& right);
};
using Events = std::vector<Event>;

// Accepted by the authority: it has its place in the order.
struct LoggedEvent {
  Position position;
  CommandId cause;
  Stamp stamp;
  Event event;
  friend bool operator==(const LoggedEvent&, const LoggedEvent&) = default;
};

// What a command of this device would do; the authority has not spoken yet.
struct PendingEvent {
  CommandId cause;
  Stamp stamp;
  Event event;
  friend bool operator==(const PendingEvent&, const PendingEvent&) = default;
};

}  // namespace parley
