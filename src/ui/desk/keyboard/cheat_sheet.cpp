// SPDX-License-Identifier: AGPL-3.0-or-later
// Every key there is, as this person has them.
#include <algorithm>

#include "ui/desk/keyboard/keyboard.h"
#include "ui/words/words.h"

namespace parley::ui {
namespace {

constexpr float width = 640;
constexpr float two_columns_from = 520;
constexpr float line_height = 27;
constexpr float title_height = 30;
constexpr float buttons_height = 44;
constexpr float heading_room = 92;
constexpr float column_gap = 32;

struct Group {
  HotkeyGroup group;
  std::string_view word;
};
constexpr Group everywhere{HotkeyGroup::everywhere, "keys.everywhere"};
constexpr Group in_list{HotkeyGroup::list, "keys.in_list"};
constexpr Group in_conversation{HotkeyGroup::conversation, "keys.in_conversation"};

float height_of(HotkeyGroup group) {
  const auto& all = all_hotkeys();
  const auto count = std::count_if(all.begin(), all.end(),
                                   [&](const HotkeyInfo& each) { return each.group == group; });
  return title_height + static_cast<float>(count) * line_height;
}

void draw_line(Drawing& on, kit::Area line, const HotkeyInfo& hotkey) {
  const auto& theme = on.frame.theme();
  const auto chord = on.state.keyboard.keymap.chord(hotkey.key);
  const auto shown = chord.empty() ? std::string(say("keys.none"))
                                   : kit::keys_shown(on.frame.environment(), chord);
  const auto scope =
      kit::list_item(on.frame, line, {.key = static_cast<std::uint64_t>(hotkey.key) + 1});
  const auto style = kit::text_style::caption_medium;
  const auto chip = line.cut_right(kit::measure(on.frame, shown, style) + 16).middle(21);
  if (!chord.empty()) {
    kit::paint_box(on.frame, chip,
                   {.fill = theme.background2, .border = theme.line, .radius = kit::size::radius});
  }
  kit::text(on.frame, line.middle(19), say(hotkey.word), {.key = "what"});
  kit::text(on.frame, chip.inset(8, 0).middle(16), shown,
            {.style = style, .color = theme.text2, .key = "key"});
}

void draw_group(Drawing& on, kit::Area& area, const Group& group) {
  const auto title = say(group.word);
  kit::heading(on.frame, area.cut_top(title_height).middle(20), title, 3,
               {.style = kit::text_style::body_strong});
  const auto scope = kit::list(on.frame, area, {.name = title});
  for (const auto& hotkey : all_hotkeys()) {
    if (hotkey.group == group.group) draw_line(on, area.cut_top(line_height), hotkey);
  }
}

void draw_buttons(Drawing& on, kit::Area bar) {
  auto& is_open = on.state.keyboard.is_sheet_open;
  if (kit::button_right(on.frame, bar,
                        {.name = say("dialog.close"), .variant = kit::Variant::primary})) {
    is_open = false;
  }
  if (kit::button_right(on.frame, bar, {.name = say("keys.change")})) {
    is_open = false;
    go(on.state, {Section::settings, on.state.route.queue, {}, SettingsPage::keyboard});
  }
}

}  // namespace

void draw_cheat_sheet(Drawing& on) {
  auto& is_open = on.state.keyboard.is_sheet_open;
  if (!is_open) return;
  const auto screen = on.frame.screen();
  const auto left = height_of(HotkeyGroup::everywhere) + height_of(HotkeyGroup::list);
  const auto right = height_of(HotkeyGroup::conversation);
  const auto box_width = std::min(width, screen.width - 24);
  const bool side_by_side = box_width > two_columns_from;
  const auto content = side_by_side ? std::max(left, right) : left + right;
  const auto height = std::min(content + heading_room + buttons_height, screen.height - 24);
  auto box = kit::dialog(on.frame,
                         {.name = say("keys.cheat_sheet"), .width = box_width, .height = height});
  auto area = box.area;
  draw_buttons(on, area.cut_bottom(kit::size::control));
  area.cut_bottom(buttons_height - kit::size::control);
  {
    auto body = kit::scroll_region(on.frame, area, {.name = say("keys.all")}, content);
    auto page = body.content;
    page.height = content;
    auto column = side_by_side ? page.cut_left((page.width - column_gap) / 2) : page;
    if (side_by_side) page.cut_left(column_gap);
    draw_group(on, column, everywhere);
    draw_group(on, column, in_list);
    draw_group(on, side_by_side ? page : column, in_conversation);
  }
  if (box.dismissed) is_open = false;
}

}  // namespace parley::ui
