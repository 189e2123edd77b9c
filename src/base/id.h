// SPDX-License-Identifier: AGPL-3.0-or-later
// Identities. An id is 128 bits that its creator drew at random; the core only ever compares it.
// Each kind of thing has its own type, so an agent's id cannot be passed for a team's.
// Text form: 32 lowercase hexadecimal digits.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace parley {

struct RawId {
  std::uint64_t high = 0;
  std::uint64_t low = 0;
  friend auto operator<=>(const RawId&, const RawId&) = default;
};

std::string to_text(RawId id);
std::optional<RawId> parse_raw_id(std::string_view text);

template <class Kind>
struct Id {
  RawId raw;
  friend auto operator<=>(const Id&, const Id&) = default;
  // The id of nothing: all bits zero. Never given to anything that exists.
  [[nodiscard]] bool is_none() const { return raw == RawId{}; }
};

template <class Kind>
std::string to_text(Id<Kind> id) {
  return to_text(id.raw);
}

template <class IdType>
std::optional<IdType> parse_id(std::string_view text) {
  const auto raw = parse_raw_id(text);
  if (!raw) return std::nullopt;
  return IdType{*raw};
}

}  // namespace parley
