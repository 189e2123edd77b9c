// SPDX-License-Identifier: AGPL-3.0-or-later
// What stands in which conversation, on this device (SE-2): subjects, customers, messages and
// notes. It reads the inbox in slices, so that no frame waits for it, and follows it: what comes in
// is read on, and what was taken back, renamed or erased makes it read everything again.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/inbox.h"
#include "ui/views/search/tokens.h"
#include "ui/views/search/word_index.h"

namespace parley::ui {

// "#123" is also that conversation's number. `folded` as fold() gives it.
std::optional<std::uint32_t> conversation_number_in(std::string_view folded);

class SearchIndex {
 public:
  // Reads at most about that many bytes of words. True: there is nothing left to read.
  bool read_on(const Inbox& inbox, std::size_t bytes_max);
  // Of what there is to read: 0 to 100.
  [[nodiscard]] unsigned percent_read(const Inbox& inbox) const;
  // Grows whenever it can find more than before.
  [[nodiscard]] std::uint64_t revision() const { return revision_; }

  // Where a word or phrase stands, as fold() gives it. What was said in a conversation that was
  // merged away also counts for the one it lives on in (MG-1).
  [[nodiscard]] Marks find(const Inbox& inbox, std::string_view folded) const;
  // The same in subjects, customers' names and addresses, and as a number only.
  [[nodiscard]] Marks find_in_headings(const Inbox& inbox, std::string_view folded) const;

 private:
  void start_again(const Inbox& inbox);
  bool was_taken_back(const Inbox& inbox);
  bool follow_edits(const Inbox& inbox);
  std::size_t read_conversation(const Inbox& inbox);
  std::size_t read_message(const Inbox& inbox);
  std::size_t add_words(std::string_view words, std::uint32_t document, WordIndex& into);

  WordIndex headings_;                          // documents: places in `inbox.conversations`
  WordIndex said_;                              // documents: places in `inbox.messages`
  std::vector<std::uint32_t> conversation_of_;  // of each message that was read, its place
  std::size_t conversations_read_ = 0;
  std::size_t messages_read_ = 0;
  // The newest that were read: what is taken back or replaced comes from the end.
  std::vector<ConversationId> conversations_newest_;
  std::vector<MessageId> messages_newest_;
  // Of the words as they were read, so that a change of something else does not count.
  std::vector<std::uint32_t> customer_sums_;
  std::vector<std::uint32_t> message_sums_;
  std::uint64_t customer_edits_ = 0;
  std::uint64_t message_edits_ = 0;
  std::uint64_t revision_ = 0;
  std::string folded_;
  std::vector<Token> tokens_;
};

}  // namespace parley::ui
