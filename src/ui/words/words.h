// SPDX-License-Identifier: AGPL-3.0-or-later
// Every word that a person reads, from assets/words/LANGUAGE.json: one flat object of key to text,
// with {name} where something is filled in. Nothing else in the program holds words for people. An
// unknown key gives the key itself; a test finds it.
#pragma once

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

// The text stays valid for the life of the program.
std::string_view say(std::string_view key);
std::string say(std::string_view key, std::initializer_list<Filling> fillings);

// "{who} has it" with who = "Ana". What has no filling stays as it is written.
std::string fill(std::string_view text, std::initializer_list<Filling> fillings);

// Sorted by key. Empty when the text is not such a file.
using WordTable = std::vector<std::pair<std::string, std::string>>;
WordTable parse_words(std::string_view json);
const WordTable& all_words();

}  // namespace parley::ui
