// SPDX-License-Identifier: AGPL-3.0-or-later
// BK-2 and BK-4 for people to read: what a bulk change would do, and afterwards what it did. The
// numbers are the core's own plan, carried out on nothing; no rule is written here a second time.
#pragma once

#include <string>
#include <vector>

#include "core/bulk/bulk.h"
#include "core/inbox.h"

namespace parley::ui {

struct SkipReason {
  std::string why;
  std::uint32_t count = 0;
  std::string examples;  // "Maya Okonkwo, Tomás Becerra and 3 more"
  friend bool operator==(const SkipReason&, const SkipReason&) = default;
};

struct BulkReview {
  BulkReport planned;               // what the core would do as far as this device knows
  std::string headline;             // "12 of 15 change"
  std::string unchanged;            // "2 are so already"; empty when none
  std::vector<SkipReason> skipped;  // most frequent first
  std::string refused;              // why nobody could do it at all; then the rest is empty
  friend bool operator==(const BulkReview&, const BulkReview&) = default;
};
BulkReview review_of(const Inbox& inbox, AgentId viewer, Instant now, BulkChange change);

enum class Surprise : std::uint8_t { none, skipped_after_all, changed_after_all };
struct BulkItem {
  ConversationId conversation;
  std::string who;   // "#812 Maya Okonkwo"
  std::string what;  // why it was skipped
  Surprise surprise = Surprise::none;
  friend bool operator==(const BulkItem&, const BulkItem&) = default;
};
struct BulkResult {
  std::string headline;         // "12 resolved, 3 skipped"
  std::string differences;      // "2 turned out otherwise than the review said"; empty when none
  std::vector<BulkItem> items;  // surprises first
  friend bool operator==(const BulkResult&, const BulkResult&) = default;
};
BulkResult result_of(const Inbox& inbox, const BulkReport& happened, const BulkReport& planned);

// "12 to resolve, 3 to skip": of one that still waits to be synced.
std::string waiting_words(const BulkReport& planned);

}  // namespace parley::ui
