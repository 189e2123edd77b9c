// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/views/search/search_index.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <utility>

#include "core/merge/merge.h"
#include "ui/views/text.h"

namespace parley::ui {
namespace {

// More pending rows than that at the end of a table: everything is read again.
constexpr std::size_t newest_max = 4096;

template <class Id>
void remember(std::vector<Id>& newest, Id id) {
  if (newest.size() == 2 * newest_max) {
    newest.erase(newest.begin(), newest.begin() + newest_max);
  }
  newest.push_back(id);
}

// Steps back over what is no longer where it was read. False: a row that was read is gone for good,
// or more than is remembered.
template <class Row, class Id>
bool step_back(const Table<Row>& rows, std::vector<Id>& newest, std::size_t& read) {
  while (read > 0) {
    if (newest.empty()) return false;
    if (read <= rows.size() && rows.row(read - 1).id == newest.back()) return true;
    if (!rows.find(newest.back())) return false;
    newest.pop_back();
    read -= 1;
  }
  return true;
}

// FNV-1a.
std::uint32_t sum_of(std::string_view words, std::uint32_t sum = 2166136261U) {
  for (const char c : words) sum = (sum ^ static_cast<unsigned char>(c)) * 16777619U;
  return sum;
}
std::uint32_t sum_of(const Customer& customer) {
  return sum_of(customer.email, sum_of(customer.name));
}

std::uint32_t sum_of(const Message& message) {
  auto sum = sum_of(message.body);
  for (const auto& file : message.attachments) sum = sum_of(file.name, sum);
  return sum;
}

bool has(std::string& buffer, std::string_view text, std::string_view folded) {
  buffer.clear();
  fold_into(buffer, text);
  return buffer.find(folded) != std::string::npos;
}

void mark_number(const Inbox& inbox, std::uint32_t number, Marks& marks) {
  std::uint32_t place = 0;
  for (const auto& conversation : inbox.conversations) {
    if (conversation.number == number) marks.set(place);
    place += 1;
  }
}

// Whether those very words stand there; the tokens only say that each of them does.
bool is_headed(const Inbox& inbox, const Conversation& conversation, std::string_view folded,
               std::string& buffer) {
  const auto& customer = inbox.customers.at(conversation.customer);
  return has(buffer, conversation.subject, folded) || has(buffer, customer.name, folded) ||
         has(buffer, customer.email, folded);
}

bool says(const Message& message, std::string_view folded, std::string& buffer) {
  if (has(buffer, message.body, folded)) return true;
  return std::any_of(message.attachments.begin(), message.attachments.end(),
                     [&](const Attachment& file) { return has(buffer, file.name, folded); });
}

bool is_one_token(const std::vector<Token>& tokens, std::string_view folded) {
  return tokens.size() == 1 && tokens.front().text == folded;
}

// Where every token stands. What stands between others is a whole word; the first and the last may
// be parts of one.
Marks with_all(std::size_t size, const std::vector<Token>& tokens, const WordIndex& index) {
  Marks all(size);
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    const bool is_inner = at > 0 && at + 1 < tokens.size();
    Marks with(size);
    if (is_inner) {
      index.mark_token(tokens[at].text, with);
    } else {
      index.mark_with(tokens[at].text, with);
    }
    if (at == 0) {
      all = std::move(with);
    } else {
      all.keep_common(with);
    }
  }
  return all;
}

void mark_roots(const Inbox& inbox, Marks& marks) {
  std::vector<std::uint32_t> roots;
  marks.each([&](std::uint32_t place) {
    const auto& conversation = inbox.conversations.row(place);
    if (!is_merged_away(conversation)) return;
    if (const auto* root = root_of(inbox, conversation.id)) {
      roots.push_back(inbox.conversations.place_of(root->id));
    }
  });
  for (const auto place : roots) marks.set(place);
}

}  // namespace

std::optional<std::uint32_t> conversation_number_in(std::string_view folded) {
  if (folded.size() < 2 || folded.front() != '#') return std::nullopt;
  std::uint32_t number = 0;
  const auto* end = folded.data() + folded.size();
  const auto read = std::from_chars(folded.data() + 1, end, number);
  if (read.ec != std::errc{} || read.ptr != end) return std::nullopt;
  return number;
}

void SearchIndex::start_again(const Inbox& inbox) {
  headings_.clear();
  said_.clear();
  conversations_read_ = 0;
  messages_read_ = 0;
  conversations_newest_.clear();
  messages_newest_.clear();
  conversation_of_.clear();
  message_sums_.clear();
  customer_sums_.assign(inbox.customers.size(), 0);
  customer_edits_ = inbox.customers.edits();
  message_edits_ = inbox.messages.edits();
}

bool SearchIndex::was_taken_back(const Inbox& inbox) {
  if (!step_back(inbox.conversations, conversations_newest_, conversations_read_) ||
      !step_back(inbox.messages, messages_newest_, messages_read_)) {
    return true;
  }
  conversation_of_.resize(messages_read_);
  message_sums_.resize(messages_read_);
  return !follow_edits(inbox);
}

// False: words that were read are others now.
bool SearchIndex::follow_edits(const Inbox& inbox) {
  const auto messages =
      inbox.messages.edited_since(std::exchange(message_edits_, inbox.messages.edits()));
  const auto customers =
      inbox.customers.edited_since(std::exchange(customer_edits_, inbox.customers.edits()));
  if (!messages || !customers) return false;
  for (const auto place : *messages) {
    if (place >= messages_read_) continue;
    const auto& message = inbox.messages.row(place);
    if (message_sums_[place] != sum_of(message)) return false;
    conversation_of_[place] = inbox.conversations.place_of(message.conversation);
  }
  return std::all_of(customers->begin(), customers->end(), [&](std::uint32_t place) {
    const bool was_read = place < customer_sums_.size() && customer_sums_[place] != 0;
    return !was_read || (place < inbox.customers.size() &&
                         customer_sums_[place] == sum_of(inbox.customers.row(place)));
  });
}

std::size_t SearchIndex::add_words(std::string_view words, std::uint32_t document,
                                   WordIndex& into) {
  folded_.clear();
  fold_into(folded_, words);
  split_tokens(folded_, tokens_);
  for (const auto& token : tokens_) into.add(token.text, document);
  return words.size();
}

std::size_t SearchIndex::read_conversation(const Inbox& inbox) {
  const auto place = static_cast<std::uint32_t>(conversations_read_);
  const auto& conversation = inbox.conversations.row(place);
  const auto& customer = inbox.customers.at(conversation.customer);
  const auto bytes = add_words(conversation.subject, place, headings_) +
                     add_words(customer.name, place, headings_) +
                     add_words(customer.email, place, headings_);
  const auto who = inbox.customers.place_of(customer.id);
  if (who >= customer_sums_.size()) customer_sums_.resize(inbox.customers.size());
  customer_sums_[who] = sum_of(customer);
  remember(conversations_newest_, conversation.id);
  conversations_read_ += 1;
  return bytes;
}

std::size_t SearchIndex::read_message(const Inbox& inbox) {
  const auto& message = inbox.messages.row(messages_read_);
  const auto place = static_cast<std::uint32_t>(messages_read_);
  auto bytes = add_words(message.body, place, said_);
  for (const auto& file : message.attachments) bytes += add_words(file.name, place, said_);
  message_sums_.push_back(sum_of(message));
  conversation_of_.push_back(inbox.conversations.place_of(message.conversation));
  remember(messages_newest_, message.id);
  messages_read_ += 1;
  return bytes;
}

bool SearchIndex::read_on(const Inbox& inbox, std::size_t bytes_max) {
  if (was_taken_back(inbox)) start_again(inbox);
  const auto is_all = [&] {
    return conversations_read_ == inbox.conversations.size() &&
           messages_read_ == inbox.messages.size();
  };
  if (is_all()) return true;
  revision_ += 1;
  constexpr std::size_t row_bytes = 32;  // a row costs something even when it says nothing
  for (std::size_t bytes = 0; bytes < bytes_max && !is_all();) {
    const bool is_conversation = conversations_read_ < inbox.conversations.size();
    bytes += row_bytes + (is_conversation ? read_conversation(inbox) : read_message(inbox));
  }
  return is_all();
}

unsigned SearchIndex::percent_read(const Inbox& inbox) const {
  const auto all = inbox.conversations.size() + inbox.messages.size();
  if (all == 0) return 100;
  return static_cast<unsigned>((conversations_read_ + messages_read_) * 100 / all);
}

Marks SearchIndex::find(const Inbox& inbox, std::string_view folded) const {
  auto marks = find_in_headings(inbox, folded);
  std::vector<Token> tokens;
  split_tokens(folded, tokens);
  const bool is_sure = is_one_token(tokens, folded);
  std::string buffer;
  with_all(messages_read_, tokens, said_).each([&](std::uint32_t place) {
    if (marks.has(conversation_of_[place])) return;
    if (!is_sure && !says(inbox.messages.row(place), folded, buffer)) return;
    marks.set(conversation_of_[place]);
  });
  mark_roots(inbox, marks);
  return marks;
}

Marks SearchIndex::find_in_headings(const Inbox& inbox, std::string_view folded) const {
  std::vector<Token> tokens;
  split_tokens(folded, tokens);
  auto marks = with_all(inbox.conversations.size(), tokens, headings_);
  if (!is_one_token(tokens, folded)) {
    Marks sure(inbox.conversations.size());
    std::string buffer;
    marks.each([&](std::uint32_t place) {
      if (is_headed(inbox, inbox.conversations.row(place), folded, buffer)) sure.set(place);
    });
    marks = std::move(sure);
  }
  if (const auto number = conversation_number_in(folded)) mark_number(inbox, *number, marks);
  return marks;
}

}  // namespace parley::ui
