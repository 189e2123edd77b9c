// SPDX-License-Identifier: AGPL-3.0-or-later
// The one clock of the server. Everything below is handed its time.
#pragma once

#include <chrono>

#include "base/instant.h"

namespace parley::server {

inline Instant now() {
  const auto since_epoch = std::chrono::system_clock::now().time_since_epoch();
  return {std::chrono::duration_cast<std::chrono::milliseconds>(since_epoch).count()};
}

}  // namespace parley::server
