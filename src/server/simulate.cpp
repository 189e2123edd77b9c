// SPDX-License-Identifier: AGPL-3.0-or-later
#include "server/simulate.h"

#include <cstdio>

#include <fmt/format.h>
#include <unistd.h>

#include "sim/simulation.h"

namespace parley::server {
namespace {

// On a terminal only, in place.
void show_progress(std::uint64_t done, std::uint64_t all) {
  if (::isatty(STDERR_FILENO) == 0) return;
  fmt::print(stderr, "\r{} of {} runs", done, all);
  if (done == all) fmt::print(stderr, "\r\033[K");
  std::fflush(stderr);
}

}  // namespace

int simulate(const Simulation& wanted) {
  std::uint64_t broken = 0;
  sim::Report total;
  for (std::uint64_t n = 0; n < wanted.seeds; ++n) {
    const auto seed = wanted.first + n;
    const auto report = sim::simulate(seed);
    total.commands += report.commands;
    total.events += report.events;
    total.rejected += report.rejected;
    total.held += report.held;
    if (!report.broken.empty()) ++broken;
    for (const auto& promise : report.broken) fmt::print("seed {}: {}\n", seed, promise);
    show_progress(n + 1, wanted.seeds);
  }
  fmt::print("{} runs from seed {}: {} commands, {} events, {} refused, {} held; {}\n",
             wanted.seeds, wanted.first, total.commands, total.events, total.rejected, total.held,
             broken == 0 ? std::string("every promise was kept")
                         : fmt::format("promises were broken in {}", broken));
  return broken == 0 ? 0 : 1;
}

}  // namespace parley::server
