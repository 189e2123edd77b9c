// SPDX-License-Identifier: AGPL-3.0-or-later
// How the work went day by day or week by week: a chart for the eye, whose bars are also a list
// that says its numbers, and the same as a table.
#include <algorithm>

#include "ui/desk/metrics_parts.h"
#include "ui/words/words.h"

namespace parley::ui {
namespace {

constexpr float chart_height = 190;
constexpr float foot_height = 20;
constexpr float axis_width = 34;
constexpr std::uint32_t grid_lines = 4;
constexpr float row_height = 34;

// Light beside what was resolved, and still to be told from the ground.
kit::Color handled_colour(const kit::Theme& theme) { return theme.accent.with_alpha(0.4F); }

std::string said(const TrendStep& step) {
  return say("metrics.day", {{"day", step.name},
                             {"handled", std::to_string(step.handled)},
                             {"resolved", std::to_string(step.resolved)},
                             {"response", step.response}});
}

void draw_axis(Drawing& on, const kit::Area& chart, const kit::Area& plot, std::uint32_t axis) {
  const auto& theme = on.frame.theme();
  for (std::uint32_t line = 0; line <= grid_lines; ++line) {
    const auto part = static_cast<float>(line) / static_cast<float>(grid_lines);
    const auto y = plot.bottom() - plot.height * part;
    kit::paint_line(on.frame, {plot.x, y}, {plot.right(), y}, theme.line);
    kit::paint_text(on.frame, {chart.x, y - 8, axis_width - 8, 16},
                    std::to_string(axis * line / grid_lines), kit::text_style::tiny, theme.text2,
                    kit::Align::end);
  }
}

void paint_bar(Drawing& on, const kit::Area& place, const kit::Area& plot, float part,
               kit::Color color) {
  const auto height = plot.height * std::min(part, 1.F);
  if (height <= 0) return;
  kit::paint_box(on.frame, {place.x, plot.bottom() - height, place.width, height},
                 {.fill = color, .radius = 3});
}

void draw_step(Drawing& on, const kit::Area& area, const kit::Area& plot, const TrendStep& step,
               std::uint32_t axis) {
  const auto& theme = on.frame.theme();
  const auto name = said(step);
  const auto item =
      kit::list_item(on.frame, area, {.name = name, .key = std::string_view(step.name)});
  const auto bar = area.inset(std::max(2.F, area.width / 5), 0);
  const auto part = [&](std::uint32_t count) {
    return static_cast<float>(count) / static_cast<float>(std::max(axis, 1U));
  };
  paint_bar(on, bar, plot, part(step.handled), handled_colour(theme));
  paint_bar(on, bar, plot, part(std::min(step.resolved, step.handled)), theme.accent);
}

// Where there is no room for each name, every so many.
void draw_names(Drawing& on, kit::Area foot, const std::vector<TrendStep>& trend) {
  const auto width = foot.width / static_cast<float>(trend.size());
  std::size_t every = 1;
  while (width * static_cast<float>(every) < 78) every += 1;
  for (std::size_t place = 0; place < trend.size(); ++place) {
    const auto slot = foot.cut_left(width);
    if ((trend.size() - 1 - place) % every != 0) continue;
    const auto room = width * static_cast<float>(every);
    kit::paint_text(on.frame, {slot.center().x - room / 2, foot.y + 4, room - 4, foot_height - 4},
                    trend[place].name, kit::text_style::tiny, on.frame.theme().text2,
                    kit::Align::center);
  }
}

void draw_legend(Drawing& on, kit::Area line) {
  const auto& theme = on.frame.theme();
  const std::pair<kit::Color, std::string_view> parts[] = {
      {handled_colour(theme), "metrics.legend_handled"}, {theme.accent, "metrics.legend_resolved"}};
  for (const auto& [color, key] : parts) {
    const auto words = say(key);
    kit::paint_box(on.frame, line.cut_left(10).middle(10), {.fill = color, .radius = 2});
    line.cut_left(6);
    const auto width = kit::measure(on.frame, words, kit::text_style::tiny) + 1;
    kit::paint_text(on.frame, line.cut_left(width), words, kit::text_style::tiny, theme.text2);
    line.cut_left(14);
  }
}

void draw_chart(Drawing& on, kit::Area& content, const MetricsBoard& board) {
  draw_legend(on, content.cut_top(18));
  content.cut_top(8);
  auto chart = content.cut_top(chart_height);
  auto plot = chart;
  plot.cut_left(axis_width);
  const auto foot = plot.cut_bottom(foot_height);
  plot.cut_top(8);
  draw_axis(on, chart, plot, board.axis);
  {
    const auto scope = kit::list(on.frame, plot, {.name = say("metrics.trend")});
    const auto width = plot.width / static_cast<float>(board.trend.size());
    auto rest = plot;
    for (const auto& step : board.trend) {
      draw_step(on, rest.cut_left(width), plot, step, board.axis);
    }
  }
  draw_names(on, foot, board.trend);
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
