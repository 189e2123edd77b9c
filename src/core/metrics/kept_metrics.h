// SPDX-License-Identifier: AGPL-3.0-or-later
// MT-3: figures over several spans that are looked at again and again. Facts only grow, so each is
// counted when it comes and never again; what comes out is what counting all of them anew gives.
// Only when the inbox is another one, or when a conversation whose facts were counted counts no
// longer, or again (spam, a merge, a tag), everything is counted anew.
#pragma once

#include <cstdint>
#include <vector>

#include "core/metrics/count.h"

namespace parley {

class KeptMetrics {
 public:
  // The answers of `compute_metrics`, in the order of the queries, which ask of the same work over
  // different spans. Good until the next look.
  const std::vector<Metrics>& look(const Inbox& inbox, const std::vector<MetricsQuery>& queries);
  // Facts that were counted, ever.
  [[nodiscard]] std::uint64_t facts_counted() const { return facts_counted_; }

 private:
  // What is known of the conversation at a place.
  struct About {
    bool counts = false;
    bool has_facts = false;
  };
  // What of a fact is not particular to one span. What the authority has not confirmed is counted
  // on a copy, which is thrown away.
  struct Counts {
    std::vector<Count> of;                // each query
    LastResolved last;                    // by the conversations' places
    std::vector<std::uint32_t> presence;  // places of facts about who was there
    bool has_new_presence = false;
  };

  bool follow(const Inbox& inbox, const std::vector<MetricsQuery>& queries);
  void start_again(const Inbox& inbox, const std::vector<MetricsQuery>& queries);
  void count(const Inbox& inbox, std::size_t from, std::size_t to, Counts& counts);
  void answer(const Inbox& inbox, Counts& counts);

  const Inbox* inbox_ = nullptr;
  std::uint64_t seen_ = 0;   // of the conversations' journal
  std::size_t counted_ = 0;  // facts from the first on
  std::vector<MetricsQuery> queries_;
  std::vector<About> about_;
  Counts counts_;
  std::vector<Metrics> answers_;
  std::uint64_t facts_counted_ = 0;
};

}  // namespace parley
