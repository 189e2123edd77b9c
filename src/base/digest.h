// SPDX-License-Identifier: AGPL-3.0-or-later
// The SHA-256 of some bytes, which is their name: whoever has the name can check the bytes.
// Text form: 64 lowercase hexadecimal digits. Nothing here computes one.
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

#include "base/id.h"

namespace parley {

struct Digest {
  RawId front;
  RawId back;
  friend auto operator<=>(const Digest&, const Digest&) = default;
  [[nodiscard]] bool is_none() const { return front == RawId{} && back == RawId{}; }
};

inline std::string to_text(const Digest& digest) {
  return to_text(digest.front) + to_text(digest.back);
}

inline std::optional<Digest> parse_digest(std::string_view text) {
  if (text.size() != 64) return std::nullopt;
  const auto front = parse_raw_id(text.substr(0, 32));
  const auto back = parse_raw_id(text.substr(32));
  if (!front || !back) return std::nullopt;
  return Digest{*front, *back};
}

}  // namespace parley
