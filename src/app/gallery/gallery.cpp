// SPDX-License-Identifier: AGPL-3.0-or-later
// The gallery: every widget of the kit, so that it can be looked at and tested without the desk.
#include <string_view>

#include "app/gallery/pages.h"

namespace {

using namespace parley::app;

std::unique_ptr<platform::Screen> page_called(std::string_view name, gallery::Look look) {
  if (name == "widgets") return gallery::widgets_page(look);
  if (name == "scripts") return gallery::scripts_page(look);
  if (name == "words") return gallery::words_page(look);
  return gallery::inbox_page(look);
}

}  // namespace

// The arguments are what the page hands to the module: the page's name, the theme's.
int main(int count, char** given) {
  const auto argument = [&](int i) { return std::string_view(i < count ? given[i] : ""); };
  const auto look = argument(2) == "dark"    ? gallery::Look::dark
                    : argument(2) == "light" ? gallery::Look::light
                                             : gallery::Look::system;
  static const auto page = page_called(argument(1), look);
  platform::show(*page);
  return 0;
}
