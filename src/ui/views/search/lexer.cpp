// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/views/search/lexer.h"

#include <algorithm>

#include "ui/views/text.h"

namespace parley::ui {
namespace {

constexpr std::string_view blanks = " \t\r\n";

void skip_blanks(std::string_view& text) {
  const auto first = text.find_first_not_of(blanks);
  text.remove_prefix(std::min(first, text.size()));
}

// Up to the closing quote; a quote that nobody closed goes to the end.
std::string take_quoted(std::string_view& text) {
  text.remove_prefix(1);
  const auto end = std::min(text.find('"'), text.size());
  std::string words(text.substr(0, end));
  text.remove_prefix(std::min(end + 1, text.size()));
  return words;
}

std::string take_value(std::string_view& text) {
  if (text.substr(0, 1) == "\"") return take_quoted(text);
  const auto end = std::min(text.find_first_of(blanks), text.size());
  std::string word(text.substr(0, end));
  text.remove_prefix(end);
  return word;
}

bool is_key_letter(char letter) {
  return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z');
}

// "status" of "status:open". An address like http://… is a word, and so is 14:02.
std::string take_key(std::string_view& text) {
  std::size_t size = 0;
  while (size < text.size() && is_key_letter(text[size])) ++size;
  if (size == 0 || size >= text.size() || text[size] != ':') return {};
  if (text.substr(size + 1, 2) == "//") return {};
  auto key = fold(text.substr(0, size));
  text.remove_prefix(size + 1);
  return key;
}

}  // namespace

std::vector<Lexeme> lex_query(std::string_view text) {
  std::vector<Lexeme> lexemes;
  for (skip_blanks(text); !text.empty(); skip_blanks(text)) {
    Lexeme lexeme;
    const bool is_excluded =
        text.size() > 1 && text[0] == '-' && blanks.find(text[1]) == blanks.npos;
    if (is_excluded) {
      lexeme.sense = Sense::must_not;
      text.remove_prefix(1);
    }
    lexeme.key = take_key(text);
    lexeme.value = take_value(text);
    if (!lexeme.key.empty() || !is_blank(lexeme.value)) lexemes.push_back(std::move(lexeme));
  }
  return lexemes;
}

}  // namespace parley::ui
