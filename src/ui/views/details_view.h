// SPDX-License-Identifier: AGPL-3.0-or-later
// What the side panel tells about a conversation and its customer.
#pragma once

#include <string>
#include <vector>

#include "ui/views/customer_index.h"
#include "ui/views/due_view.h"
#include "ui/views/priority_view.h"
#include "ui/views/rating_view.h"
#include "ui/views/tag_view.h"
#include "ui/views/when.h"

namespace parley::ui {

struct Fact {
  std::string what;
  std::string value;
  friend bool operator==(const Fact&, const Fact&) = default;
};

struct OtherConversation {
  ConversationId id;
  std::string title;
  std::string line;  // "Closed · 3 March 2026"
  friend bool operator==(const OtherConversation&, const OtherConversation&) = default;
};

struct DetailsView {
  std::string customer;
  std::string initials;
  std::string email;  // empty: none is known
  Vip vip = Vip::no;
  std::vector<Fact> customer_facts;
  std::vector<Fact> facts;
  RatingView rating;
  std::vector<TagView> tags;
  std::string followers;     // by their names; empty: nobody follows it
  bool is_followed = false;  // by whoever looks
  std::string awaiting;
  std::string summary;
  PriorityView priority;
  std::string why_mine_question;          // "Why is this mine?", or whose it is
  std::string why_mine;                   // AS-7; empty when no rule gave it
  std::vector<OtherConversation> others;  // of the same customer, newest first
  friend bool operator==(const DetailsView&, const DetailsView&) = default;
};

// The lines of facts among the details; kept apart, since some change with the time.
std::vector<Fact> facts_of(const Inbox& inbox, const Conversation& conversation,
                           const Clock& clock);
// `theirs`: all conversations of its customer, as `conversations_of` gives them.
DetailsView details_of(const Inbox& inbox, const Conversation& conversation,
                       const Conversations& theirs, AgentId viewer, const Clock& clock);

DetailsView details_of(const Inbox& inbox, const Conversation& conversation, AgentId viewer,
                       const Clock& clock);

struct ThreadHeader {
  std::string title;
  std::string line;     // "Maya Okonkwo · Email · #12 · opened Thursday"
  DueView due;          // SL-2
  std::string snoozed;  // "Snoozed until Tomorrow 9:00"
  Vip vip = Vip::no;
  Priority priority = Priority::normal;
  friend bool operator==(const ThreadHeader&, const ThreadHeader&) = default;
};
ThreadHeader header_of(const Inbox& inbox, const Conversation& conversation, const Clock& clock);

}  // namespace parley::ui
