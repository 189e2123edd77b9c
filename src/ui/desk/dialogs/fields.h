// SPDX-License-Identifier: AGPL-3.0-or-later
// What dialogs are made of.
#pragma once

#include <string>
#include <string_view>

#include "ui/desk/dialogs/dialog.h"

namespace parley::ui {

inline constexpr float dialog_label_height = 22;
inline constexpr float dialog_field_gap = 10;
inline constexpr float dialog_words_height = 64;
// A field for words, and one for a single line, each with its label above it.
inline constexpr float dialog_field_height =
    dialog_label_height + dialog_words_height + dialog_field_gap;
inline constexpr float dialog_line_height =
    dialog_label_height + kit::size::control + dialog_field_gap;

void draw_dialog_label(Drawing& on, kit::Area& area, std::string_view name);
void draw_dialog_field(Drawing& on, kit::Area& area, std::string_view name, std::string& text,
                       float height = dialog_words_height);
// True when it was typed into.
bool draw_dialog_line(Drawing& on, kit::Area& area, std::string_view name, std::string& text,
                      std::string_view placeholder = {}, kit::Role role = kit::Role::textbox);

}  // namespace parley::ui
