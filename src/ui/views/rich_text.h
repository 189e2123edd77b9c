// SPDX-License-Identifier: AGPL-3.0-or-later
// What stands out in a message: web addresses; and in notes, which are Markdown (NT-1), strong and
// stressed words, code, lists and mentions. Words of customers and to customers stay as they were
// written. HTML is text like any other.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace parley::ui {

enum class RichKind : std::uint8_t { link, mention, strong, emphasis, code };

struct RichPart {
  RichKind kind = RichKind::link;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::string href;
  friend bool operator==(const RichPart&, const RichPart&) = default;
};
using RichParts = std::vector<RichPart>;  // in order, none overlapping another

// Only http and https addresses become links. The text itself stays as it is.
RichParts rich_parts(std::string_view text);

struct RichText {
  std::string text;  // without the marks
  RichParts parts;
  friend bool operator==(const RichText&, const RichText&) = default;
};
RichText rich_note(std::string_view markdown);

}  // namespace parley::ui
