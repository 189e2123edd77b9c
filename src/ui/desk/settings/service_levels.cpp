// SPDX-License-Identifier: AGPL-3.0-or-later
// For admins: within which time customers are answered, and what happens by itself (SL-1, SL-4,
// SL-6, LC-5, AS-8, MS-3, CS-1). Every number says its unit and what nought means.
#include <algorithm>
#include <array>

#include "ui/desk/settings/form.h"
#include "ui/desk/settings/parts.h"
#include "ui/words/words.h"

namespace parley::ui {
namespace {

// As the core takes it; a test holds the two together.
struct Range {
  std::uint32_t least = 0;
  std::uint32_t most = 0;
};
constexpr Range target{1, 366 * 24 * 60};
constexpr Range span{0, 366 * 24 * 60};
constexpr Range undo{0, 120};

struct NumberRow {
  std::string_view name;  // key of its words
  Range range;
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
template <std::uint32_t ResolutionTargets::*field>
std::uint32_t& resolution_in(Settings& settings) {
  return settings.resolution.*field;
}

constexpr std::array rows{
    NumberRow{"service.urgent", target, target_in<&ResponseTargets::urgent_min>},
    NumberRow{"service.high", target, target_in<&ResponseTargets::high_min>},
    NumberRow{"service.normal", target, target_in<&ResponseTargets::normal_min>},
    NumberRow{"service.low", target, target_in<&ResponseTargets::low_min>},
    NumberRow{"service.resolve_urgent", span, resolution_in<&ResolutionTargets::urgent_min>},
    NumberRow{"service.resolve_high", span, resolution_in<&ResolutionTargets::high_min>},
    NumberRow{"service.resolve_normal", span, resolution_in<&ResolutionTargets::normal_min>},
    NumberRow{"service.resolve_low", span, resolution_in<&ResolutionTargets::low_min>},
    NumberRow{"service.warn", span, number_in<&Settings::warn_min_max>},
    NumberRow{"service.follow_ups", Range{0, 100}, number_in<&Settings::follow_ups_max>},
    NumberRow{"service.act_within", span, number_in<&Settings::act_within_min>},
    NumberRow{"service.silent_after", Range{0, 24 * 60}, number_in<&Settings::silent_after_min>},
    NumberRow{"service.auto_close", Range{1, 28 * 24}, number_in<&Settings::auto_close_hours>},
    NumberRow{"service.retention", Range{0, 100 * 366}, number_in<&Settings::retention_days>},
    NumberRow{"service.undo_mail", undo, number_in<&Settings::undo_mail_seconds>},
    NumberRow{"service.undo_chat", undo, number_in<&Settings::undo_chat_seconds>},
    NumberRow{"service.survey_delay", Range{0, 7 * 24 * 60},
              number_in<&Settings::survey_delay_min>},
};

constexpr float row_height = 44;
constexpr float field_width = 96;

void load(Drawing& on) {
  auto settings = settings_of(on.model.inbox);
  for (const auto& row : rows) {
    on.state.settings.service.typed.push_back(std::to_string(row.of(settings)));
  }
}

// What is wrong with what is typed there; empty when nothing is.
std::string fault_in(const NumberRow& row, const std::string& typed) {
  const auto number = parse_number(typed);
  if (number && *number >= row.range.least && *number <= row.range.most) return {};
  return say("service.whole_number_between", {{"least", std::to_string(row.range.least)},
                                              {"most", std::to_string(row.range.most)}});
}

void save(Drawing& on) {
  auto& form = on.state.settings.service;
  auto settings = settings_of(on.model.inbox);
  settings.working_calendar = form.calendar.value_or(settings.working_calendar);
  settings.closing_template = form.closing.value_or(settings.closing_template);
  form.faults.assign(rows.size(), {});
  form.error.clear();
  for (std::size_t i = 0; i < rows.size(); ++i) {
    form.faults[i] = fault_in(rows[i], form.typed[i]);
    if (form.faults[i].empty()) {
      rows[i].of(settings) = *parse_number(form.typed[i]);
    } else if (form.error.empty()) {
      form.error = say("service.fault", {{"name", say(rows[i].name)}, {"fault", form.faults[i]}});
    }
  }
  if (!form.error.empty()) {
    on.frame.announce(form.error, kit::Politeness::assertive);
    return;
  }
  ask(on.state, ChangeSettings{settings},
      {.purpose = Purpose::settings_form, .conversation = {}, .text = {}});
}

// LC-2: what is put in when somebody resolves.
void draw_closing_choice(Drawing& on, kit::Area& area) {
  auto& form = on.state.settings.service;
  const auto chosen = form.closing.value_or(settings_of(on.model.inbox).closing_template);
  FormChoices choices(on, area, say("service.closing"));
  const auto offer = [&](std::string_view name, TemplateId id) {
    if (!choices.offer(name, chosen == id)) return;
    form.closing = id;
    on.state.settings.is_saved = false;
  };
  offer(say("service.closing_by_shortcut"), {});
  for (const auto& it : on.model.inbox.templates) {
    const bool is_for_all = it.state == TemplateState::active && it.kind == TemplateKind::reply &&
                            it.scope == TemplateScope::workspace;
    if (is_for_all) offer(it.name, it.id);
  }
}

void draw_row(Drawing& on, kit::Area line, std::size_t i) {
  auto& form = on.state.settings.service;
  form.faults.resize(rows.size());
  const auto& fault = form.faults[i];
  const auto name = say(rows[i].name);
  const auto field = kit::text_field(
      on.frame, line.cut_right(field_width).middle(kit::size::control),
      {.name = name, .text = form.typed[i], .description = fault, .key = rows[i].name});
  if (field.changed) {
    form.typed[i] = field.text;
    form.faults[i].clear();
    form.error.clear();
    on.state.settings.is_saved = false;
  }
  if (field.submitted) save(on);
  line.cut_right(12);
  const auto height = kit::height_of(on.frame, name, kit::text_style::body, line.width);
  auto words = line.middle(height + (fault.empty() ? 0.F : 17.F));
  kit::text(on.frame, words.cut_top(height), name, {.lines_max = 0, .key = i});
  if (fault.empty()) return;
  kit::text(on.frame, words, fault,
            {.style = kit::text_style::caption, .color = on.frame.theme().urgent, .key = "fault"});
}

}  // namespace

void draw_service_levels(Drawing& on, const kit::Area& page) {
  auto& form = on.state.settings.service;
  if (form.typed.empty()) load(on);
  if (auto refused = take_form_refusal(on); !refused.empty()) form.error = std::move(refused);
  auto body =
      kit::scroll_region(on.frame, page, {.name = say("service")}, std::max(form.height, 1.F));
  auto area = body.content.inset(2, 0, 10, 0);
  area.height = 1e6F;
  const auto top = area.y;
  kit::heading(on.frame, area.cut_top(30).middle(21), say("service"), 2);
  draw_words(on, area, say("service.hint"), "hint");
  draw_calendar_choice(on, area);
  for (std::size_t i = 0; i < rows.size(); ++i) draw_row(on, area.cut_top(row_height), i);
  area.cut_top(form_gap);
  draw_closing_choice(on, area);
  const auto end = draw_form_end(on, area, form.error);
  if (const auto height = area.y - top + 30; height != form.height) {
    form.height = height;  // of what was drawn: choices take as many lines as they need
    on.frame.request_frame();
  }
  if (end.saved) save(on);
  if (end.cancelled) form = {.height = form.height};
  if (on.state.settings.is_saved && !end.saved) {
    kit::text(on.frame, area.cut_top(22), say("settings.saved"),
              {.color = on.frame.theme().ok, .key = "saved"});
  }
}

}  // namespace parley::ui
