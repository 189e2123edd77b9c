// SPDX-License-Identifier: AGPL-3.0-or-later
// How the work went day by day or week by week: a chart for the eye, whose bars are also a list
// that says its numbers, and the same as a table.
#include <algorithm>

#include "ui/desk/metrics_parts.h"
#include "ui/words/words.h"

namespace parley::ui {
namespace {

constexpr float chart_height = 216;
constexpr float row_height = 34;

// Light beside what was resolved, and still to be told from the ground.
kit::Color handled_colour(const kit::Theme& theme) { return theme.accent.with_alpha(0.4F); }

std::string said(const TrendStep& step) {
  return say("metrics.day", {{"day", step.name},
                             {"handled", std::to_string(step.handled)},
                             {"resolved", std::to_string(step.resolved)},
                             {"response", step.response}});
}

void draw_chart(Drawing& on, kit::Area& content, const MetricsBoard& board) {
  const auto& theme = on.frame.theme();
  const kit::LegendEntry legend[] = {{handled_colour(theme), say("metrics.legend_handled")},
                                     {theme.accent, say("metrics.legend_resolved")}};
  std::vector<std::string_view> names;
  for (const auto& step : board.trend) names.push_back(step.name);
  const auto chart = kit::chart_frame(
      on.frame, content.cut_top(chart_height),
      {.name = say("metrics.trend"), .legend = legend, .top = board.axis, .steps = names});
  for (std::size_t place = 0; place < board.trend.size(); ++place) {
    const auto& step = board.trend[place];
    const auto slot = chart.slot(place);
    const auto name = said(step);
    const auto item =
        kit::list_item(on.frame, slot, {.name = name, .key = std::string_view(step.name)});
    kit::paint_chart_bar(on.frame, chart, slot, step.handled, handled_colour(theme));
    kit::paint_chart_bar(on.frame, chart, slot, std::min(step.resolved, step.handled),
                         theme.accent);
  }
}

void draw_cells(Drawing& on, kit::Area area, std::string_view name, std::string_view handled,
                std::string_view resolved, std::string_view response, kit::TextStyle style) {
  const auto color = on.frame.theme().text;
  const auto response_width = std::min(190.F, area.width / 3);
  kit::paint_text(on.frame, area.cut_right(response_width), response, style, color,
                  kit::Align::end);
  for (const auto words : {resolved, handled}) {
    kit::paint_text(on.frame, area.cut_right(std::min(110.F, area.width / 3)), words, style, color,
                    kit::Align::end);
  }
  kit::paint_text(on.frame, area, name, style, color);
}

void draw_table(Drawing& on, kit::Area& content, const MetricsBoard& board) {
  const auto& theme = on.frame.theme();
  draw_cells(on, content.cut_top(row_height), say("metrics.when"), say("metrics.legend_handled"),
             say("metrics.legend_resolved"), say("metrics.response"),
             kit::text_style::caption_strong);
  const auto rows = static_cast<std::uint32_t>(board.trend.size());
  const auto box = content.cut_top(static_cast<float>(rows) * row_height);
  auto grid = kit::grid(on.frame, box,
                        {.name = say("metrics.trend"), .rows = rows, .row_height = row_height});
  for (auto i = grid.first; i < grid.last; ++i) {
    const auto& step = board.trend[rows - 1 - i];  // the newest first
    const auto name = said(step);
    const auto row =
        kit::row(on.frame, grid, i, {.key = std::string_view(step.name), .name = name});
    kit::paint_line(on.frame, {row.area.x, row.area.y}, {row.area.right(), row.area.y}, theme.line);
    draw_cells(on, row.area, step.name, std::to_string(step.handled), std::to_string(step.resolved),
               step.response, kit::text_style::body);
  }
}

void draw_steps_choice(Drawing& on, kit::Area& bar) {
  auto& question = on.state.metrics.question;
  if (question.period == Period::today || question.period == Period::quarter) return;
  const std::pair<Steps, std::string_view> choices[] = {{Steps::weeks, "metrics.by_week"},
                                                        {Steps::days, "metrics.by_day"}};
  for (const auto& [steps, key] : choices) {
    if (kit::button_right(on.frame, bar,
                          {.name = say(key), .selected = question.steps == steps, .small = true},
                          6)) {
      question.steps = steps;
      on.frame.request_frame();
    }
  }
}

}  // namespace

void draw_metrics_trend(Drawing& on, kit::Area& content, const MetricsBoard& board) {
  if (board.trend.size() < 2) return;
  content.cut_top(14);
  auto head = content.cut_top(kit::size::control_small);
  auto& as_table = on.state.metrics.as_table;
  if (kit::button_right(on.frame, head,
                        {.name = say("metrics.as_table"),
                         .icon = kit::icon::list,
                         .selected = as_table,
                         .small = true},
                        14)) {
    as_table = !as_table;
    on.frame.request_frame();
  }
  draw_steps_choice(on, head);
  kit::heading(on.frame, head.middle(22), say("metrics.trend"), 2,
               {.style = kit::text_style::body_strong});
  content.cut_top(6);
  if (as_table) return draw_table(on, content, board);
  draw_chart(on, content, board);
}

}  // namespace parley::ui
