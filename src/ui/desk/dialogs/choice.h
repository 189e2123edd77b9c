// SPDX-License-Identifier: AGPL-3.0-or-later
// One of a few, behind a button that shows which.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ui/desk/dialogs/fields.h"

namespace parley::ui {

struct ChoiceItem {
  std::string name;
  std::string hint;
  bool is_chosen = false;
  bool is_disabled = false;
};

// As high as a line's field. Which was chosen just now.
std::optional<std::size_t> draw_choice(Drawing& on, kit::Area& area, std::string_view name,
                                       const std::vector<ChoiceItem>& items);

}  // namespace parley::ui
