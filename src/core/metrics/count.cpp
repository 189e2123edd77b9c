// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/metrics/count.h"

#include <algorithm>
#include <map>
#include <set>

#include "core/merge/merge.h"

namespace parley {
namespace {

constexpr Duration day_length = hours(24);

template <class IdType>
bool fits_filter(IdType wanted, IdType actual) {
  return wanted.is_none() || wanted == actual;
}

bool fits(const MetricsQuery& query, const Fact& fact) {
  if (fact.at < query.from || fact.at >= query.to) return false;
  if (query.priority && fact.priority != *query.priority) return false;
  return fits_filter(query.agent, fact.agent) && fits_filter(query.team, fact.team) &&
         fits_filter(query.channel, fact.channel);
}

// The nearest-rank percentile of sorted values.
Duration percentile(const std::vector<Duration>& sorted, std::size_t percent) {
  const auto rank = (sorted.size() * percent + 99) / 100;
  return sorted[std::max<std::size_t>(rank, 1) - 1];
}

std::int64_t day_in(const MetricsQuery& query, Instant at) {
  return (at - query.from).ms / day_length.ms;
}

// Agents who were available at any time in the span: there when it began, or came during it.
std::uint32_t count_available(const std::vector<const Fact*>& presence, const MetricsQuery& query) {
  std::set<AgentId> there;
  std::set<AgentId> seen;
  for (const auto* fact : presence) {
    if (fact->at >= query.to) break;
    if (!fits_filter(query.agent, fact->agent)) continue;
    if (fact->kind == FactKind::available) {
      there.insert(fact->agent);
      if (fact->at >= query.from) seen.insert(fact->agent);
    } else {
      if (fact->at >= query.from && there.count(fact->agent) != 0) seen.insert(fact->agent);
      there.erase(fact->agent);
    }
  }
  seen.insert(there.begin(), there.end());
  return static_cast<std::uint32_t>(seen.size());
}

// On how many days of the span each agent was available, together.
class AgentDays {
 public:
  explicit AgentDays(const MetricsQuery& query) : query_(query) {}

  void take(const Fact& fact) {
    if (!fits_filter(query_.agent, fact.agent)) return;
    auto& agent = agents_[fact.agent];
    if (fact.kind == FactKind::available && !agent.since) agent.since = fact.at;
    if (fact.kind == FactKind::away && agent.since) {
      count(agent, *std::exchange(agent.since, std::nullopt), fact.at);
    }
  }
  [[nodiscard]] std::uint64_t sum() {
    for (auto& [id, agent] : agents_) {
      if (agent.since) count(agent, *agent.since, query_.to);
    }
    return sum_;
  }

 private:
  struct Counted {
    std::optional<Instant> since;
    std::int64_t days_done = 0;  // as many from the first are counted, or passed
  };
  void count(Counted& agent, Instant from, Instant to) {
    const auto begin = std::max(from, query_.from);
    const auto end = std::min(to, query_.to);
    if (begin >= end) return;
    const auto first = std::max(day_in(query_, begin), agent.days_done);
    const auto after = day_in(query_, end - Duration{1}) + 1;
    if (after > first) sum_ += static_cast<std::uint64_t>(after - first);
    agent.days_done = std::max(after, agent.days_done);
  }

  MetricsQuery query_;
  std::map<AgentId, Counted> agents_;
  std::uint64_t sum_ = 0;
};

}  // namespace

bool counts_in(const MetricsQuery& query, const Conversation& conversation) {
  const auto& tags = conversation.tags;
  const bool is_tagged =
      query.tag.is_none() || std::binary_search(tags.begin(), tags.end(), query.tag);
  return is_tagged && conversation.spam == Spam::no && !is_merged_away(conversation);
}

void Count::Times::add(std::optional<Duration> time) {
  if (!time) return;
  fresh_.push_back(*time);
  sum_ += time->ms;
}

void Count::Times::clear() {
  sorted_.clear();
  fresh_.clear();
  sum_ = 0;
}

Spread Count::Times::spread() {
  std::stable_sort(fresh_.begin(), fresh_.end());
  const auto middle = static_cast<std::ptrdiff_t>(sorted_.size());
  sorted_.insert(sorted_.end(), fresh_.begin(), fresh_.end());
  std::inplace_merge(sorted_.begin(), sorted_.begin() + middle, sorted_.end());
  fresh_.clear();
  if (sorted_.empty()) return {};
  const auto count = static_cast<std::int64_t>(sorted_.size());
  return {static_cast<std::uint32_t>(count),
          {sum_ / count},
          percentile(sorted_, 50),
          percentile(sorted_, 90)};
}

template <class Item>
void Count::settle(std::vector<Item>& sorted, std::vector<Item>& fresh) {
  if (fresh.empty()) return;
  std::stable_sort(fresh.begin(), fresh.end());
  const auto middle = static_cast<std::ptrdiff_t>(sorted.size());
  sorted.insert(sorted.end(), fresh.begin(), fresh.end());
  std::inplace_merge(sorted.begin(), sorted.begin() + middle, sorted.end());
  sorted.erase(std::unique(sorted.begin(), sorted.end()), sorted.end());
  fresh.clear();
}

void Count::take(const Fact& fact, FactPlace place) {
  if (!fits(query_, fact)) return;
  const auto id = fact.conversation;
  if (fact.kind == FactKind::replied || fact.kind == FactKind::resolved) {
    handled_.push_back(id);
    new_days_.emplace_back(day_in(query_, fact.at), id);
  }
  if (fact.kind == FactKind::replied && fact.took) {
    answered_.push_back(id);
    response_.add(fact.took);
    response_worked_.add(fact.worked);
  }
  if (fact.kind == FactKind::first_replied) {
    first_answered_.push_back(id);
    first_response_.add(fact.took);
    first_response_worked_.add(fact.worked);
  }
  if (fact.kind == FactKind::resolved) {
    resolved_.push_back(id);
    resolutions_.push_back({place, fact.took, fact.worked});
  }
  if (fact.kind == FactKind::rated) {
    rated_.push_back(id);
    metrics_.ratings += 1;
    metrics_.satisfied += fact.stars >= 4 ? 1 : 0;
  }
}

void Count::take_presence(const std::vector<const Fact*>& presence) {
  metrics_.agents_available = count_available(presence, query_);
  AgentDays days(query_);
  for (const auto* fact : presence) {
    if (fact->at < query_.to) days.take(*fact);
  }
  metrics_.agent_days = days.sum();
}

const Metrics& Count::metrics(const LastResolved& last) {
  settle(metrics_.handled, handled_);
  settle(metrics_.resolved, resolved_);
  settle(metrics_.answered, answered_);
  settle(metrics_.first_answered, first_answered_);
  settle(metrics_.rated, rated_);
  settle(days_, new_days_);
  metrics_.handled_by_day = days_.size();
  metrics_.response = response_.spread();
  metrics_.response_worked = response_worked_.spread();
  metrics_.first_response = first_response_.spread();
  metrics_.first_response_worked = first_response_worked_.spread();
  if (!std::exchange(has_new_resolution_, false)) return metrics_;
  std::erase_if(resolutions_, [&](const Resolution& it) {
    return !last.is_last(it.place.conversation, it.place.fact);
  });
  Times took;
  Times worked;
  for (const auto& resolution : resolutions_) {
    took.add(resolution.took);
    worked.add(resolution.worked);
  }
  metrics_.resolution = took.spread();
  metrics_.resolution_worked = worked.spread();
  return metrics_;
}

}  // namespace parley
