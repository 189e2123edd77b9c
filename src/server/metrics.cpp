// SPDX-License-Identifier: AGPL-3.0-or-later
#include "server/metrics.h"

#include <fmt/format.h>

namespace parley::server {
namespace {

void print_one(std::string& page, const char* name, const char* type, const char* help,
               std::int64_t value) {
  page += fmt::format("# HELP {0} {2}\n# TYPE {0} {1}\n{0} {3}\n", name, type, help, value);
}

void print_count(std::string& page, const char* name, const char* help,
                 const std::atomic<std::uint64_t>& value) {
  print_one(page, name, "counter", help, static_cast<std::int64_t>(value.load()));
}

}  // namespace

void Histogram::add(double seconds) {
  std::size_t place = 0;
  while (place < bounds_.size() && seconds > bounds_[place]) ++place;
  counts_[place].fetch_add(1, std::memory_order_relaxed);
  sum_us_.fetch_add(static_cast<std::uint64_t>(seconds * 1e6), std::memory_order_relaxed);
}

void Histogram::print(std::string& page, const char* name, const char* help) const {
  page += fmt::format("# HELP {0} {1}\n# TYPE {0} histogram\n", name, help);
  std::uint64_t total = 0;
  for (std::size_t i = 0; i < bounds_.size(); ++i) {
    total += counts_[i].load(std::memory_order_relaxed);
    page += fmt::format("{}_bucket{{le=\"{}\"}} {}\n", name, bounds_[i], total);
  }
  total += counts_.back().load(std::memory_order_relaxed);
  page += fmt::format("{0}_bucket{{le=\"+Inf\"}} {1}\n{0}_sum {2}\n{0}_count {1}\n", name, total,
                      static_cast<double>(sum_us_.load(std::memory_order_relaxed)) / 1e6);
}

std::string print(const Metrics& metrics) {
  std::string page;
  print_count(page, "parley_commands_total", "Commands that were answered.", metrics.commands);
  print_count(page, "parley_commands_rejected_total", "Commands that a rule refused.",
              metrics.commands_rejected);
  print_count(page, "parley_events_total", "Events added to the log.", metrics.events);
  print_count(page, "parley_commits_total", "Transactions that made events durable.",
              metrics.commits);
  print_count(page, "parley_commits_failed_total", "Transactions that the disk refused.",
              metrics.commits_failed);
  print_one(page, "parley_log_position", "gauge", "Position of the newest event.",
            static_cast<std::int64_t>(metrics.head.load()));
  print_one(page, "parley_streams_agents", "gauge", "Open streams of agents.",
            metrics.streams_agents);
  print_one(page, "parley_streams_customers", "gauge", "Open streams of customers.",
            metrics.streams_customers);
  print_count(page, "parley_streams_slow_total", "Streams closed because nobody read them.",
              metrics.streams_slow);
  page += "# HELP parley_http_answers_total Answers by class.\n";
  page += "# TYPE parley_http_answers_total counter\n";
  for (std::size_t i = 1; i < metrics.answers.size(); ++i) {
    page += fmt::format("parley_http_answers_total{{class=\"{}xx\"}} {}\n", i,
                        metrics.answers[i].load());
  }
  metrics.push_seconds.print(page, "parley_push_seconds", "From a push to its answer.");
  metrics.commit_seconds.print(page, "parley_commit_seconds", "Making a batch durable.");
  return page;
}

}  // namespace parley::server
