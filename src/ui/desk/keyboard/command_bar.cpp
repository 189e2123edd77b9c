// SPDX-License-Identifier: AGPL-3.0-or-later
// A field over everything, and below it what its words may mean: arrows go through the lines, Enter
// does one, Escape closes it. The focus stays in the field.
#include <algorithm>

#include "ui/desk/acts.h"
#include "ui/desk/keyboard/command_lines.h"
#include "ui/desk/keyboard/keyboard.h"
#include "ui/words/words.h"

namespace parley::ui {
namespace {

constexpr float width = 560;
constexpr float heading_room = 92;
constexpr float lines_room = static_cast<float>(bar_lines_max) * kit::menu_item_height + 20;

struct Run {
  Drawing& on;

  void operator()(Hotkey key) const { press(on, key); }
  void operator()(Action action) const { act(on, on.state.route.conversation, action); }
  void operator()(const Route& route) const { go(on.state, route); }
  void operator()(Availability availability) const {
    ask(on.state, SetAvailability{on.model.agent, availability});
  }
};

void look_up(Drawing& on) {
  auto& bar = on.state.keyboard.bar;
  bar.lines = command_lines(on, bar.text);
  bar.made_for = on.model.revision;
  bar.place = 0;
}

// The place of the line that was taken.
std::optional<std::size_t> draw_lines(Drawing& on, kit::Menu& menu) {
  auto& bar = on.state.keyboard.bar;
  const auto count = bar.lines.size();
  if (on.frame.shortcut("ArrowDown")) bar.place = (bar.place + 1) % count;
  if (on.frame.shortcut("ArrowUp")) bar.place = (bar.place + count - 1) % count;
  bar.place = std::min(bar.place, count - 1);
  std::optional<std::size_t> taken;
  if (on.frame.shortcut("Enter")) taken = bar.place;
  for (std::size_t i = 0; i < count; ++i) {
    const auto& line = bar.lines[i];
    if (kit::menu_item(on.frame, menu.area,
                       {.name = line.name,
                        .description = line.hint,
                        .icon = line.icon,
                        .selected = i == bar.place,
                        .keys = line.keys,
                        .key = {i + 1, 11}})) {
      taken = i;
    }
  }
  return taken;
}

kit::FieldResult draw_field(Drawing& on, const kit::Area& area) {
  auto& bar = on.state.keyboard.bar;
  if (std::exchange(bar.is_fresh, false)) {
    on.frame.focus_next();
    on.frame.request_frame();
    look_up(on);
  }
  auto field = kit::text_field(on.frame, area,
                               {.name = say("command_bar.field"),
                                .text = bar.text,
                                .placeholder = say("command_bar.hint"),
                                .suggests = true,
                                .icon = kit::icon::search});
  if (field.changed) {
    bar.text = field.text;
    look_up(on);
    on.frame.announce(say("completion.count", {{"count", std::to_string(bar.lines.size())}}));
  } else if (bar.made_for != on.model.revision) {
    look_up(on);
  }
  return field;
}

void draw_nothing_found(Drawing& on, kit::Area area) {
  area.cut_top(16);
  kit::text(on.frame, area.cut_top(22), say("command_bar.none"),
            {.color = on.frame.theme().text2, .key = "none"});
}

}  // namespace

void draw_command_bar(Drawing& on) {
  auto& bar = on.state.keyboard.bar;
  if (!bar.is_open) return;
  auto box = kit::dialog(on.frame, {.name = say("keys.command_bar"),
                                    .width = std::min(width, on.frame.screen().width - 24),
                                    .height = heading_room + kit::size::control + lines_room});
  auto area = box.area;
  const auto anchor = area.cut_top(kit::size::control);
  const auto field = draw_field(on, anchor);
  bool is_over = box.dismissed || field.escaped;
  std::optional<std::size_t> taken;
  if (bar.lines.empty()) {
    draw_nothing_found(on, area);
  } else {
    const auto height = static_cast<float>(bar.lines.size()) * kit::menu_item_height;
    auto menu = kit::menu(on.frame, {.name = say("command_bar.lines"),
                                     .anchor = anchor,
                                     .width = anchor.width,
                                     .height = height,
                                     .role = kit::Role::listbox});
    is_over = is_over || menu.dismissed;
    taken = draw_lines(on, menu);
  }
  if (!taken && !is_over) return;
  const auto target = taken ? std::optional<Target>(bar.lines[*taken].target) : std::nullopt;
  bar = {};
  on.frame.request_frame();
  if (target) std::visit(Run{on}, *target);
}

}  // namespace parley::ui
