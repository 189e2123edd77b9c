// SPDX-License-Identifier: AGPL-3.0-or-later
// MT-2: what a team wants to reach. The metrics board holds its figures against it; no rule does
// anything because of it. Nought: there is no such target.
#pragma once

#include <cstdint>

namespace parley {

struct MetricTargets {
  std::uint32_t response_min = 0;  // at most, on average
  std::uint32_t first_response_min = 0;
  std::uint32_t resolution_min = 0;
  std::uint32_t resolution_percent = 0;  // at least
  std::uint32_t satisfaction_percent = 0;
  std::uint32_t handled_a_day = 0;  // by each agent
  friend bool operator==(const MetricTargets&, const MetricTargets&) = default;
};

inline constexpr std::uint32_t target_minutes_most = 366 * 24 * 60;
inline constexpr std::uint32_t target_percent_most = 100;
inline constexpr std::uint32_t target_handled_most = 1'000;

constexpr bool is_sensible(const MetricTargets& targets) {
  return targets.response_min <= target_minutes_most &&
         targets.first_response_min <= target_minutes_most &&
         targets.resolution_min <= target_minutes_most &&
         targets.resolution_percent <= target_percent_most &&
         targets.satisfaction_percent <= target_percent_most &&
         targets.handled_a_day <= target_handled_most;
}

}  // namespace parley
