// SPDX-License-Identifier: AGPL-3.0-or-later
// PARLEY_SEED=N runs one seed; PARLEY_SEEDS=N runs N of them, from PARLEY_SEED on.
#include "sim/simulation.h"

#include <doctest/doctest.h>

#include <cstdlib>
#include <string>

namespace parley::sim {
namespace {

std::uint64_t number_from(const char* name, std::uint64_t otherwise) {
  const char* text = std::getenv(name);
  return text ? std::strtoull(text, nullptr, 10) : otherwise;
}

std::string joined(const std::vector<std::string>& lines) {
  std::string text;
  for (const auto& line : lines) text += "\n  " + line;
  return text;
}

// How many seeds it takes to catch the bug, or 0.
std::uint64_t seeds_to_catch(Bug bug, std::uint64_t seeds_max) {
  for (std::uint64_t n = 1; n <= seeds_max; ++n) {
    if (!simulate(n, bug).broken.empty()) return n;
  }
  return 0;
}

TEST_SUITE("whatever goes wrong, every promise is kept") {
  TEST_CASE("I1 I2 I3 I4 I5 I6 I8 I9 I14 I15 I16 I17 over many seeds") {
    const bool is_one = std::getenv("PARLEY_SEED") && !std::getenv("PARLEY_SEEDS");
    const auto first = number_from("PARLEY_SEED", 1);
    const auto count = is_one ? 1 : number_from("PARLEY_SEEDS", 100);
    Report total;
    for (auto seed = first; seed < first + count; ++seed) {
      const auto report = simulate(seed);
      INFO("PARLEY_SEED=", seed);
      CHECK_MESSAGE(report.broken.empty(), joined(report.broken));
      total.events += report.events;
      total.commands += report.commands;
      total.rejected += report.rejected;
      total.held += report.held;
    }
    MESSAGE("seeds ", first, " to ", first + count - 1, ": ", total.commands, " commands, ",
            total.events, " events, ", total.rejected, " refused, ", total.held, " held");
    CHECK(total.commands != 0);
    if (is_one) return;
    CHECK(total.rejected != 0);
    CHECK(total.held != 0);
  }
  TEST_CASE("a seed gives the same run every time") {
    const auto once = simulate(7);
    const auto again = simulate(7);
    CHECK(once.state_hash == again.state_hash);
    CHECK(once.events == again.events);
  }
}

TEST_SUITE("a bug that is planted is caught") {
  TEST_CASE("commands are answered before they are durable") {
    CHECK(seeds_to_catch(Bug::answered_before_commit, 100) != 0);
  }
  TEST_CASE("receipts are stored outside the transaction") {
    CHECK(seeds_to_catch(Bug::receipts_outside_the_transaction, 100) != 0);
  }
  TEST_CASE("receipts come ahead of events") {
    CHECK(seeds_to_catch(Bug::receipts_ahead_of_events, 100) != 0);
  }
  TEST_CASE("a push's answer is taken for the truth") {
    CHECK(seeds_to_catch(Bug::settled_by_the_push_answer, 100) != 0);
  }
  TEST_CASE("frames are taken in without looking where they start") {
    CHECK(seeds_to_catch(Bug::frames_taken_unchecked, 100) != 0);
  }
  TEST_CASE("people are told \"saved\" before the commit") {
    CHECK(seeds_to_catch(Bug::saved_before_commit, 100) != 0);
  }
  TEST_CASE("I17 a file that is told of before it is there") {
    CHECK(seeds_to_catch(Bug::file_told_before_it_is_there, 100) != 0);
  }
}

}  // namespace
}  // namespace parley::sim
