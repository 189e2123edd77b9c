// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/words/words.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <deque>
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

// What is spoken now. Tables are kept: views of an earlier frame may still hold their texts.
struct Spoken {
  std::deque<WordTable> tables;
  const WordTable* words = nullptr;  // null: English
  Counting counting;
  std::uint64_t revision = 1;
};
Spoken& spoken() {
  static Spoken now;
  return now;
}

const std::string* find_in(const WordTable& words, std::string_view key) {
  const auto at =
      std::lower_bound(words.begin(), words.end(), key,
                       [](const auto& word, auto wanted) { return word.first < wanted; });
  return at != words.end() && at->first == key ? &at->second : nullptr;
}
const std::string* find_word(std::string_view key) {
  const auto* word = spoken().words ? find_in(*spoken().words, key) : nullptr;
  return word ? word : find_in(all_words(), key);
}

std::optional<std::uint64_t> number_in(std::string_view text) {
  std::uint64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return number;
}

const Filling* count_of(std::initializer_list<Filling> fillings) {
  for (const auto& filling : fillings) {
    if (filling.name == "count") return &filling;
  }
  return nullptr;
}

PluralForm form_of(std::uint64_t number) {
  const auto form = spoken().counting.form;
  return form ? form(number) : english_form(number);
}

// The words for that many: "queue.count_one" for 1, where there is such a form.
std::string_view say_for(std::string_view key, std::uint64_t number) {
  static constexpr std::array<std::string_view, 6> endings = {"",     "_zero", "_one",
                                                              "_two", "_few",  "_many"};
  const auto ending = endings[static_cast<std::size_t>(form_of(number))];
  if (ending.empty()) return say(key);
  const auto* word = find_word(std::string(key).append(ending));
  return word ? std::string_view(*word) : say(key);
}

std::string text_of(std::string_view name, std::initializer_list<Filling> fillings,
                    std::string_view otherwise) {
  for (const auto& filling : fillings) {
    if (filling.name != name) continue;
    const auto digits = name == "count" ? spoken().counting.digits : nullptr;
    const auto number = digits ? number_in(filling.text) : std::nullopt;
    return number ? digits(*number) : std::string(filling.text);
  }
  return std::string(otherwise);
}

}  // namespace

PluralForm english_form(std::uint64_t number) {
  return number == 1 ? PluralForm::one : PluralForm::other;
}

bool speak(std::string_view json, const Counting& counting) {
  auto& now = spoken();
  const WordTable* words = nullptr;
  if (!json.empty()) {
    auto table = parse_words(json);
    if (table.empty()) return false;
    const auto known = std::find(now.tables.begin(), now.tables.end(), table);
    words = known != now.tables.end() ? &*known : &now.tables.emplace_back(std::move(table));
  }
  now.words = words;
  now.counting = counting;
  now.revision += 1;
  return true;
}

std::uint64_t words_revision() { return spoken().revision; }
bool reads_to_left() { return say("language.direction") == "rtl"; }

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
  const auto* word = find_word(key);
  return word ? std::string_view(*word) : key;
}

std::string say(std::string_view key, std::initializer_list<Filling> fillings) {
  const auto* count = count_of(fillings);
  const auto number = count ? number_in(count->text) : std::nullopt;
  return fill(number ? say_for(key, *number) : say(key), fillings);
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
