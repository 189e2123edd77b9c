// SPDX-License-Identifier: AGPL-3.0-or-later
// For admins: within which time customers are answered, and what happens by itself (SL-1, SL-4,
// SL-6, LC-5, AS-8, MS-3, CS-1). Every number says its unit and what nought means.
#include <algorithm>
#include <array>
#include <charconv>

#include "ui/desk/settings/form.h"
#include "ui/desk/settings/parts.h"
#include "ui/words/words.h"

namespace parley::ui {
namespace {

struct NumberRow {
  std::string_view name;  // key of its words
  std::uint32_t& (*of)(Settings& settings);
};

template <std::uint32_t Settings::*field>
std::uint32_t& number_in(Settings& settings) {
  return settings.*field;
}
template <std::uint32_t ResponseTargets::*field>
std::uint32_t& target_in(Settings& settings) {
  return settings.targets.*field;
}

constexpr std::array rows{
    NumberRow{"service.urgent", target_in<&ResponseTargets::urgent_min>},
    NumberRow{"service.high", target_in<&ResponseTargets::high_min>},
    NumberRow{"service.normal", target_in<&ResponseTargets::normal_min>},
    NumberRow{"service.low", target_in<&ResponseTargets::low_min>},
    NumberRow{"service.warn", number_in<&Settings::warn_min_max>},
    NumberRow{"service.follow_ups", number_in<&Settings::follow_ups_max>},
    NumberRow{"service.act_within", number_in<&Settings::act_within_min>},
    NumberRow{"service.auto_close", number_in<&Settings::auto_close_hours>},
    NumberRow{"service.retention", number_in<&Settings::retention_days>},
    NumberRow{"service.undo_mail", number_in<&Settings::undo_mail_seconds>},
    NumberRow{"service.undo_chat", number_in<&Settings::undo_chat_seconds>},
    NumberRow{"service.survey_delay", number_in<&Settings::survey_delay_min>},
};

constexpr float row_height = 44;
constexpr float field_width = 96;

std::optional<std::uint32_t> parse_number(const std::string& text) {
  std::uint32_t number = 0;
  const auto* end = text.data() + text.size();
  const auto read = std::from_chars(text.data(), end, number);
  if (read.ec != std::errc{} || read.ptr != end) return std::nullopt;
  return number;
}

void load(Drawing& on) {
  auto settings = settings_of(on.model.inbox);
  for (const auto& row : rows) {
    on.state.settings.service.typed.push_back(std::to_string(row.of(settings)));
  }
}

void save(Drawing& on) {
  auto& form = on.state.settings.service;
  auto settings = settings_of(on.model.inbox);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const auto number = parse_number(form.typed[i]);
    if (!number) {
      form.error = say("service.not_a_number", {{"name", std::string(say(rows[i].name))}});
      return;
    }
    rows[i].of(settings) = *number;
  }
  form.error.clear();
  ask(on.state, ChangeSettings{settings},
      {.purpose = Purpose::settings_form, .conversation = {}, .text = {}});
}

void draw_row(Drawing& on, kit::Area line, std::size_t i) {
  auto& form = on.state.settings.service;
  const auto name = say(rows[i].name);
  const auto field =
      kit::text_field(on.frame, line.cut_right(field_width).middle(kit::size::control),
                      {.name = name, .text = form.typed[i], .key = rows[i].name});
  if (field.changed) {
    form.typed[i] = field.text;
    form.error.clear();
    on.state.settings.is_saved = false;
  }
  if (field.submitted) save(on);
  line.cut_right(12);
  const auto height = kit::height_of(on.frame, name, kit::text_style::body, line.width);
  kit::text(on.frame, line.middle(height), name, {.lines_max = 0, .key = i});
}

}  // namespace

void draw_service_levels(Drawing& on, const kit::Area& page) {
  auto& form = on.state.settings.service;
  if (form.typed.empty()) load(on);
  if (auto refused = take_form_refusal(on); !refused.empty()) form.error = std::move(refused);
  const auto height = 90 + row_height * static_cast<float>(rows.size()) + form_end_height;
  auto body = kit::scroll_region(on.frame, page, {.name = say("service")}, height);
  auto area = body.content.inset(2, 0, 10, 0);
  kit::heading(on.frame, area.cut_top(30).middle(21), say("service"), 2);
  draw_words(on, area, say("service.hint"), "hint");
  for (std::size_t i = 0; i < rows.size(); ++i) draw_row(on, area.cut_top(row_height), i);
  const auto end = draw_form_end(on, area, form.error);
  if (end.saved) save(on);
  if (end.cancelled) form = {};
  if (on.state.settings.is_saved && !end.saved) {
    kit::text(on.frame, area.cut_top(22), say("settings.saved"),
              {.color = on.frame.theme().ok, .key = "saved"});
  }
}

}  // namespace parley::ui
