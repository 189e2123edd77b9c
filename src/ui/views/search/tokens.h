// SPDX-License-Identifier: AGPL-3.0-or-later
// Text taken apart for searching (SE-2): runs of letters and digits; where a script does not part
// words by spaces, every two letters that stand together.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace parley::ui {

enum class TokenKind : std::uint8_t { word, pair };

struct Token {
  std::string_view text;
  TokenKind kind = TokenKind::word;
};

// Views into `folded`, which is as fold() gives it. `out` is emptied first.
void split_tokens(std::string_view folded, std::vector<Token>& out);

}  // namespace parley::ui
