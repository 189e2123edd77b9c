// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/metrics/metrics.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "core/merge/merge.h"

namespace parley {
namespace {

template <class IdType>
bool fits_filter(IdType wanted, IdType actual) {
  return wanted.is_none() || wanted == actual;
}

// Where the fact counts: in the conversation it was about, if that counts at all.
bool counts(const Inbox& inbox, const Fact& fact, const MetricsQuery& query) {
  if (fact.at < query.from || fact.at >= query.to) return false;
  if (!fits_filter(query.agent, fact.agent) || !fits_filter(query.team, fact.team) ||
      !fits_filter(query.channel, fact.channel)) {
    return false;
  }
  if (query.priority && fact.priority != *query.priority) return false;
  const auto& conversation = inbox.conversations.at(fact.conversation);
  const auto& tags = conversation.tags;
  const bool is_tagged =
      query.tag.is_none() || std::binary_search(tags.begin(), tags.end(), query.tag);
  if (!is_tagged) return false;
  return conversation.spam == Spam::no && !is_merged_away(conversation);
}

// The nearest-rank percentile of sorted values.
Duration percentile(const std::vector<Duration>& sorted, std::size_t percent) {
  const auto rank = (sorted.size() * percent + 99) / 100;
  return sorted[std::max<std::size_t>(rank, 1) - 1];
}

Spread spread_of(std::vector<Duration> times) {
  if (times.empty()) return {};
  std::stable_sort(times.begin(), times.end());
  std::int64_t sum = 0;
  for (const auto time : times) sum += time.ms;
  const auto count = static_cast<std::int64_t>(times.size());
  return {static_cast<std::uint32_t>(count),
          {sum / count},
          percentile(times, 50),
          percentile(times, 90)};
}

struct Times {
  std::vector<Duration> took;
  std::vector<Duration> worked;

  void take(const Fact& fact) {
    if (fact.took) took.push_back(*fact.took);
    if (fact.worked) worked.push_back(*fact.worked);
  }
};

std::vector<ConversationId> sorted_ids(const std::set<ConversationId>& ids) {
  return {ids.begin(), ids.end()};
}

// Agents who were available at any time in the span: there when it began, or came during it.
std::uint32_t count_available(const Inbox& inbox, const MetricsQuery& query) {
  std::set<AgentId> there;
  std::set<AgentId> seen;
  for (const auto& fact : inbox.facts) {
    if (fact.at >= query.to) break;
    if (fact.kind != FactKind::available && fact.kind != FactKind::away) continue;
    if (!fits_filter(query.agent, fact.agent)) continue;
    if (fact.kind == FactKind::available) {
      there.insert(fact.agent);
      if (fact.at >= query.from) seen.insert(fact.agent);
    } else {
      if (fact.at >= query.from && there.count(fact.agent) != 0) seen.insert(fact.agent);
      there.erase(fact.agent);
    }
  }
  seen.insert(there.begin(), there.end());
  return static_cast<std::uint32_t>(seen.size());
}

constexpr Duration day_length = hours(24);

std::int64_t day_in(const MetricsQuery& query, Instant at) {
  return (at - query.from).ms / day_length.ms;
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

std::uint64_t count_agent_days(const Inbox& inbox, const MetricsQuery& query) {
  AgentDays days(query);
  for (const auto& fact : inbox.facts) {
    const bool is_presence = fact.kind == FactKind::available || fact.kind == FactKind::away;
    if (is_presence && fact.at < query.to) days.take(fact);
  }
  return days.sum();
}

}  // namespace

Metrics compute_metrics(const Inbox& inbox, const MetricsQuery& query) {
  Metrics metrics;
  std::set<ConversationId> handled;
  std::set<ConversationId> resolved;
  std::set<ConversationId> answered;
  std::set<ConversationId> first_answered;
  std::set<ConversationId> rated;
  Times response;
  Times first_response;
  Times resolution;
  std::set<std::pair<std::int64_t, ConversationId>> handled_by_day;
  // MT-1: of a conversation that was resolved more than once, the last time is its resolution. From
  // the newest on, that is the first that is met.
  std::set<ConversationId> resolved_later;
  for (auto place = static_cast<std::uint32_t>(inbox.facts.size()); place-- > 0;) {
    const auto& fact = inbox.facts.at(place);
    const bool is_last =
        fact.kind == FactKind::resolved && resolved_later.insert(fact.conversation).second;
    if (fact.conversation.is_none() || !counts(inbox, fact, query)) continue;
    if (fact.kind == FactKind::replied || fact.kind == FactKind::resolved) {
      handled.insert(fact.conversation);
      handled_by_day.insert({day_in(query, fact.at), fact.conversation});
    }
    if (fact.kind == FactKind::replied && fact.took) {
      answered.insert(fact.conversation);
      response.take(fact);
    }
    if (fact.kind == FactKind::first_replied) {
      first_answered.insert(fact.conversation);
      first_response.take(fact);
    }
    if (fact.kind == FactKind::resolved) {
      resolved.insert(fact.conversation);
      if (is_last) resolution.take(fact);
    }
    if (fact.kind == FactKind::rated) {
      rated.insert(fact.conversation);
      metrics.ratings += 1;
      metrics.satisfied += fact.stars >= 4 ? 1 : 0;
    }
  }
  metrics.handled = sorted_ids(handled);
  metrics.resolved = sorted_ids(resolved);
  metrics.answered = sorted_ids(answered);
  metrics.first_answered = sorted_ids(first_answered);
  metrics.rated = sorted_ids(rated);
  metrics.response = spread_of(std::move(response.took));
  metrics.first_response = spread_of(std::move(first_response.took));
  metrics.resolution = spread_of(std::move(resolution.took));
  metrics.response_worked = spread_of(std::move(response.worked));
  metrics.first_response_worked = spread_of(std::move(first_response.worked));
  metrics.resolution_worked = spread_of(std::move(resolution.worked));
  metrics.agents_available = count_available(inbox, query);
  metrics.handled_by_day = handled_by_day.size();
  metrics.agent_days = count_agent_days(inbox, query);
  return metrics;
}

std::optional<std::uint32_t> permille(std::size_t part, std::size_t whole) {
  if (whole == 0) return std::nullopt;
  return static_cast<std::uint32_t>((part * 1'000 + whole / 2) / whole);
}

}  // namespace parley
