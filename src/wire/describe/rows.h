// SPDX-License-Identifier: AGPL-3.0-or-later
// The inbox's rows, for snapshots and the state hash. Any change here needs a new snapshot_version.
#pragma once

#include "core/inbox.h"
#include "wire/describe/attachment.h"
#include "wire/describe/bulk.h"
#include "wire/describe/calendar.h"
#include "wire/describe/people.h"
#include "wire/describe/routing.h"
#include "wire/describe/settings.h"
#include "wire/describe/shape.h"

namespace parley::wire {

template <>
struct Shape<Actor> {
  static constexpr auto fields =
      std::tuple{required("kind", &Actor::kind), required("id", &Actor::id)};
};
static_assert(is_complete<Actor>);

template <>
struct Shape<Stamp> {
  static constexpr auto fields =
      std::tuple{required("at", &Stamp::at), required("acted_at", &Stamp::acted_at),
                 required("actor", &Stamp::actor), required("origin", &Stamp::origin)};
};
static_assert(is_complete<Stamp>);

template <>
struct Shape<Workspace> {
  static constexpr auto fields = std::tuple{required("id", &Workspace::id),
                                            required("name", &Workspace::name),
                                            required("created_at", &Workspace::created_at),
                                            required("settings", &Workspace::settings),
                                            required("rules", &Workspace::rules),
                                            required("calendars", &Workspace::calendars)};
};
static_assert(is_complete<Workspace>);

template <>
struct Shape<Agent> {
  static constexpr auto fields =
      std::tuple{required("id", &Agent::id),
                 required("name", &Agent::name),
                 required("email", &Agent::email),
                 required("role", &Agent::role),
                 required("activity", &Agent::activity),
                 required("availability", &Agent::availability),
                 required("silence", &Agent::silence),
                 required("open_load", &Agent::open_load),
                 required("open_load_max", &Agent::open_load_max),
                 required("skills", &Agent::skills),
                 required("last_routed_at", &Agent::last_routed_at),
                 required("notifications_seen", &Agent::notifications_seen),
                 required("notified", &Agent::notified)};
};
static_assert(is_complete<Agent>);

template <>
struct Shape<Team> {
  static constexpr auto fields =
      std::tuple{required("id", &Team::id), required("name", &Team::name),
                 required("members", &Team::members), optional("targets", &Team::targets)};
};
static_assert(is_complete<Team>);

template <>
struct Shape<Channel> {
  static constexpr auto fields =
      std::tuple{required("id", &Channel::id), required("key", &Channel::key),
                 required("name", &Channel::name), required("medium", &Channel::medium),
                 required("team", &Channel::team)};
};
static_assert(is_complete<Channel>);

template <>
struct Shape<Customer> {
  static constexpr auto fields =
      std::tuple{required("id", &Customer::id), required("name", &Customer::name),
                 required("email", &Customer::email), required("vip", &Customer::vip),
                 required("erased", &Customer::erased)};
};
static_assert(is_complete<Customer>);

template <>
struct Shape<PriorityReason> {
  static constexpr auto fields = std::tuple{
      required("actor", &PriorityReason::actor), required("at", &PriorityReason::at),
      required("reason", &PriorityReason::reason), required("cause", &PriorityReason::cause)};
};
static_assert(is_complete<PriorityReason>);

template <>
struct Shape<Tag> {
  static constexpr auto fields = std::tuple{required("id", &Tag::id), required("name", &Tag::name),
                                            required("colour", &Tag::colour)};
};
static_assert(is_complete<Tag>);

template <>
struct Shape<ResponseClock> {
  static constexpr auto fields =
      std::tuple{required("waiting_since", &ResponseClock::waiting_since),
                 required("message", &ResponseClock::message),
                 required("window_start", &ResponseClock::window_start),
                 required("window", &ResponseClock::window),
                 required("missed", &ResponseClock::missed),
                 required("lowered", &ResponseClock::lowered),
                 required("follow_ups", &ResponseClock::follow_ups),
                 required("last_follow_up_at", &ResponseClock::last_follow_up_at),
                 required("missed_due", &ResponseClock::missed_due)};
};
static_assert(is_complete<ResponseClock>);

template <>
struct Shape<RoutedBy> {
  static constexpr auto fields =
      std::tuple{required("rule", &RoutedBy::rule), required("rule_name", &RoutedBy::rule_name),
                 required("candidates", &RoutedBy::candidates)};
};
static_assert(is_complete<RoutedBy>);

template <>
struct Shape<BeforeMerge> {
  static constexpr auto fields =
      std::tuple{required("status", &BeforeMerge::status),
                 required("assignee", &BeforeMerge::assignee),
                 required("clock", &BeforeMerge::clock),
                 required("into_clock", &BeforeMerge::into_clock),
                 required("into_priority", &BeforeMerge::into_priority),
                 required("into_priority_reason", &BeforeMerge::into_priority_reason),
                 required("tags_brought", &BeforeMerge::tags_brought),
                 required("followers_brought", &BeforeMerge::followers_brought),
                 required("mentioned_brought", &BeforeMerge::mentioned_brought)};
};
static_assert(is_complete<BeforeMerge>);

template <>
struct Shape<Conversation> {
  static constexpr auto fields =
      std::tuple{required("id", &Conversation::id),
                 required("number", &Conversation::number),
                 required("customer", &Conversation::customer),
                 required("channel", &Conversation::channel),
                 required("team", &Conversation::team),
                 required("team_chosen", &Conversation::team_chosen),
                 required("subject", &Conversation::subject),
                 required("language", &Conversation::language),
                 required("follow_up_of", &Conversation::follow_up_of),
                 required("split_from", &Conversation::split_from),
                 required("merged_into", &Conversation::merged_into),
                 required("before_merge", &Conversation::before_merge),
                 required("status", &Conversation::status),
                 required("opened", &Conversation::opened),
                 required("assignee", &Conversation::assignee),
                 required("assignee_acted", &Conversation::assignee_acted),
                 required("assigned_at_position", &Conversation::assigned_at_position),
                 required("assigned_at", &Conversation::assigned_at),
                 required("routed_by", &Conversation::routed_by),
                 required("awaiting", &Conversation::awaiting),
                 required("wake_at", &Conversation::wake_at),
                 required("snoozed_by", &Conversation::snoozed_by),
                 required("summary", &Conversation::summary),
                 required("reopened", &Conversation::reopened),
                 required("priority", &Conversation::priority),
                 required("priority_reason", &Conversation::priority_reason),
                 required("created_at", &Conversation::created_at),
                 required("changed_at", &Conversation::changed_at),
                 required("clock", &Conversation::clock),
                 required("responses_missed", &Conversation::responses_missed),
                 required("missed_by", &Conversation::missed_by),
                 required("resolution_missed", &Conversation::resolution_missed),
                 required("first_replied_at", &Conversation::first_replied_at),
                 required("resolved_at", &Conversation::resolved_at),
                 required("pending_since", &Conversation::pending_since),
                 required("pending_spent", &Conversation::pending_spent),
                 required("pending_worked", &Conversation::pending_worked),
                 required("tags", &Conversation::tags),
                 required("spam", &Conversation::spam),
                 required("followers", &Conversation::followers),
                 required("mentioned", &Conversation::mentioned),
                 required("resolved_for", &Conversation::resolved_for),
                 required("survey", &Conversation::survey),
                 optional("delivered_to", &Conversation::delivered_to),
                 optional("read_to", &Conversation::read_to),
                 required("last_message", &Conversation::last_message),
                 required("thread", &Conversation::thread)};
};
static_assert(is_complete<Conversation>);

template <>
struct Shape<Correction> {
  static constexpr auto fields =
      std::tuple{required("at", &Correction::at), required("former", &Correction::former)};
};
static_assert(is_complete<Correction>);

template <>
struct Shape<Message> {
  static constexpr auto fields = std::tuple{required("id", &Message::id),
                                            required("conversation", &Message::conversation),
                                            required("direction", &Message::direction),
                                            required("stamp", &Message::stamp),
                                            required("position", &Message::position),
                                            required("body", &Message::body),
                                            required("delivery", &Message::delivery),
                                            optional("attachments", &Message::attachments),
                                            optional("corrections", &Message::corrections)};
};
static_assert(is_complete<Message>);

template <>
struct Shape<HeldReply> {
  static constexpr auto fields = std::tuple{required("id", &HeldReply::id),
                                            required("conversation", &HeldReply::conversation),
                                            required("author", &HeldReply::author),
                                            required("stamp", &HeldReply::stamp),
                                            required("body", &HeldReply::body),
                                            required("summary", &HeldReply::summary),
                                            required("seen", &HeldReply::seen),
                                            required("state", &HeldReply::state),
                                            optional("attachments", &HeldReply::attachments)};
};
static_assert(is_complete<HeldReply>);

template <>
struct Shape<HistoryEntry> {
  static constexpr auto fields =
      std::tuple{required("conversation", &HistoryEntry::conversation),
                 required("stamp", &HistoryEntry::stamp),
                 required("position", &HistoryEntry::position),
                 required("change", &HistoryEntry::change),
                 required("message", &HistoryEntry::message),
                 required("why", &HistoryEntry::why),
                 required("cause", &HistoryEntry::cause),
                 required("tag", &HistoryEntry::tag),
                 required("other_conversation", &HistoryEntry::other_conversation),
                 required("assignee", &HistoryEntry::assignee),
                 required("team", &HistoryEntry::team),
                 required("channel", &HistoryEntry::channel),
                 required("from", &HistoryEntry::from),
                 required("to", &HistoryEntry::to),
                 required("stars", &HistoryEntry::stars),
                 required("text", &HistoryEntry::text)};
};
static_assert(is_complete<HistoryEntry>);

template <>
struct Shape<ScheduledMessage> {
  static constexpr auto fields =
      std::tuple{required("id", &ScheduledMessage::id),
                 required("conversation", &ScheduledMessage::conversation),
                 required("author", &ScheduledMessage::author),
                 required("stamp", &ScheduledMessage::stamp),
                 required("body", &ScheduledMessage::body),
                 required("due", &ScheduledMessage::due),
                 required("zone", &ScheduledMessage::zone),
                 required("if_customer_writes", &ScheduledMessage::if_customer_writes),
                 required("state", &ScheduledMessage::state),
                 required("reason", &ScheduledMessage::reason),
                 required("delay", &ScheduledMessage::delay),
                 optional("attachments", &ScheduledMessage::attachments)};
};
static_assert(is_complete<ScheduledMessage>);

template <>
struct Shape<SavedView> {
  static constexpr auto fields =
      std::tuple{required("id", &SavedView::id),       required("name", &SavedView::name),
                 required("query", &SavedView::query), required("scope", &SavedView::scope),
                 required("owner", &SavedView::owner), required("team", &SavedView::team),
                 required("state", &SavedView::state), optional("order", &SavedView::order)};
};
static_assert(is_complete<SavedView>);

template <>
struct Shape<SavedDraft> {
  static constexpr auto fields = std::tuple{
      required("conversation", &SavedDraft::conversation), required("kind", &SavedDraft::kind),
      required("text", &SavedDraft::text), required("written_at", &SavedDraft::written_at)};
};
static_assert(is_complete<SavedDraft>);

template <>
struct Shape<DraftBox> {
  static constexpr auto fields =
      std::tuple{required("id", &DraftBox::id), required("drafts", &DraftBox::drafts)};
};
static_assert(is_complete<DraftBox>);

template <>
struct Shape<Notification> {
  static constexpr auto fields = std::tuple{
      required("kind", &Notification::kind), required("agent", &Notification::agent),
      required("team", &Notification::team), required("conversation", &Notification::conversation),
      required("at", &Notification::at),     required("cause", &Notification::cause)};
};
static_assert(is_complete<Notification>);

template <>
struct Shape<Template> {
  static constexpr auto fields = std::tuple{required("id", &Template::id),
                                            required("kind", &Template::kind),
                                            required("name", &Template::name),
                                            required("shortcut", &Template::shortcut),
                                            required("category", &Template::category),
                                            required("content", &Template::content),
                                            required("scope", &Template::scope),
                                            required("owner", &Template::owner),
                                            required("team", &Template::team),
                                            required("uses", &Template::uses),
                                            required("revision", &Template::revision),
                                            required("state", &Template::state)};
};
static_assert(is_complete<Template>);

template <>
struct Shape<BulkReport> {
  static constexpr auto fields = std::tuple{
      required("id", &BulkReport::id),           required("by", &BulkReport::by),
      required("at", &BulkReport::at),           required("action", &BulkReport::action),
      required("changed", &BulkReport::changed), required("unchanged", &BulkReport::unchanged),
      required("skipped", &BulkReport::skipped)};
};
static_assert(is_complete<BulkReport>);

template <>
struct Shape<Rating> {
  static constexpr auto fields =
      std::tuple{required("id", &Rating::id),       required("conversation", &Rating::conversation),
                 required("agent", &Rating::agent), required("at", &Rating::at),
                 required("stars", &Rating::stars), required("comment", &Rating::comment)};
};
static_assert(is_complete<Rating>);

template <>
struct Shape<Fact> {
  static constexpr auto fields = std::tuple{
      required("kind", &Fact::kind),         required("at", &Fact::at),
      required("agent", &Fact::agent),       required("conversation", &Fact::conversation),
      required("team", &Fact::team),         required("channel", &Fact::channel),
      required("priority", &Fact::priority), required("took", &Fact::took),
      required("stars", &Fact::stars),       required("worked", &Fact::worked)};
};
static_assert(is_complete<Fact>);

}  // namespace parley::wire
