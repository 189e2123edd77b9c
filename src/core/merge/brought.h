// SPDX-License-Identifier: AGPL-3.0-or-later
// MG-3: what a merged conversation brought to its survivor, so that unmerging takes away that and
// nothing else. Only the core's folders use it.
#pragma once

#include <algorithm>
#include <iterator>
#include <vector>

#include "core/inbox.h"

namespace parley {

template <class T>
std::vector<T> united(const std::vector<T>& left, const std::vector<T>& right) {
  std::vector<T> both;
  std::set_union(left.begin(), left.end(), right.begin(), right.end(), std::back_inserter(both));
  return both;
}

template <class T>
std::vector<T> without(const std::vector<T>& all, const std::vector<T>& some) {
  std::vector<T> rest;
  std::set_difference(all.begin(), all.end(), some.begin(), some.end(), std::back_inserter(rest));
  return rest;
}

template <class T>
std::vector<T> in_both(const std::vector<T>& left, const std::vector<T>& right) {
  std::vector<T> both;
  std::set_intersection(left.begin(), left.end(), right.begin(), right.end(),
                        std::back_inserter(both));
  return both;
}

template <class T>
void add_to(std::vector<T>& sorted, const std::vector<T>& more) {
  sorted = united(sorted, more);
}

// Those that were merged right into it and still are; each once.
std::vector<ConversationId> merged_right_into(const Inbox& inbox, const Conversation& conversation);
// And those merged into these, down to the last.
std::vector<ConversationId> merged_anyhow_into(const Inbox& inbox,
                                               const Conversation& conversation);

// They were mentioned in the survivor itself: from now on they are its own.
void keep_mentioned(Inbox& inbox, ConversationId survivor, const std::vector<AgentId>& mentioned);

}  // namespace parley
