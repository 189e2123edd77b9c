// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/desk/keyboard/hotkeys.h"

#include <algorithm>

namespace parley::ui {
namespace {

using Group = HotkeyGroup;

constexpr std::array<HotkeyInfo, hotkey_count> hotkeys{{
    {Hotkey::command_bar, "command_bar", "keys.command_bar", "mod+k", Group::everywhere},
    {Hotkey::cheat_sheet, "cheat_sheet", "keys.cheat_sheet", "?", Group::everywhere},
    {Hotkey::search, "search", "search", "/", Group::everywhere},
    {Hotkey::inbox, "inbox", "section.inbox", "1", Group::everywhere},
    {Hotkey::metrics, "metrics", "section.metrics", "2", Group::everywhere},
    {Hotkey::settings, "settings", "section.settings", "3", Group::everywhere},
    {Hotkey::next, "next", "keys.next", "j", Group::list},
    {Hotkey::previous, "previous", "keys.previous", "k", Group::list},
    {Hotkey::choose, "choose", "keys.choose", "x", Group::list},
    {Hotkey::open, "open", "keys.open", "o", Group::conversation},
    {Hotkey::reply, "reply", "keys.reply", "r", Group::conversation},
    {Hotkey::note, "note", "keys.note", "n", Group::conversation},
    {Hotkey::claim, "claim", "action.claim", "i", Group::conversation},
    {Hotkey::assign, "assign", "action.assign", "a", Group::conversation},
    {Hotkey::priority, "priority", "action.priority", "p", Group::conversation},
    {Hotkey::pending, "pending", "action.pending", "w", Group::conversation},
    {Hotkey::snooze, "snooze", "action.snooze", "s", Group::conversation},
    {Hotkey::resolve, "resolve", "action.resolve", "e", Group::conversation},
    {Hotkey::reopen, "reopen", "action.reopen", "u", Group::conversation},
    {Hotkey::close, "close", "action.close", "c", Group::conversation},
    {Hotkey::archive, "archive", "action.archive", "y", Group::conversation},
    {Hotkey::tags, "tags", "action.tags", "t", Group::conversation},
    {Hotkey::merge, "merge", "action.merge", "m", Group::conversation},
    {Hotkey::split, "split", "action.split", "d", Group::conversation},
    {Hotkey::transfer, "transfer", "action.transfer", "f", Group::conversation},
    {Hotkey::correct, "correct", "keys.correct", "g", Group::conversation},
}};

constexpr std::size_t chord_bytes_max = 32;
constexpr std::string_view single_keys_off = "single_keys=off";

std::size_t place_of(Hotkey key) { return static_cast<std::size_t>(key); }

bool is_single(std::string_view chord) {
  return !chord.starts_with("mod+") && !chord.starts_with("alt+");
}

const HotkeyInfo* named(std::string_view name) {
  const auto* found = std::find_if(hotkeys.begin(), hotkeys.end(),
                                   [&](const HotkeyInfo& each) { return each.name == name; });
  return found == hotkeys.end() ? nullptr : found;
}

}  // namespace

const std::array<HotkeyInfo, hotkey_count>& all_hotkeys() { return hotkeys; }

bool can_be_hotkey(std::string_view chord) {
  static constexpr std::string_view taken[] = {
      "Enter", "Escape", "Tab",      "shift+Tab", " ",     "ArrowUp", "ArrowDown", "ArrowLeft",
      "Home",  "End",    "PageDown", "PageUp",    "mod+c", "mod+v",   "mod+x",     "ArrowRight",
      "mod+a", "mod+z",  "mod+f",    "mod+t",     "mod+w", "mod+n",   "mod+Enter", "mod+r"};
  if (chord.empty() || chord.size() > chord_bytes_max) return false;
  return std::find(std::begin(taken), std::end(taken), chord) == std::end(taken);
}

std::string_view Keymap::chosen(Hotkey key) const {
  const auto& own = chosen_.at(place_of(key));
  return own ? std::string_view(*own) : hotkeys.at(place_of(key)).chord;
}

std::string_view Keymap::chord(Hotkey key) const {
  const auto chord = chosen(key);
  return single_keys_ == SingleKeys::off && is_single(chord) ? std::string_view{} : chord;
}

std::optional<Hotkey> Keymap::owner_of(std::string_view chord) const {
  for (const auto& each : hotkeys) {
    if (chosen(each.key) == chord) return each.key;
  }
  return std::nullopt;
}

void Keymap::choose(Hotkey key, std::string chord) {
  auto& own = chosen_.at(place_of(key));
  own.reset();
  if (chord != hotkeys.at(place_of(key)).chord) own = std::move(chord);
}

void Keymap::reset() { *this = Keymap(); }

std::string Keymap::write() const {
  std::string text;
  if (single_keys_ == SingleKeys::off) text += std::string(single_keys_off) + '\n';
  for (const auto& each : hotkeys) {
    const auto& own = chosen_.at(place_of(each.key));
    if (own) text += std::string(each.name) + '=' + *own + '\n';
  }
  return text;
}

Keymap Keymap::read(std::string_view text) {
  Keymap keymap;
  while (!text.empty()) {
    const auto line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(line.size() + 1, text.size()));
    if (line == single_keys_off) keymap.single_keys_ = SingleKeys::off;
    const auto equals = line.find('=');
    if (equals == std::string_view::npos) continue;
    const auto* hotkey = named(line.substr(0, equals));
    const auto chord = line.substr(equals + 1);
    if (!hotkey || (!chord.empty() && !can_be_hotkey(chord))) continue;
    keymap.choose(hotkey->key, std::string(chord));
  }
  return keymap;
}

}  // namespace parley::ui
