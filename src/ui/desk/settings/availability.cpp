// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/desk/settings/parts.h"
#include "ui/words/words.h"

namespace parley::ui {

void draw_availability(Drawing& on, kit::Area& area, const Agent& agent) {
  draw_title(on, area, say("settings.availability"));
  auto bar = area.cut_top(kit::size::control);
  const auto scope = kit::group(on.frame, bar, {.name = say("settings.availability")});
  for (const auto choice : {Availability::available, Availability::away}) {
    const bool is_on = agent.availability == choice;
    const auto key = choice == Availability::available ? "settings.available" : "settings.away";
    if (kit::button_left(on.frame, bar, {.name = say(key), .selected = is_on}) && !is_on) {
      ask(on.state, SetAvailability{agent.id, choice});
    }
  }
}

}  // namespace parley::ui
