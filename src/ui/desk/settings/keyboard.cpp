// SPDX-License-Identifier: AGPL-3.0-or-later
// Which key does what, chosen on this device: a key is changed by pressing the new one.
#include "ui/desk/settings/parts.h"
#include "ui/words/words.h"

namespace parley::ui {
namespace {

constexpr float line_height = 40;
constexpr float key_width = 170;
constexpr float top_height = 190;

void keep(Drawing& on) {
  on.state.intents.push_back(intent::KeysChosen{on.state.keyboard.keymap.write()});
  on.frame.request_frame();
}

void draw_single_keys(Drawing& on, kit::Area& area) {
  auto& keymap = on.state.keyboard.keymap;
  const bool is_on = keymap.single_keys() == SingleKeys::on;
  if (kit::toggle_switch(on.frame, area.cut_top(kit::size::control),
                         {.name = say("keys.single"),
                          .checked = is_on ? kit::Toggle::on : kit::Toggle::off,
                          .label_shown = true})) {
    keymap.set_single_keys(is_on ? SingleKeys::off : SingleKeys::on);
    keep(on);
  }
  draw_words(on, area, say("keys.single_hint"), "single hint");
}

// The key that was pressed for the one that is being changed.
void take_key(Drawing& on) {
  auto& keyboard = on.state.keyboard;
  if (!keyboard.changing) return;
  const auto chord = on.frame.take_any_key();
  if (chord.empty()) return;
  if (chord == "Escape") {
    keyboard.changing.reset();
    return;
  }
  const auto shown = kit::keys_shown(on.frame.environment(), chord);
  const auto owner = keyboard.keymap.owner_of(chord);
  if (!can_be_hotkey(chord)) {
    keyboard.error = say("keys.not_free", {{"key", shown}});
  } else if (owner && owner != keyboard.changing) {
    const auto& info = all_hotkeys().at(static_cast<std::size_t>(*owner));
    keyboard.error = say("keys.taken", {{"key", shown}, {"what", say(info.word)}});
  } else {
    keyboard.keymap.choose(*keyboard.changing, chord);
    keyboard.changing.reset();
    keyboard.error.clear();
    keep(on);
  }
  if (!keyboard.error.empty()) on.frame.announce(keyboard.error, kit::Politeness::assertive);
}

void draw_key(Drawing& on, kit::Area line, const HotkeyInfo& hotkey) {
  auto& keyboard = on.state.keyboard;
  const auto scope =
      kit::list_item(on.frame, line, {.key = static_cast<std::uint64_t>(hotkey.key) + 1});
  const bool is_changing = keyboard.changing == hotkey.key;
  const auto chord = keyboard.keymap.chosen(hotkey.key);
  const auto what = say(hotkey.word);
  const auto name = say("keys.change_one", {{"what", what}});
  const auto label = is_changing ? std::string(say("keys.press_one"))
                                 : kit::keys_shown(on.frame.environment(), chord);
  const auto place = line.cut_right(key_width).middle(kit::size::control_small);
  if (kit::button(on.frame, place,
                  {.name = name,
                   .label = label.empty() ? say("keys.none") : std::string_view(label),
                   .description = label,
                   .selected = is_changing,
                   .small = true})) {
    keyboard.error.clear();
    if (is_changing) {
      keyboard.changing.reset();
    } else {
      keyboard.changing = hotkey.key;
    }
    on.frame.request_frame();
  }
  kit::text(on.frame, line.middle(19), what, {.key = "what"});
  kit::paint_line(on.frame, {line.x, line.bottom() - 1}, {place.right(), line.bottom() - 1},
                  on.frame.theme().line);
}

}  // namespace

void draw_keyboard_settings(Drawing& on, const kit::Area& page) {
  take_key(on);
  const auto height = top_height + static_cast<float>(hotkey_count) * line_height;
  auto body = kit::scroll_region(on.frame, page, {.name = say("keys")}, height);
  auto area = body.content.inset(2, 0, 10, 0);
  auto bar = area.cut_top(30);
  if (kit::button_right(on.frame, bar, {.name = say("keys.reset"), .small = true})) {
    on.state.keyboard.keymap.reset();
    on.state.keyboard.changing.reset();
    keep(on);
  }
  kit::heading(on.frame, bar.middle(21), say("keys"), 2);
  area.cut_top(8);
  draw_single_keys(on, area);
  const auto error = area.cut_top(26);
  if (!on.state.keyboard.error.empty()) {
    kit::text(on.frame, error, on.state.keyboard.error,
              {.color = on.frame.theme().urgent, .key = "error"});
  }
  const auto scope = kit::list(on.frame, area, {.name = say("keys.all")});
  for (const auto& hotkey : all_hotkeys()) draw_key(on, area.cut_top(line_height), hotkey);
}

}  // namespace parley::ui
