// SPDX-License-Identifier: AGPL-3.0-or-later
// What everyone in a simulated world shares: one clock, one source of chance, the faults of this
// run, the bug that is planted in it (if any), and the list of promises that were broken.
#pragma once

#include <functional>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "base/instant.h"
#include "core/command.h"
#include "core/ids.h"
#include "sim/random.h"

namespace parley::sim {

// How often something goes wrong, in thousandths of the times it could.
struct Faults {
  std::uint64_t request_lost = 0;
  std::uint64_t request_repeated = 0;
  std::uint64_t answer_lost = 0;
  std::uint64_t frame_lost = 0;
  std::uint64_t frame_repeated = 0;
  std::uint64_t frames_swapped = 0;
  std::uint64_t stream_broken = 0;
  std::uint64_t stream_half_open = 0;  // it falls silent, and nobody is told
  std::uint64_t must_reset = 0;
  std::uint64_t server_dies_before_commit = 0;
  std::uint64_t server_dies_after_commit = 0;
  std::uint64_t commit_fails = 0;
  std::uint64_t tab_dies_before_commit = 0;
  std::uint64_t tab_dies_after_commit = 0;
  std::uint64_t save_fails = 0;
  std::uint64_t confirmed_damaged = 0;  // found at the next start
};

// Mistakes that were made elsewhere, or nearly here: each must be caught by a promise below.
enum class Bug : std::uint8_t {
  none,
  answered_before_commit,
  receipts_outside_the_transaction,
  receipts_ahead_of_events,
  settled_by_the_push_answer,
  frames_taken_unchecked,
  saved_before_commit,
  file_told_before_it_is_there
};

struct Issued {
  AgentId agent;
  Command command;
};

struct World {
  explicit World(std::uint64_t seed) : random(seed) {}

  Random random;
  Faults faults;
  Bug bug = Bug::none;
  Instant now{1'800'000'000'000};
  std::map<CommandId, Issued> issued;
  std::set<CommandId> promised;  // people were told "on this device"
  std::vector<std::string> broken;

  void promise(bool is_kept, const std::string& what) {
    if (!is_kept) broken.push_back(what);
  }
  void after(std::int64_t delay_ms, std::function<void()> what) {
    due_[{now + Duration{delay_ms}, order_++}] = std::move(what);
  }
  // The next thing happens. False: nothing will, ever.
  bool step() {
    if (due_.empty()) return false;
    auto next = due_.extract(due_.begin());
    now = next.key().first;
    next.mapped()();
    return true;
  }
  void run_until(Instant end) {
    while (!due_.empty() && due_.begin()->first.first <= end) step();
    now = end;
  }

 private:
  std::map<std::pair<Instant, std::uint64_t>, std::function<void()>> due_;
  std::uint64_t order_ = 0;
};

}  // namespace parley::sim
