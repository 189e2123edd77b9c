// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/views/customer_index.h"

#include <algorithm>

namespace parley::ui {

Conversations conversations_of(const Inbox& inbox, CustomerId customer) {
  Conversations theirs;
  for (const auto& conversation : inbox.conversations) {
    if (conversation.customer == customer) theirs.push_back(&conversation);
  }
  return theirs;
}

void CustomerIndex::follow(const Inbox& inbox) {
  const auto& journal = inbox.conversations.journal();
  const auto look_at = [&](std::uint32_t place) { look_again(inbox, place); };
  if (inbox_ != &inbox || !journal.each_since(seen_, look_at)) start_again(inbox);
  inbox_ = &inbox;
  seen_ = journal.count();
}

void CustomerIndex::start_again(const Inbox& inbox) {
  known_.clear();
  by_customer_.clear();
  for (const auto& conversation : inbox.conversations) {
    by_customer_.emplace_back(conversation.customer, static_cast<std::uint32_t>(known_.size()));
    known_.push_back(conversation.customer);
  }
  std::sort(by_customer_.begin(), by_customer_.end());
}

// Whose it is does not change; but what was taken back makes place for another one.
void CustomerIndex::look_again(const Inbox& inbox, std::uint32_t place) {
  if (place >= known_.size()) known_.resize(place + 1);
  const bool is_there = place < inbox.conversations.size();
  const auto now = is_there ? inbox.conversations.row(place).customer : CustomerId{};
  auto& known = known_[place];
  if (known == now) return;
  const auto position = [&](CustomerId customer) {
    return std::lower_bound(by_customer_.begin(), by_customer_.end(), Entry{customer, place});
  };
  if (!known.is_none()) by_customer_.erase(position(known));
  if (!now.is_none()) by_customer_.insert(position(now), {now, place});
  known = now;
}

Conversations CustomerIndex::of(const Inbox& inbox, CustomerId customer) const {
  Conversations theirs;
  auto at = std::lower_bound(by_customer_.begin(), by_customer_.end(), Entry{customer, 0});
  for (; at != by_customer_.end() && at->first == customer; ++at) {
    theirs.push_back(&inbox.conversations.row(at->second));
  }
  return theirs;
}

}  // namespace parley::ui
