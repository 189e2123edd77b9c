// SPDX-License-Identifier: AGPL-3.0-or-later
// Settings of this person on this device.
#include <algorithm>

#include "ui/desk/drawing.h"
#include "ui/words/names.h"
#include "ui/words/words.h"

namespace parley::ui {
namespace {

void draw_title(Drawing& on, kit::Area& area, std::string_view words) {
  area.cut_top(22);
  kit::heading(on.frame, area.cut_top(26), words, 2, {.style = kit::text_style::body_strong});
}

void draw_words(Drawing& on, kit::Area& area, std::string_view words, kit::Key key) {
  const auto height = kit::height_of(on.frame, words, kit::text_style::body, area.width);
  kit::text(on.frame, area.cut_top(height), words,
            {.color = on.frame.theme().text2, .lines_max = 0, .key = key});
  area.cut_top(8);
}

struct ThemeWord {
  ThemeChoice choice;
  std::string_view key;
  kit::Icon icon;
};

void draw_theme(Drawing& on, kit::Area& area) {
  draw_title(on, area, say("settings.appearance"));
  auto bar = area.cut_top(kit::size::control);
  const auto scope = kit::group(on.frame, bar, {.name = say("settings.theme")});
  const ThemeWord words[] = {
      {ThemeChoice::system, "settings.theme_system", kit::icon::monitor},
      {ThemeChoice::light, "settings.theme_light", kit::icon::sun},
      {ThemeChoice::dark, "settings.theme_dark", kit::icon::moon},
  };
  for (const auto& word : words) {
    if (!kit::button_left(on.frame, bar,
                          {.name = say(word.key),
                           .icon = word.icon,
                           .selected = on.state.theme == word.choice})) {
      continue;
    }
    on.state.theme = word.choice;
    on.state.intents.push_back(intent::ThemeChosen{word.choice});
    on.frame.request_frame();
  }
}

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

}  // namespace

void draw_settings(Drawing& on, kit::Area area) {
  const auto main = kit::main_region(on.frame, area, {.name = say("section.settings")});
  auto body = kit::scroll_region(on.frame, area, {.name = say("section.settings")},
                                 std::max(on.state.page_height, 1.F));
  auto content = body.content.inset(24, 20, 24, 0);
  content.width = std::min(content.width, 560.F);
  content.height = 1e6F;
  const auto top = content.y;
  kit::heading(on.frame, content.cut_top(26), say("section.settings"), 1,
               {.style = kit::text_style::title});
  draw_theme(on, content);
  if (const auto* agent = on.model.inbox.agents.find(on.model.agent)) {
    draw_availability(on, content, *agent);
    draw_device(on, content);
    draw_account(on, content, *agent);
  }
  const auto height = content.y - top + 44;
  if (height == on.state.page_height) return;
  on.state.page_height = height;
  on.frame.request_frame();
}

}  // namespace parley::ui
