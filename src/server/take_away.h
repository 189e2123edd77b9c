// SPDX-License-Identifier: AGPL-3.0-or-later
// `parley export`: the log as a file to take away (EX-1), written beside a server that is not
// running.
#pragma once

#include <filesystem>
#include <string>

#include "server/storage.h"

namespace parley::server {

struct TakeAway {
  Place place;
  std::string format = "json";  // or csv-conversations, csv-messages
  bool without_notes = false;
  std::filesystem::path out;  // empty: to standard output
};

// Gives the exit code; what is wrong is one line on stderr.
int take_away(const TakeAway& wanted);

}  // namespace parley::server
