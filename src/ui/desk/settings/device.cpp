// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/desk/settings/parts.h"
#include "ui/words/words.h"

namespace parley::ui {

void draw_device(Drawing& on, kit::Area& area) {
  draw_title(on, area, say("settings.device"));
  const auto& connection = on.model.connection;
  const bool saves = connection.saves_here == SavesHere::yes;
  draw_words(on, area, say(saves ? "settings.saves" : "settings.saves_not"), "saves");
  const auto count = std::to_string(connection.waiting);
  const auto waiting = connection.waiting == 0 ? std::string(say("settings.waiting_none"))
                                               : say("settings.waiting", {{"count", count}});
  draw_words(on, area, waiting, "waiting");
}

}  // namespace parley::ui
