// SPDX-License-Identifier: AGPL-3.0-or-later
// The command bar, the sheet of keys, and which key is being given to what.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "ui/desk/keyboard/hotkeys.h"
#include "ui/desk/route.h"
#include "ui/kit/icons.h"
#include "ui/views/actions_view.h"

namespace parley::ui {

// What a line of the command bar leads to.
using Target = std::variant<Hotkey, Action, Route, Availability>;

struct BarLine {
  std::string name;
  std::string hint;  // where it leads, or why it cannot be done
  std::string_view keys = {};
  kit::Icon icon = {};
  Target target;
};

struct CommandBar {
  bool is_open = false;
  bool is_fresh = false;  // opened just now: the field gets the focus
  std::string text;
  std::size_t place = 0;
  std::vector<BarLine> lines;
  std::uint64_t made_for = 0;  // revision of the inbox
};

struct KeyboardState {
  Keymap keymap;
  CommandBar bar;
  bool is_sheet_open = false;
  std::optional<Hotkey> changing;
  std::string error;
};

}  // namespace parley::ui
