// SPDX-License-Identifier: AGPL-3.0-or-later
// The metrics board (MT-1, MT-2): figures of one's own work or of a team's, each with the
// conversations behind it, and how many conversations were handled day by day.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/inbox.h"
#include "core/metrics/kept_metrics.h"
#include "ui/views/when.h"

namespace parley::ui {

// The last 1, 7 and 30 local days, and the last 12 weeks.
enum class Period : std::uint8_t { today, week, month, quarter };
enum class Steps : std::uint8_t { days, weeks };  // of the trend
// MT-1: times as they pass, or the working time of the workspace's calendar in them.
enum class TimeKind : std::uint8_t { calendar, working };

struct MetricsQuestion {
  AgentId agent;  // none: everybody's
  TeamId team;    // none: all teams
  Period period = Period::week;
  Steps steps = Steps::days;  // a quarter's are weeks
  ChannelId channel = {};     // none: all
  TagId tag = {};
  std::optional<Priority> priority = {};
  TimeKind times = TimeKind::calendar;
  friend bool operator==(const MetricsQuestion&, const MetricsQuestion&) = default;
};

struct Figure {
  std::string name;
  std::string value;   // "–" when there is nothing to count
  std::string detail;  // median and p90, or what was counted
  std::string target;  // empty: none is set
  enum class Mood : std::uint8_t { neutral, met, missed } mood = Mood::neutral;
  std::vector<ConversationId> behind;
};

// One step of the trend: a day, or a week that begins on a Monday.
struct TrendStep {
  std::string name;  // "Thursday", "Week of 2 March 2026"
  std::uint32_t handled = 0;
  std::uint32_t resolved = 0;
  std::string response;  // its mean, "–" where there is none
};

struct MetricsBoard {
  std::vector<Figure> figures;
  std::vector<TrendStep> trend;  // oldest first
  std::uint32_t axis = 1;        // where the trend's axis ends: a round number, none is above it
};

MetricsBoard metrics_board(const Inbox& inbox, const Clock& clock, const MetricsQuestion& question);
// The same, for who looks again: only what happened since is counted.
MetricsBoard metrics_board(const Inbox& inbox, const Clock& clock, const MetricsQuestion& question,
                           KeptMetrics& kept);

// Whose figures somebody may see (AC-1): agents their own, supervisors and admins everybody's.
bool may_see_team_metrics(const Inbox& inbox, AgentId viewer);

// "45s", "12m", "3h 20m", "2d 4h".
std::string span_text(Duration span);

// The first instant of a local day, as TimeFormat::local_day counts them. `near` is any instant of
// that week.
Instant start_of_day(const TimeFormat& time, std::int64_t day, Instant near);

}  // namespace parley::ui
