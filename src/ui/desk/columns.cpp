// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/desk/columns.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <utility>

#include "ui/desk/drawing.h"
#include "ui/words/words.h"

namespace parley::ui {
namespace {

constexpr float narrowest_screen = 1180;  // of all columns side by side
constexpr float widest_screen = 1440;     // from here on every column has its full width
constexpr float column_min = 220;
constexpr float list_max = 560;
constexpr float side_max = 480;
constexpr float thread_min = 360;

// A column's width between its narrowest at `narrowest_screen` and its full one.
float given(const kit::Area& screen, float narrowest, float full) {
  const auto part =
      std::clamp((screen.width - narrowest_screen) / (widest_screen - narrowest_screen), 0.F, 1.F);
  return narrowest + static_cast<float>(static_cast<int>((full - narrowest) * part));
}

float chosen_or(float chosen, float otherwise, float most) {
  return std::min(chosen > 0 ? std::max(chosen, column_min) : otherwise,
                  std::max(column_min, most));
}

float number_after(std::string_view text, std::string_view name) {
  const auto at = text.find(name);
  if (at == std::string_view::npos) return 0;
  int number = 0;
  std::from_chars(text.data() + at + name.size(), text.data() + text.size(), number);
  return number >= static_cast<int>(column_min) ? static_cast<float>(number) : 0;
}

kit::Area all_of(const ColumnAreas& areas) {
  const auto right = std::max(areas.thread.right(), areas.side.right());
  return {areas.list.x, areas.list.y, right - areas.list.x, areas.list.height};
}

// A line that is being dragged is not worth a write at every pixel.
void take_move(Drawing& on, const kit::SplitterMoved& moved, float& chosen, float wanted) {
  auto& state = on.state;
  if (moved.put_back || moved.wanted) {
    chosen = moved.put_back ? 0 : wanted;
    state.columns_unsaved = true;
    on.frame.request_frame();
  }
  if (moved.held || !std::exchange(state.columns_unsaved, false)) return;
  state.intents.push_back(intent::ColumnsChosen{written(state.columns)});
}

}  // namespace

Columns read_columns(std::string_view text) {
  return {std::min(number_after(text, "list="), list_max),
          std::min(number_after(text, "side="), side_max)};
}

std::string written(const Columns& columns) {
  return "list=" + std::to_string(std::lround(columns.list)) +
         " side=" + std::to_string(std::lround(columns.side));
}

float queues_width(const kit::Area& screen) { return given(screen, 176, kit::size::queues); }

ColumnAreas columns_in(const Columns& columns, kit::Area area, const kit::Area& screen,
                       HasSide has_side) {
  ColumnAreas areas;
  const auto list = given(screen, 296, kit::size::list);
  const auto side = given(screen, 248, kit::size::details);
  const bool is_side = has_side == HasSide::yes;
  if (is_side) {
    const auto most = std::min(side_max, area.width - thread_min - list);
    areas.side = area.cut_right(chosen_or(columns.side, side, std::max(side, most)));
  }
  const auto most = std::min(list_max, area.width - thread_min);
  areas.list = area.cut_left(chosen_or(columns.list, list, std::max(list, most)));
  areas.thread = area;
  return areas;
}

void draw_list_line(Drawing& on, const ColumnAreas& areas) {
  const auto whole = all_of(areas);
  const auto most = std::min(list_max, whole.width - areas.side.width - thread_min);
  const auto moved = kit::splitter(on.frame, whole,
                                   {.name = say("columns.list"),
                                    .at = areas.list.width,
                                    .least = column_min,
                                    .most = std::max(areas.list.width, most)});
  take_move(on, moved, on.state.columns.list, moved.wanted.value_or(0));
}

// It counts from where the list begins, the column from the other end.
void draw_side_line(Drawing& on, const ColumnAreas& areas) {
  const auto whole = all_of(areas);
  const auto most = std::min(side_max, whole.width - areas.list.width - thread_min);
  const auto moved = kit::splitter(on.frame, whole,
                                   {.name = say("columns.side"),
                                    .at = whole.width - areas.side.width,
                                    .least = whole.width - std::max(areas.side.width, most),
                                    .most = whole.width - column_min});
  take_move(on, moved, on.state.columns.side, whole.width - moved.wanted.value_or(0));
}

}  // namespace parley::ui
