// SPDX-License-Identifier: AGPL-3.0-or-later
// A list of things with a checkbox each.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ui/desk/dialogs/fields.h"

namespace parley::ui {

struct CheckItem {
  kit::Key key;
  std::string name;  // of the row and its checkbox
  std::string text;  // what is written, when that is not the name
  std::string hint;  // at the end, in grey
  kit::Color dot = {};
  bool is_checked = false;
};

inline constexpr float check_row_height = 38;

// Which of them was switched just now.
std::optional<std::size_t> draw_check_list(Drawing& on, const kit::Area& box, std::string_view name,
                                           const std::vector<CheckItem>& items);
// Of many: only those on the screen are asked for.
std::optional<std::size_t> draw_check_list(Drawing& on, const kit::Area& box, std::string_view name,
                                           std::size_t count,
                                           kit::FunctionRef<CheckItem(std::size_t)> item_at);

}  // namespace parley::ui
