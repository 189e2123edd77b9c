// SPDX-License-Identifier: AGPL-3.0-or-later
// CS-1: how a customer rated a conversation, and all of theirs.
#pragma once

#include <string>

#include "core/inbox.h"
#include "ui/views/when.h"

namespace parley::ui {

struct RatingView {
  std::string stars;    // "4 of 5"; empty: there is none
  std::string line;     // "Today 14:02, for Ana Ruiz"; or that the customer was asked
  std::string comment;  // empty: none was written
  friend bool operator==(const RatingView&, const RatingView&) = default;
};

// The newest of the conversation.
RatingView rating_view(const Inbox& inbox, const Conversation& conversation, const Clock& clock);
// "4.6 of 5 (8)"; empty when they have rated nothing.
std::string satisfaction_of(const Inbox& inbox, CustomerId customer);

}  // namespace parley::ui
