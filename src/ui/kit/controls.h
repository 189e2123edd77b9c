// SPDX-License-Identifier: AGPL-3.0-or-later
// What is pressed, switched and typed into. Each call draws the thing at the given area and states
// it (role, name, state), and gives back what a person just did with it. A press comes from the
// page's layer, so pointer, Enter, Space, a screen reader and a test all take the same way.
#pragma once

#include <string>
#include <string_view>

#include "ui/kit/frame.h"

namespace parley::ui::kit {

enum class Variant : std::uint8_t { secondary, primary, ghost, danger };
enum class Tone : std::uint8_t { neutral, accent, ok, high, urgent };

struct ButtonOptions {
  std::string_view name;  // also what is written on it, unless `label` is given
  std::string_view label = {};
  std::string_view description = {};  // said after the name
  std::string_view keys = {};         // "mod+Enter": shown as a hint, pressed as a shortcut
  Icon icon = {};
  Variant variant = Variant::secondary;
  Tone tone = Tone::neutral;  // colours icon and words of a secondary or ghost button
  bool disabled = false;
  bool selected = false;           // a button that stays down (aria-pressed)
  Toggle expanded = Toggle::none;  // it opens a menu or dialog
  bool small = false;
  Key key = {};
};
bool button(Frame& frame, const Area& area, const ButtonOptions& options);
float button_width(Frame& frame, const ButtonOptions& options);
// Only the icon is drawn; the name shows as a tooltip.
bool icon_button(Frame& frame, const Area& area, const ButtonOptions& options);
// In the shape of a pill, as wide as pill_width says: a value that a press changes. Its description
// shows as a tooltip.
bool pill_button(Frame& frame, const Area& area, const ButtonOptions& options);
// Only its words, in a line of others: small, and underlined while it is pointed at.
bool word_button(Frame& frame, const Area& area, const ButtonOptions& options);
// Cuts as much as the button needs (and `gap` behind it) off that side, and draws it there.
bool button_left(Frame& frame, Area& bar, const ButtonOptions& options, float gap = 8);
bool button_right(Frame& frame, Area& bar, const ButtonOptions& options, float gap = 8);

// A chord as people of this system write it: "Ctrl K", "⌘K".
std::string keys_shown(const Environment& environment, std::string_view keys);

// A real link: middle click, copy address. True when it was followed in this tab.
struct LinkOptions {
  std::string_view name;
  std::string_view label = {};  // what is written, where that is less than the name
  std::string_view href = {};
  std::string_view count = {};  // at the end; part of the accessible name: "Mine 4"
  Icon icon = {};
  bool current = false;
  bool icon_only = false;            // as in the rail
  const TextStyle* style = nullptr;  // given: an inline link in running text, no padding
  Key key = {};
};
bool link(Frame& frame, const Area& area, const LinkOptions& options);

struct CheckboxOptions {
  std::string_view name;
  Toggle checked = Toggle::off;
  bool label_shown = false;  // writes the name behind the box
  bool disabled = false;
  Key key = {};
};
bool checkbox(Frame& frame, const Area& area, const CheckboxOptions& options);
bool toggle_switch(Frame& frame, const Area& area, const CheckboxOptions& options);

// auto tabs = tablist(frame, area, "Sidebar");  if (tab(frame, tabs_area, {…})) …
Scope tablist(Frame& frame, const Area& area, std::string_view name);
struct TabOptions {
  std::string_view name;
  std::string_view count = {};  // in a small pill; not part of the name
  bool selected = false;
  Key key = {};
};
// Cuts its width off the bar. True when it was chosen.
bool tab(Frame& frame, Area& bar, const TabOptions& options);

// A field is a real <input> or <textarea> over the box that is drawn. `text` is the caller's: the
// field shows it, and gives back what it should be now. Typing changes it, and so may the caller.
struct FieldOptions {
  std::string_view name;
  std::string_view text;
  std::string_view placeholder = {};
  std::string_view description = {};
  Role role = Role::textbox;  // or searchbox, or datetime
  bool multiline = false;     // Enter breaks the line; mod+Enter submits
  bool suggests = false;      // a listbox opens below it: stated as a combobox
  bool frameless = false;     // no box of its own (the composer draws its own)
  bool disabled = false;
  Icon icon = {};
  std::string_view keys_shown = {};  // a shortcut that focuses it, shown at the end; the caller's
  std::string_view error = {};       // below it, and said with it
  TextStyle style = text_style::body;
  std::uint32_t caret = UINT32_MAX;  // where it goes when the view's own `text` is shown
  Key key = {};
};
struct FieldResult {
  bool changed = false;    // `text` is new
  bool submitted = false;  // Enter, or mod+Enter in many lines
  bool escaped = false;
  bool focused = false;
  std::string text;
  std::uint32_t caret = 0;   // byte in `text`
  float content_height = 0;  // of what is typed, for a field that grows
  NodeId id;
};
FieldResult text_field(Frame& frame, const Area& area, const FieldOptions& options);

}  // namespace parley::ui::kit
