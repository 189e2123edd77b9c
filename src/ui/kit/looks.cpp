// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/kit/looks.h"

#include <array>
#include <utility>

#include "ui/kit/draw.h"

namespace parley::ui::kit {

Toned toned(const Theme& theme, Tone tone) {
  switch (tone) {
    case Tone::neutral:
      return {theme.text2, theme.background3};
    case Tone::accent:
      return {theme.accent, theme.accent_soft};
    case Tone::ok:
      return {theme.ok, theme.ok_soft};
    case Tone::high:
      return {theme.high, theme.high_soft};
    case Tone::urgent:
      return {theme.urgent, theme.urgent_soft};
  }
  return {theme.text2, theme.background3};
}

std::string keys_shown(const Environment& environment, std::string_view keys) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 8> signs = {{
      {"Enter", "↵"},
      {"Escape", "Esc"},
      {"ArrowUp", "↑"},
      {"ArrowDown", "↓"},
      {"shift", "⇧"},
      {"mod", "⌘"},
      {"alt", "⌥"},
      {"Backspace", "⌫"},
  }};
  auto shown = std::string{};
  while (!keys.empty()) {
    const auto end = std::min(keys.find('+', 1), keys.size());
    auto part = keys.substr(0, end);
    keys.remove_prefix(std::min(end + 1, keys.size()));
    for (const auto& [name, sign] : signs) {
      if (part == name) part = sign;
    }
    const bool mac = environment.mac_keys;
    if (!mac && part == "⌘") part = "Ctrl ";
    if (!mac && part == "⌥") part = "Alt ";
    const bool letter = part.size() == 1 && part[0] >= 'a' && part[0] <= 'z';
    shown += letter ? std::string(1, static_cast<char>(part[0] - 'a' + 'A')) : std::string(part);
  }
  return shown;
}

void paint_veil(Frame& frame, const Area& area, NodeId id, float radius) {
  const auto& theme = frame.theme();
  if (frame.kit().is_held(id)) {
    paint_box(frame, area, {.fill = theme.pressed, .radius = radius});
  } else if (frame.kit().is_hovered(id)) {
    paint_box(frame, area, {.fill = theme.hover, .radius = radius});
  }
}

void paint_ring_of(Frame& frame, const Area& area, NodeId id, float radius) {
  if (frame.kit().has_focus_ring(id)) paint_focus_ring(frame, area, radius);
}

Pressable pressable(Frame& frame, Node node, Key key) {
  auto& kit = frame.kit();
  node.focusable = !node.disabled;
  const auto& stated = kit.state(std::move(node), key);
  add_item(stated.area, stated.id.value);
  const bool pressed = kit.was_pressed(stated.id);
  return {stated.id, pressed && !stated.disabled};
}

NodeId open_node(Frame& frame, Node node, Key key) {
  const auto id = frame.kit().state(std::move(node), key).id;
  frame.kit().open(id);
  return id;
}

Scope container(Frame& frame, Node node, Key key) {
  open_node(frame, std::move(node), key);
  return {frame, [](Frame& closing) { closing.kit().close(); }};
}

}  // namespace parley::ui::kit
