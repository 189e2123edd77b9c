// SPDX-License-Identifier: AGPL-3.0-or-later
// BK-1: which conversations of the list are chosen: one by one, a stretch of them, or all that the
// list shows.
#pragma once

#include <set>
#include <vector>

#include "core/ids.h"

namespace parley::ui {

using ShownIds = std::vector<ConversationId>;

class Choice {
 public:
  [[nodiscard]] bool has(ConversationId id) const { return chosen_.count(id) != 0; }
  [[nodiscard]] bool is_empty() const { return chosen_.empty(); }
  [[nodiscard]] std::size_t size() const { return chosen_.size(); }
  [[nodiscard]] const std::set<ConversationId>& ids() const { return chosen_; }

  // Takes it in or out. Stretches begin at it from now on.
  void turn(ConversationId id);
  // From where the stretch begins up to it, in the order shown. A stretch that was drawn from there
  // before is given up: going back by the arrow keys takes out again.
  void reach(const ShownIds& shown, ConversationId id);
  void take_all(const ShownIds& shown);
  // What is no longer shown is not changed unseen.
  void keep_only(const ShownIds& shown);
  void clear();

 private:
  std::set<ConversationId> chosen_;
  ConversationId begin_;
  ConversationId end_;
};

}  // namespace parley::ui
