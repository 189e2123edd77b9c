// SPDX-License-Identifier: AGPL-3.0-or-later
// What holds other things: landmarks, toolbars, scrolled regions, menus and dialogs. Each opens a
// scope; what is drawn while it is open is in it. Scrolling is the browser's own (wheel, touch,
// keys, scrollbar): content is drawn at its place minus how far it is scrolled.
#pragma once

#include <string_view>

#include "ui/kit/controls.h"
#include "ui/kit/frame.h"

namespace parley::ui::kit {

struct ContainerOptions {
  std::string_view name = {};
  Key key = {};
  Color fill = {};
};
Scope region(Frame& frame, const Area& area, const ContainerOptions& options);  // named: a landmark
Scope main_region(Frame& frame, const Area& area, const ContainerOptions& options);
Scope navigation(Frame& frame, const Area& area, const ContainerOptions& options);
Scope complementary(Frame& frame, const Area& area, const ContainerOptions& options);
Scope toolbar(Frame& frame, const Area& area, const ContainerOptions& options);
Scope group(Frame& frame, const Area& area, const ContainerOptions& options);
Scope tabpanel(Frame& frame, const Area& area, const ContainerOptions& options);

// A list of things that is short enough to be drawn whole; longer ones are a Grid or a Log.
Scope list(Frame& frame, const Area& area, const ContainerOptions& options);
Scope list_item(Frame& frame, const Area& area, const ContainerOptions& options);

// auto body = scroll_region(frame, area, {.name = "Details"}, content_height);
// draw at body.content: x, y of the content's top left as scrolled now, its width, content_height.
struct Scrolled {
  Area content;
  Area view;
  Scope scope;
};
[[nodiscard]] Scrolled scroll_region(Frame& frame, const Area& area,
                                     const ContainerOptions& options, float content_height);

// Over everything, the rest is out of reach; the area is the dialog's in the middle of the screen.
// if (auto box = dialog(frame, {.name = "Assign", .width = 420, .height = 300, .open = open_}))
struct DialogOptions {
  std::string_view name;
  std::string_view description = {};
  float width = 420;
  float height = 300;
  bool alert = false;  // alertdialog: something is at stake
  Key key = {};
};
struct Dialog {
  Area area;               // inside of the padding, below the heading that it draws
  bool dismissed = false;  // Escape, or a press outside: the caller stops drawing it
  Scope scope;
};
[[nodiscard]] Dialog dialog(Frame& frame, const DialogOptions& options);

// A menu that hangs below (or above, where there is no room) the area it belongs to.
struct MenuOptions {
  std::string_view name;
  Area anchor;
  float width = 220;
  float height = 0;        // of its items: sum of menu_item_height and separators
  Role role = Role::menu;  // or listbox for a list of suggestions, which does not take the focus
  Align align = Align::start;
  Key key = {};
};
struct Menu {
  Area area;  // cut items off its top
  bool dismissed = false;
  Scope scope;
};
[[nodiscard]] Menu menu(Frame& frame, const MenuOptions& options);

inline constexpr float menu_item_height = 32;
inline constexpr float menu_separator_height = 9;
struct MenuItemOptions {
  std::string_view name;
  std::string_view description = {};  // at the end, in grey
  Icon icon = {};
  Toggle checked = Toggle::none;  // on or off: one of a choice (menuitemradio)
  Tone tone = Tone::neutral;
  bool disabled = false;
  bool selected = false;  // of a listbox: the one that Enter takes
  std::string_view keys = {};
  Key key = {};
};
// Cuts its height off the top. True when chosen.
bool menu_item(Frame& frame, Area& area, const MenuItemOptions& options);
void menu_separator(Frame& frame, Area& area);

}  // namespace parley::ui::kit
