// SPDX-License-Identifier: AGPL-3.0-or-later
// A 64-bit hash for the kit's caches and identities. Not for anything that is stored or trusted.
#pragma once

#include <cstdint>
#include <cstring>
#include <string_view>

namespace parley::ui::kit {

class Hash {
 public:
  void add(std::uint64_t number) {
    state_ = (state_ ^ number) * 0x9E3779B97F4A7C15ULL;
    state_ ^= state_ >> 29;
  }
  void add(std::string_view text) {
    add(static_cast<std::uint64_t>(text.size()));
    std::size_t at = 0;
    for (; at + 8 <= text.size(); at += 8) add(eight(text.data() + at, 8));
    if (at < text.size()) add(eight(text.data() + at, text.size() - at));
  }
  [[nodiscard]] std::uint64_t value() const { return state_; }
  [[nodiscard]] std::uint32_t value32() const {
    const auto folded = static_cast<std::uint32_t>(state_ ^ state_ >> 32);
    return folded == 0 ? 1 : folded;
  }

 private:
  static std::uint64_t eight(const char* bytes, std::size_t count) {
    std::uint64_t number = 0;
    std::memcpy(&number, bytes, count);
    return number;
  }
  std::uint64_t state_ = 0xCBF29CE484222325ULL;
};

}  // namespace parley::ui::kit
