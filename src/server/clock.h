// SPDX-License-Identifier: AGPL-3.0-or-later
// The one clock of the server. Everything below is handed its time.
#pragma once

#include <chrono>

#include "base/instant.h"

namespace parley::server {

inline Instant now() {
  using namespace std::chrono;
  return {duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count()};
}

}  // namespace parley::server
