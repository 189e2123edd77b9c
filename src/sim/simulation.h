// SPDX-License-Identifier: AGPL-3.0-or-later
// One run of a small support team through everything that can go wrong, in one thread, from one
// seed; then the faults stop, everything comes to rest, and every promise is checked.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "sim/world.h"

namespace parley::sim {

struct Report {
  std::vector<std::string> broken;  // empty: every promise was kept
  std::size_t events = 0;
  std::size_t commands = 0;
  std::size_t rejected = 0;
  std::size_t held = 0;
  std::uint64_t state_hash = 0;  // of the workspace at the end: the same for the same seed
};

Report simulate(std::uint64_t seed, Bug bug = Bug::none);

}  // namespace parley::sim
