// SPDX-License-Identifier: AGPL-3.0-or-later
// What the settings' forms are made of: labelled fields and choices, one below the other.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "ui/desk/drawing.h"

namespace parley::ui {

inline constexpr float form_label_height = 21;
inline constexpr float form_gap = 12;
inline constexpr float form_line_height = form_label_height + kit::size::control + form_gap;
inline constexpr float form_words_height = 120;

struct FormField {
  std::string_view name;
  std::string_view hint = {};
  float height = kit::size::control;  // more: of many lines
};
// What was typed is in `text` already.
kit::FieldResult draw_form_field(Drawing& on, kit::Area& area, std::string& text,
                                 const FormField& field);

void draw_form_label(Drawing& on, kit::Area& area, std::string_view name);

// The bar for buttons of which one is chosen.
kit::Area cut_form_choice(Drawing& on, kit::Area& area, std::string_view name);

// Buttons of which one is chosen, over as many lines as they need.
class FormChoices {
 public:
  FormChoices(Drawing& on, kit::Area& area, std::string_view name);
  // True when it was chosen just now.
  bool offer(std::string_view name, bool is_chosen);

 private:
  Drawing& on_;
  kit::Area& area_;
  kit::Area line_;
  kit::Scope scope_;
  bool is_line_empty_ = true;
};

// Save and Cancel, the reason why not above them. At most one is true.
struct FormEnd {
  bool saved = false;
  bool cancelled = false;
};
FormEnd draw_form_end(Drawing& on, kit::Area& area, const std::string& error);
inline constexpr float form_end_height = 28 + kit::size::control + 8;

// A whole number as somebody typed it.
std::optional<std::uint32_t> parse_number(std::string_view text);

// A refusal of what this page asked for, as words to show; nothing when there is none.
std::string take_form_refusal(Drawing& on);

}  // namespace parley::ui
