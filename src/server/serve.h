// SPDX-License-Identifier: AGPL-3.0-or-later
// `parley serve`: puts the parts together, serves until it is told to stop, and ends in order. What
// stands in the way of serving is one line on stderr and exit code 2.
#pragma once

#include <string>

#include "server/settings.h"
#include "store/event_store.h"

namespace parley::server {

int serve(const Settings& settings);

// `parley verify`: reads the whole log, checks every event, prints what it amounts to.
int verify(const std::filesystem::path& data);

// One line on stderr, and the exit code that goes with it.
int stop_with(const std::string& why);
std::string words_for(const store::Fault& fault, const std::filesystem::path& data);

}  // namespace parley::server
