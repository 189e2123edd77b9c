// SPDX-License-Identifier: AGPL-3.0-or-later
// One template, new or changed. It stays open, with its words and the reason, until this device has
// taken it in.
#include <algorithm>

#include "ui/desk/settings/form.h"
#include "ui/desk/settings/parts.h"
#include "ui/views/refusal_words.h"
#include "ui/views/template_view.h"
#include "ui/words/names.h"
#include "ui/words/words.h"

namespace parley::ui {
namespace {

void take_refusal(Drawing& on) {
  auto& state = on.state;
  if (!state.refused || state.refused->asked.purpose != Purpose::template_form) return;
  state.template_form.error =
      why_refused(on.model.inbox, state.refused->refusal, state.refused->asked.command);
  state.refused.reset();
  on.frame.announce(state.template_form.error, kit::Politeness::assertive);
}

void save(Drawing& on) {
  auto& form = on.state.template_form;
  if (form.scope == TemplateScope::team && form.team.is_none()) {
    form.error = say("templates.choose_team");
    return;
  }
  form.error.clear();
  ask(on.state,
      SaveTemplate{form.id, form.kind, form.name, form.shortcut, form.category, form.content,
                   form.scope, form.scope == TemplateScope::team ? form.team : TeamId{},
                   form.base_revision},
      {.purpose = Purpose::template_form, .conversation = {}, .text = {}});
}

void draw_field(Drawing& on, kit::Area& area, std::string& text, const FormField& field) {
  const auto typed = draw_form_field(on, area, text, field);
  if (typed.changed) on.state.template_form.error.clear();
  if (typed.submitted) save(on);
}

void draw_kinds(Drawing& on, kit::Area& area) {
  auto& form = on.state.template_form;
  auto bar = cut_form_choice(on, area, say("templates.kind"));
  const auto scope = kit::group(on.frame, bar, {.name = say("templates.kind")});
  for (const auto kind : {TemplateKind::reply, TemplateKind::note}) {
    if (kit::button_left(on.frame, bar, {.name = word_of(kind), .selected = form.kind == kind})) {
      form.kind = kind;
    }
  }
}

void draw_scopes(Drawing& on, kit::Area& area) {
  auto& form = on.state.template_form;
  auto bar = cut_form_choice(on, area, say("templates.scope"));
  const auto group = kit::group(on.frame, bar, {.name = say("templates.scope")});
  for (const auto scope :
       {TemplateScope::personal, TemplateScope::team, TemplateScope::workspace}) {
    if (kit::button_left(on.frame, bar,
                         {.name = word_of(scope), .selected = form.scope == scope})) {
      form.scope = scope;
      form.error.clear();
    }
  }
}

void draw_teams(Drawing& on, kit::Area& area) {
  auto& form = on.state.template_form;
  if (form.scope != TemplateScope::team) return;
  auto bar = cut_form_choice(on, area, say("templates.team"));
  const auto scope = kit::group(on.frame, bar, {.name = say("templates.team")});
  for (const auto& team : on.model.inbox.teams) {
    if (kit::button_left(on.frame, bar, {.name = team.name, .selected = form.team == team.id})) {
      form.team = team.id;
      form.error.clear();
    }
  }
}

void draw_fields(Drawing& on, kit::Area& area) {
  auto& form = on.state.template_form;
  const auto& theme = on.frame.theme();
  draw_field(on, area, form.name, {.name = say("templates.name")});
  auto left = area.cut_top(form_line_height);
  auto right = left.cut_right((left.width - form_gap) / 2);
  left.cut_right(form_gap);
  draw_field(on, left, form.shortcut,
             {.name = say("templates.shortcut"), .hint = say("templates.shortcut_hint")});
  draw_field(on, right, form.category, {.name = say("templates.category")});
  draw_field(on, area, form.content,
             {.name = say("templates.content"), .height = form_words_height});
  const auto hint = say("templates.variables");
  const auto height = kit::height_of(on.frame, hint, kit::text_style::caption, area.width);
  kit::text(on.frame, area.cut_top(height), hint,
            {.style = kit::text_style::caption, .color = theme.text2, .lines_max = 0});
  area.cut_top(form_gap);
  draw_kinds(on, area);
  draw_scopes(on, area);
  draw_teams(on, area);
}

}  // namespace

float template_form_height(Drawing& on, float width) {
  const auto hint =
      kit::height_of(on.frame, say("templates.variables"), kit::text_style::caption, width);
  const float teams = on.state.template_form.scope == TemplateScope::team ? form_line_height : 0;
  return 34 + 4 * form_line_height + form_label_height + form_words_height + form_gap + hint +
         form_gap + teams + 30 + kit::size::control + 8;
}

void draw_template_form(Drawing& on, kit::Area page) {
  take_refusal(on);
  auto& form = on.state.template_form;
  const auto name = say(form.id.is_none() ? "templates.new" : "templates.edit");
  auto body =
      kit::scroll_region(on.frame, page, {.name = name}, template_form_height(on, page.width));
  auto area = body.content.inset(2, 0);
  kit::heading(on.frame, area.cut_top(34).middle(21), name, 2);
  draw_fields(on, area);
  if (!form.error.empty()) {
    kit::text(on.frame, area.cut_top(24), form.error,
              {.color = on.frame.theme().urgent, .key = "error"});
  }
  area.cut_top(4);
  auto bar = area.cut_top(kit::size::control);
  if (kit::button_left(on.frame, bar,
                       {.name = say("templates.save"), .variant = kit::Variant::primary})) {
    save(on);
  }
  if (kit::button_left(on.frame, bar, {.name = say("dialog.cancel")})) form = {};
}

}  // namespace parley::ui
