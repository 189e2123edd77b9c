// SPDX-License-Identifier: AGPL-3.0-or-later
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "ui/kit/theme.h"

using namespace parley::ui::kit;

namespace {

double luminance(Color color) {
  const auto part = [&](int shift) {
    const auto value = static_cast<double>(color.abgr >> shift & 0xFFU) / 255;
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
  };
  return 0.2126 * part(0) + 0.7152 * part(8) + 0.0722 * part(16);
}

double contrast(Color a, Color b) {
  const auto [darker, lighter] = std::minmax({luminance(a), luminance(b)});
  return (lighter + 0.05) / (darker + 0.05);
}

struct Pair {
  const char* what;
  Color ink, ground;
};

std::vector<Pair> words_of(const Theme& theme) {
  return {{"text", theme.text, theme.background},
          {"text on the second ground", theme.text, theme.background2},
          {"text on the third ground", theme.text, theme.background3},
          {"text in a customer's bubble", theme.text, theme.bubble_in},
          {"text in an agent's bubble", theme.text, theme.bubble_out},
          {"text in a note", theme.text, theme.note},
          {"quiet text", theme.text2, theme.background},
          {"quiet text on the second ground", theme.text2, theme.background2},
          {"quiet text on the third ground", theme.text2, theme.background3},
          {"accent", theme.accent, theme.background},
          {"accent on its soft ground", theme.accent, theme.accent_soft},
          {"on accent", theme.on_accent, theme.accent},
          {"ok", theme.ok, theme.ok_soft},
          {"urgent", theme.urgent, theme.urgent_soft},
          {"high", theme.high, theme.high_soft}};
}

}  // namespace

TEST_SUITE("read every colour") {
  TEST_CASE("words stand out from what they stand on, as WCAG 1.4.3 and 1.4.6 ask") {
    for (const auto kind : {ThemeKind::light, ThemeKind::dark}) {
      for (const auto& pair : words_of(theme_of(kind))) {
        const std::string what = pair.what;
        CAPTURE(what);
        CAPTURE(kind == ThemeKind::dark);
        CHECK(contrast(pair.ink, pair.ground) >= 4.5);
      }
      for (const auto& pair : words_of(theme_of(kind, Contrast::more))) {
        const std::string what = pair.what;
        CAPTURE(what);
        CAPTURE(kind == ThemeKind::dark);
        CHECK(contrast(pair.ink, pair.ground) >= 7);
      }
    }
  }
}
