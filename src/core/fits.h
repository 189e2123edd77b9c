// SPDX-License-Identifier: AGPL-3.0-or-later
// For what comes from outside: a log or a snapshot may be damaged, or made by someone who means
// harm. `evolve` takes for granted what these two check; what an own `decide` gave always fits.
#pragma once

#include "core/event.h"
#include "core/inbox.h"

namespace parley {

// Whether everything the event refers to is there, and what it creates is not.
bool fits(const Inbox& inbox, const Event& event, const Stamp& stamp);

// Whether every reference between rows leads somewhere, and the loads are what they count.
bool is_consistent(const Inbox& inbox);

}  // namespace parley
