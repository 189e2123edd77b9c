// SPDX-License-Identifier: AGPL-3.0-or-later
// The settings' sections, one file each; each cuts what it needs off the top of the area.
#pragma once

#include "ui/desk/drawing.h"

namespace parley::ui {

void draw_title(Drawing& on, kit::Area& area, std::string_view words);
void draw_words(Drawing& on, kit::Area& area, std::string_view words, kit::Key key);

void draw_theme(Drawing& on, kit::Area& area);
void draw_language(Drawing& on, kit::Area& area);
void draw_availability(Drawing& on, kit::Area& area, const Agent& agent);
void draw_device(Drawing& on, kit::Area& area);
void draw_account(Drawing& on, kit::Area& area, const Agent& agent);

// Pages of their own.
void draw_quick_replies(Drawing& on, kit::Area area);
float template_form_height(Drawing& on, float width);
void draw_template_form(Drawing& on, kit::Area area);
void draw_template_import(Drawing& on);
void draw_notification_settings(Drawing& on, const kit::Area& page);
void draw_service_levels(Drawing& on, const kit::Area& page);
void draw_channels(Drawing& on, const kit::Area& page);
void draw_calendars(Drawing& on, const kit::Area& page);
void draw_calendar_choice(Drawing& on, kit::Area& area);  // a part of the service levels
void draw_routing(Drawing& on, const kit::Area& area);
void draw_people(Drawing& on, const kit::Area& page);
void draw_person_form(Drawing& on, const kit::Area& page);
void draw_team_form(Drawing& on, const kit::Area& page);
void draw_invitation(Drawing& on);
void draw_keyboard_settings(Drawing& on, const kit::Area& page);
void draw_rule_form(Drawing& on, const kit::Area& page);

}  // namespace parley::ui
