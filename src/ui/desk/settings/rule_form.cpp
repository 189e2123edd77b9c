// SPDX-License-Identifier: AGPL-3.0-or-later
// One routing rule, new or changed, and what it would have done to the newest conversations while
// it is being written.
#include <algorithm>

#include "core/conversation/language.h"
#include "ui/desk/settings/form.h"
#include "ui/desk/settings/parts.h"
#include "ui/views/routing_view.h"
#include "ui/views/skill_list.h"
#include "ui/words/names.h"
#include "ui/words/words.h"

namespace parley::ui {
namespace {

constexpr float words_line = 20;

void save(Drawing& on) {
  auto& form = on.state.settings.rule;
  auto skills = parse_skills(form.skills);
  if (!skills) {
    form.error = say("routing.skills_malformed");
    return;
  }
  if (form.rule.team.is_none()) {
    form.error = say("routing.choose_team");
    return;
  }
  auto& language = form.rule.conditions.language;
  if (!language.empty() && !is_language_tag(language)) {
    form.error = say("routing.language_malformed");
    return;
  }
  form.error.clear();
  form.rule.required = *std::move(skills);
  ask(on.state, SetRoutingRules{with_rule(on.model.inbox, form.rule)},
      {.purpose = Purpose::settings_form, .conversation = {}, .text = {}});
}

// One row of the workspace, or any of them.
template <class Row>
void draw_choice_of(Drawing& on, kit::Area& area, std::string_view name, const Table<Row>& rows,
                    decltype(Row::id)& chosen) {
  FormChoices choices(on, area, name);
  if (choices.offer(say("routing.any"), chosen.is_none())) chosen = {};
  for (const auto& row : rows) {
    if (choices.offer(row.name, chosen == row.id)) chosen = row.id;
  }
}

void draw_priority(Drawing& on, kit::Area& area, RuleConditions& conditions) {
  FormChoices choices(on, area, say("routing.priority"));
  auto& least = conditions.priority_at_least;
  if (choices.offer(say("routing.any"), !least)) least.reset();
  for (const auto priority : {Priority::normal, Priority::high, Priority::urgent}) {
    if (choices.offer(word_of(priority), least == priority)) least = priority;
  }
}

// AS-4: business hours, of one of the calendars.
void draw_hours(Drawing& on, kit::Area& area, RuleConditions& conditions) {
  const auto& workspaces = on.model.inbox.workspaces;
  if (workspaces.size() == 0 || workspaces.begin()->calendars.empty()) {
    draw_form_label(on, area, say("routing.hours"));
    draw_words(on, area, say("routing.hours_none"), "hours none");
    return;
  }
  const auto& calendars = workspaces.begin()->calendars;
  {
    FormChoices choices(on, area, say("routing.hours"));
    const auto offer = [&](std::string_view key, RuleHours hours) {
      if (choices.offer(say(key), conditions.hours == hours)) conditions.hours = hours;
    };
    offer("routing.any", RuleHours::any);
    offer("routing.hours_within", RuleHours::within);
    offer("routing.hours_outside", RuleHours::outside);
  }
  if (conditions.hours == RuleHours::any) {
    conditions.calendar = {};
    return;
  }
  if (conditions.calendar.is_none()) conditions.calendar = calendars.front().id;
  FormChoices choices(on, area, say("routing.calendar"));
  for (const auto& calendar : calendars) {
    if (choices.offer(calendar.name, conditions.calendar == calendar.id)) {
      conditions.calendar = calendar.id;
    }
  }
}

void draw_strategy(Drawing& on, kit::Area& area, RoutingRule& rule) {
  FormChoices choices(on, area, say("routing.strategy"));
  for (const auto strategy : {Strategy::queue_only, Strategy::round_robin, Strategy::load_balancing,
                              Strategy::skill_based, Strategy::vip}) {
    if (choices.offer(word_of(strategy), rule.strategy == strategy)) rule.strategy = strategy;
  }
}

void draw_team(Drawing& on, kit::Area& area, RoutingRule& rule) {
  FormChoices choices(on, area, say("routing.team"));
  for (const auto& team : on.model.inbox.teams) {
    if (choices.offer(team.name, rule.team == team.id)) rule.team = team.id;
  }
}

void draw_field(Drawing& on, kit::Area& area, std::string& text, const FormField& field) {
  const auto typed = draw_form_field(on, area, text, field);
  if (typed.changed) on.state.settings.rule.error.clear();
  if (typed.submitted) save(on);
}

void draw_fields(Drawing& on, kit::Area& area) {
  auto& form = on.state.settings.rule;
  auto& conditions = form.rule.conditions;
  const auto& inbox = on.model.inbox;
  draw_field(on, area, form.rule.name, {.name = say("routing.name")});
  draw_choice_of(on, area, say("routing.channel"), inbox.channels, conditions.channel);
  draw_choice_of(on, area, say("routing.tag"), inbox.tags, conditions.tag);
  draw_priority(on, area, conditions);
  if (kit::checkbox(on.frame, area.cut_top(28),
                    {.name = say("routing.vip"),
                     .checked = conditions.vip == Vip::yes ? kit::Toggle::on : kit::Toggle::off,
                     .label_shown = true})) {
    conditions.vip = conditions.vip == Vip::yes ? Vip::no : Vip::yes;
  }
  area.cut_top(8);
  draw_field(on, area, conditions.text,
             {.name = say("routing.text"), .hint = say("routing.text_hint")});
  draw_field(on, area, conditions.language,
             {.name = say("routing.language"), .hint = say("routing.language_hint")});
  draw_hours(on, area, conditions);
  draw_strategy(on, area, form.rule);
  if (form.rule.strategy == Strategy::skill_based) {
    draw_field(on, area, form.skills,
               {.name = say("routing.skills"), .hint = say("routing.skills_hint")});
  }
  draw_team(on, area, form.rule);
}

void draw_dry_run(Drawing& on, kit::Area& area) {
  const auto& theme = on.frame.theme();
  const auto words = words_of(dry_run(on.model.inbox, on.state.settings.rule.rule));
  const auto height = kit::height_of(on.frame, words, kit::text_style::body, area.width - 24);
  auto box = area.cut_top(height + words_line + 24);
  const auto scope = kit::region(on.frame, box, {.name = say("routing.dry_title")});
  kit::paint_box(on.frame, box, {.fill = theme.background2, .radius = kit::size::radius});
  auto inside = box.inset(12, 10);
  kit::heading(on.frame, inside.cut_top(words_line), say("routing.dry_title"), 3,
               {.style = kit::text_style::caption_strong});
  kit::text(on.frame, inside, words, {.lines_max = 0, .key = "dry run"});
  area.cut_top(form_gap);
}

}  // namespace

void draw_rule_form(Drawing& on, const kit::Area& page) {
  auto& form = on.state.settings.rule;
  const auto name = say(form.rule.id.is_none() ? "routing.new" : "routing.edit");
  auto body = kit::scroll_region(on.frame, page, {.name = name}, std::max(form.height, 1.F));
  auto area = body.content.inset(2, 0, 10, 0);
  area.height = 1e6F;
  const auto top = area.y;
  kit::heading(on.frame, area.cut_top(34).middle(21), name, 2);
  draw_fields(on, area);
  draw_dry_run(on, area);
  const auto end = draw_form_end(on, area, form.error);
  if (const auto height = area.y - top + 16; height != form.height) {
    form.height = height;  // of what was drawn: choices take as many lines as they need
    on.frame.request_frame();
  }
  if (end.saved) save(on);
  if (end.cancelled) form = {};
}

}  // namespace parley::ui
