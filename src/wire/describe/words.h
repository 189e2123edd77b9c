// SPDX-License-Identifier: AGPL-3.0-or-later
// The lasting words for every enum that leaves the program.
#pragma once

#include <array>
#include <string_view>

#include "core/bulk/bulk.h"
#include "core/conversation/history.h"
#include "core/drafts/drafts.h"
#include "core/metrics/facts.h"
#include "core/refusal.h"
#include "core/routing/routing.h"
#include "core/schedule/schedule.h"
#include "core/templates/templates.h"
#include "core/workspace/workspace.h"
#include "wire/describe/shape.h"
#include "wire/frames.h"

namespace parley::wire {

template <std::size_t Count>
using WordList = std::array<std::string_view, Count>;

template <>
struct Words<Role> {
  static constexpr WordList<3> list = {"agent", "supervisor", "admin"};
};
template <>
struct Words<Availability> {
  static constexpr WordList<2> list = {"available", "away"};
};
template <>
struct Words<Activity> {
  static constexpr WordList<2> list = {"active", "deactivated"};
};
template <>
struct Words<Silence> {
  static constexpr WordList<2> list = {"no", "yes"};
};
template <>
struct Words<Medium> {
  static constexpr WordList<3> list = {"chat", "mail", "api"};
};
template <>
struct Words<Status> {
  static constexpr WordList<5> list = {"open", "pending", "resolved", "closed", "archived"};
};
template <>
struct Words<Priority> {
  static constexpr WordList<4> list = {"low", "normal", "high", "urgent"};
};
template <>
struct Words<Opened> {
  static constexpr WordList<2> list = {"never", "by_an_agent"};
};
template <>
struct Words<Acted> {
  static constexpr WordList<2> list = {"not_yet", "since_assignment"};
};
template <>
struct Words<Vip> {
  static constexpr WordList<2> list = {"no", "yes"};
};
template <>
struct Words<Erased> {
  static constexpr WordList<2> list = {"no", "yes"};
};
template <>
struct Words<Told> {
  static constexpr WordList<2> list = {"no", "yes"};
};
template <>
struct Words<SendDelay> {
  static constexpr WordList<2> list = {"chosen", "undo_window"};
};
template <>
struct Words<DraftKind> {
  static constexpr WordList<2> list = {"reply", "note"};
};
template <>
struct Words<Why> {
  static constexpr WordList<7> list = {"asked",          "customer_wrote", "assignee_away",
                                       "assignee_gone",  "time_came",      "nothing_done",
                                       "colleague_wrote"};
};
template <>
struct Words<EscalationCause> {
  static constexpr WordList<3> list = {"none", "response_missed", "follow_ups"};
};
template <>
struct Words<Spam> {
  static constexpr WordList<2> list = {"no", "yes"};
};
template <>
struct Words<Window> {
  static constexpr WordList<2> list = {"running", "warned"};
};
template <>
struct Words<Missed> {
  static constexpr WordList<2> list = {"no", "yes"};
};
template <>
struct Words<TeamChosen> {
  static constexpr WordList<2> list = {"no", "by_hand"};
};
template <>
struct Words<Lowered> {
  static constexpr WordList<2> list = {"no", "by_hand"};
};
template <>
struct Words<MessageDirection> {
  static constexpr WordList<3> list = {"incoming", "outgoing", "internal"};
};
template <>
struct Words<Delivery> {
  static constexpr WordList<5> list = {"queued", "sent", "delivered", "read", "failed"};
};
template <>
struct Words<HoldState> {
  static constexpr WordList<3> list = {"held", "sent", "discarded"};
};
template <>
struct Words<ActorKind> {
  static constexpr WordList<4> list = {"system", "agent", "customer", "rule"};
};
template <>
struct Words<Origin> {
  static constexpr WordList<4> list = {"web", "rule", "api", "chat"};
};
template <>
struct Words<Change> {
  static constexpr WordList<45> list = {"started",
                                        "message_received",
                                        "reply_sent",
                                        "reply_held",
                                        "held_reply_discarded",
                                        "note_added",
                                        "opened",
                                        "claimed",
                                        "assigned",
                                        "unassigned",
                                        "priority_set",
                                        "pended",
                                        "resolved",
                                        "closed",
                                        "archived",
                                        "restored",
                                        "reopened",
                                        "response_warned",
                                        "response_missed",
                                        "escalated",
                                        "supervisors_alerted",
                                        "tag_added",
                                        "tag_removed",
                                        "marked_spam",
                                        "unmarked_spam",
                                        "merged",
                                        "unmerged",
                                        "split",
                                        "transferred",
                                        "message_scheduled",
                                        "scheduled_cancelled",
                                        "scheduled_returned",
                                        "rated",
                                        "routed",
                                        "reply_leaving",
                                        "reply_taken_back",
                                        "customer_erased",
                                        "scheduled_edited",
                                        "marked_vip",
                                        "unmarked_vip",
                                        "followed",
                                        "unfollowed",
                                        "merged_away",
                                        "resolution_missed",
                                        "message_corrected"};
};
template <>
struct Words<Refusal> {
  static constexpr WordList<49> list = {"not_allowed",       "unknown_conversation",
                                        "unknown_agent",     "unknown_team",
                                        "unknown_channel",   "unknown_customer",
                                        "unknown_message",   "unknown_tag",
                                        "unknown_template",  "id_taken",
                                        "name_taken",        "text_missing",
                                        "text_too_long",     "setting_out_of_range",
                                        "move_not_allowed",  "conversation_finished",
                                        "already_assigned",  "assigned_since",
                                        "agent_away",        "agent_full",
                                        "agent_inactive",    "agent_not_in_team",
                                        "awaiting_missing",  "summary_missing",
                                        "wake_in_past",      "customer_wrote_since",
                                        "not_held",          "conversation_merged",
                                        "merge_with_itself", "already_merged",
                                        "not_merged",        "nothing_chosen",
                                        "too_many",          "shortcut_malformed",
                                        "edited_since",      "variable_unresolved",
                                        "due_in_past",       "no_longer_waiting",
                                        "not_surveyed",      "team_is_empty",
                                        "last_admin",        "not_in_your_teams",
                                        "unknown_calendar",  "no_working_hours",
                                        "calendar_in_use",   "too_many_files",
                                        "file_too_large",    "file_malformed",
                                        "file_missing"};
};
static_assert(Words<Refusal>::list.size() == static_cast<std::size_t>(Refusal::file_missing) + 1);
static_assert(Words<Change>::list.size() ==
              static_cast<std::size_t>(Change::message_corrected) + 1);
template <>
struct Words<Outcome> {
  static constexpr WordList<4> list = {"applied", "noop", "held", "rejected"};
};
template <>
struct Words<ConflictKind> {
  static constexpr WordList<3> list = {"gap", "fork", "epoch"};
};
template <>
struct Words<ControlKind> {
  static constexpr WordList<4> list = {"must_reset", "upgrade", "reauth", "slow"};
};
template <>
struct Words<FaultKind> {
  static constexpr WordList<8> list = {"malformed",       "too_large",  "too_deep",
                                       "missing_field",   "wrong_type", "unknown_type",
                                       "unknown_version", "damaged"};
};

template <>
struct Words<Survey> {
  static constexpr WordList<3> list = {"none", "open", "answered"};
};

template <>
struct Words<ViewScope> {
  static constexpr WordList<2> list = {"personal", "team"};
};

template <>
struct Words<ViewOrder> {
  static constexpr WordList<4> list = {"priority", "newest", "oldest", "longest_waiting"};
};

template <>
struct Words<ViewState> {
  static constexpr WordList<2> list = {"active", "deleted"};
};

template <>
struct Words<NotificationKind> {
  static constexpr WordList<8> list = {"new_conversation", "assigned",         "mentioned",
                                       "customer_replied", "response_warned",  "response_missed",
                                       "supervisors_told", "resolution_missed"};
};

template <>
struct Words<TemplateKind> {
  static constexpr WordList<2> list = {"reply", "note"};
};

template <>
struct Words<TemplateScope> {
  static constexpr WordList<3> list = {"personal", "team", "workspace"};
};

template <>
struct Words<TemplateState> {
  static constexpr WordList<2> list = {"active", "deleted"};
};

template <>
struct Words<IfCustomerWrites> {
  static constexpr WordList<2> list = {"return_to_draft", "send_anyway"};
};

template <>
struct Words<ScheduleState> {
  static constexpr WordList<4> list = {"waiting", "sent", "cancelled", "returned"};
};

template <>
struct Words<ReturnReason> {
  static constexpr WordList<5> list = {"none", "customer_wrote", "due_passed",
                                       "conversation_finished", "author_gone"};
};

template <>
struct Words<BulkAction> {
  static constexpr WordList<5> list = {"assign", "add_tag", "resolve", "archive", "set_priority"};
};

template <>
struct Words<Strategy> {
  static constexpr WordList<5> list = {"queue_only", "round_robin", "load_balancing", "skill_based",
                                       "vip"};
};

template <>
struct Words<RuleHours> {
  static constexpr WordList<3> list = {"any", "within", "outside"};
};

template <>
struct Words<Weekday> {
  static constexpr WordList<7> list = {"monday", "tuesday",  "wednesday", "thursday",
                                       "friday", "saturday", "sunday"};
};

template <>
struct Words<RuleState> {
  static constexpr WordList<2> list = {"on", "off"};
};

template <>
struct Words<FactKind> {
  static constexpr WordList<8> list = {"replied",   "first_replied", "resolved", "rated",
                                       "available", "away",          "missed",   "answered_late"};
};

template <Worded E>
constexpr std::string_view word_of(E value) {
  return Words<E>::list[static_cast<std::size_t>(value)];
}

}  // namespace parley::wire
