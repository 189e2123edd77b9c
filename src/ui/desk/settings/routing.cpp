// SPDX-License-Identifier: AGPL-3.0-or-later
// For admins: the routing rules in their order (AS-4). Each can be moved, switched off, changed and
// deleted; the list is saved as a whole with every step.
#include <algorithm>

#include "ui/desk/settings/form.h"
#include "ui/desk/settings/parts.h"
#include "ui/views/routing_view.h"
#include "ui/views/skill_list.h"
#include "ui/words/words.h"

namespace parley::ui {
namespace {

constexpr float row_height = 62;

void save(Drawing& on, std::vector<RoutingRule> rules) {
  ask(on.state, SetRoutingRules{std::move(rules)},
      {.purpose = Purpose::settings_form, .conversation = {}, .text = {}});
}

void edit(Drawing& on, const RoutingRule& rule) {
  on.state.settings.rule = {.is_open = true, .rule = rule, .skills = write_skills(rule.required)};
  on.frame.request_frame();
}

enum class Step : std::uint8_t { none, up, down, turn, remove };

void take_step(Drawing& on, std::size_t place, Step step) {
  auto rules = rules_of(on.model.inbox);
  const auto at = rules.begin() + static_cast<std::ptrdiff_t>(place);
  switch (step) {
    case Step::none:
      return;
    case Step::up:
      if (place > 0) std::iter_swap(at, at - 1);
      break;
    case Step::down:
      if (place + 1 < rules.size()) std::iter_swap(at, at + 1);
      break;
    case Step::turn:
      at->state = at->state == RuleState::on ? RuleState::off : RuleState::on;
      break;
    case Step::remove:
      on.state.settings.rule.deleting = at->id;
      on.frame.request_frame();
      return;
  }
  save(on, std::move(rules));
}

Step draw_buttons(Drawing& on, kit::Area& area, const RuleRow& row) {
  auto step = Step::none;
  const auto button = [&](std::string_view key, kit::Icon icon, Step meant) {
    const auto place = area.cut_right(32).middle(32);
    const auto cell = kit::cell(on.frame, place);
    const auto name = say(key, {{"name", row.name}});
    if (kit::icon_button(on.frame, place,
                         {.name = name, .icon = icon, .variant = kit::Variant::ghost})) {
      step = meant;
    }
    area.cut_right(2);
  };
  button("routing.delete", kit::icon::trash, Step::remove);
  button("routing.down", kit::icon::arrow_down, Step::down);
  button("routing.up", kit::icon::arrow_up, Step::up);
  const auto place = area.cut_right(44).middle(28);
  const auto cell = kit::cell(on.frame, place);
  if (kit::toggle_switch(
          on.frame, place,
          {.name = say("routing.is_on", {{"name", row.name}}),
           .checked = row.state == RuleState::on ? kit::Toggle::on : kit::Toggle::off})) {
    step = Step::turn;
  }
  area.cut_right(8);
  return step;
}

void draw_row(Drawing& on, const kit::Grid& grid, std::uint32_t index, const RuleRow& row) {
  const auto& theme = on.frame.theme();
  const auto name = say("routing.said", {{"name", row.name}, {"summary", row.summary}});
  const auto drawn = kit::row(on.frame, grid, index, {.key = key_of(row.id.raw), .name = name});
  auto area = drawn.area.inset(12, 10);
  const auto step = draw_buttons(on, area, row);
  const bool is_on = row.state == RuleState::on;
  kit::paint_text(on.frame, area.cut_top(21), std::to_string(index + 1) + ". " + row.name,
                  kit::text_style::body_strong, is_on ? theme.text : theme.text2);
  kit::paint_text(on.frame, area.cut_top(19), row.summary, kit::text_style::caption, theme.text2);
  if (step != Step::none) return take_step(on, index, step);
  if (drawn.activated) edit(on, rules_of(on.model.inbox)[index]);
}

void draw_rows(Drawing& on, kit::Area area) {
  const auto rows = rule_rows(on.model.inbox);
  if (rows.empty()) {
    kit::empty_state(
        on.frame, area.cut_top(200),
        {.icon = kit::icon::users, .title = say("routing.none"), .text = say("routing.none_hint")});
    return;
  }
  const auto wanted = static_cast<float>(rows.size()) * row_height;
  const auto list = area.cut_top(std::min(wanted, area.height));
  {
    auto grid = kit::grid(on.frame, list,
                          {.name = say("routing.rules"),
                           .rows = static_cast<std::uint32_t>(rows.size()),
                           .row_height = row_height});
    for (auto i = grid.first; i < grid.last; ++i) draw_row(on, grid, i, rows[i]);
  }
  kit::paint_box(on.frame, list, {.border = on.frame.theme().line, .radius = kit::size::radius});
}

void draw_list(Drawing& on, kit::Area area) {
  auto head = area.cut_top(kit::size::control);
  if (kit::button_right(on.frame, head,
                        {.name = say("routing.new"),
                         .icon = kit::icon::plus,
                         .variant = kit::Variant::primary})) {
    RoutingRule rule;
    if (on.model.inbox.teams.size() != 0) rule.team = on.model.inbox.teams.begin()->id;
    edit(on, rule);
  }
  kit::heading(on.frame, head.middle(21), say("routing"), 2);
  area.cut_top(4);
  draw_words(on, area, say("routing.hint"), "hint");
  if (!on.state.settings.rule.error.empty()) {
    kit::text(on.frame, area.cut_top(24), on.state.settings.rule.error,
              {.color = on.frame.theme().urgent, .key = "error"});
  }
  draw_rows(on, area);
}

void ask_to_delete(Drawing& on) {
  auto& form = on.state.settings.rule;
  if (form.deleting.is_none()) return;
  auto rules = rules_of(on.model.inbox);
  const auto at = std::find_if(rules.begin(), rules.end(),
                               [&](const RoutingRule& it) { return it.id == form.deleting; });
  if (at == rules.end()) {
    form.deleting = {};
    return;
  }
  const auto words = say("routing.delete_sure", {{"name", at->name}});
  auto box = kit::dialog(on.frame, {.name = say("routing.delete_title"),
                                    .width = std::min(420.F, on.frame.screen().width - 24),
                                    .height = 190,
                                    .alert = true,
                                    .key = "delete rule"});
  auto area = box.area;
  auto bar = area.cut_bottom(kit::size::control);
  kit::text(on.frame, area, words, {.lines_max = 3});
  const bool is_sure = kit::button_right(
      on.frame, bar, {.name = say("routing.delete_do"), .variant = kit::Variant::danger});
  const bool is_cancelled = kit::button_right(on.frame, bar, {.name = say("dialog.cancel")});
  if (is_sure || is_cancelled || box.dismissed) form.deleting = {};
  if (!is_sure) return;
  rules.erase(at);
  save(on, std::move(rules));
}

}  // namespace

void draw_routing(Drawing& on, const kit::Area& area) {
  auto& form = on.state.settings.rule;
  if (auto refused = take_form_refusal(on); !refused.empty()) form.error = std::move(refused);
  if (form.is_open) return draw_rule_form(on, area);
  draw_list(on, area);
  ask_to_delete(on);
}

}  // namespace parley::ui
