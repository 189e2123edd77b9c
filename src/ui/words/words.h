// SPDX-License-Identifier: AGPL-3.0-or-later
// Every word that a person reads, from assets/words/LANGUAGE.json: one flat object of key to text,
// with {name} where something is filled in. Nothing else in the program holds words for people.
// English is part of the program; another language's file is spoken when it is handed in, and what
// it lacks stays English. An unknown key gives the key itself; a test finds it.
//
// A {count} chooses the form of the words that goes with it: where a file has "key_one", "key_few",
// … beside "key", the form is the one that the language has for that number.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace parley::ui {

struct Filling {
  std::string_view name;
  std::string_view text;
};

// The forms that CLDR knows; most languages have two of them.
enum class PluralForm : std::uint8_t { other, zero, one, two, few, many };

// How a language counts: the form that goes with a number, and how it writes that number ("1,234").
struct Counting {
  PluralForm (*form)(std::uint64_t number) = nullptr;
  std::string (*digits)(std::uint64_t number) = nullptr;
};
PluralForm english_form(std::uint64_t number);

// From now on words come from this file. An empty text is English again; a text that is no words
// file changes nothing and gives false. What was said before stays valid.
bool speak(std::string_view json, const Counting& counting = {});
// Grows with every change of language: what was made of words before is to be made anew.
std::uint64_t words_revision();
// The language that is spoken is written from right to left.
bool reads_to_left();

// The text stays valid for the life of the program.
std::string_view say(std::string_view key);
std::string say(std::string_view key, std::initializer_list<Filling> fillings);

// "{who} has it" with who = "Ana". What has no filling stays as it is written.
std::string fill(std::string_view text, std::initializer_list<Filling> fillings);

// Sorted by key. Empty when the text is not such a file.
using WordTable = std::vector<std::pair<std::string, std::string>>;
WordTable parse_words(std::string_view json);
const WordTable& all_words();  // in English

}  // namespace parley::ui
