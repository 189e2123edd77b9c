// SPDX-License-Identifier: AGPL-3.0-or-later
// The workspace's calendars, and the one that its promises are counted in.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/inbox.h"

namespace parley {

const Calendar* find_calendar(const Inbox& inbox, CalendarId id);

// None: promises are counted in calendar time, day and night (SL-1).
const Calendar* working_calendar_of(const Inbox& inbox);

// What goes by it; nothing that does may lose it.
struct CalendarUse {
  enum class Counts : std::uint8_t { no, targets } counts = Counts::no;  // SL-1
  std::vector<std::string> rules;                                        // their names (AS-4)
  [[nodiscard]] bool is_any() const { return counts == Counts::targets || !rules.empty(); }
};
CalendarUse use_of(const Inbox& inbox, CalendarId id);

}  // namespace parley
