// SPDX-License-Identifier: AGPL-3.0-or-later
// What stands out in a message: web addresses, and in notes mentions and **strong** words. The text
// itself stays as it was written; a part only names bytes of it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace parley::ui {

enum class RichKind : std::uint8_t { link, mention, strong };

struct RichPart {
  RichKind kind = RichKind::link;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::string href;
  friend bool operator==(const RichPart&, const RichPart&) = default;
};

// In order, none overlapping another. Only http and https addresses become links.
enum class Voice : std::uint8_t { customer_facing, note };
std::vector<RichPart> rich_parts(std::string_view text, Voice voice);

}  // namespace parley::ui
