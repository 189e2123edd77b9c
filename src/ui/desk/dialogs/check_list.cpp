// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/desk/dialogs/check_list.h"

namespace parley::ui {
namespace {

void draw_words(Drawing& on, kit::Area area, const CheckItem& item) {
  const auto& theme = on.frame.theme();
  if (!item.dot.is_none()) {
    const auto place = area.cut_left(16);
    kit::paint_circle(on.frame, {place.x + 5, place.center().y}, 5, item.dot);
  }
  if (!item.hint.empty()) {
    const auto width = kit::measure(on.frame, item.hint, kit::text_style::caption);
    kit::paint_text(on.frame, area.cut_right(width + 1), item.hint, kit::text_style::caption,
                    theme.text2);
    area.cut_right(8);
  }
  kit::paint_text(on.frame, area, item.text.empty() ? item.name : item.text, kit::text_style::body,
                  theme.text);
}

bool draw_item(Drawing& on, const kit::Grid& grid, std::uint32_t index, const CheckItem& item) {
  const auto row = kit::row(on.frame, grid, index,
                            {.key = item.key, .name = item.name, .selected = item.is_checked});
  auto area = row.area.inset(10, 0);
  bool is_switched = row.activated;
  {
    const auto place = area.cut_left(18);
    const auto cell = kit::cell(on.frame, place);
    const auto checked = item.is_checked ? kit::Toggle::on : kit::Toggle::off;
    if (kit::checkbox(on.frame, place, {.name = item.name, .checked = checked})) {
      is_switched = true;
    }
  }
  area.cut_left(10);
  draw_words(on, area, item);
  return is_switched;
}

}  // namespace

std::optional<std::size_t> draw_check_list(Drawing& on, const kit::Area& box, std::string_view name,
                                           std::size_t count,
                                           kit::FunctionRef<CheckItem(std::size_t)> item_at) {
  std::optional<std::size_t> switched;
  {
    auto grid = kit::grid(
        on.frame, box,
        {.name = name, .rows = static_cast<std::uint32_t>(count), .row_height = check_row_height});
    for (auto i = grid.first; i < grid.last; ++i) {
      if (draw_item(on, grid, i, item_at(i))) switched = i;
    }
  }
  kit::paint_box(on.frame, box, {.border = on.frame.theme().line, .radius = kit::size::radius});
  return switched;
}

std::optional<std::size_t> draw_check_list(Drawing& on, const kit::Area& box, std::string_view name,
                                           const std::vector<CheckItem>& items) {
  return draw_check_list(on, box, name, items.size(), [&](std::size_t at) { return items[at]; });
}

}  // namespace parley::ui
