// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/views/metrics_view.h"

#include <algorithm>

#include "core/metrics/metrics.h"
#include "ui/words/words.h"

namespace parley::ui {
namespace {

constexpr Duration day_length = hours(24);
constexpr std::int64_t quarter_weeks = 12;

std::int64_t days_of(Period period) {
  switch (period) {
    case Period::today:
      return 1;
    case Period::week:
      return 7;
    case Period::month:
      return 30;
    case Period::quarter:
      return 7 * quarter_weeks;
  }
  return 1;
}

std::string nothing() { return std::string(say("metrics.nothing")); }

std::string percent_text(std::optional<std::uint32_t> thousandths) {
  if (!thousandths) return nothing();
  return say("metrics.percent", {{"count", std::to_string((*thousandths + 5) / 10)}});
}

std::string count_text(std::string_view key, std::size_t count) {
  return say(key, {{"count", std::to_string(count)}});
}

Figure counted(std::string_view name, std::string value, std::string detail,
               std::vector<ConversationId> behind) {
  return {.name = std::string(say(name)),
          .value = std::move(value),
          .detail = std::move(detail),
          .behind = std::move(behind)};
}

Figure timed(std::string_view name, const Spread& spread, TimeKind kind,
             std::vector<ConversationId> behind) {
  if (spread.count == 0) {
    // What happened before there was a calendar has no working time.
    const bool is_unknown = kind == TimeKind::working && !behind.empty();
    return counted(name, nothing(),
                   is_unknown ? std::string(say("metrics.before_calendar")) : std::string(), {});
  }
  return counted(
      name, span_text(spread.mean),
      say("metrics.spread", {{"median", span_text(spread.median)}, {"p90", span_text(spread.p90)}}),
      std::move(behind));
}

// A time that is to be at most so long.
void hold_against(Figure& figure, const Spread& spread, std::uint32_t target_minutes) {
  if (spread.count == 0 || target_minutes == 0) return;
  const auto target = minutes(target_minutes);
  figure.target = say("metrics.target", {{"span", span_text(target)}});
  figure.mood = spread.mean <= target ? Figure::Mood::met : Figure::Mood::missed;
}

// A share or a number that is to be at least so much.
void hold_at_least(Figure& figure, std::optional<std::uint64_t> reached, std::uint64_t wanted,
                   std::string wanted_text) {
  if (!reached || wanted == 0) return;
  figure.target = say("metrics.target_at_least", {{"count", wanted_text}});
  figure.mood = *reached >= wanted ? Figure::Mood::met : Figure::Mood::missed;
}

void hold_share(Figure& figure, std::size_t part, std::size_t whole, std::uint32_t percent) {
  const auto share = permille(part, whole);
  hold_at_least(figure, share ? std::optional<std::uint64_t>(*share) : std::nullopt,
                std::uint64_t{percent} * 10, percent_text(percent * 10));
}

// MT-2: what the team set; an agent's own work is held against their first team's. Where nobody set
// anything, what the workspace promises for a normal conversation (SL-1).
MetricTargets targets_for(const Inbox& inbox, const MetricsQuestion& question) {
  MetricTargets targets;
  const auto* team = inbox.teams.find(question.team);
  for (const auto& each : inbox.teams) {
    if (!team && !question.agent.is_none() && is_member(each, question.agent)) team = &each;
  }
  if (team) targets = team->targets;
  const auto promised = settings_of(inbox).targets.normal_min;
  if (targets.response_min == 0) targets.response_min = promised;
  if (targets.first_response_min == 0) targets.first_response_min = promised;
  return targets;
}

std::string per_agent_and_day(const Metrics& metrics) {
  const auto shares = metrics.agent_days;
  if (shares == 0) return nothing();
  const auto tenths = (metrics.handled_by_day * 10 + shares / 2) / shares;
  return std::to_string(tenths / 10) + '.' + std::to_string(tenths % 10);
}

// The three times of the board, of the kind that is asked for.
struct TimesOf {
  const Spread& response;
  const Spread& first_response;
  const Spread& resolution;

  TimesOf(const Metrics& metrics, TimeKind kind)
      : response(kind == TimeKind::working ? metrics.response_worked : metrics.response),
        first_response(kind == TimeKind::working ? metrics.first_response_worked
                                                 : metrics.first_response),
        resolution(kind == TimeKind::working ? metrics.resolution_worked : metrics.resolution) {}
};

std::vector<Figure> figures_of(const Metrics& metrics, TimeKind kind,
                               const MetricTargets& targets) {
  std::vector<Figure> figures;
  const TimesOf times(metrics, kind);
  figures.push_back(counted("metrics.handled", std::to_string(metrics.handled.size()),
                            count_text("metrics.resolved_count", metrics.resolved.size()),
                            metrics.handled));
  figures.push_back(timed("metrics.response", times.response, kind, metrics.answered));
  hold_against(figures.back(), times.response, targets.response_min);
  figures.push_back(
      timed("metrics.first_response", times.first_response, kind, metrics.first_answered));
  hold_against(figures.back(), times.first_response, targets.first_response_min);
  figures.push_back(timed("metrics.resolution", times.resolution, kind, metrics.resolved));
  hold_against(figures.back(), times.resolution, targets.resolution_min);
  figures.push_back(counted("metrics.resolution_rate",
                            percent_text(permille(metrics.resolved.size(), metrics.handled.size())),
                            count_text("metrics.resolved_count", metrics.resolved.size()),
                            metrics.resolved));
  hold_share(figures.back(), metrics.resolved.size(), metrics.handled.size(),
             targets.resolution_percent);
  figures.push_back(counted("metrics.satisfaction",
                            percent_text(permille(metrics.satisfied, metrics.ratings)),
                            count_text("metrics.ratings_count", metrics.ratings), metrics.rated));
  hold_share(figures.back(), metrics.satisfied, metrics.ratings, targets.satisfaction_percent);
  figures.push_back(counted("metrics.per_agent", per_agent_and_day(metrics),
                            count_text("metrics.agents_count", metrics.agents_available),
                            metrics.handled));
  if (metrics.agent_days != 0) {
    hold_at_least(figures.back(), metrics.handled_by_day / metrics.agent_days,
                  targets.handled_a_day, std::to_string(targets.handled_a_day));
  }
  return figures;
}

MetricsQuery query_of(const MetricsQuestion& question, Instant from, Instant to) {
  MetricsQuery query;
  query.from = from;
  query.to = to;
  query.agent = question.agent;
  query.team = question.team;
  query.channel = question.channel;
  query.tag = question.tag;
  query.priority = question.priority;
  return query;
}

bool is_by_week(const MetricsQuestion& question) {
  return question.period == Period::quarter || question.steps == Steps::weeks;
}

// Local days count from a Thursday.
std::int64_t monday_of(std::int64_t day) { return day - (day % 7 + 7 + 3) % 7; }

// Weeks are whole from their Monday on, so that they can be held against each other.
std::int64_t first_day(const MetricsQuestion& question, std::int64_t today) {
  const auto first = today - days_of(question.period) + 1;
  return question.period == Period::quarter ? monday_of(first) : first;
}

std::int64_t next_step(const MetricsQuestion& question, std::int64_t day) {
  return is_by_week(question) ? monday_of(day) + 7 : day + 1;
}

std::string name_of_step(const Clock& clock, const MetricsQuestion& question, Instant start) {
  const auto day = day_of(clock, start);
  if (!is_by_week(question)) return day;
  const auto local = [&](Instant at) { return clock.format.local_day(clock.format.self, at); };
  if (monday_of(local(start)) == monday_of(local(clock.now))) {
    return std::string(say("metrics.this_week"));
  }
  return say("metrics.week_of", {{"day", day}});
}

TrendStep step_of(const Metrics& metrics, TimeKind kind, std::string name) {
  const auto& response = TimesOf(metrics, kind).response;
  return {.name = std::move(name),
          .handled = static_cast<std::uint32_t>(metrics.handled.size()),
          .resolved = static_cast<std::uint32_t>(metrics.resolved.size()),
          .response = response.count == 0 ? nothing() : span_text(response.mean)};
}

// A round number that can be cut into four whole parts: 4, 8, 20, 40, 80, 200, …
std::uint32_t round_up(std::uint32_t count) {
  std::uint32_t power = 1;
  while (power < 100'000'000) {
    for (const auto step : {4U, 8U, 20U}) {
      if (step * power >= count) return step * power;
    }
    power *= 10;
  }
  return count;
}

}  // namespace

MetricsBoard metrics_board(const Inbox& inbox, const Clock& clock,
                           const MetricsQuestion& question) {
  KeptMetrics once;
  return metrics_board(inbox, clock, question, once);
}

MetricsBoard metrics_board(const Inbox& inbox, const Clock& clock, const MetricsQuestion& question,
                           KeptMetrics& kept) {
  lasts_today(clock);
  const auto today = clock.format.local_day(clock.format.self, clock.now);
  const auto first = first_day(question, today);
  const auto start_of = [&](std::int64_t day) {
    return start_of_day(clock.format, day, {clock.now.ms + (day - today) * day_length.ms});
  };
  // The whole, then each step of the trend.
  std::vector queries{query_of(question, start_of(first), start_of(today + 1))};
  for (auto day = first; day <= today;) {
    const auto next = std::min(next_step(question, day), today + 1);
    queries.push_back(query_of(question, start_of(day), start_of(next)));
    day = next;
  }
  const auto& all = kept.look(inbox, queries);
  MetricsBoard board;
  board.figures = figures_of(all.front(), question.times, targets_for(inbox, question));
  std::uint32_t busiest = 0;
  for (std::size_t step = 1; step < all.size(); ++step) {
    auto name = name_of_step(clock, question, queries[step].from);
    board.trend.push_back(step_of(all[step], question.times, std::move(name)));
    busiest = std::max(busiest, board.trend.back().handled);
  }
  board.axis = round_up(busiest);
  return board;
}

bool may_see_team_metrics(const Inbox& inbox, AgentId viewer) {
  const auto* agent = inbox.agents.find(viewer);
  return agent && agent->role != Role::agent;
}

std::string span_text(Duration span) {
  const auto seconds = span.ms / 1'000;
  const auto part = [](std::string_view key, std::int64_t count) {
    return say(key, {{"count", std::to_string(count)}});
  };
  if (seconds < 60) return part("span.seconds", seconds);
  const auto in_minutes = seconds / 60;
  if (in_minutes < 60) return part("span.minutes", in_minutes);
  const auto in_hours = in_minutes / 60;
  const auto two = [&](std::string_view big, std::int64_t many, std::string_view small,
                       std::int64_t few) {
    return few == 0 ? part(big, many) : part(big, many) + ' ' + part(small, few);
  };
  if (in_hours < 24) return two("span.hours", in_hours, "span.minutes", in_minutes % 60);
  return two("span.days", in_hours / 24, "span.hours", in_hours % 24);
}

// Local days follow each other, so the border between two is found by halving.
Instant start_of_day(const TimeFormat& time, std::int64_t day, Instant near) {
  auto before = near.ms - 3 * day_length.ms;
  auto within = near.ms + 3 * day_length.ms;
  while (within - before > 1) {
    const auto middle = before + (within - before) / 2;
    if (time.local_day(time.self, Instant{middle}) >= day) {
      within = middle;
    } else {
      before = middle;
    }
  }
  return Instant{within};
}

}  // namespace parley::ui
