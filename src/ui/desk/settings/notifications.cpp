// SPDX-License-Identifier: AGPL-3.0-or-later
// NO-1: how somebody is told beside the bell, and in which hours they are not.
#include "ui/desk/settings/form.h"
#include "ui/desk/settings/parts.h"
#include "ui/views/day_minute.h"
#include "ui/words/words.h"

namespace parley::ui {
namespace {

void choose(Drawing& on, const NotificationChoices& choices) {
  ask(on.state, ChooseNotifications{choices},
      {.purpose = Purpose::settings_form, .conversation = {}, .text = {}});
}

void draw_switch(Drawing& on, kit::Area& area, std::string_view name, Told& told,
                 const NotificationChoices& choices) {
  const bool is_on = told == Told::yes;
  if (kit::toggle_switch(on.frame, area.cut_top(kit::size::control),
                         {.name = name,
                          .checked = is_on ? kit::Toggle::on : kit::Toggle::off,
                          .label_shown = true})) {
    told = is_on ? Told::no : Told::yes;
    choose(on, choices);
  }
  area.cut_top(6);
}

void save_hours(Drawing& on, NotificationChoices choices) {
  auto& form = on.state.settings.quiet;
  const auto from = form.from ? parse_day_minute(*form.from) : choices.quiet_from_min;
  const auto to = form.to ? parse_day_minute(*form.to) : choices.quiet_to_min;
  if (!from || !to) {
    form.error = say("quiet.malformed");
    return;
  }
  choices.quiet_from_min = *from;
  choices.quiet_to_min = *to;
  choose(on, choices);
}

void draw_hour(Drawing& on, kit::Area area, std::string_view name, std::uint32_t chosen,
               std::optional<std::string>& typed) {
  auto text = typed.value_or(write_day_minute(chosen));
  const auto field = draw_form_field(on, area, text, {.name = name, .hint = "22:00"});
  if (!field.changed) return;
  typed = text;
  on.state.settings.quiet.error.clear();
  on.state.settings.is_saved = false;
}

void draw_quiet_hours(Drawing& on, kit::Area& area, const NotificationChoices& choices) {
  auto& form = on.state.settings.quiet;
  draw_title(on, area, say("quiet"));
  draw_words(on, area, say("quiet.hint"), "quiet hint");
  auto line = area.cut_top(form_line_height);
  draw_hour(on, line.cut_left(120), say("quiet.from"), choices.quiet_from_min, form.from);
  line.cut_left(form_gap);
  draw_hour(on, line.cut_left(120), say("quiet.to"), choices.quiet_to_min, form.to);
  const auto end = draw_form_end(on, area, form.error);
  if (end.saved) save_hours(on, choices);
  if (end.cancelled) form = {};
}

}  // namespace

void draw_notification_settings(Drawing& on, const kit::Area& page) {
  const auto* agent = on.model.inbox.agents.find(on.model.agent);
  if (!agent) return;
  if (auto refused = take_form_refusal(on); !refused.empty()) {
    on.state.settings.quiet.error = std::move(refused);
  }
  auto body = kit::scroll_region(on.frame, page, {.name = say("settings.notifications")}, 460);
  auto area = body.content.inset(2, 0, 10, 0);
  kit::heading(on.frame, area.cut_top(30).middle(21), say("settings.notifications"), 2);
  draw_words(on, area, say("told.hint"), "hint");
  auto choices = agent->notified;
  draw_switch(on, area, say("told.browser"), choices.by_browser, choices);
  draw_switch(on, area, say("told.sound"), choices.by_sound, choices);
  if (choices.by_browser == Told::yes) {
    auto bar = area.cut_top(kit::size::control);
    if (kit::button_left(on.frame, bar,
                         {.name = say("notifications.allow"), .icon = kit::icon::monitor})) {
      on.state.intents.push_back(intent::AllowNotifications{});
    }
  }
  draw_quiet_hours(on, area, agent->notified);
}

}  // namespace parley::ui
