// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/words/names.h"

#include "ui/words/words.h"

namespace parley::ui {

namespace {

std::string_view word_of_file(Refusal refusal) {
  if (refusal == Refusal::too_many_files) return say("refusal.too_many_files");
  if (refusal == Refusal::file_too_large) return say("refusal.file_too_large");
  if (refusal == Refusal::file_malformed) return say("refusal.file_malformed");
  return say("refusal.file_missing");
}

// Of teams, settings and time.
std::string_view word_of_rest(Refusal refusal) {
  switch (refusal) {
    case Refusal::team_is_empty:
      return say("refusal.team_is_empty");
    case Refusal::last_admin:
      return say("refusal.last_admin");
    case Refusal::not_in_your_teams:
      return say("refusal.not_in_your_teams");
    case Refusal::unknown_calendar:
      return say("refusal.unknown_calendar");
    case Refusal::no_working_hours:
      return say("refusal.no_working_hours");
    case Refusal::too_many_files:
    case Refusal::file_too_large:
    case Refusal::file_malformed:
    case Refusal::file_missing:
      return word_of_file(refusal);
    case Refusal::summary_missing:
      return say("refusal.summary_missing");
    case Refusal::awaiting_missing:
      return say("refusal.awaiting_missing");
    case Refusal::agent_not_in_team:
      return say("refusal.agent_not_in_team");
    case Refusal::calendar_in_use:
      return say("refusal.calendar_in_use");
    case Refusal::due_in_past:
      return say("refusal.due_in_past");
    case Refusal::no_longer_waiting:
      return say("refusal.no_longer_waiting");
    case Refusal::not_surveyed:
      return say("refusal.not_surveyed");
    case Refusal::wake_in_past:
      return say("refusal.wake_in_past");
    case Refusal::setting_out_of_range:
      return say("refusal.setting_out_of_range");
    case Refusal::agent_inactive:
      return say("refusal.agent_inactive");
    case Refusal::not_allowed:
    case Refusal::unknown_conversation:
    case Refusal::unknown_agent:
    case Refusal::unknown_team:
    case Refusal::unknown_channel:
    case Refusal::unknown_customer:
    case Refusal::id_taken:
    case Refusal::name_taken:
    case Refusal::text_missing:
    case Refusal::text_too_long:
    case Refusal::move_not_allowed:
    case Refusal::conversation_finished:
    case Refusal::already_assigned:
    case Refusal::assigned_since:
    case Refusal::agent_away:
    case Refusal::agent_full:
    case Refusal::unknown_tag:
    case Refusal::unknown_message:
    case Refusal::unknown_template:
    case Refusal::conversation_merged:
    case Refusal::merge_with_itself:
    case Refusal::already_merged:
    case Refusal::not_merged:
    case Refusal::nothing_chosen:
    case Refusal::too_many:
    case Refusal::shortcut_malformed:
    case Refusal::edited_since:
    case Refusal::variable_unresolved:
    case Refusal::customer_wrote_since:
    case Refusal::not_held:
      break;
  }
  return {};
}

// Of many at once, merging, templates, schedule and rules.
std::string_view word_of_more(Refusal refusal) {
  switch (refusal) {
    case Refusal::unknown_tag:
      return say("refusal.unknown_tag");
    case Refusal::unknown_message:
      return say("refusal.unknown_message");
    case Refusal::unknown_template:
      return say("refusal.unknown_template");
    case Refusal::conversation_merged:
      return say("refusal.conversation_merged");
    case Refusal::merge_with_itself:
      return say("refusal.merge_with_itself");
    case Refusal::already_merged:
      return say("refusal.already_merged");
    case Refusal::not_merged:
      return say("refusal.not_merged");
    case Refusal::nothing_chosen:
      return say("refusal.nothing_chosen");
    case Refusal::too_many:
      return say("refusal.too_many");
    case Refusal::shortcut_malformed:
      return say("refusal.shortcut_malformed");
    case Refusal::edited_since:
      return say("refusal.edited_since");
    case Refusal::variable_unresolved:
      return say("refusal.variable_unresolved");
    case Refusal::customer_wrote_since:
      return say("refusal.customer_wrote_since");
    case Refusal::not_held:
      return say("refusal.not_held");
    case Refusal::team_is_empty:
    case Refusal::last_admin:
    case Refusal::not_in_your_teams:
    case Refusal::unknown_calendar:
    case Refusal::no_working_hours:
    case Refusal::too_many_files:
    case Refusal::file_too_large:
    case Refusal::file_malformed:
    case Refusal::file_missing:
    case Refusal::summary_missing:
    case Refusal::awaiting_missing:
    case Refusal::agent_not_in_team:
    case Refusal::calendar_in_use:
    case Refusal::due_in_past:
    case Refusal::no_longer_waiting:
    case Refusal::not_surveyed:
    case Refusal::wake_in_past:
    case Refusal::setting_out_of_range:
    case Refusal::agent_inactive:
      return word_of_rest(refusal);
    case Refusal::not_allowed:
    case Refusal::unknown_conversation:
    case Refusal::unknown_agent:
    case Refusal::unknown_team:
    case Refusal::unknown_channel:
    case Refusal::unknown_customer:
    case Refusal::id_taken:
    case Refusal::name_taken:
    case Refusal::text_missing:
    case Refusal::text_too_long:
    case Refusal::move_not_allowed:
    case Refusal::conversation_finished:
    case Refusal::already_assigned:
    case Refusal::assigned_since:
    case Refusal::agent_away:
    case Refusal::agent_full:
      break;
  }
  return {};
}

}  // namespace

std::string_view word_of(Refusal refusal) {
  switch (refusal) {
    case Refusal::not_allowed:
      return say("refusal.not_allowed");
    case Refusal::unknown_conversation:
      return say("refusal.unknown_conversation");
    case Refusal::unknown_agent:
      return say("refusal.unknown_agent");
    case Refusal::unknown_team:
      return say("refusal.unknown_team");
    case Refusal::unknown_channel:
      return say("refusal.unknown_channel");
    case Refusal::unknown_customer:
      return say("refusal.unknown_customer");
    case Refusal::id_taken:
      return say("refusal.id_taken");
    case Refusal::name_taken:
      return say("refusal.name_taken");
    case Refusal::text_missing:
      return say("refusal.text_missing");
    case Refusal::text_too_long:
      return say("refusal.text_too_long");
    case Refusal::move_not_allowed:
      return say("refusal.move_not_allowed");
    case Refusal::conversation_finished:
      return say("refusal.conversation_finished");
    case Refusal::already_assigned:
      return say("refusal.already_assigned");
    case Refusal::assigned_since:
      return say("refusal.assigned_since");
    case Refusal::agent_away:
      return say("refusal.agent_away");
    case Refusal::agent_full:
      return say("refusal.agent_full");
    case Refusal::unknown_tag:
    case Refusal::unknown_message:
    case Refusal::unknown_template:
    case Refusal::conversation_merged:
    case Refusal::merge_with_itself:
    case Refusal::already_merged:
    case Refusal::not_merged:
    case Refusal::nothing_chosen:
    case Refusal::too_many:
    case Refusal::shortcut_malformed:
    case Refusal::edited_since:
    case Refusal::variable_unresolved:
    case Refusal::customer_wrote_since:
    case Refusal::not_held:
    case Refusal::team_is_empty:
    case Refusal::last_admin:
    case Refusal::not_in_your_teams:
    case Refusal::unknown_calendar:
    case Refusal::no_working_hours:
    case Refusal::too_many_files:
    case Refusal::file_too_large:
    case Refusal::file_malformed:
    case Refusal::file_missing:
    case Refusal::summary_missing:
    case Refusal::awaiting_missing:
    case Refusal::agent_not_in_team:
    case Refusal::calendar_in_use:
    case Refusal::due_in_past:
    case Refusal::no_longer_waiting:
    case Refusal::not_surveyed:
    case Refusal::wake_in_past:
    case Refusal::setting_out_of_range:
    case Refusal::agent_inactive:
      return word_of_more(refusal);
  }
  return {};
}

std::string_view word_of(Priority priority) {
  switch (priority) {
    case Priority::low:
      return say("priority.low");
    case Priority::normal:
      return say("priority.normal");
    case Priority::high:
      return say("priority.high");
    case Priority::urgent:
      return say("priority.urgent");
  }
  return {};
}

std::string_view word_of(Stage stage) {
  switch (stage) {
    case Stage::fresh:
      return say("stage.fresh");
    case Stage::open:
      return say("stage.open");
    case Stage::assigned:
      return say("stage.assigned");
    case Stage::in_progress:
      return say("stage.in_progress");
    case Stage::pending:
      return say("stage.pending");
    case Stage::resolved:
      return say("stage.resolved");
    case Stage::closed:
      return say("stage.closed");
    case Stage::archived:
      return say("stage.archived");
  }
  return {};
}

std::string_view word_of(Status status) {
  switch (status) {
    case Status::open:
      return say("status.open");
    case Status::pending:
      return say("status.pending");
    case Status::resolved:
      return say("status.resolved");
    case Status::closed:
      return say("status.closed");
    case Status::archived:
      return say("status.archived");
  }
  return {};
}

std::string_view word_of(Medium medium) {
  switch (medium) {
    case Medium::chat:
      return say("medium.chat");
    case Medium::mail:
      return say("medium.mail");
    case Medium::api:
      return say("medium.api");
  }
  return {};
}

std::string_view word_of(Role role) {
  switch (role) {
    case Role::agent:
      return say("settings.role_agent");
    case Role::supervisor:
      return say("settings.role_supervisor");
    case Role::admin:
      return say("settings.role_admin");
  }
  return {};
}

std::string_view word_of(Origin origin) {
  switch (origin) {
    case Origin::web:
      return say("origin.web");
    case Origin::rule:
      return say("origin.rule");
    case Origin::api:
      return say("origin.api");
    case Origin::chat:
      return say("origin.chat");
  }
  return {};
}

}  // namespace parley::ui
