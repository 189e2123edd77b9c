// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/desk/settings/parts.h"
#include "ui/words/names.h"
#include "ui/words/words.h"

namespace parley::ui {

void draw_account(Drawing& on, kit::Area& area, const Agent& agent) {
  draw_title(on, area, say("settings.account"));
  draw_words(on, area,
             say("settings.signed_in",
                 {{"who", agent.name}, {"email", agent.email}, {"role", word_of(agent.role)}}),
             "who");
  if (on.model.connection.waiting > 0) {
    const auto count = std::to_string(on.model.connection.waiting);
    draw_words(on, area, say("settings.sign_out_waiting", {{"count", count}}), "kept");
  }
  auto bar = area.cut_top(kit::size::control);
  if (kit::button_left(on.frame, bar,
                       {.name = say("settings.sign_out"), .icon = kit::icon::log_out})) {
    on.state.intents.push_back(intent::SignOut{});
  }
}

}  // namespace parley::ui
