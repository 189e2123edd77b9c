// SPDX-License-Identifier: AGPL-3.0-or-later
// Commands as documents. A changed meaning is a new version, never an edit.
#pragma once

#include "core/command.h"
#include "wire/describe/attachment.h"
#include "wire/describe/routing.h"
#include "wire/describe/settings.h"
#include "wire/describe/shape.h"

namespace parley::wire {

template <>
struct Shape<CreateWorkspace> {
  static constexpr std::string_view name = "workspace.create";
  static constexpr int version = 1;
  static constexpr auto fields = std::tuple{required("workspace", &CreateWorkspace::workspace),
                                            required("name", &CreateWorkspace::name)};
};
static_assert(is_complete<CreateWorkspace>);

template <>
struct Shape<AddAgent> {
  static constexpr std::string_view name = "agent.add";
  static constexpr int version = 1;
  static constexpr auto fields = std::tuple{required("agent", &AddAgent::agent),
                                            required("name", &AddAgent::name),
                                            required("email", &AddAgent::email),
                                            required("role", &AddAgent::role),
                                            optional("open_load_max", &AddAgent::open_load_max),
                                            optional("skills", &AddAgent::skills)};
};
static_assert(is_complete<AddAgent>);

template <>
struct Shape<AddTeam> {
  static constexpr std::string_view name = "team.add";
  static constexpr int version = 1;
  static constexpr auto fields =
      std::tuple{required("team", &AddTeam::team), required("name", &AddTeam::name),
                 required("members", &AddTeam::members)};
};
static_assert(is_complete<AddTeam>);

template <>
struct Shape<AddChannel> {
  static constexpr std::string_view name = "channel.add";
  static constexpr int version = 1;
  static constexpr auto fields =
      std::tuple{required("channel", &AddChannel::channel), required("key", &AddChannel::key),
                 required("name", &AddChannel::name), required("medium", &AddChannel::medium),
                 required("team", &AddChannel::team)};
};
static_assert(is_complete<AddChannel>);

template <>
struct Shape<SetAvailability> {
  static constexpr std::string_view name = "agent.set_availability";
  static constexpr int version = 1;
  static constexpr auto fields =
      std::tuple{required("agent", &SetAvailability::agent),
                 required("availability", &SetAvailability::availability)};
};
static_assert(is_complete<SetAvailability>);

template <>
struct Shape<ReceiveMessage> {
  static constexpr std::string_view name = "message.receive";
  static constexpr int version = 1;
  static constexpr auto fields =
      std::tuple{optional("conversation", &ReceiveMessage::conversation),
                 required("if_new", &ReceiveMessage::if_new),
                 required("message", &ReceiveMessage::message),
                 required("channel", &ReceiveMessage::channel),
                 required("customer", &ReceiveMessage::customer),
                 optional("customer_name", &ReceiveMessage::customer_name),
                 optional("customer_email", &ReceiveMessage::customer_email),
                 optional("vip", &ReceiveMessage::vip),
                 optional("subject", &ReceiveMessage::subject),
                 required("body", &ReceiveMessage::body),
                 optional("language", &ReceiveMessage::language),
                 optional("attachments", &ReceiveMessage::attachments)};
};
static_assert(is_complete<ReceiveMessage>);

template <>
struct Shape<SendReply> {
  static constexpr std::string_view name = "reply.send";
  static constexpr int version = 1;
  static constexpr auto fields = std::tuple{
      required("conversation", &SendReply::conversation), required("message", &SendReply::message),
      required("body", &SendReply::body), required("seen", &SendReply::seen),
      optional("attachments", &SendReply::attachments)};
};
static_assert(is_complete<SendReply>);

template <>
struct Shape<SendHeldReply> {
  static constexpr std::string_view name = "reply.send_held";
  static constexpr int version = 1;
  static constexpr auto fields = std::tuple{required("message", &SendHeldReply::message),
                                            required("seen", &SendHeldReply::seen)};
};
static_assert(is_complete<SendHeldReply>);

template <>
struct Shape<DiscardHeldReply> {
  static constexpr std::string_view name = "reply.discard_held";
  static constexpr int version = 1;
  static constexpr auto fields = std::tuple{required("message", &DiscardHeldReply::message)};
};
static_assert(is_complete<DiscardHeldReply>);

template <>
struct Shape<OpenConversation> {
  static constexpr std::string_view name = "conversation.open";
  static constexpr int version = 1;
  static constexpr auto fields =
      std::tuple{required("conversation", &OpenConversation::conversation)};
};
static_assert(is_complete<OpenConversation>);

template <>
struct Shape<SetPending> {
  static constexpr std::string_view name = "conversation.set_pending";
  static constexpr int version = 1;
  static constexpr auto fields = std::tuple{required("conversation", &SetPending::conversation),
                                            required("awaiting", &SetPending::awaiting),
                                            optional("wake_at", &SetPending::wake_at)};
};
static_assert(is_complete<SetPending>);

template <>
struct Shape<ResolveConversation> {
  static constexpr std::string_view name = "conversation.resolve";
  static constexpr int version = 1;
  static constexpr auto fields =
      std::tuple{required("conversation", &ResolveConversation::conversation),
                 required("summary", &ResolveConversation::summary),
                 optional("message", &ResolveConversation::message),
                 optional("closing", &ResolveConversation::closing),
                 required("seen", &ResolveConversation::seen)};
};
static_assert(is_complete<ResolveConversation>);

template <>
struct Shape<CloseConversation> {
  static constexpr std::string_view name = "conversation.close";
  static constexpr int version = 1;
  static constexpr auto fields =
      std::tuple{required("conversation", &CloseConversation::conversation)};
};
static_assert(is_complete<CloseConversation>);

template <>
struct Shape<ArchiveConversation> {
  static constexpr std::string_view name = "conversation.archive";
  static constexpr int version = 1;
  static constexpr auto fields =
      std::tuple{required("conversation", &ArchiveConversation::conversation)};
};
static_assert(is_complete<ArchiveConversation>);

template <>
struct Shape<RestoreConversation> {
  static constexpr std::string_view name = "conversation.restore";
  static constexpr int version = 1;
  static constexpr auto fields =
      std::tuple{required("conversation", &RestoreConversation::conversation)};
};
static_assert(is_complete<RestoreConversation>);

template <>
struct Shape<ReopenConversation> {
  static constexpr std::string_view name = "conversation.reopen";
  static constexpr int version = 1;
  static constexpr auto fields =
      std::tuple{required("conversation", &ReopenConversation::conversation)};
};
static_assert(is_complete<ReopenConversation>);

template <>
struct Shape<ClaimConversation> {
  static constexpr std::string_view name = "conversation.claim";
  static constexpr int version = 1;
  static constexpr auto fields =
      std::tuple{required("conversation", &ClaimConversation::conversation)};
};
static_assert(is_complete<ClaimConversation>);

template <>
struct Shape<AssignConversation> {
  static constexpr std::string_view name = "conversation.assign";
  static constexpr int version = 1;
  static constexpr auto fields =
      std::tuple{required("conversation", &AssignConversation::conversation),
                 optional("assignee", &AssignConversation::assignee),
                 optional("team", &AssignConversation::team),
                 optional("note_id", &AssignConversation::note_id),
                 optional("note", &AssignConversation::note),
                 required("seen", &AssignConversation::seen)};
};
static_assert(is_complete<AssignConversation>);

template <>
struct Shape<SetPriority> {
  static constexpr std::string_view name = "conversation.set_priority";
  static constexpr int version = 1;
  static constexpr auto fields = std::tuple{required("conversation", &SetPriority::conversation),
                                            required("priority", &SetPriority::priority),
                                            optional("reason", &SetPriority::reason)};
};
static_assert(is_complete<SetPriority>);

template <>
struct Shape<AddNote> {
  static constexpr std::string_view name = "note.add";
  static constexpr int version = 1;
  static constexpr auto fields =
      std::tuple{required("conversation", &AddNote::conversation), required("note", &AddNote::note),
                 required("body", &AddNote::body), optional("attachments", &AddNote::attachments)};
};
static_assert(is_complete<AddNote>);

template <>
struct Shape<ChangeSettings> {
  static constexpr std::string_view name = "workspace.change_settings";
  static constexpr int version = 1;
  static constexpr auto fields = std::tuple{required("settings", &ChangeSettings::settings)};
};
static_assert(is_complete<ChangeSettings>);

template <>
struct Shape<CreateTag> {
  static constexpr std::string_view name = "tag.create";
  static constexpr int version = 1;
  static constexpr auto fields =
      std::tuple{required("tag", &CreateTag::tag), required("name", &CreateTag::name),
                 required("colour", &CreateTag::colour)};
};
static_assert(is_complete<CreateTag>);

template <>
struct Shape<AddTag> {
  static constexpr std::string_view name = "conversation.add_tag";
  static constexpr int version = 1;
  static constexpr auto fields =
      std::tuple{required("conversation", &AddTag::conversation), required("tag", &AddTag::tag)};
};
static_assert(is_complete<AddTag>);

template <>
struct Shape<RemoveTag> {
  static constexpr std::string_view name = "conversation.remove_tag";
  static constexpr int version = 1;
  static constexpr auto fields = std::tuple{required("conversation", &RemoveTag::conversation),
                                            required("tag", &RemoveTag::tag)};
};
static_assert(is_complete<RemoveTag>);

template <>
struct Shape<MarkSpam> {
  static constexpr std::string_view name = "conversation.mark_spam";
  static constexpr int version = 1;
  static constexpr auto fields = std::tuple{required("conversation", &MarkSpam::conversation),
                                            required("spam", &MarkSpam::spam)};
};
static_assert(is_complete<MarkSpam>);

template <>
struct Shape<Tick> {
  static constexpr std::string_view name = "tick";
  static constexpr int version = 1;
  static constexpr auto fields = std::tuple{};
};

template <>
struct Shape<ReportDelivery> {
  static constexpr std::string_view name = "message.report_delivery";
  static constexpr int version = 1;
  static constexpr auto fields = std::tuple{required("message", &ReportDelivery::message),
                                            required("delivery", &ReportDelivery::delivery)};
};
static_assert(is_complete<ReportDelivery>);

template <>
struct Shape<CorrectMessage> {
  static constexpr std::string_view name = "message.correct";
  static constexpr int version = 1;
  static constexpr auto fields = std::tuple{required("message", &CorrectMessage::message),
                                            required("body", &CorrectMessage::body)};
};
static_assert(is_complete<CorrectMessage>);

}  // namespace parley::wire
