// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/desk/dialogs/fields.h"

namespace parley::ui {

void draw_dialog_label(Drawing& on, kit::Area& area, std::string_view name) {
  kit::paint_text(on.frame, area.cut_top(dialog_label_height), name,
                  kit::text_style::caption_medium, on.frame.theme().text2);
}

void draw_dialog_field(Drawing& on, kit::Area& area, std::string_view name, std::string& text,
                       float height) {
  draw_dialog_label(on, area, name);
  const auto field = kit::text_field(on.frame, area.cut_top(height),
                                     {.name = name, .text = text, .multiline = true});
  area.cut_top(dialog_field_gap);
  if (field.changed) {
    text = field.text;
    on.state.dialog.error.clear();
  }
  if (field.submitted) confirm_dialog(on);
}

bool draw_dialog_line(Drawing& on, kit::Area& area, std::string_view name, std::string& text,
                      std::string_view placeholder, kit::Role role) {
  draw_dialog_label(on, area, name);
  const auto field =
      kit::text_field(on.frame, area.cut_top(kit::size::control),
                      {.name = name, .text = text, .placeholder = placeholder, .role = role});
  area.cut_top(dialog_field_gap);
  if (field.changed) {
    text = field.text;
    on.state.dialog.error.clear();
  }
  if (field.submitted) confirm_dialog(on);
  return field.changed;
}

}  // namespace parley::ui
