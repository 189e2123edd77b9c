// SPDX-License-Identifier: AGPL-3.0-or-later
#include <algorithm>
#include <string>

#include "ui/kit/controls.h"
#include "ui/kit/looks.h"
#include "ui/kit/words.h"

namespace parley::ui::kit {
namespace {

constexpr float padding = 12;
constexpr float gap = 7;
constexpr float icon_side = 15;

std::string_view label_of(const ButtonOptions& options) {
  return options.label.empty() ? options.name : options.label;
}

struct ButtonLook {
  Color fill, border, ink;
};

ButtonLook look_of(const Theme& theme, const ButtonOptions& options) {
  auto ink = options.tone == Tone::neutral ? theme.text : toned(theme, options.tone).ink;
  if (options.disabled) ink = theme.text2.with_alpha(0.6F);
  if (options.selected) return {theme.accent_soft, {}, theme.accent};
  switch (options.variant) {
    case Variant::primary:
      if (options.disabled) return {theme.background3, {}, ink};
      return {theme.accent, theme.outline, theme.on_accent};
    case Variant::danger:
      if (options.disabled) return {theme.background3, {}, ink};
      return {theme.urgent_soft, theme.outline, theme.urgent};
    case Variant::secondary:
      return {theme.background, theme.line, ink};
    case Variant::ghost:
      break;
  }
  if (options.tone == Tone::neutral && !options.disabled) ink = theme.text2;
  return {{}, {}, ink};
}

Node node_of(const Area& area, const ButtonOptions& options) {
  auto node = Node{.role = Role::button, .area = area};
  node.name = options.name;
  node.description = options.description;
  node.hint = options.keys;
  node.disabled = options.disabled;
  node.checked = options.selected ? Toggle::on : Toggle::none;
  node.expanded = options.expanded;
  return node;
}

void paint_keys(Frame& frame, Area& area, const ButtonOptions& options, const ButtonLook& look) {
  const auto words = keys_shown(frame.environment(), options.keys);
  const auto width = measure(frame, words, text_style::tiny) + 10;
  const auto box = area.cut_right(width).middle(17);
  const auto line =
      options.variant == Variant::primary ? look.ink.with_alpha(0.4F) : frame.theme().line;
  paint_box(frame, box, {.border = line, .radius = 5});
  paint_text(frame, box, words, text_style::tiny, look.ink.with_alpha(0.85F), Align::center);
  area.cut_right(gap);
}

bool press_or_key(Frame& frame, const Pressable& thing, const ButtonOptions& options) {
  const bool by_key = !options.keys.empty() && !options.disabled && frame.shortcut(options.keys);
  return thing.pressed || by_key;
}

}  // namespace

float button_width(Frame& frame, const ButtonOptions& options) {
  auto width = measure(frame, label_of(options), text_style::body_medium) + padding * 2;
  if (!options.icon.is_none()) width += icon_side + gap;
  if (!options.keys.empty()) {
    const auto words = keys_shown(frame.environment(), options.keys);
    width += measure(frame, words, text_style::tiny) + 10 + gap;
  }
  return static_cast<float>(static_cast<int>(width + 0.99F));
}

bool button(Frame& frame, const Area& area, const ButtonOptions& options) {
  const auto thing = pressable(frame, node_of(area, options), options.key);
  const auto look = look_of(frame.theme(), options);
  paint_box(frame, area, {.fill = look.fill, .border = look.border, .radius = size::radius});
  if (!options.disabled) paint_veil(frame, area, thing.id, size::radius);
  auto inner = area.inset(padding, 0);
  if (!options.icon.is_none()) {
    paint_icon(frame, inner.cut_left(icon_side), options.icon, look.ink, icon_side);
    inner.cut_left(gap);
  }
  if (!options.keys.empty()) paint_keys(frame, inner, options, look);
  const auto align = options.icon.is_none() && options.keys.empty() ? Align::center : Align::start;
  paint_text(frame, inner, label_of(options), text_style::body_medium, look.ink, align);
  paint_ring_of(frame, area, thing.id, size::radius);
  return press_or_key(frame, thing, options);
}

bool icon_button(Frame& frame, const Area& area, const ButtonOptions& options) {
  const auto thing = pressable(frame, node_of(area, options), options.key);
  const auto look = look_of(frame.theme(), options);
  const bool boxed = options.variant != Variant::ghost && options.variant != Variant::secondary;
  paint_box(frame, area,
            {.fill = boxed || options.selected ? look.fill : Color{}, .radius = size::radius});
  if (!options.disabled) paint_veil(frame, area, thing.id, size::radius);
  const auto neutral = options.tone == Tone::neutral && options.variant == Variant::secondary &&
                       !options.disabled && !options.selected;
  paint_icon(frame, area, options.icon, neutral ? frame.theme().text2 : look.ink);
  paint_ring_of(frame, area, thing.id, size::radius);
  auto tip = std::string(options.name);
  if (!options.keys.empty()) tip += "  " + keys_shown(frame.environment(), options.keys);
  frame.kit().tooltip_for(thing.id, area, tip);
  return press_or_key(frame, thing, options);
}

bool pill_button(Frame& frame, const Area& area, const ButtonOptions& options) {
  const PillOptions look{.text = label_of(options), .tone = options.tone};
  const auto thing = pressable(frame, node_of(area, options), options.key);
  pill(frame, area, look);
  const auto round = area.middle(18);
  if (!options.disabled) paint_veil(frame, round, thing.id, size::radius_pill);
  paint_ring_of(frame, round, thing.id, size::radius_pill);
  frame.kit().tooltip_for(thing.id, area, options.description);
  return thing.pressed;
}

bool word_button(Frame& frame, const Area& area, const ButtonOptions& options) {
  const auto thing = pressable(frame, node_of(area, options), options.key);
  const auto ink = look_of(frame.theme(), options).ink;
  const auto width =
      paint_text(frame, area, label_of(options), text_style::caption_medium, ink, Align::start);
  if (frame.kit().is_hovered(thing.id)) {
    const auto y = area.center().y + 6;
    paint_line(frame, {area.x, y}, {area.x + width, y}, ink);
  }
  paint_ring_of(frame, area, thing.id, size::radius_small);
  return thing.pressed;
}

bool button_left(Frame& frame, Area& bar, const ButtonOptions& options, float space) {
  const auto height = options.small ? size::control_small : size::control;
  const auto area = bar.cut_left(button_width(frame, options)).middle(height);
  bar.cut_left(space);
  return button(frame, area, options);
}

bool button_right(Frame& frame, Area& bar, const ButtonOptions& options, float space) {
  const auto height = options.small ? size::control_small : size::control;
  const auto area = bar.cut_right(button_width(frame, options)).middle(height);
  bar.cut_right(space);
  return button(frame, area, options);
}

}  // namespace parley::ui::kit
