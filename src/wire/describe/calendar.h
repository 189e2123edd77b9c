// SPDX-License-Identifier: AGPL-3.0-or-later
// Calendars: a command, an event, and a part of the workspace's row.
#pragma once

#include "core/calendar/calendar.h"
#include "wire/describe/shape.h"

namespace parley::wire {

template <>
struct Shape<WorkingHours> {
  static constexpr auto fields =
      std::tuple{required("day", &WorkingHours::day), required("from_min", &WorkingHours::from_min),
                 required("to_min", &WorkingHours::to_min)};
};
static_assert(is_complete<WorkingHours>);

template <>
struct Shape<OffsetChange> {
  static constexpr auto fields = std::tuple{required("at", &OffsetChange::at),
                                            required("offset_min", &OffsetChange::offset_min)};
};
static_assert(is_complete<OffsetChange>);

template <>
struct Shape<Calendar> {
  static constexpr auto fields = std::tuple{required("id", &Calendar::id),
                                            required("name", &Calendar::name),
                                            optional("zone", &Calendar::zone),
                                            required("week", &Calendar::week),
                                            optional("holidays", &Calendar::holidays),
                                            optional("offsets", &Calendar::offsets)};
};
static_assert(is_complete<Calendar>);

template <>
struct Shape<SaveCalendar> {
  static constexpr std::string_view name = "calendar.save";
  static constexpr int version = 1;
  static constexpr auto fields = std::tuple{required("calendar", &SaveCalendar::calendar)};
};
static_assert(is_complete<SaveCalendar>);

template <>
struct Shape<DeleteCalendar> {
  static constexpr std::string_view name = "calendar.delete";
  static constexpr int version = 1;
  static constexpr auto fields = std::tuple{required("id", &DeleteCalendar::id)};
};
static_assert(is_complete<DeleteCalendar>);

template <>
struct Shape<CalendarDeleted> {
  static constexpr std::string_view name = "calendar.deleted";
  static constexpr int version = 1;
  static constexpr auto fields = std::tuple{required("id", &CalendarDeleted::id)};
};
static_assert(is_complete<CalendarDeleted>);

template <>
struct Shape<CalendarSaved> {
  static constexpr std::string_view name = "calendar.saved";
  static constexpr int version = 1;
  static constexpr auto fields = std::tuple{required("calendar", &CalendarSaved::calendar)};
};
static_assert(is_complete<CalendarSaved>);

}  // namespace parley::wire
