// SPDX-License-Identifier: AGPL-3.0-or-later
// The words of a search, split. Only ui/views/search uses it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ui/views/search/query.h"

namespace parley::ui {

struct Lexeme {
  Sense sense = Sense::must;
  std::string key;  // empty: words
  std::string value;
};

std::vector<Lexeme> lex_query(std::string_view text);

}  // namespace parley::ui
