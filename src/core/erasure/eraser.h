// SPDX-License-Identifier: AGPL-3.0-or-later
// Takes the words of erased customers out of a log, event by event from the first (AC-3). What
// happened, when and by whom stays, so that the log still folds into the same inbox.
#pragma once

#include <set>

#include "core/event.h"

namespace parley {

class Eraser {
 public:
  explicit Eraser(std::set<CustomerId> customers) : customers_(std::move(customers)) {}

  [[nodiscard]] bool has_work() const { return !customers_.empty(); }
  // Whether the event held such words; it holds none afterwards.
  bool take_words_out_of(Event& event);

 private:
  struct Reading;
  std::set<CustomerId> customers_;
  std::set<ConversationId> conversations_;  // theirs
  std::set<MessageId> scheduled_;           // in these
};

// Those that these events erase.
std::set<CustomerId> erased_customers(const std::vector<LoggedEvent>& events);

}  // namespace parley
