// SPDX-License-Identifier: AGPL-3.0-or-later
// How wide the columns of the inbox are: as the window gives it, or as somebody moved the lines
// between them. Only ui/desk uses it.
#pragma once

#include <string>
#include <string_view>

#include "ui/kit/area.h"

namespace parley::ui {

struct Drawing;

// In CSS pixels; 0: as the window gives it.
struct Columns {
  float list = 0;
  float side = 0;
  friend bool operator==(const Columns&, const Columns&) = default;
};
// "list=320 side=280"; what does not belong there is passed over.
Columns read_columns(std::string_view text);
std::string written(const Columns& columns);

struct ColumnAreas {
  kit::Area queues, list, thread, side;
};
enum class HasSide : std::uint8_t { no, yes };
float queues_width(const kit::Area& screen);
// Of what is left of the queues. A column that somebody made wide gives way before the thread does.
ColumnAreas columns_in(const Columns& columns, kit::Area area, const kit::Area& screen,
                       HasSide has_side);
// The lines before the thread and before the details, which may be moved. Each is drawn at the end
// of what it begins, and belongs to it.
void draw_list_line(Drawing& on, const ColumnAreas& areas);
void draw_side_line(Drawing& on, const ColumnAreas& areas);

}  // namespace parley::ui
