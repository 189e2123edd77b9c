// SPDX-License-Identifier: AGPL-3.0-or-later
// What the server counts of its own work, as Prometheus reads it. Written from every thread, never
// a reason to wait.
#pragma once

#include <array>
#include <atomic>
#include <cstdint>
#include <string>

namespace parley::server {

class Histogram {
 public:
  void add(double seconds);
  void print(std::string& page, const char* name, const char* help) const;

 private:
  static constexpr std::array<double, 12> bounds_ = {0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025,
                                                     0.05,   0.1,   0.25,   0.5,   1.0,  2.5};
  std::array<std::atomic<std::uint64_t>, 13> counts_{};
  std::atomic<std::uint64_t> sum_us_{0};
};

struct Metrics {
  std::atomic<std::uint64_t> commands{0};
  std::atomic<std::uint64_t> commands_rejected{0};
  std::atomic<std::uint64_t> events{0};
  std::atomic<std::uint64_t> commits{0};
  std::atomic<std::uint64_t> commits_failed{0};
  std::atomic<std::uint64_t> head{0};
  std::atomic<std::int64_t> streams_agents{0};
  std::atomic<std::int64_t> streams_customers{0};
  std::atomic<std::uint64_t> streams_slow{0};
  std::array<std::atomic<std::uint64_t>, 6> answers{};  // by class: 2xx in [2]
  Histogram push_seconds;
  Histogram commit_seconds;
};

std::string print(const Metrics& metrics);

}  // namespace parley::server
