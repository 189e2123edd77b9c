// SPDX-License-Identifier: AGPL-3.0-or-later
// What a key does at the desk: its first chord, and what somebody chose on this device instead.
// Chords are written as kit::Frame::shortcut takes them; single letters can be switched off, for
// people who speak to their computer.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace parley::ui {

enum class Hotkey : std::uint8_t {
  command_bar,
  cheat_sheet,
  search,
  inbox,
  metrics,
  settings,
  next,
  previous,
  choose,
  open,
  reply,
  note,
  claim,
  assign,
  priority,
  pending,
  snooze,
  resolve,
  reopen,
  close,
  archive,
  tags,
  merge,
  split,
  transfer,
  correct
};
enum class HotkeyGroup : std::uint8_t { everywhere, list, conversation };

struct HotkeyInfo {
  Hotkey key;
  std::string_view name;   // in the file of choices
  std::string_view word;   // key of its words
  std::string_view chord;  // at first
  HotkeyGroup group;
};
inline constexpr std::size_t hotkey_count = 26;
const std::array<HotkeyInfo, hotkey_count>& all_hotkeys();

enum class SingleKeys : std::uint8_t { on, off };

class Keymap {
 public:
  // What to listen for; empty: to nothing.
  [[nodiscard]] std::string_view chord(Hotkey key) const;
  // As it was chosen, also while single keys are off.
  [[nodiscard]] std::string_view chosen(Hotkey key) const;
  [[nodiscard]] SingleKeys single_keys() const { return single_keys_; }
  [[nodiscard]] std::optional<Hotkey> owner_of(std::string_view chord) const;

  void choose(Hotkey key, std::string chord);
  void set_single_keys(SingleKeys single_keys) { single_keys_ = single_keys; }
  void reset();

  // A line each for what differs from the first chords: "resolve=shift+e". Reading skips what it
  // does not understand: a browser's storage may hold anything.
  [[nodiscard]] std::string write() const;
  static Keymap read(std::string_view text);

 private:
  std::array<std::optional<std::string>, hotkey_count> chosen_;
  SingleKeys single_keys_ = SingleKeys::on;
};

// Keys that move, choose and leave belong to the desk and the browser.
bool can_be_hotkey(std::string_view chord);

}  // namespace parley::ui
