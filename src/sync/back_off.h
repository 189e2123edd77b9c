// SPDX-License-Identifier: AGPL-3.0-or-later
// How long to wait before the next try: anything up to 1 s, 2 s, 4 s, … 60 s ("full jitter"), so
// that a thousand devices that lost the same server do not come back in the same moment.
#pragma once

#include <algorithm>
#include <cstdint>

#include "base/instant.h"

namespace parley::sync {

struct BackOff {
  std::uint32_t failures = 0;

  Duration next(std::uint32_t jitter_permille) {
    constexpr std::uint32_t doublings_max = 6;
    const auto ceiling_ms =
        std::min<std::int64_t>(60'000, 1'000LL << std::min(failures, doublings_max));
    failures += 1;
    return {ceiling_ms * jitter_permille / 1'000};
  }
  void reset() { failures = 0; }
};

}  // namespace parley::sync
