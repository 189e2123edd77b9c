// SPDX-License-Identifier: AGPL-3.0-or-later
// The frame of a chart: what its colours mean, an axis with level lines, and a name below each
// step. The bars or points are the view's: it draws them into the slots of `plot`, each an item of
// the list that the frame is for who does not see it.
//
//   auto chart = kit::chart_frame(frame, area, {.name = "Trend", .legend = …, .top = 40,
//                                               .steps = names});
//   for (std::size_t i = 0; i < names.size(); ++i) draw_bar(chart.slot(i), chart.height_of(7));
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "ui/kit/frame.h"

namespace parley::ui::kit {

struct LegendEntry {
  Color color;
  std::string_view words;
};
struct ChartOptions {
  std::string_view name;
  std::span<const LegendEntry> legend = {};
  std::uint32_t top = 1;     // what the uppermost line stands for; the lowest is 0
  std::uint32_t levels = 4;  // lines above the lowest
  std::span<const std::string_view> steps = {};  // their names; left out where there is no room
  Key key = {};
};
struct Chart {
  Area plot;
  std::uint32_t top = 1;
  std::size_t steps = 0;
  Scope scope;

  [[nodiscard]] Area slot(std::size_t step) const {
    const auto width = plot.width / static_cast<float>(steps);
    return {plot.x + width * static_cast<float>(step), plot.y, width, plot.height};
  }
  // How high a bar for that count is; none is higher than the plot.
  [[nodiscard]] float height_of(std::uint32_t count) const;
};
Chart chart_frame(Frame& frame, Area area, const ChartOptions& options);
// A bar of a chart, standing on its ground.
void paint_chart_bar(Frame& frame, const Chart& chart, const Area& slot, std::uint32_t count,
                     Color color);

}  // namespace parley::ui::kit
