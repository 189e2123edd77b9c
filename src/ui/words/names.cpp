// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/words/names.h"

#include <array>
#include <string_view>

#include "ui/words/words.h"

namespace parley::ui {

namespace {

// In the order of `Refusal`.
constexpr std::array refusal_keys{
    std::string_view("refusal.not_allowed"),
    std::string_view("refusal.unknown_conversation"),
    std::string_view("refusal.unknown_agent"),
    std::string_view("refusal.unknown_team"),
    std::string_view("refusal.unknown_channel"),
    std::string_view("refusal.unknown_customer"),
    std::string_view("refusal.unknown_message"),
    std::string_view("refusal.unknown_tag"),
    std::string_view("refusal.unknown_template"),
    std::string_view("refusal.id_taken"),
    std::string_view("refusal.name_taken"),
    std::string_view("refusal.text_missing"),
    std::string_view("refusal.text_too_long"),
    std::string_view("refusal.setting_out_of_range"),
    std::string_view("refusal.move_not_allowed"),
    std::string_view("refusal.conversation_finished"),
    std::string_view("refusal.already_assigned"),
    std::string_view("refusal.assigned_since"),
    std::string_view("refusal.agent_away"),
    std::string_view("refusal.agent_full"),
    std::string_view("refusal.agent_inactive"),
    std::string_view("refusal.agent_not_in_team"),
    std::string_view("refusal.awaiting_missing"),
    std::string_view("refusal.summary_missing"),
    std::string_view("refusal.wake_in_past"),
    std::string_view("refusal.customer_wrote_since"),
    std::string_view("refusal.not_held"),
    std::string_view("refusal.conversation_merged"),
    std::string_view("refusal.merge_with_itself"),
    std::string_view("refusal.already_merged"),
    std::string_view("refusal.not_merged"),
    std::string_view("refusal.nothing_chosen"),
    std::string_view("refusal.too_many"),
    std::string_view("refusal.shortcut_malformed"),
    std::string_view("refusal.edited_since"),
    std::string_view("refusal.variable_unresolved"),
    std::string_view("refusal.due_in_past"),
    std::string_view("refusal.no_longer_waiting"),
    std::string_view("refusal.not_surveyed"),
    std::string_view("refusal.team_is_empty"),
    std::string_view("refusal.last_admin"),
    std::string_view("refusal.not_in_your_teams"),
    std::string_view("refusal.unknown_calendar"),
    std::string_view("refusal.no_working_hours"),
    std::string_view("refusal.calendar_in_use"),
    std::string_view("refusal.too_many_files"),
    std::string_view("refusal.file_too_large"),
    std::string_view("refusal.file_malformed"),
    std::string_view("refusal.file_missing"),
};
static_assert(refusal_keys.size() == static_cast<std::size_t>(Refusal::file_missing) + 1);

}  // namespace

std::string_view word_of(Refusal refusal) {
  return say(refusal_keys[static_cast<std::size_t>(refusal)]);
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
