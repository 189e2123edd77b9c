// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/calendar/calendar.h"

#include <algorithm>

#include "base/limits.h"
#include "core/calendar/calendars.h"
#include "core/checks.h"
#include "core/rules.h"

namespace parley {
namespace {

constexpr std::uint32_t minutes_per_day = 24 * 60;
constexpr std::int32_t offset_min_max = 18 * 60;

bool are_sound(const std::vector<WorkingHours>& week) {
  for (std::size_t place = 0; place < week.size(); ++place) {
    const auto& it = week[place];
    if (it.from_min >= it.to_min || it.to_min > minutes_per_day) return false;
    if (place == 0) continue;
    const auto& before = week[place - 1];
    if (before.day > it.day || (before.day == it.day && before.to_min > it.from_min)) return false;
  }
  return true;
}

bool are_sound(const std::vector<OffsetChange>& offsets) {
  for (std::size_t place = 0; place < offsets.size(); ++place) {
    const auto offset = offsets[place].offset_min;
    if (offset < -offset_min_max || offset > offset_min_max) return false;
    if (place != 0 && offsets[place - 1].at >= offsets[place].at) return false;
  }
  return true;
}

Result<Done, Refusal> check_calendar(const Calendar& calendar) {
  TRY_ASSIGN([[maybe_unused]] auto name,
             check_text(calendar.name, limits::name_bytes_max, Emptiness::refused));
  TRY_ASSIGN([[maybe_unused]] auto zone,
             check_text(calendar.zone, limits::name_bytes_max, Emptiness::allowed));
  for (const auto size :
       {calendar.week.size(), calendar.holidays.size(), calendar.offsets.size()}) {
    if (size > limits::list_items_max) return Err{Refusal::too_many};
  }
  // Nothing would ever be due by it.
  if (calendar.week.empty()) return Err{Refusal::no_working_hours};
  const bool is_sound = are_sound(calendar.week) && are_sound(calendar.offsets) &&
                        std::is_sorted(calendar.holidays.begin(), calendar.holidays.end());
  if (!is_sound) return Err{Refusal::setting_out_of_range};
  return Done{};
}

}  // namespace

const Calendar* find_calendar(const Inbox& inbox, CalendarId id) {
  if (id.is_none() || inbox.workspaces.size() == 0) return nullptr;
  const auto& calendars = inbox.workspaces.begin()->calendars;
  const auto found = std::find_if(calendars.begin(), calendars.end(),
                                  [&](const Calendar& it) { return it.id == id; });
  return found == calendars.end() ? nullptr : &*found;
}

const Calendar* working_calendar_of(const Inbox& inbox) {
  return find_calendar(inbox, settings_of(inbox).working_calendar);
}

CalendarUse use_of(const Inbox& inbox, CalendarId id) {
  CalendarUse use;
  const bool counts = settings_of(inbox).working_calendar == id;
  if (counts) use.counts = CalendarUse::Counts::targets;
  for (const auto& rule : rules_of(inbox)) {
    const auto& conditions = rule.conditions;
    const bool goes_by_it = conditions.hours != RuleHours::any && conditions.calendar == id;
    if (goes_by_it) use.rules.push_back(rule.name);
  }
  return use;
}

Decision decide(const Inbox& inbox, const DeleteCalendar& command, const Context& context) {
  TRY_ASSIGN([[maybe_unused]] auto allowed, check_may_set_up(inbox, context));
  if (!find_calendar(inbox, command.id)) return Err{Refusal::unknown_calendar};
  if (use_of(inbox, command.id).is_any()) return Err{Refusal::calendar_in_use};
  return Events{CalendarDeleted{command.id}};
}

Decision decide(const Inbox& inbox, const SaveCalendar& command, const Context& context) {
  TRY_ASSIGN([[maybe_unused]] auto allowed, check_may_set_up(inbox, context));
  if (inbox.workspaces.size() == 0) return Err{Refusal::not_allowed};
  const auto& calendar = command.calendar;
  TRY_ASSIGN([[maybe_unused]] auto checked, check_calendar(calendar));
  if (calendar.id.is_none()) return Err{Refusal::id_taken};
  const auto* known = find_calendar(inbox, calendar.id);
  if (known && *known == calendar) return Events{};
  const auto& all = inbox.workspaces.begin()->calendars;
  if (!known && all.size() >= limits::list_items_max) return Err{Refusal::too_many};
  const bool is_taken = std::any_of(all.begin(), all.end(), [&](const Calendar& it) {
    return it.id != calendar.id && it.name == calendar.name;
  });
  if (is_taken) return Err{Refusal::name_taken};
  return Events{CalendarSaved{calendar}};
}

void evolve(Inbox& inbox, const CalendarDeleted& event, const Happened& /*happened*/) {
  auto& calendars = inbox.workspaces.edit(inbox.workspaces.begin()->id).calendars;
  std::erase_if(calendars, [&](const Calendar& it) { return it.id == event.id; });
}

void evolve(Inbox& inbox, const CalendarSaved& event, const Happened& /*happened*/) {
  auto& calendars = inbox.workspaces.edit(inbox.workspaces.begin()->id).calendars;
  const auto known = std::find_if(calendars.begin(), calendars.end(),
                                  [&](const Calendar& it) { return it.id == event.calendar.id; });
  if (known == calendars.end()) {
    calendars.push_back(event.calendar);
  } else {
    *known = event.calendar;
  }
}

}  // namespace parley
