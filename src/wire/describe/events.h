// SPDX-License-Identifier: AGPL-3.0-or-later
// Events as documents. Logs are kept for ever: a version that was written once stays readable.
#pragma once

#include "core/event.h"
#include "wire/describe/attachment.h"
#include "wire/describe/routing.h"
#include "wire/describe/settings.h"
#include "wire/describe/shape.h"

namespace parley::wire {

template <>
struct Shape<WorkspaceCreated> {
  static constexpr std::string_view name = "workspace.created";
  static constexpr int version = 1;
  static constexpr auto fields = std::tuple{required("workspace", &WorkspaceCreated::workspace),
                                            required("name", &WorkspaceCreated::name)};
};
static_assert(is_complete<WorkspaceCreated>);

template <>
struct Shape<AgentAdded> {
  static constexpr std::string_view name = "agent.added";
  static constexpr int version = 1;
  static constexpr auto fields = std::tuple{required("agent", &AgentAdded::agent),
                                            required("name", &AgentAdded::name),
                                            required("email", &AgentAdded::email),
                                            required("role", &AgentAdded::role),
                                            required("open_load_max", &AgentAdded::open_load_max),
                                            optional("skills", &AgentAdded::skills)};
};
static_assert(is_complete<AgentAdded>);

template <>
struct Shape<TeamAdded> {
  static constexpr std::string_view name = "team.added";
  static constexpr int version = 1;
  static constexpr auto fields =
      std::tuple{required("team", &TeamAdded::team), required("name", &TeamAdded::name),
                 required("members", &TeamAdded::members)};
};
static_assert(is_complete<TeamAdded>);

template <>
struct Shape<ChannelAdded> {
  static constexpr std::string_view name = "channel.added";
  static constexpr int version = 1;
  static constexpr auto fields =
      std::tuple{required("channel", &ChannelAdded::channel), required("key", &ChannelAdded::key),
                 required("name", &ChannelAdded::name), required("medium", &ChannelAdded::medium),
                 required("team", &ChannelAdded::team)};
};
static_assert(is_complete<ChannelAdded>);

template <>
struct Shape<AvailabilitySet> {
  static constexpr std::string_view name = "agent.availability_set";
  static constexpr int version = 1;
  static constexpr auto fields =
      std::tuple{required("agent", &AvailabilitySet::agent),
                 required("availability", &AvailabilitySet::availability)};
};
static_assert(is_complete<AvailabilitySet>);

template <>
struct Shape<CustomerSeen> {
  static constexpr std::string_view name = "customer.seen";
  static constexpr int version = 1;
  static constexpr auto fields = std::tuple{
      required("customer", &CustomerSeen::customer), optional("name", &CustomerSeen::name),
      optional("email", &CustomerSeen::email), optional("vip", &CustomerSeen::vip)};
};
static_assert(is_complete<CustomerSeen>);

template <>
struct Shape<ConversationStarted> {
  static constexpr std::string_view name = "conversation.started";
  static constexpr int version = 1;
  static constexpr auto fields =
      std::tuple{required("conversation", &ConversationStarted::conversation),
                 required("customer", &ConversationStarted::customer),
                 required("channel", &ConversationStarted::channel),
                 required("team", &ConversationStarted::team),
                 optional("subject", &ConversationStarted::subject),
                 optional("follow_up_of", &ConversationStarted::follow_up_of),
                 optional("language", &ConversationStarted::language)};
};
static_assert(is_complete<ConversationStarted>);

template <>
struct Shape<MessageReceived> {
  static constexpr std::string_view name = "message.received";
  static constexpr int version = 1;
  static constexpr auto fields = std::tuple{
      required("conversation", &MessageReceived::conversation),
      required("message", &MessageReceived::message), required("body", &MessageReceived::body),
      optional("attachments", &MessageReceived::attachments)};
};
static_assert(is_complete<MessageReceived>);

template <>
struct Shape<ReplySent> {
  static constexpr std::string_view name = "reply.sent";
  static constexpr int version = 1;
  static constexpr auto fields = std::tuple{
      required("conversation", &ReplySent::conversation), required("message", &ReplySent::message),
      required("body", &ReplySent::body), optional("attachments", &ReplySent::attachments)};
};
static_assert(is_complete<ReplySent>);

template <>
struct Shape<ReplyHeld> {
  static constexpr std::string_view name = "reply.held";
  static constexpr int version = 1;
  static constexpr auto fields = std::tuple{required("conversation", &ReplyHeld::conversation),
                                            required("message", &ReplyHeld::message),
                                            required("body", &ReplyHeld::body),
                                            optional("summary", &ReplyHeld::summary),
                                            required("seen", &ReplyHeld::seen),
                                            optional("attachments", &ReplyHeld::attachments)};
};
static_assert(is_complete<ReplyHeld>);

template <>
struct Shape<HeldReplyDiscarded> {
  static constexpr std::string_view name = "reply.held_discarded";
  static constexpr int version = 1;
  static constexpr auto fields =
      std::tuple{required("conversation", &HeldReplyDiscarded::conversation),
                 required("message", &HeldReplyDiscarded::message)};
};
static_assert(is_complete<HeldReplyDiscarded>);

template <>
struct Shape<ConversationOpened> {
  static constexpr std::string_view name = "conversation.opened";
  static constexpr int version = 1;
  static constexpr auto fields =
      std::tuple{required("conversation", &ConversationOpened::conversation)};
};
static_assert(is_complete<ConversationOpened>);

template <>
struct Shape<ConversationPended> {
  static constexpr std::string_view name = "conversation.pended";
  static constexpr int version = 1;
  static constexpr auto fields =
      std::tuple{required("conversation", &ConversationPended::conversation),
                 required("awaiting", &ConversationPended::awaiting),
                 optional("wake_at", &ConversationPended::wake_at)};
};
static_assert(is_complete<ConversationPended>);

template <>
struct Shape<ConversationResolved> {
  static constexpr std::string_view name = "conversation.resolved";
  static constexpr int version = 1;
  static constexpr auto fields =
      std::tuple{required("conversation", &ConversationResolved::conversation),
                 required("summary", &ConversationResolved::summary)};
};
static_assert(is_complete<ConversationResolved>);

template <>
struct Shape<ConversationClosed> {
  static constexpr std::string_view name = "conversation.closed";
  static constexpr int version = 1;
  static constexpr auto fields =
      std::tuple{required("conversation", &ConversationClosed::conversation)};
};
static_assert(is_complete<ConversationClosed>);

template <>
struct Shape<ConversationArchived> {
  static constexpr std::string_view name = "conversation.archived";
  static constexpr int version = 1;
  static constexpr auto fields =
      std::tuple{required("conversation", &ConversationArchived::conversation)};
};
static_assert(is_complete<ConversationArchived>);

template <>
struct Shape<ConversationRestored> {
  static constexpr std::string_view name = "conversation.restored";
  static constexpr int version = 1;
  static constexpr auto fields =
      std::tuple{required("conversation", &ConversationRestored::conversation)};
};
static_assert(is_complete<ConversationRestored>);

template <>
struct Shape<ConversationReopened> {
  static constexpr std::string_view name = "conversation.reopened";
  static constexpr int version = 1;
  static constexpr auto fields =
      std::tuple{required("conversation", &ConversationReopened::conversation),
                 optional("why", &ConversationReopened::why)};
};
static_assert(is_complete<ConversationReopened>);

template <>
struct Shape<ConversationClaimed> {
  static constexpr std::string_view name = "conversation.claimed";
  static constexpr int version = 1;
  static constexpr auto fields =
      std::tuple{required("conversation", &ConversationClaimed::conversation),
                 required("assignee", &ConversationClaimed::assignee)};
};
static_assert(is_complete<ConversationClaimed>);

template <>
struct Shape<ConversationAssigned> {
  static constexpr std::string_view name = "conversation.assigned";
  static constexpr int version = 1;
  static constexpr auto fields =
      std::tuple{required("conversation", &ConversationAssigned::conversation),
                 optional("assignee", &ConversationAssigned::assignee),
                 required("team", &ConversationAssigned::team),
                 optional("note_id", &ConversationAssigned::note_id),
                 optional("note", &ConversationAssigned::note),
                 optional("mentioned", &ConversationAssigned::mentioned)};
};
static_assert(is_complete<ConversationAssigned>);

template <>
struct Shape<ConversationUnassigned> {
  static constexpr std::string_view name = "conversation.unassigned";
  static constexpr int version = 1;
  static constexpr auto fields =
      std::tuple{required("conversation", &ConversationUnassigned::conversation),
                 optional("why", &ConversationUnassigned::why)};
};
static_assert(is_complete<ConversationUnassigned>);

template <>
struct Shape<PrioritySet> {
  static constexpr std::string_view name = "conversation.priority_set";
  static constexpr int version = 1;
  static constexpr auto fields = std::tuple{required("conversation", &PrioritySet::conversation),
                                            required("priority", &PrioritySet::priority),
                                            optional("reason", &PrioritySet::reason)};
};
static_assert(is_complete<PrioritySet>);

template <>
struct Shape<NoteAdded> {
  static constexpr std::string_view name = "note.added";
  static constexpr int version = 1;
  static constexpr auto fields = std::tuple{
      required("conversation", &NoteAdded::conversation), required("note", &NoteAdded::note),
      required("body", &NoteAdded::body), optional("mentioned", &NoteAdded::mentioned),
      optional("attachments", &NoteAdded::attachments)};
};
static_assert(is_complete<NoteAdded>);

template <>
struct Shape<SettingsChanged> {
  static constexpr std::string_view name = "workspace.settings_changed";
  static constexpr int version = 1;
  static constexpr auto fields = std::tuple{required("settings", &SettingsChanged::settings)};
};
static_assert(is_complete<SettingsChanged>);

template <>
struct Shape<ResponseWarned> {
  static constexpr std::string_view name = "conversation.response_warned";
  static constexpr int version = 1;
  static constexpr auto fields = std::tuple{required("conversation", &ResponseWarned::conversation),
                                            required("message", &ResponseWarned::message),
                                            required("due", &ResponseWarned::due)};
};
static_assert(is_complete<ResponseWarned>);

template <>
struct Shape<ResponseMissed> {
  static constexpr std::string_view name = "conversation.response_missed";
  static constexpr int version = 1;
  static constexpr auto fields = std::tuple{required("conversation", &ResponseMissed::conversation),
                                            required("message", &ResponseMissed::message),
                                            required("due", &ResponseMissed::due),
                                            optional("overshoot", &ResponseMissed::overshoot)};
};
static_assert(is_complete<ResponseMissed>);

template <>
struct Shape<ResolutionMissed> {
  static constexpr std::string_view name = "conversation.resolution_missed";
  static constexpr int version = 1;
  static constexpr auto fields =
      std::tuple{required("conversation", &ResolutionMissed::conversation),
                 required("due", &ResolutionMissed::due)};
};
static_assert(is_complete<ResolutionMissed>);

template <>
struct Shape<PriorityEscalated> {
  static constexpr std::string_view name = "conversation.escalated";
  static constexpr int version = 1;
  static constexpr auto fields =
      std::tuple{required("conversation", &PriorityEscalated::conversation),
                 required("priority", &PriorityEscalated::priority),
                 required("cause", &PriorityEscalated::cause)};
};
static_assert(is_complete<PriorityEscalated>);

template <>
struct Shape<SupervisorsAlerted> {
  static constexpr std::string_view name = "conversation.supervisors_alerted";
  static constexpr int version = 1;
  static constexpr auto fields =
      std::tuple{required("conversation", &SupervisorsAlerted::conversation),
                 required("cause", &SupervisorsAlerted::cause)};
};
static_assert(is_complete<SupervisorsAlerted>);

template <>
struct Shape<TagCreated> {
  static constexpr std::string_view name = "tag.created";
  static constexpr int version = 1;
  static constexpr auto fields =
      std::tuple{required("tag", &TagCreated::tag), required("name", &TagCreated::name),
                 required("colour", &TagCreated::colour)};
};
static_assert(is_complete<TagCreated>);

template <>
struct Shape<TagAdded> {
  static constexpr std::string_view name = "conversation.tag_added";
  static constexpr int version = 1;
  static constexpr auto fields = std::tuple{required("conversation", &TagAdded::conversation),
                                            required("tag", &TagAdded::tag)};
};
static_assert(is_complete<TagAdded>);

template <>
struct Shape<TagRemoved> {
  static constexpr std::string_view name = "conversation.tag_removed";
  static constexpr int version = 1;
  static constexpr auto fields = std::tuple{required("conversation", &TagRemoved::conversation),
                                            required("tag", &TagRemoved::tag)};
};
static_assert(is_complete<TagRemoved>);

template <>
struct Shape<SpamMarked> {
  static constexpr std::string_view name = "conversation.spam_marked";
  static constexpr int version = 1;
  static constexpr auto fields = std::tuple{required("conversation", &SpamMarked::conversation),
                                            required("spam", &SpamMarked::spam)};
};
static_assert(is_complete<SpamMarked>);

template <>
struct Shape<DeliveryReported> {
  static constexpr std::string_view name = "message.delivery_reported";
  static constexpr int version = 1;
  static constexpr auto fields =
      std::tuple{required("conversation", &DeliveryReported::conversation),
                 required("message", &DeliveryReported::message),
                 required("delivery", &DeliveryReported::delivery)};
};
static_assert(is_complete<DeliveryReported>);

template <>
struct Shape<MessageCorrected> {
  static constexpr std::string_view name = "message.corrected";
  static constexpr int version = 1;
  static constexpr auto fields = std::tuple{
      required("conversation", &MessageCorrected::conversation),
      required("message", &MessageCorrected::message), required("body", &MessageCorrected::body),
      required("former", &MessageCorrected::former)};
};
static_assert(is_complete<MessageCorrected>);

}  // namespace parley::wire
