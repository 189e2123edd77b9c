// SPDX-License-Identifier: AGPL-3.0-or-later
// All chance in a simulation comes from here, so that a seed gives the same run everywhere.
#pragma once

#include <cstdint>
#include <vector>

#include "base/id.h"

namespace parley::sim {

class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}

  // splitmix64 (Steele, Lea, Flood 2014).
  std::uint64_t next() {
    state_ += 0x9E3779B97F4A7C15U;
    auto value = state_;
    value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9U;
    value = (value ^ (value >> 27)) * 0x94D049BB133111EBU;
    return value ^ (value >> 31);
  }
  std::uint64_t below(std::uint64_t end) { return next() % end; }
  std::size_t place_in(std::size_t size) { return static_cast<std::size_t>(below(size)); }
  std::int64_t between(std::int64_t low, std::int64_t high) {
    return low + static_cast<std::int64_t>(below(static_cast<std::uint64_t>(high - low + 1)));
  }
  bool chance(std::uint64_t permille) { return below(1000) < permille; }
  RawId id() {
    const auto high = next();
    return {high, next()};
  }
  template <class T>
  const T& pick(const std::vector<T>& list) {
    return list[place_in(list.size())];
  }

 private:
  std::uint64_t state_;
};

}  // namespace parley::sim
