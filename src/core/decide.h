// SPDX-License-Identifier: AGPL-3.0-or-later
// The core's two verbs (the Decider pattern, Jérémie Chassaing). `decide` says what a command would
// make happen, or why it may not; `evolve` takes in what happened. Neither reads a clock, a file, a
// random number or a locale: the same log gives the same inbox everywhere.
#pragma once

#include "base/result.h"
#include "core/command.h"
#include "core/event.h"
#include "core/inbox.h"
#include "core/refusal.h"

namespace parley {

// No events means that everything already is as asked for.
Result<Events, Refusal> decide(const Inbox& inbox, const Command& command, const Context& context);

void evolve(Inbox& inbox, const LoggedEvent& happened);
void evolve(Inbox& inbox, const PendingEvent& expected);

}  // namespace parley
