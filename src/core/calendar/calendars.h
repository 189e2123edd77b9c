// SPDX-License-Identifier: AGPL-3.0-or-later
// The workspace's calendars, and the one that its promises are counted in.
#pragma once

#include "core/inbox.h"

namespace parley {

const Calendar* find_calendar(const Inbox& inbox, CalendarId id);

// None: promises are counted in calendar time, day and night (SL-1).
const Calendar* working_calendar_of(const Inbox& inbox);

}  // namespace parley
