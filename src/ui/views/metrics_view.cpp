// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/views/metrics_view.h"

#include <algorithm>

#include "core/metrics/metrics.h"
#include "ui/words/words.h"

namespace parley::ui {
namespace {

constexpr Duration day_length = hours(24);

std::int64_t days_of(Period period) {
  switch (period) {
    case Period::today:
      return 1;
    case Period::week:
      return 7;
    case Period::month:
      return 30;
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

Figure timed(std::string_view name, const Spread& spread, std::vector<ConversationId> behind) {
  if (spread.count == 0) return counted(name, nothing(), {}, {});
  return counted(
      name, span_text(spread.mean),
      say("metrics.spread", {{"median", span_text(spread.median)}, {"p90", span_text(spread.p90)}}),
      std::move(behind));
}

// Against what the workspace promises for a normal conversation (SL-1).
void hold_against(Figure& figure, const Spread& spread, std::uint32_t target_minutes) {
  if (spread.count == 0 || target_minutes == 0) return;
  const auto target = minutes(target_minutes);
  figure.target = say("metrics.target", {{"span", span_text(target)}});
  figure.mood = spread.mean <= target ? Figure::Mood::met : Figure::Mood::missed;
}

std::string per_agent_and_day(const Metrics& metrics) {
  const auto shares = metrics.agent_days;
  if (shares == 0) return nothing();
  const auto tenths = (metrics.handled_by_day * 10 + shares / 2) / shares;
  return std::to_string(tenths / 10) + '.' + std::to_string(tenths % 10);
}

std::vector<Figure> figures_of(const Metrics& metrics, const ResponseTargets& targets) {
  std::vector<Figure> figures;
  figures.push_back(counted("metrics.handled", std::to_string(metrics.handled.size()),
                            count_text("metrics.resolved_count", metrics.resolved.size()),
                            metrics.handled));
  figures.push_back(timed("metrics.response", metrics.response, metrics.handled));
  hold_against(figures.back(), metrics.response, targets.normal_min);
  figures.push_back(timed("metrics.first_response", metrics.first_response, metrics.handled));
  hold_against(figures.back(), metrics.first_response, targets.normal_min);
  figures.push_back(timed("metrics.resolution", metrics.resolution, metrics.resolved));
  figures.push_back(counted("metrics.resolution_rate",
                            percent_text(permille(metrics.resolved.size(), metrics.handled.size())),
                            count_text("metrics.resolved_count", metrics.resolved.size()),
                            metrics.resolved));
  figures.push_back(counted("metrics.satisfaction",
                            percent_text(permille(metrics.satisfied, metrics.ratings)),
                            count_text("metrics.ratings_count", metrics.ratings), {}));
  figures.push_back(counted("metrics.per_agent", per_agent_and_day(metrics),
                            count_text("metrics.agents_count", metrics.agents_available),
                            metrics.handled));
  return figures;
}

}  // namespace

MetricsBoard metrics_board(const Inbox& inbox, const Clock& clock,
                           const MetricsQuestion& question) {
  const auto days = days_of(question.period);
  const auto today = clock.format.local_day(clock.format.self, clock.now);
  const auto first = today - days + 1;
  std::vector<Instant> starts;
  for (auto day = first; day <= today + 1; ++day) {
    const Instant near{clock.now.ms + (day - today) * day_length.ms};
    starts.push_back(start_of_day(clock.format, day, near));
  }
  MetricsBoard board;
  const auto whole =
      compute_metrics(inbox, {starts.front(), starts.back(), question.agent, question.team, {}});
  board.figures = figures_of(whole, settings_of(inbox).targets);
  for (std::size_t place = 0; place + 1 < starts.size(); ++place) {
    const auto metrics = compute_metrics(
        inbox, {starts[place], starts[place + 1], question.agent, question.team, {}});
    const auto handled = static_cast<std::uint32_t>(metrics.handled.size());
    board.trend.push_back({day_of(clock, starts[place]), handled,
                           static_cast<std::uint32_t>(metrics.resolved.size())});
    board.busiest = std::max(board.busiest, handled);
  }
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
