// SPDX-License-Identifier: AGPL-3.0-or-later
// Writing down who is told of an event that was just taken in. Only core/decide.cpp calls it.
#pragma once

#include "core/event.h"
#include "core/inbox.h"

namespace parley {

void notify(Inbox& inbox, const Event& event, const Stamp& stamp);

}  // namespace parley
