// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/desk/settings/form.h"

#include <charconv>

#include "ui/views/refusal_words.h"
#include "ui/words/words.h"

namespace parley::ui {

void draw_form_label(Drawing& on, kit::Area& area, std::string_view name) {
  kit::paint_text(on.frame, area.cut_top(form_label_height), name, kit::text_style::caption_medium,
                  on.frame.theme().text2);
}

kit::FieldResult draw_form_field(Drawing& on, kit::Area& area, std::string& text,
                                 const FormField& field) {
  draw_form_label(on, area, field.name);
  auto typed = kit::text_field(on.frame, area.cut_top(field.height),
                               {.name = field.name,
                                .text = text,
                                .placeholder = field.hint,
                                .multiline = field.height > kit::size::control});
  area.cut_top(form_gap);
  if (typed.changed) text = typed.text;
  return typed;
}

kit::Area cut_form_choice(Drawing& on, kit::Area& area, std::string_view name) {
  draw_form_label(on, area, name);
  const auto bar = area.cut_top(kit::size::control);
  area.cut_top(form_gap);
  return bar;
}

FormChoices::FormChoices(Drawing& on, kit::Area& area, std::string_view name)
    : on_(on),
      area_(area),
      line_(cut_form_choice(on, area, name)),
      scope_(kit::group(on.frame, line_, {.name = name})) {}

bool FormChoices::offer(std::string_view name, bool is_chosen) {
  const kit::ButtonOptions options{.name = name, .selected = is_chosen, .small = true};
  if (kit::button_width(on_.frame, options) > line_.width && !is_line_empty_) {
    // Lines of one choice stand closer together than the choice to what follows.
    area_ = {area_.x, area_.y - form_gap, area_.width, area_.height + form_gap};
    line_ = area_.cut_top(kit::size::control);
    area_.cut_top(form_gap);
  }
  is_line_empty_ = false;
  return kit::button_left(on_.frame, line_, options, 6) && !is_chosen;
}

FormEnd draw_form_end(Drawing& on, kit::Area& area, const std::string& error) {
  auto line = area.cut_top(24);
  if (!error.empty()) {
    kit::text(on.frame, line, error, {.color = on.frame.theme().urgent, .key = "error"});
  }
  area.cut_top(4);
  auto bar = area.cut_top(kit::size::control);
  FormEnd end;
  end.saved = kit::button_left(on.frame, bar,
                               {.name = say("settings.save"), .variant = kit::Variant::primary});
  end.cancelled = kit::button_left(on.frame, bar, {.name = say("dialog.cancel")});
  return end;
}

std::optional<std::uint32_t> parse_number(std::string_view text) {
  std::uint32_t number = 0;
  const auto* end = text.data() + text.size();
  const auto read = std::from_chars(text.data(), end, number);
  if (read.ec != std::errc{} || read.ptr != end) return std::nullopt;
  return number;
}

std::string take_form_refusal(Drawing& on) {
  auto& state = on.state;
  if (!state.refused || state.refused->asked.purpose != Purpose::settings_form) return {};
  auto words = why_refused(on.model.inbox, state.refused->refusal, state.refused->asked.command);
  state.refused.reset();
  on.frame.announce(words, kit::Politeness::assertive);
  return words;
}

}  // namespace parley::ui
