// SPDX-License-Identifier: AGPL-3.0-or-later
// What somebody needs to see before two conversations become one (MG-1 to MG-3), and afterwards.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ui/views/customer_index.h"
#include "ui/views/queues.h"
#include "ui/views/search/search_index.h"
#include "ui/views/tag_view.h"
#include "ui/views/when.h"

namespace parley::ui {

struct MergeCandidate {
  ConversationId id;
  std::string title;  // "#12 Refund not received"
  std::string line;   // "Maya Okonkwo · Open · Thursday"
  friend bool operator==(const MergeCandidate&, const MergeCandidate&) = default;
};

// The same customer's first, newest first; then what the search finds. Never what is merged
// already.
std::vector<MergeCandidate> merge_candidates(const SearchIndex& index, const Inbox& inbox,
                                             const Sight& sight, const Conversation& conversation,
                                             std::string_view query, const Clock& clock);

struct MergePreview {
  std::string stays;
  std::string stays_line;  // "4 messages, 1 note"
  std::string goes;
  std::string goes_line;
  std::string warning;  // when their customers differ: both are named
  std::string outcome;  // MG-1, as a sentence: the higher priority and the tags of both
  Priority priority = Priority::normal;
  std::vector<TagView> tags;
  friend bool operator==(const MergePreview&, const MergePreview&) = default;
};
MergePreview merge_preview(const Inbox& inbox, const Conversation& into, const Conversation& from);

// How another conversation belongs to this one.
enum class Kinship : std::uint8_t { merged, split_from, split_off, follow_up_of, followed_by };
struct RelatedView {
  Kinship kinship = Kinship::merged;
  ConversationId id;
  std::string title;
  std::string line;
  friend bool operator==(const RelatedView&, const RelatedView&) = default;
};
std::vector<RelatedView> related_to(const Inbox& inbox, const Conversation& conversation,
                                    const CustomerIndex& customers);

}  // namespace parley::ui
