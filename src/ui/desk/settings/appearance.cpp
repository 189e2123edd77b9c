// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/desk/settings/parts.h"
#include "ui/words/words.h"

namespace parley::ui {
namespace {

struct ThemeWord {
  ThemeChoice choice;
  std::string_view key;
  kit::Icon icon;
};

}  // namespace

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

// Every language calls itself by its own name, so that somebody who is lost finds the way back.
void draw_language(Drawing& on, kit::Area& area) {
  struct Language {
    std::string_view code;
    std::string_view key;
  };
  static constexpr Language languages[] = {{"", "language.system"},
                                           {"en", "language.english"},
                                           {"de", "language.german"},
                                           {"ar", "language.arabic"}};
  draw_title(on, area, say("language"));
  auto bar = area.cut_top(kit::size::control);
  const auto scope = kit::group(on.frame, bar, {.name = say("language")});
  for (const auto& language : languages) {
    if (!kit::button_left(on.frame, bar,
                          {.name = say(language.key),
                           .icon = language.code.empty() ? kit::icon::monitor : kit::Icon{},
                           .selected = on.state.language == language.code,
                           .key = language.key})) {
      continue;
    }
    on.state.language = language.code;
    on.state.intents.push_back(intent::LanguageChosen{on.state.language});
    on.frame.request_frame();
  }
}

}  // namespace parley::ui
