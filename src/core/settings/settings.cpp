// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/settings/settings.h"

#include "core/calendar/calendars.h"
#include "core/checks.h"
#include "core/rules.h"

namespace parley {
namespace {

constexpr std::uint32_t target_min_max = 366 * 24 * 60;
constexpr std::uint32_t auto_close_hours_max = 28 * 24;
constexpr std::uint32_t retention_days_max = 100 * 366;
constexpr std::uint32_t undo_seconds_max = 120;
constexpr std::uint32_t survey_delay_min_max = 7 * 24 * 60;
constexpr std::uint32_t silent_after_min_max = 24 * 60;

bool is_between(std::uint32_t value, std::uint32_t least, std::uint32_t most) {
  return value >= least && value <= most;
}

bool is_sensible(const Settings& settings) {
  const auto& targets = settings.targets;
  for (const auto target :
       {targets.urgent_min, targets.high_min, targets.normal_min, targets.low_min}) {
    if (!is_between(target, 1, target_min_max)) return false;
  }
  const auto& resolution = settings.resolution;
  for (const auto target :
       {resolution.urgent_min, resolution.high_min, resolution.normal_min, resolution.low_min}) {
    if (target > target_min_max) return false;
  }
  return settings.warn_min_max <= target_min_max && settings.act_within_min <= target_min_max &&
         settings.follow_ups_max <= 100 &&
         is_between(settings.auto_close_hours, 1, auto_close_hours_max) &&
         settings.retention_days <= retention_days_max &&
         settings.undo_mail_seconds <= undo_seconds_max &&
         settings.undo_chat_seconds <= undo_seconds_max &&
         settings.survey_delay_min <= survey_delay_min_max &&
         settings.silent_after_min <= silent_after_min_max;
}

// One for everybody: what closes a conversation speaks for the workspace.
Result<Done, Refusal> check_closing(const Inbox& inbox, TemplateId id) {
  if (id.is_none()) return Done{};
  const auto* it = inbox.templates.find(id);
  const bool is_usable = it && it->state == TemplateState::active &&
                         it->kind == TemplateKind::reply && it->scope == TemplateScope::workspace;
  if (!is_usable) return Err{Refusal::unknown_template};
  return Done{};
}

template <class Targets>
Duration target_in(const Targets& targets, Priority priority) {
  switch (priority) {
    case Priority::urgent:
      return minutes(targets.urgent_min);
    case Priority::high:
      return minutes(targets.high_min);
    case Priority::normal:
      return minutes(targets.normal_min);
    case Priority::low:
      return minutes(targets.low_min);
  }
  return {};
}

}  // namespace

Duration target_of(const ResponseTargets& targets, Priority priority) {
  return target_in(targets, priority);
}

Duration target_of(const ResolutionTargets& targets, Priority priority) {
  return target_in(targets, priority);
}

Decision decide(const Inbox& inbox, const ChangeSettings& command, const Context& context) {
  TRY_ASSIGN([[maybe_unused]] auto allowed, check_may_set_up(inbox, context));
  if (inbox.workspaces.size() == 0) return Err{Refusal::not_allowed};
  if (!is_sensible(command.settings)) return Err{Refusal::setting_out_of_range};
  const auto calendar = command.settings.working_calendar;
  if (!calendar.is_none() && !find_calendar(inbox, calendar)) return Err{Refusal::unknown_calendar};
  const auto closing = command.settings.closing_template;
  if (closing != settings_of(inbox).closing_template) {
    TRY_ASSIGN([[maybe_unused]] auto usable, check_closing(inbox, closing));
  }
  if (settings_of(inbox) == command.settings) return Events{};
  return Events{SettingsChanged{command.settings}};
}

void evolve(Inbox& inbox, const SettingsChanged& event, const Happened&) {
  const auto id = inbox.workspaces.begin()->id;
  inbox.workspaces.edit(id).settings = event.settings;
}

}  // namespace parley
