// SPDX-License-Identifier: AGPL-3.0-or-later
// A number that differs when any field of any row differs. Made to be compared between replicas,
// native and Wasm alike, not to withstand someone who looks for collisions.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "base/digest.h"
#include "base/id.h"
#include "base/instant.h"
#include "core/ids.h"
#include "wire/describe/shape.h"
#include "wire/describe/words.h"

namespace parley::wire {

class StateHasher {
 public:
  void add(std::uint64_t value) {
    // splitmix64's finaliser over the running value: every bit of every step reaches every bit.
    value_ = (value_ ^ value) + 0x9E3779B97F4A7C15U;
    value_ = (value_ ^ (value_ >> 30)) * 0xBF58476D1CE4E5B9U;
    value_ = (value_ ^ (value_ >> 27)) * 0x94D049BB133111EBU;
    value_ ^= value_ >> 31;
  }
  void add(std::uint32_t value) { add(std::uint64_t{value}); }
  void add(std::int32_t value) { add(static_cast<std::uint32_t>(value)); }
  void add(std::string_view text) {
    add(std::uint64_t{text.size()});
    std::uint64_t word = 0;
    int filled = 0;
    for (const char c : text) {
      word = word << 8 | static_cast<unsigned char>(c);
      if (++filled == 8) {
        add(word);
        word = 0;
        filled = 0;
      }
    }
    if (filled != 0) add(word);
  }
  void add(RawId id) {
    add(id.high);
    add(id.low);
  }
  void add(const Digest& digest) {
    add(digest.front);
    add(digest.back);
  }
  template <class Kind>
  void add(Id<Kind> id) {
    add(id.raw);
  }
  void add(Instant instant) { add(static_cast<std::uint64_t>(instant.ms)); }
  void add(Duration span) { add(static_cast<std::uint64_t>(span.ms)); }
  void add(Position position) { add(position.value); }
  template <Worded E>
  void add(E value) {
    add(static_cast<std::uint64_t>(value));
  }
  template <class T>
  void add(const std::optional<T>& value) {
    add(std::uint64_t{value.has_value()});
    if (value) add(*value);
  }
  template <class T>
  void add(const std::vector<T>& list) {
    add(std::uint64_t{list.size()});
    for (const auto& item : list) add(item);
  }
  template <Described T>
  void add(const T& value) {
    for_each_field<T>([&](const auto& field) { add(value.*field.member); });
  }

  [[nodiscard]] std::uint64_t value() const { return value_; }

 private:
  std::uint64_t value_ = 0;
};

}  // namespace parley::wire
