// SPDX-License-Identifier: AGPL-3.0-or-later
// Which conversations are whose, kept from one revision of the inbox to the next: what is shown
// beside a conversation must not cost a walk through all of them.
#pragma once

#include <utility>
#include <vector>

#include "core/inbox.h"

namespace parley::ui {

// In the order in which they began.
using Conversations = std::vector<const Conversation*>;

// By walking through all of them.
Conversations conversations_of(const Inbox& inbox, CustomerId customer);

class CustomerIndex {
 public:
  // Once a revision, before anything is asked.
  void follow(const Inbox& inbox);
  // The same as walking.
  [[nodiscard]] Conversations of(const Inbox& inbox, CustomerId customer) const;

 private:
  using Entry = std::pair<CustomerId, std::uint32_t>;

  void start_again(const Inbox& inbox);
  void look_again(const Inbox& inbox, std::uint32_t place);

  const Inbox* inbox_ = nullptr;
  std::uint64_t seen_ = 0;          // of the conversations' journal
  std::vector<CustomerId> known_;   // by the conversations' places; none: there is none there
  std::vector<Entry> by_customer_;  // in order
};

}  // namespace parley::ui
