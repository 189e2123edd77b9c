// SPDX-License-Identifier: AGPL-3.0-or-later
// `parley simulate`: many runs of a small team through everything that can go wrong, each from a
// seed. Prints what was played; a broken promise is printed with the seed that breaks it again.
#pragma once

#include <cstdint>

namespace parley::server {

struct Simulation {
  std::uint64_t seeds = 100;
  std::uint64_t first = 1;
};

// 0 when every promise was kept, else 1.
int simulate(const Simulation& wanted);

}  // namespace parley::server
