// SPDX-License-Identifier: AGPL-3.0-or-later
// When something is to happen: one of a few times that people mean most often, or their own.
#pragma once

#include <optional>

#include "ui/desk/dialogs/fields.h"

namespace parley::ui {

inline constexpr float time_choice_height =
    dialog_label_height + kit::size::control + dialog_field_gap + dialog_line_height + 18 + 34;

void draw_time_choice(Drawing& on, kit::Area& area);
// Nothing: what is typed is no time, and the dialog says so.
std::optional<Instant> chosen_time(Drawing& on);

}  // namespace parley::ui
