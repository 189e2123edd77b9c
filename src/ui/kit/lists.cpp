// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/kit/lists.h"

#include <algorithm>
#include <cmath>

#include "ui/kit/draw.h"
#include "ui/kit/looks.h"
#include "ui/kit/scrolling.h"

namespace parley::ui::kit {
namespace {

// Rows beyond the edge that are drawn all the same, for arrow keys to go to.
constexpr std::uint32_t margin_rows = 1;
// A list of a length that people overlook is there as a whole, so that whoever reads the page by
// its elements finds every row of it.
constexpr std::uint32_t whole_rows_max = 100;

void reveal_row(Frame& frame, NodeId id, const Area& area, const GridOptions& options) {
  auto& last = frame.kit().reveals[id.value];
  const auto wanted = options.reveal == UINT32_MAX ? 0 : options.reveal + 1;
  if (last == wanted) return;
  last = wanted;
  if (wanted == 0) return;
  const auto height = static_cast<double>(options.row_height);
  const auto top = height * options.reveal;
  const auto now = frame.kit().scroll_tops[id.value];
  const auto view = static_cast<double>(area.height);
  if (top < now) frame.kit().scroll_to(id, top);
  if (top + height > now + view) frame.kit().scroll_to(id, top + height - view);
}

}  // namespace

Grid grid(Frame& frame, const Area& area, const GridOptions& options) {
  auto node = Node{.role = Role::grid, .area = area};
  node.name = options.name;
  node.set_size = options.rows;
  const auto height = static_cast<double>(options.row_height);
  node.content_height = height * options.rows;
  const auto id = frame.kit().id_for(Role::grid, options.name, options.key);
  reveal_row(frame, id, area, options);
  const auto top = scrolled_top(frame, id, node.content_height, area.height);
  node.scroll_top = top;
  open_node(frame, std::move(node), options.key);
  frame.kit().list().PushClipRect(top_left(area), bottom_right(area), true);
  const auto first = static_cast<std::uint32_t>(top / height);
  const auto last =
      static_cast<std::uint32_t>(std::ceil((top + static_cast<double>(area.height)) / height));
  const auto margin = options.rows <= whole_rows_max ? whole_rows_max : margin_rows;
  return {.view = area,
          .row_height = options.row_height,
          .rows = options.rows,
          .first = std::min(first - std::min(first, margin), options.rows),
          .last = std::min(last + margin, options.rows),
          .top = static_cast<double>(area.y) - top,
          .scope = {frame, [](Frame& closing) {
                      closing.kit().list().PopClipRect();
                      closing.kit().close();
                    }}};
}

Row row(Frame& frame, const Grid& grid, std::uint32_t index, const RowOptions& options) {
  const auto top = grid.top + static_cast<double>(grid.row_height) * index;
  const auto area = Area{grid.view.x, static_cast<float>(top), grid.view.width, grid.row_height};
  auto node = Node{.role = Role::row, .area = area};
  node.name = options.name;
  node.description = options.description;
  node.current = options.current;
  node.selected = options.selected;
  node.has_menu = options.has_menu;
  node.position = index + 1;
  node.set_size = grid.rows;
  const auto thing = pressable(frame, std::move(node), options.key);
  const bool hovered = frame.kit().is_hovered(thing.id);

  const auto& theme = frame.theme();
  if (options.current) {
    paint_box(frame, area, {.fill = theme.background2});
    paint_box(frame, {area.x, area.y, 3, area.height - 1}, {.fill = theme.accent});
  } else if (options.selected) {
    paint_box(frame, area, {.fill = theme.accent_soft.with_alpha(0.5F)});
  }
  if (hovered && !options.current) paint_box(frame, area, {.fill = theme.hover});
  paint_line(frame, {area.x, area.bottom() - 0.5F}, {area.right(), area.bottom() - 0.5F},
             theme.line);
  if (frame.kit().has_focus_ring(thing.id)) {
    paint_box(frame, area.inset(1), {.border = theme.accent, .radius = 4, .border_width = 2});
  }
  frame.kit().open(thing.id);
  return {.area = area,
          .activated = thing.pressed,
          .hovered = hovered,
          .focused = frame.kit().is_inside(frame.kit().focused_, thing.id),
          .menu_wanted = frame.kit().take_menu_wish(thing.id),
          .scope = {frame, [](Frame& closing) { closing.kit().close(); }}};
}

Scope cell(Frame& frame, const Area& area) {
  return container(frame, Node{.role = Role::gridcell, .area = area}, {});
}

}  // namespace parley::ui::kit
