// SPDX-License-Identifier: AGPL-3.0-or-later
// The gallery's pages. Which one is shown, and in which theme, its address says:
// ?page=widgets&look=dark.
#pragma once

#include <memory>

#include "app/platform/platform.h"

namespace parley::app::gallery {

enum class Look : std::uint8_t { system, light, dark };

inline void set_look(ui::kit::Frame& frame, Look look) {
  const bool dark = look == Look::system ? frame.environment().prefers_dark : look == Look::dark;
  frame.set_theme(dark ? ui::kit::ThemeKind::dark : ui::kit::ThemeKind::light);
}

std::unique_ptr<platform::Screen> inbox_page(Look look);
std::unique_ptr<platform::Screen> widgets_page(Look look);  // every widget in every state
std::unique_ptr<platform::Screen> scripts_page(Look look);  // a line of each script
std::unique_ptr<platform::Screen> words_page(Look look);    // one different word after the other

}  // namespace parley::app::gallery
