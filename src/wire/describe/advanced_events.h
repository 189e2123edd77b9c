// SPDX-License-Identifier: AGPL-3.0-or-later
// Events of merging, splitting, transferring, scheduling, templates, bulk changes and ratings.
#pragma once

#include "core/event.h"
#include "wire/describe/attachment.h"
#include "wire/describe/bulk.h"
#include "wire/describe/routing.h"
#include "wire/describe/shape.h"

namespace parley::wire {

template <>
struct Shape<ConversationsMerged> {
  static constexpr std::string_view name = "conversation.merged";
  static constexpr int version = 1;
  static constexpr auto fields = std::tuple{required("into", &ConversationsMerged::into),
                                            required("from", &ConversationsMerged::from)};
};
static_assert(is_complete<ConversationsMerged>);

template <>
struct Shape<ConversationUnmerged> {
  static constexpr std::string_view name = "conversation.unmerged";
  static constexpr int version = 1;
  static constexpr auto fields =
      std::tuple{required("conversation", &ConversationUnmerged::conversation)};
};
static_assert(is_complete<ConversationUnmerged>);

template <>
struct Shape<ConversationSplit> {
  static constexpr std::string_view name = "conversation.split";
  static constexpr int version = 1;
  static constexpr auto fields =
      std::tuple{required("conversation", &ConversationSplit::conversation),
                 required("into", &ConversationSplit::into),
                 required("messages", &ConversationSplit::messages),
                 optional("subject", &ConversationSplit::subject)};
};
static_assert(is_complete<ConversationSplit>);

template <>
struct Shape<ConversationTransferred> {
  static constexpr std::string_view name = "conversation.transferred";
  static constexpr int version = 1;
  static constexpr auto fields =
      std::tuple{required("conversation", &ConversationTransferred::conversation),
                 required("channel", &ConversationTransferred::channel),
                 required("team", &ConversationTransferred::team),
                 optional("assignee", &ConversationTransferred::assignee),
                 required("note_id", &ConversationTransferred::note_id),
                 required("note", &ConversationTransferred::note),
                 optional("mentioned", &ConversationTransferred::mentioned)};
};
static_assert(is_complete<ConversationTransferred>);

template <>
struct Shape<MessageScheduled> {
  static constexpr std::string_view name = "message.scheduled";
  static constexpr int version = 1;
  static constexpr auto fields =
      std::tuple{required("conversation", &MessageScheduled::conversation),
                 required("message", &MessageScheduled::message),
                 required("body", &MessageScheduled::body),
                 required("due", &MessageScheduled::due),
                 optional("zone", &MessageScheduled::zone),
                 optional("if_customer_writes", &MessageScheduled::if_customer_writes),
                 optional("delay", &MessageScheduled::delay),
                 optional("attachments", &MessageScheduled::attachments)};
};
static_assert(is_complete<MessageScheduled>);

template <>
struct Shape<ScheduledMessageEdited> {
  static constexpr std::string_view name = "message.scheduled_edited";
  static constexpr int version = 1;
  static constexpr auto fields =
      std::tuple{required("message", &ScheduledMessageEdited::message),
                 required("body", &ScheduledMessageEdited::body),
                 required("due", &ScheduledMessageEdited::due),
                 optional("zone", &ScheduledMessageEdited::zone),
                 optional("if_customer_writes", &ScheduledMessageEdited::if_customer_writes)};
};
static_assert(is_complete<ScheduledMessageEdited>);

template <>
struct Shape<ScheduledMessageCancelled> {
  static constexpr std::string_view name = "message.scheduled_cancelled";
  static constexpr int version = 1;
  static constexpr auto fields =
      std::tuple{required("message", &ScheduledMessageCancelled::message)};
};
static_assert(is_complete<ScheduledMessageCancelled>);

template <>
struct Shape<ScheduledMessageSent> {
  static constexpr std::string_view name = "message.scheduled_sent";
  static constexpr int version = 1;
  static constexpr auto fields = std::tuple{required("message", &ScheduledMessageSent::message)};
};
static_assert(is_complete<ScheduledMessageSent>);

template <>
struct Shape<ScheduledMessageReturned> {
  static constexpr std::string_view name = "message.scheduled_returned";
  static constexpr int version = 1;
  static constexpr auto fields = std::tuple{required("message", &ScheduledMessageReturned::message),
                                            required("reason", &ScheduledMessageReturned::reason)};
};
static_assert(is_complete<ScheduledMessageReturned>);

template <>
struct Shape<ViewSaved> {
  static constexpr std::string_view name = "view.saved";
  static constexpr int version = 1;
  static constexpr auto fields =
      std::tuple{required("id", &ViewSaved::id),       required("name", &ViewSaved::name),
                 required("query", &ViewSaved::query), optional("scope", &ViewSaved::scope),
                 required("owner", &ViewSaved::owner), optional("team", &ViewSaved::team),
                 optional("order", &ViewSaved::order)};
};
static_assert(is_complete<ViewSaved>);

template <>
struct Shape<ViewDeleted> {
  static constexpr std::string_view name = "view.deleted";
  static constexpr int version = 1;
  static constexpr auto fields = std::tuple{required("id", &ViewDeleted::id)};
};
static_assert(is_complete<ViewDeleted>);

template <>
struct Shape<NotificationsSeen> {
  static constexpr std::string_view name = "notifications.seen";
  static constexpr int version = 1;
  static constexpr auto fields = std::tuple{required("agent", &NotificationsSeen::agent),
                                            required("count", &NotificationsSeen::count)};
};
static_assert(is_complete<NotificationsSeen>);

template <>
struct Shape<TemplateSaved> {
  static constexpr std::string_view name = "template.saved";
  static constexpr int version = 1;
  static constexpr auto fields = std::tuple{required("id", &TemplateSaved::id),
                                            optional("kind", &TemplateSaved::kind),
                                            required("name", &TemplateSaved::name),
                                            required("shortcut", &TemplateSaved::shortcut),
                                            optional("category", &TemplateSaved::category),
                                            required("content", &TemplateSaved::content),
                                            optional("scope", &TemplateSaved::scope),
                                            required("owner", &TemplateSaved::owner),
                                            optional("team", &TemplateSaved::team)};
};
static_assert(is_complete<TemplateSaved>);

template <>
struct Shape<TemplateDeleted> {
  static constexpr std::string_view name = "template.deleted";
  static constexpr int version = 1;
  static constexpr auto fields = std::tuple{required("id", &TemplateDeleted::id)};
};
static_assert(is_complete<TemplateDeleted>);

template <>
struct Shape<TemplateUsed> {
  static constexpr std::string_view name = "template.used";
  static constexpr int version = 1;
  static constexpr auto fields = std::tuple{required("id", &TemplateUsed::id)};
};
static_assert(is_complete<TemplateUsed>);

template <>
struct Shape<BulkChanged> {
  static constexpr std::string_view name = "bulk.changed";
  static constexpr int version = 1;
  static constexpr auto fields = std::tuple{
      required("id", &BulkChanged::id), required("action", &BulkChanged::action),
      required("changed", &BulkChanged::changed), optional("unchanged", &BulkChanged::unchanged),
      optional("skipped", &BulkChanged::skipped)};
};
static_assert(is_complete<BulkChanged>);

template <>
struct Shape<ConversationRated> {
  static constexpr std::string_view name = "conversation.rated";
  static constexpr int version = 1;
  static constexpr auto fields = std::tuple{
      required("conversation", &ConversationRated::conversation),
      required("rating", &ConversationRated::rating), optional("agent", &ConversationRated::agent),
      required("stars", &ConversationRated::stars),
      optional("comment", &ConversationRated::comment)};
};
static_assert(is_complete<ConversationRated>);

template <>
struct Shape<AgentSkillsSet> {
  static constexpr std::string_view name = "agent.skills_set";
  static constexpr int version = 1;
  static constexpr auto fields = std::tuple{
      required("agent", &AgentSkillsSet::agent), required("skills", &AgentSkillsSet::skills),
      required("open_load_max", &AgentSkillsSet::open_load_max)};
};
static_assert(is_complete<AgentSkillsSet>);

template <>
struct Shape<RoutingRulesSet> {
  static constexpr std::string_view name = "workspace.routing_rules_set";
  static constexpr int version = 1;
  static constexpr auto fields = std::tuple{required("rules", &RoutingRulesSet::rules)};
};
static_assert(is_complete<RoutingRulesSet>);

template <>
struct Shape<ConversationRouted> {
  static constexpr std::string_view name = "conversation.routed";
  static constexpr int version = 1;
  static constexpr auto fields =
      std::tuple{required("conversation", &ConversationRouted::conversation),
                 required("team", &ConversationRouted::team),
                 optional("assignee", &ConversationRouted::assignee),
                 required("priority", &ConversationRouted::priority),
                 required("rule", &ConversationRouted::rule),
                 required("rule_name", &ConversationRouted::rule_name),
                 optional("candidates", &ConversationRouted::candidates)};
};
static_assert(is_complete<ConversationRouted>);

}  // namespace parley::wire
