// SPDX-License-Identifier: AGPL-3.0-or-later
// Commands and events about people: staff, their choices and drafts, and customers to be forgotten.
#pragma once

#include "core/command.h"
#include "core/event.h"
#include "wire/describe/shape.h"

namespace parley::wire {

template <>
struct Shape<NotificationChoices> {
  static constexpr auto fields =
      std::tuple{required("by_browser", &NotificationChoices::by_browser),
                 required("by_sound", &NotificationChoices::by_sound),
                 required("quiet_from_min", &NotificationChoices::quiet_from_min),
                 required("quiet_to_min", &NotificationChoices::quiet_to_min)};
};
static_assert(is_complete<NotificationChoices>);

template <>
struct Shape<ChangeAgent> {
  static constexpr std::string_view name = "agent.change";
  static constexpr int version = 1;
  static constexpr auto fields = std::tuple{
      required("agent", &ChangeAgent::agent), required("name", &ChangeAgent::name),
      required("role", &ChangeAgent::role), required("activity", &ChangeAgent::activity)};
};
static_assert(is_complete<ChangeAgent>);

template <>
struct Shape<AgentChanged> {
  static constexpr std::string_view name = "agent.changed";
  static constexpr int version = 1;
  static constexpr auto fields = std::tuple{
      required("agent", &AgentChanged::agent), required("name", &AgentChanged::name),
      required("role", &AgentChanged::role), required("activity", &AgentChanged::activity)};
};
static_assert(is_complete<AgentChanged>);

template <>
struct Shape<NoteSilence> {
  static constexpr std::string_view name = "agent.note_silence";
  static constexpr int version = 1;
  static constexpr auto fields = std::tuple{required("agent", &NoteSilence::agent),
                                            required("silence", &NoteSilence::silence)};
};
static_assert(is_complete<NoteSilence>);

template <>
struct Shape<SilenceNoted> {
  static constexpr std::string_view name = "agent.silence_noted";
  static constexpr int version = 1;
  static constexpr auto fields = std::tuple{required("agent", &SilenceNoted::agent),
                                            required("silence", &SilenceNoted::silence)};
};
static_assert(is_complete<SilenceNoted>);

template <>
struct Shape<MetricTargets> {
  static constexpr auto fields =
      std::tuple{optional("response_min", &MetricTargets::response_min),
                 optional("first_response_min", &MetricTargets::first_response_min),
                 optional("resolution_min", &MetricTargets::resolution_min),
                 optional("resolution_percent", &MetricTargets::resolution_percent),
                 optional("satisfaction_percent", &MetricTargets::satisfaction_percent),
                 optional("handled_a_day", &MetricTargets::handled_a_day)};
};
static_assert(is_complete<MetricTargets>);

template <>
struct Shape<ChangeTeam> {
  static constexpr std::string_view name = "team.change";
  static constexpr int version = 1;
  static constexpr auto fields = std::tuple{
      required("team", &ChangeTeam::team), required("name", &ChangeTeam::name),
      required("members", &ChangeTeam::members), optional("targets", &ChangeTeam::targets)};
};
static_assert(is_complete<ChangeTeam>);

template <>
struct Shape<TeamChanged> {
  static constexpr std::string_view name = "team.changed";
  static constexpr int version = 1;
  static constexpr auto fields = std::tuple{
      required("team", &TeamChanged::team), required("name", &TeamChanged::name),
      required("members", &TeamChanged::members), optional("targets", &TeamChanged::targets)};
};
static_assert(is_complete<TeamChanged>);

template <>
struct Shape<ChooseNotifications> {
  static constexpr std::string_view name = "notifications.choose";
  static constexpr int version = 1;
  static constexpr auto fields = std::tuple{required("choices", &ChooseNotifications::choices)};
};
static_assert(is_complete<ChooseNotifications>);

template <>
struct Shape<NotificationsChosen> {
  static constexpr std::string_view name = "notifications.chosen";
  static constexpr int version = 1;
  static constexpr auto fields = std::tuple{required("agent", &NotificationsChosen::agent),
                                            required("choices", &NotificationsChosen::choices)};
};
static_assert(is_complete<NotificationsChosen>);

template <>
struct Shape<SaveDraft> {
  static constexpr std::string_view name = "draft.save";
  static constexpr int version = 1;
  static constexpr auto fields =
      std::tuple{required("conversation", &SaveDraft::conversation),
                 required("kind", &SaveDraft::kind), required("text", &SaveDraft::text)};
};
static_assert(is_complete<SaveDraft>);

template <>
struct Shape<DraftSaved> {
  static constexpr std::string_view name = "draft.saved";
  static constexpr int version = 1;
  static constexpr auto fields =
      std::tuple{required("conversation", &DraftSaved::conversation),
                 required("kind", &DraftSaved::kind), required("text", &DraftSaved::text)};
};
static_assert(is_complete<DraftSaved>);

template <>
struct Shape<EraseCustomer> {
  static constexpr std::string_view name = "customer.erase";
  static constexpr int version = 1;
  static constexpr auto fields = std::tuple{required("customer", &EraseCustomer::customer)};
};
static_assert(is_complete<EraseCustomer>);

template <>
struct Shape<CustomerErased> {
  static constexpr std::string_view name = "customer.erased";
  static constexpr int version = 1;
  static constexpr auto fields = std::tuple{required("customer", &CustomerErased::customer)};
};
static_assert(is_complete<CustomerErased>);

template <>
struct Shape<SetCustomerVip> {
  static constexpr std::string_view name = "customer.set_vip";
  static constexpr int version = 1;
  static constexpr auto fields = std::tuple{required("customer", &SetCustomerVip::customer),
                                            required("vip", &SetCustomerVip::vip)};
};
static_assert(is_complete<SetCustomerVip>);

template <>
struct Shape<CustomerVipSet> {
  static constexpr std::string_view name = "customer.vip_set";
  static constexpr int version = 1;
  static constexpr auto fields = std::tuple{required("customer", &CustomerVipSet::customer),
                                            required("vip", &CustomerVipSet::vip)};
};
static_assert(is_complete<CustomerVipSet>);

template <>
struct Shape<AddFollower> {
  static constexpr std::string_view name = "conversation.follow";
  static constexpr int version = 1;
  static constexpr auto fields = std::tuple{required("conversation", &AddFollower::conversation)};
};
static_assert(is_complete<AddFollower>);

template <>
struct Shape<RemoveFollower> {
  static constexpr std::string_view name = "conversation.unfollow";
  static constexpr int version = 1;
  static constexpr auto fields =
      std::tuple{required("conversation", &RemoveFollower::conversation)};
};
static_assert(is_complete<RemoveFollower>);

template <>
struct Shape<FollowerAdded> {
  static constexpr std::string_view name = "conversation.followed";
  static constexpr int version = 1;
  static constexpr auto fields = std::tuple{required("conversation", &FollowerAdded::conversation),
                                            required("agent", &FollowerAdded::agent)};
};
static_assert(is_complete<FollowerAdded>);

template <>
struct Shape<FollowerRemoved> {
  static constexpr std::string_view name = "conversation.unfollowed";
  static constexpr int version = 1;
  static constexpr auto fields =
      std::tuple{required("conversation", &FollowerRemoved::conversation),
                 required("agent", &FollowerRemoved::agent)};
};
static_assert(is_complete<FollowerRemoved>);

}  // namespace parley::wire
