// SPDX-License-Identifier: AGPL-3.0-or-later
// Points in time and spans of it: whole milliseconds, UTC, since the Unix epoch (TM-3). Whoever
// needs the present is handed it; nothing here or below reads a clock.
#pragma once

#include <compare>
#include <cstdint>

namespace parley {

struct Duration {
  std::int64_t ms = 0;
  friend auto operator<=>(const Duration&, const Duration&) = default;
};

struct Instant {
  std::int64_t ms = 0;
  friend auto operator<=>(const Instant&, const Instant&) = default;
};

constexpr Duration seconds(std::int64_t count) { return {count * 1'000}; }
constexpr Duration minutes(std::int64_t count) { return {count * 60'000}; }
constexpr Duration hours(std::int64_t count) { return minutes(count * 60); }

constexpr Instant operator+(Instant instant, Duration span) { return {instant.ms + span.ms}; }
constexpr Instant operator-(Instant instant, Duration span) { return {instant.ms - span.ms}; }
constexpr Duration operator-(Instant later, Instant earlier) { return {later.ms - earlier.ms}; }

}  // namespace parley
