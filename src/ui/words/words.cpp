// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/words/words.h"

#include <algorithm>
#include <optional>

#include "embedded/words.h"

namespace parley::ui {
namespace {

// Reads just what a words file is made of: one object of strings.
class WordReader {
 public:
  explicit WordReader(std::string_view text) : text_(text) {}

  std::optional<WordTable> table() {
    WordTable words;
    if (!take('{')) return std::nullopt;
    while (peek() == '"') {
      auto key = string();
      if (!key || !take(':')) return std::nullopt;
      auto value = string();
      if (!value) return std::nullopt;
      words.emplace_back(std::move(*key), std::move(*value));
      if (!take(',')) break;
    }
    if (!take('}')) return std::nullopt;
    return words;
  }

 private:
  char peek() {
    const auto at = text_.find_first_not_of(" \t\r\n");
    text_.remove_prefix(std::min(at, text_.size()));
    return text_.empty() ? '\0' : text_.front();
  }
  bool take(char wanted) {
    if (peek() != wanted) return false;
    text_.remove_prefix(1);
    return true;
  }
  std::optional<std::string> string() {
    if (!take('"')) return std::nullopt;
    std::string out;
    while (!text_.empty() && text_.front() != '"') {
      if (text_.front() == '\\') text_.remove_prefix(1);  // \" and \\ are all the escapes there are
      if (text_.empty()) return std::nullopt;
      out += text_.front();
      text_.remove_prefix(1);
    }
    if (!take('"')) return std::nullopt;
    return out;
  }

  std::string_view text_;
};

std::string_view text_of(std::string_view name, std::initializer_list<Filling> fillings,
                         std::string_view otherwise) {
  for (const auto& filling : fillings) {
    if (filling.name == name) return filling.text;
  }
  return otherwise;
}

}  // namespace

WordTable parse_words(std::string_view json) {
  auto words = WordReader(json).table().value_or(WordTable{});
  std::sort(words.begin(), words.end());
  return words;
}

const WordTable& all_words() {
  static const WordTable words = parse_words(embedded::en_json);
  return words;
}

std::string_view say(std::string_view key) {
  const auto& words = all_words();
  const auto at =
      std::lower_bound(words.begin(), words.end(), key,
                       [](const auto& word, auto wanted) { return word.first < wanted; });
  return at != words.end() && at->first == key ? std::string_view(at->second) : key;
}

std::string say(std::string_view key, std::initializer_list<Filling> fillings) {
  return fill(say(key), fillings);
}

std::string fill(std::string_view text, std::initializer_list<Filling> fillings) {
  std::string out;
  while (true) {
    const auto open = text.find('{');
    const auto close = text.find('}', open == std::string_view::npos ? text.size() : open);
    if (close == std::string_view::npos) break;
    out += text.substr(0, open);
    const auto name = text.substr(open + 1, close - open - 1);
    out += text_of(name, fillings, text.substr(open, close - open + 1));
    text.remove_prefix(close + 1);
  }
  return out.append(text);
}

}  // namespace parley::ui
