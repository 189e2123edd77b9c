// SPDX-License-Identifier: AGPL-3.0-or-later
// `parley serve`: puts the parts together, serves until it is told to stop, and ends in order. What
// stands in the way of serving is one line on stderr and exit code 2.
#pragma once

#include <string>

#include "server/settings.h"

namespace parley::server {

int serve(const Settings& settings);

// `parley verify`: reads the whole log, checks every event, prints what it amounts to.
int verify(const Place& place);

// One line on stderr, and the exit code that goes with it.
int stop_with(const std::string& why);

}  // namespace parley::server
