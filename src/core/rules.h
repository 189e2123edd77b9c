// SPDX-License-Identifier: AGPL-3.0-or-later
// One `decide` per command and one `evolve` per event, each written in its own folder. A command or
// an event without its rule does not link. Only decide.cpp and the folders use this header.
#pragma once

#include "base/result.h"
#include "core/command.h"
#include "core/event.h"
#include "core/inbox.h"
#include "core/refusal.h"

namespace parley {

using Decision = Result<Events, Refusal>;

Decision decide(const Inbox& inbox, const CreateWorkspace& command, const Context& context);
Decision decide(const Inbox& inbox, const AddAgent& command, const Context& context);
Decision decide(const Inbox& inbox, const AddTeam& command, const Context& context);
Decision decide(const Inbox& inbox, const AddChannel& command, const Context& context);
Decision decide(const Inbox& inbox, const SetAvailability& command, const Context& context);
Decision decide(const Inbox& inbox, const ReceiveMessage& command, const Context& context);
Decision decide(const Inbox& inbox, const SendReply& command, const Context& context);
Decision decide(const Inbox& inbox, const SendHeldReply& command, const Context& context);
Decision decide(const Inbox& inbox, const DiscardHeldReply& command, const Context& context);
Decision decide(const Inbox& inbox, const OpenConversation& command, const Context& context);
Decision decide(const Inbox& inbox, const SetPending& command, const Context& context);
Decision decide(const Inbox& inbox, const ResolveConversation& command, const Context& context);
Decision decide(const Inbox& inbox, const CloseConversation& command, const Context& context);
Decision decide(const Inbox& inbox, const ArchiveConversation& command, const Context& context);
Decision decide(const Inbox& inbox, const RestoreConversation& command, const Context& context);
Decision decide(const Inbox& inbox, const ReopenConversation& command, const Context& context);
Decision decide(const Inbox& inbox, const ClaimConversation& command, const Context& context);
Decision decide(const Inbox& inbox, const AssignConversation& command, const Context& context);
Decision decide(const Inbox& inbox, const SetPriority& command, const Context& context);
Decision decide(const Inbox& inbox, const AddNote& command, const Context& context);
Decision decide(const Inbox& inbox, const ChangeSettings& command, const Context& context);
Decision decide(const Inbox& inbox, const Tick& command, const Context& context);
Decision decide(const Inbox& inbox, const CreateTag& command, const Context& context);
Decision decide(const Inbox& inbox, const AddTag& command, const Context& context);
Decision decide(const Inbox& inbox, const RemoveTag& command, const Context& context);
Decision decide(const Inbox& inbox, const MarkSpam& command, const Context& context);
Decision decide(const Inbox& inbox, const MergeConversations& command, const Context& context);
Decision decide(const Inbox& inbox, const UnmergeConversation& command, const Context& context);
Decision decide(const Inbox& inbox, const SplitConversation& command, const Context& context);
Decision decide(const Inbox& inbox, const TransferConversation& command, const Context& context);
Decision decide(const Inbox& inbox, const ScheduleMessage& command, const Context& context);
Decision decide(const Inbox& inbox, const EditScheduledMessage& command, const Context& context);
Decision decide(const Inbox& inbox, const CancelScheduledMessage& command, const Context& context);
Decision decide(const Inbox& inbox, const SaveTemplate& command, const Context& context);
Decision decide(const Inbox& inbox, const DeleteTemplate& command, const Context& context);
Decision decide(const Inbox& inbox, const UseTemplate& command, const Context& context);
Decision decide(const Inbox& inbox, const BulkChange& command, const Context& context);
Decision decide(const Inbox& inbox, const RateConversation& command, const Context& context);
Decision decide(const Inbox& inbox, const SetAgentSkills& command, const Context& context);
Decision decide(const Inbox& inbox, const SetRoutingRules& command, const Context& context);
Decision decide(const Inbox& inbox, const DrainQueues& command, const Context& context);
Decision decide(const Inbox& inbox, const SaveView& command, const Context& context);
Decision decide(const Inbox& inbox, const DeleteView& command, const Context& context);
Decision decide(const Inbox& inbox, const MarkNotificationsSeen& command, const Context& context);
Decision decide(const Inbox& inbox, const ChangeAgent& command, const Context& context);
Decision decide(const Inbox& inbox, const ChangeTeam& command, const Context& context);
Decision decide(const Inbox& inbox, const ChooseNotifications& command, const Context& context);
Decision decide(const Inbox& inbox, const SaveDraft& command, const Context& context);
Decision decide(const Inbox& inbox, const EraseCustomer& command, const Context& context);
Decision decide(const Inbox& inbox, const SetCustomerVip& command, const Context& context);
Decision decide(const Inbox& inbox, const AddFollower& command, const Context& context);
Decision decide(const Inbox& inbox, const RemoveFollower& command, const Context& context);
Decision decide(const Inbox& inbox, const SaveCalendar& command, const Context& context);
Decision decide(const Inbox& inbox, const ReportDelivery& command, const Context& context);
Decision decide(const Inbox& inbox, const CorrectMessage& command, const Context& context);
Decision decide(const Inbox& inbox, const DeleteCalendar& command, const Context& context);
Decision decide(const Inbox& inbox, const NoteSilence& command, const Context& context);

// When and by whom it happened, and where in the order: what every `evolve` may use beside the
// event.
struct Happened {
  const Stamp& stamp;
  Position position;
};

void evolve(Inbox& inbox, const WorkspaceCreated& event, const Happened& happened);
void evolve(Inbox& inbox, const AgentAdded& event, const Happened& happened);
void evolve(Inbox& inbox, const TeamAdded& event, const Happened& happened);
void evolve(Inbox& inbox, const ChannelAdded& event, const Happened& happened);
void evolve(Inbox& inbox, const AvailabilitySet& event, const Happened& happened);
void evolve(Inbox& inbox, const CustomerSeen& event, const Happened& happened);
void evolve(Inbox& inbox, const ConversationStarted& event, const Happened& happened);
void evolve(Inbox& inbox, const MessageReceived& event, const Happened& happened);
void evolve(Inbox& inbox, const ReplySent& event, const Happened& happened);
void evolve(Inbox& inbox, const ReplyHeld& event, const Happened& happened);
void evolve(Inbox& inbox, const HeldReplyDiscarded& event, const Happened& happened);
void evolve(Inbox& inbox, const ConversationOpened& event, const Happened& happened);
void evolve(Inbox& inbox, const ConversationPended& event, const Happened& happened);
void evolve(Inbox& inbox, const ConversationResolved& event, const Happened& happened);
void evolve(Inbox& inbox, const ConversationClosed& event, const Happened& happened);
void evolve(Inbox& inbox, const ConversationArchived& event, const Happened& happened);
void evolve(Inbox& inbox, const ConversationRestored& event, const Happened& happened);
void evolve(Inbox& inbox, const ConversationReopened& event, const Happened& happened);
void evolve(Inbox& inbox, const ConversationClaimed& event, const Happened& happened);
void evolve(Inbox& inbox, const ConversationAssigned& event, const Happened& happened);
void evolve(Inbox& inbox, const ConversationUnassigned& event, const Happened& happened);
void evolve(Inbox& inbox, const PrioritySet& event, const Happened& happened);
void evolve(Inbox& inbox, const NoteAdded& event, const Happened& happened);
void evolve(Inbox& inbox, const SettingsChanged& event, const Happened& happened);
void evolve(Inbox& inbox, const ResponseWarned& event, const Happened& happened);
void evolve(Inbox& inbox, const ResponseMissed& event, const Happened& happened);
void evolve(Inbox& inbox, const PriorityEscalated& event, const Happened& happened);
void evolve(Inbox& inbox, const SupervisorsAlerted& event, const Happened& happened);
void evolve(Inbox& inbox, const TagCreated& event, const Happened& happened);
void evolve(Inbox& inbox, const TagAdded& event, const Happened& happened);
void evolve(Inbox& inbox, const TagRemoved& event, const Happened& happened);
void evolve(Inbox& inbox, const SpamMarked& event, const Happened& happened);
void evolve(Inbox& inbox, const ConversationsMerged& event, const Happened& happened);
void evolve(Inbox& inbox, const ConversationUnmerged& event, const Happened& happened);
void evolve(Inbox& inbox, const ConversationSplit& event, const Happened& happened);
void evolve(Inbox& inbox, const ConversationTransferred& event, const Happened& happened);
void evolve(Inbox& inbox, const MessageScheduled& event, const Happened& happened);
void evolve(Inbox& inbox, const ScheduledMessageEdited& event, const Happened& happened);
void evolve(Inbox& inbox, const ScheduledMessageCancelled& event, const Happened& happened);
void evolve(Inbox& inbox, const ScheduledMessageSent& event, const Happened& happened);
void evolve(Inbox& inbox, const ScheduledMessageReturned& event, const Happened& happened);
void evolve(Inbox& inbox, const ViewSaved& event, const Happened& happened);
void evolve(Inbox& inbox, const ViewDeleted& event, const Happened& happened);
void evolve(Inbox& inbox, const NotificationsSeen& event, const Happened& happened);
void evolve(Inbox& inbox, const AgentChanged& event, const Happened& happened);
void evolve(Inbox& inbox, const TeamChanged& event, const Happened& happened);
void evolve(Inbox& inbox, const NotificationsChosen& event, const Happened& happened);
void evolve(Inbox& inbox, const DraftSaved& event, const Happened& happened);
void evolve(Inbox& inbox, const CustomerErased& event, const Happened& happened);
void evolve(Inbox& inbox, const CustomerVipSet& event, const Happened& happened);
void evolve(Inbox& inbox, const FollowerAdded& event, const Happened& happened);
void evolve(Inbox& inbox, const FollowerRemoved& event, const Happened& happened);
void evolve(Inbox& inbox, const CalendarSaved& event, const Happened& happened);
void evolve(Inbox& inbox, const CalendarDeleted& event, const Happened& happened);
void evolve(Inbox& inbox, const SilenceNoted& event, const Happened& happened);
void evolve(Inbox& inbox, const ResolutionMissed& event, const Happened& happened);
void evolve(Inbox& inbox, const TemplateSaved& event, const Happened& happened);
void evolve(Inbox& inbox, const TemplateDeleted& event, const Happened& happened);
void evolve(Inbox& inbox, const TemplateUsed& event, const Happened& happened);
void evolve(Inbox& inbox, const BulkChanged& event, const Happened& happened);
void evolve(Inbox& inbox, const ConversationRated& event, const Happened& happened);
void evolve(Inbox& inbox, const AgentSkillsSet& event, const Happened& happened);
void evolve(Inbox& inbox, const RoutingRulesSet& event, const Happened& happened);
void evolve(Inbox& inbox, const ConversationRouted& event, const Happened& happened);
void evolve(Inbox& inbox, const DeliveryReported& event, const Happened& happened);
void evolve(Inbox& inbox, const MessageCorrected& event, const Happened& happened);

}  // namespace parley
