// SPDX-License-Identifier: AGPL-3.0-or-later
// Commands of merging, splitting, transferring, scheduling, templates, bulk changes and ratings.
#pragma once

#include "core/command.h"
#include "wire/describe/attachment.h"
#include "wire/describe/routing.h"
#include "wire/describe/shape.h"

namespace parley::wire {

template <>
struct Shape<MergeConversations> {
  static constexpr std::string_view name = "conversation.merge";
  static constexpr int version = 1;
  static constexpr auto fields = std::tuple{required("into", &MergeConversations::into),
                                            required("from", &MergeConversations::from)};
};
static_assert(is_complete<MergeConversations>);

template <>
struct Shape<UnmergeConversation> {
  static constexpr std::string_view name = "conversation.unmerge";
  static constexpr int version = 1;
  static constexpr auto fields =
      std::tuple{required("conversation", &UnmergeConversation::conversation)};
};
static_assert(is_complete<UnmergeConversation>);

template <>
struct Shape<SplitConversation> {
  static constexpr std::string_view name = "conversation.split";
  static constexpr int version = 1;
  static constexpr auto fields =
      std::tuple{required("conversation", &SplitConversation::conversation),
                 required("into", &SplitConversation::into),
                 required("messages", &SplitConversation::messages),
                 optional("subject", &SplitConversation::subject)};
};
static_assert(is_complete<SplitConversation>);

template <>
struct Shape<TransferConversation> {
  static constexpr std::string_view name = "conversation.transfer";
  static constexpr int version = 1;
  static constexpr auto fields =
      std::tuple{required("conversation", &TransferConversation::conversation),
                 optional("channel", &TransferConversation::channel),
                 optional("team", &TransferConversation::team),
                 optional("assignee", &TransferConversation::assignee),
                 required("note_id", &TransferConversation::note_id),
                 required("note", &TransferConversation::note)};
};
static_assert(is_complete<TransferConversation>);

template <>
struct Shape<ScheduleMessage> {
  static constexpr std::string_view name = "message.schedule";
  static constexpr int version = 1;
  static constexpr auto fields =
      std::tuple{required("conversation", &ScheduleMessage::conversation),
                 required("message", &ScheduleMessage::message),
                 required("body", &ScheduleMessage::body),
                 required("due", &ScheduleMessage::due),
                 optional("zone", &ScheduleMessage::zone),
                 optional("if_customer_writes", &ScheduleMessage::if_customer_writes),
                 optional("attachments", &ScheduleMessage::attachments)};
};
static_assert(is_complete<ScheduleMessage>);

template <>
struct Shape<EditScheduledMessage> {
  static constexpr std::string_view name = "message.edit_scheduled";
  static constexpr int version = 1;
  static constexpr auto fields = std::tuple{
      required("message", &EditScheduledMessage::message),
      required("body", &EditScheduledMessage::body), required("due", &EditScheduledMessage::due),
      optional("zone", &EditScheduledMessage::zone),
      optional("if_customer_writes", &EditScheduledMessage::if_customer_writes)};
};
static_assert(is_complete<EditScheduledMessage>);

template <>
struct Shape<CancelScheduledMessage> {
  static constexpr std::string_view name = "message.cancel_scheduled";
  static constexpr int version = 1;
  static constexpr auto fields = std::tuple{required("message", &CancelScheduledMessage::message)};
};
static_assert(is_complete<CancelScheduledMessage>);

template <>
struct Shape<SaveTemplate> {
  static constexpr std::string_view name = "template.save";
  static constexpr int version = 1;
  static constexpr auto fields =
      std::tuple{required("id", &SaveTemplate::id),
                 optional("kind", &SaveTemplate::kind),
                 required("name", &SaveTemplate::name),
                 required("shortcut", &SaveTemplate::shortcut),
                 optional("category", &SaveTemplate::category),
                 required("content", &SaveTemplate::content),
                 optional("scope", &SaveTemplate::scope),
                 optional("team", &SaveTemplate::team),
                 optional("base_revision", &SaveTemplate::base_revision)};
};
static_assert(is_complete<SaveTemplate>);

template <>
struct Shape<DeleteTemplate> {
  static constexpr std::string_view name = "template.delete";
  static constexpr int version = 1;
  static constexpr auto fields = std::tuple{required("id", &DeleteTemplate::id)};
};
static_assert(is_complete<DeleteTemplate>);

template <>
struct Shape<SaveView> {
  static constexpr std::string_view name = "view.save";
  static constexpr int version = 1;
  static constexpr auto fields =
      std::tuple{required("id", &SaveView::id),       required("name", &SaveView::name),
                 required("query", &SaveView::query), optional("scope", &SaveView::scope),
                 optional("team", &SaveView::team),   optional("order", &SaveView::order)};
};
static_assert(is_complete<SaveView>);

template <>
struct Shape<DeleteView> {
  static constexpr std::string_view name = "view.delete";
  static constexpr int version = 1;
  static constexpr auto fields = std::tuple{required("id", &DeleteView::id)};
};
static_assert(is_complete<DeleteView>);

template <>
struct Shape<MarkNotificationsSeen> {
  static constexpr std::string_view name = "notifications.see";
  static constexpr int version = 1;
  static constexpr auto fields = std::tuple{required("count", &MarkNotificationsSeen::count)};
};
static_assert(is_complete<MarkNotificationsSeen>);

template <>
struct Shape<UseTemplate> {
  static constexpr std::string_view name = "template.use";
  static constexpr int version = 1;
  static constexpr auto fields = std::tuple{required("id", &UseTemplate::id)};
};
static_assert(is_complete<UseTemplate>);

template <>
struct Shape<BulkChange> {
  static constexpr std::string_view name = "bulk.change";
  static constexpr int version = 1;
  static constexpr auto fields = std::tuple{required("id", &BulkChange::id),
                                            required("conversations", &BulkChange::conversations),
                                            required("action", &BulkChange::action),
                                            optional("assignee", &BulkChange::assignee),
                                            optional("team", &BulkChange::team),
                                            optional("tag", &BulkChange::tag),
                                            optional("summary", &BulkChange::summary),
                                            optional("priority", &BulkChange::priority),
                                            required("seen", &BulkChange::seen)};
};
static_assert(is_complete<BulkChange>);

template <>
struct Shape<RateConversation> {
  static constexpr std::string_view name = "conversation.rate";
  static constexpr int version = 1;
  static constexpr auto fields = std::tuple{
      required("conversation", &RateConversation::conversation),
      required("rating", &RateConversation::rating), required("stars", &RateConversation::stars),
      optional("comment", &RateConversation::comment)};
};
static_assert(is_complete<RateConversation>);

template <>
struct Shape<SetAgentSkills> {
  static constexpr std::string_view name = "agent.set_skills";
  static constexpr int version = 1;
  static constexpr auto fields = std::tuple{
      required("agent", &SetAgentSkills::agent), required("skills", &SetAgentSkills::skills),
      required("open_load_max", &SetAgentSkills::open_load_max)};
};
static_assert(is_complete<SetAgentSkills>);

template <>
struct Shape<SetRoutingRules> {
  static constexpr std::string_view name = "workspace.set_routing_rules";
  static constexpr int version = 1;
  static constexpr auto fields = std::tuple{required("rules", &SetRoutingRules::rules)};
};
static_assert(is_complete<SetRoutingRules>);

template <>
struct Shape<DrainQueues> {
  static constexpr std::string_view name = "queues.drain";
  static constexpr int version = 1;
  static constexpr auto fields = std::tuple{};
};

}  // namespace parley::wire
