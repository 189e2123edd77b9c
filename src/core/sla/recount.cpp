// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/sla/recount.h"

#include <map>

#include "core/sla/clocks.h"

namespace parley {
namespace {

// One clock for each conversation whose entries are here: an answer given before a merge answered
// only its own. Where two became one, their clocks did, too.
class Recount {
 public:
  void take(const HistoryEntry& entry) {
    auto& clock = clocks_[entry.conversation];
    const bool is_answer = entry.change == Change::reply_sent || entry.change == Change::resolved;
    if (entry.change == Change::message_received) {
      start_waiting(clock, entry.message, entry.stamp.at);
    } else if (is_answer) {
      stop_waiting(clock);
    } else if (entry.change == Change::merged) {
      const ResponseClock both = longer_wait(clock, clocks_[entry.other_conversation]);
      clocks_[entry.other_conversation] = {};
      clocks_[entry.conversation] = both;
    } else if (entry.change == Change::split) {
      // What was moved here before is answered here from now on.
      const auto all = longest();
      clocks_.clear();
      clocks_[entry.conversation] = all;
    }
  }
  [[nodiscard]] ResponseClock longest() const {
    ResponseClock longest;
    for (const auto& [id, clock] : clocks_) longest = ResponseClock{longer_wait(longest, clock)};
    return longest;
  }

 private:
  std::map<ConversationId, ResponseClock> clocks_;
};

}  // namespace

const ResponseClock& longer_wait(const ResponseClock& left, const ResponseClock& right) {
  if (!left.waiting_since) return right;
  if (!right.waiting_since) return left;
  return *right.waiting_since < *left.waiting_since ? right : left;
}

ResponseClock clock_of(const Inbox& inbox, const std::vector<std::uint32_t>& thread,
                       const std::vector<ResponseClock>& known) {
  Recount recount;
  for (const auto place : thread) recount.take(inbox.history.at(place));
  auto clock = recount.longest();
  if (!clock.waiting_since) return {};
  for (const auto& one : known) {
    if (one.waiting_since && one.message == clock.message) return one;
  }
  for (const auto place : thread) {
    const auto& entry = inbox.history.at(place);
    if (entry.change != Change::response_missed || entry.message != clock.message) continue;
    clock.missed = Missed::yes;
    clock.missed_due = entry.stamp.at;
    clock.window = Window::warned;
  }
  return clock;
}

}  // namespace parley
