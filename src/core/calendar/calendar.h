// SPDX-License-Identifier: AGPL-3.0-or-later
// SL-1, TM-3: when a team works, in its own local time. The core knows no time zones: whoever saves
// a calendar sends along how far its zone is from UTC, and from when on.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/instant.h"
#include "core/ids.h"

namespace parley {

enum class Weekday : std::uint8_t {
  monday,
  tuesday,
  wednesday,
  thursday,
  friday,
  saturday,
  sunday
};

// Minutes of the local day; `to` is not included, and 24 × 60 is its end.
struct WorkingHours {
  Weekday day = Weekday::monday;
  std::uint32_t from_min = 0;
  std::uint32_t to_min = 0;
  friend bool operator==(const WorkingHours&, const WorkingHours&) = default;
};

// From `at` on, local time is UTC and this much.
struct OffsetChange {
  Instant at;
  std::int32_t offset_min = 0;
  friend bool operator==(const OffsetChange&, const OffsetChange&) = default;
};

struct Calendar {
  CalendarId id;
  std::string name;
  std::string zone;                     // an IANA name, for people
  std::vector<WorkingHours> week;       // by day and time, none touching the next
  std::vector<std::uint32_t> holidays;  // local days, counted from 1970-01-01; sorted
  std::vector<OffsetChange> offsets;    // by time; what is before the first is as the first
  friend bool operator==(const Calendar&, const Calendar&) = default;
};

// New when its id is, else a change of it.
struct SaveCalendar {
  Calendar calendar;
  friend bool operator==(const SaveCalendar&, const SaveCalendar&) = default;
};
// Refused while the service levels or a routing rule go by it.
struct DeleteCalendar {
  CalendarId id;
  friend bool operator==(const DeleteCalendar&, const DeleteCalendar&) = default;
};
struct CalendarDeleted {
  CalendarId id;
  friend bool operator==(const CalendarDeleted&, const CalendarDeleted&) = default;
};
struct CalendarSaved {
  Calendar calendar;
  friend bool operator==(const CalendarSaved&, const CalendarSaved&) = default;
};

}  // namespace parley
