// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/kit/chart.h"

#include <algorithm>

#include "ui/kit/containers.h"

namespace parley::ui::kit {
namespace {

constexpr float legend_height = 18;
constexpr float legend_gap = 8;
constexpr float axis_width = 34;
constexpr float foot_height = 20;
constexpr float head_room = 8;   // of the uppermost level's number
constexpr float name_room = 78;  // below a step, for a name not to touch the next

void paint_legend(Frame& frame, Area line, std::span<const LegendEntry> legend) {
  for (const auto& [color, words] : legend) {
    paint_box(frame, line.cut_left(10).middle(10), {.fill = color, .radius = 2});
    line.cut_left(6);
    const auto width = measure(frame, words, text_style::tiny) + 1;
    paint_text(frame, line.cut_left(width), words, text_style::tiny, frame.theme().text2);
    line.cut_left(14);
  }
}

void paint_levels(Frame& frame, float left, const Area& plot, const ChartOptions& options) {
  const auto& theme = frame.theme();
  const auto levels = std::max(options.levels, 1U);
  for (std::uint32_t level = 0; level <= levels; ++level) {
    const auto part = static_cast<float>(level) / static_cast<float>(levels);
    const auto y = plot.bottom() - plot.height * part;
    paint_line(frame, {plot.x, y}, {plot.right(), y}, theme.line);
    paint_text(frame, {left, y - 8, axis_width - 8, 16},
               std::to_string(options.top * level / levels), text_style::tiny, theme.text2,
               Align::end);
  }
}

// Where there is no room for each name, every so many, and always the last.
void paint_names(Frame& frame, Area foot, std::span<const std::string_view> names) {
  const auto width = foot.width / static_cast<float>(names.size());
  std::size_t every = 1;
  while (width * static_cast<float>(every) < name_room) every += 1;
  for (std::size_t place = 0; place < names.size(); ++place) {
    const auto slot = foot.cut_left(width);
    if ((names.size() - 1 - place) % every != 0) continue;
    const auto room = width * static_cast<float>(every);
    paint_text(frame, {slot.center().x - room / 2, foot.y + 4, room - 4, foot_height - 4},
               names[place], text_style::tiny, frame.theme().text2, Align::center);
  }
}

}  // namespace

float Chart::height_of(std::uint32_t count) const {
  const auto part = static_cast<float>(count) / static_cast<float>(std::max(top, 1U));
  return plot.height * std::min(part, 1.F);
}

Chart chart_frame(Frame& frame, Area area, const ChartOptions& options) {
  if (!options.legend.empty()) {
    paint_legend(frame, area.cut_top(legend_height), options.legend);
    area.cut_top(legend_gap);
  }
  const auto left = area.x;
  area.cut_left(axis_width);
  const auto foot = area.cut_bottom(foot_height);
  area.cut_top(head_room);
  paint_levels(frame, left, area, options);
  if (!options.steps.empty()) paint_names(frame, foot, options.steps);
  return {area, options.top, options.steps.size(),
          list(frame, area, {.name = options.name, .key = options.key})};
}

void paint_chart_bar(Frame& frame, const Chart& chart, const Area& slot, std::uint32_t count,
                     Color color) {
  const auto height = chart.height_of(count);
  if (height <= 0) return;
  const auto bar = slot.inset(std::max(2.F, slot.width / 5), 0);
  paint_box(frame, {bar.x, chart.plot.bottom() - height, bar.width, height},
            {.fill = color, .radius = 3});
}

}  // namespace parley::ui::kit
