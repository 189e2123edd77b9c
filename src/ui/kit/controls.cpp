// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/kit/controls.h"

#include <string>

#include "ui/kit/looks.h"

namespace parley::ui::kit {
namespace {

Node link_node(const Area& area, const LinkOptions& options) {
  auto node = Node{.role = Role::link, .area = area};
  node.name = options.name;
  if (!options.count.empty()) node.name += " " + std::string(options.count);
  node.href = options.href;
  node.current = options.current;
  return node;
}

void paint_inline_link(Frame& frame, const Area& area, const LinkOptions& options, NodeId id) {
  const auto color = frame.theme().accent;
  const auto words = options.label.empty() ? options.name : options.label;
  const auto width = paint_text(frame, area, words, *options.style, color);
  if (frame.kit().is_hovered(id)) {
    const auto y = area.center().y + options.style->font.size / 2;
    paint_line(frame, {area.x, y}, {area.x + width, y}, color);
  }
  paint_ring_of(frame, area, id, 4);
}

void paint_tick(Frame& frame, const Area& box, Toggle checked, Color ink) {
  if (checked == Toggle::on) paint_icon(frame, box, icon::check, ink, 12);
  if (checked == Toggle::mixed) {
    paint_box(frame, box.centered(8, 2), {.fill = ink, .radius = 1});
  }
}

// Shows at once what the press will lead to: the view's own answer comes with the next frame.
Toggle after_press(Toggle checked) { return checked == Toggle::on ? Toggle::off : Toggle::on; }

Pressable toggle(Frame& frame, const Area& area, Role role, const CheckboxOptions& options) {
  auto node = Node{.role = role, .area = area};
  node.name = options.name;
  node.checked = options.checked;
  node.disabled = options.disabled;
  const auto thing = pressable(frame, std::move(node), options.key);
  if (thing.pressed) frame.request_frame();
  return thing;
}

void paint_label(Frame& frame, const Area& area, float left, const CheckboxOptions& options) {
  if (!options.label_shown) return;
  const auto color = options.disabled ? frame.theme().text2 : frame.theme().text;
  paint_text(frame, area.inset(left, 0, 0, 0), options.name, text_style::body, color);
}

}  // namespace

bool link(Frame& frame, const Area& area, const LinkOptions& options) {
  const auto key = options.key.is_none() && !options.href.empty() ? Key(options.href) : options.key;
  const auto thing = pressable(frame, link_node(area, options), key);
  const auto& theme = frame.theme();
  if (options.style) {
    paint_inline_link(frame, area, options, thing.id);
    return thing.pressed;
  }
  if (options.current) {
    const auto fill = options.icon_only ? theme.background3 : theme.accent_soft;
    paint_box(frame, area, {.fill = fill, .radius = size::radius});
  }
  paint_veil(frame, area, thing.id, size::radius);
  if (options.icon_only) {
    paint_icon(frame, area, options.icon, options.current ? theme.text : theme.text2, 18);
    frame.kit().tooltip_for(thing.id, area, options.name);
  } else {
    auto inner = area.inset(8, 0);
    const auto ink = options.current ? theme.accent : theme.text;
    if (!options.icon.is_none()) {
      const auto tint = options.current ? theme.accent : theme.text2;
      paint_icon(frame, inner.cut_left(size::icon), options.icon, tint);
      inner.cut_left(8);
    }
    if (!options.count.empty()) {
      const auto count_width = measure(frame, options.count, text_style::caption) + 4;
      paint_text(frame, inner.cut_right(count_width), options.count, text_style::caption,
                 options.current ? theme.accent : theme.text2, Align::end);
    }
    const auto& style = options.current ? text_style::body_medium : text_style::body;
    paint_text(frame, inner, options.name, style, ink);
  }
  paint_ring_of(frame, area, thing.id, size::radius);
  return thing.pressed;
}

bool checkbox(Frame& frame, const Area& area, const CheckboxOptions& options) {
  const auto thing = toggle(frame, area, Role::checkbox, options);
  const auto& theme = frame.theme();
  const auto checked = thing.pressed ? after_press(options.checked) : options.checked;
  const auto box = options.label_shown ? Area{area.x, area.y, 16, area.height}.centered(16, 16)
                                       : area.centered(16, 16);
  const bool filled = checked == Toggle::on || checked == Toggle::mixed;
  const auto edge = frame.kit().is_hovered(thing.id) ? theme.text2 : theme.line;
  paint_box(frame, box,
            {.fill = filled ? theme.accent : theme.background,
             .border = filled ? Color{} : edge,
             .radius = 4.5F,
             .border_width = 1.5F});
  paint_tick(frame, box, checked, theme.on_accent);
  paint_label(frame, area, 24, options);
  paint_ring_of(frame, box, thing.id, 4);
  return thing.pressed;
}

bool toggle_switch(Frame& frame, const Area& area, const CheckboxOptions& options) {
  const auto thing = toggle(frame, area, Role::switch_, options);
  const auto& theme = frame.theme();
  const auto checked = thing.pressed ? after_press(options.checked) : options.checked;
  const auto track = Area{area.x, area.y, 32, area.height}.centered(32, 18);
  const auto moved = frame.ease({thing.id.value, 1}, checked == Toggle::on);
  paint_box(
      frame, track,
      {.fill = checked == Toggle::on ? theme.accent : theme.line, .radius = size::radius_pill});
  paint_circle(frame, {track.x + 9 + moved * 14, track.center().y}, 7, theme.background);
  paint_label(frame, area, 42, options);
  paint_ring_of(frame, track, thing.id, size::radius_pill);
  return thing.pressed;
}

Scope tablist(Frame& frame, const Area& area, std::string_view name) {
  auto node = Node{.role = Role::tablist, .area = area};
  node.name = name;
  return container(frame, std::move(node), {});
}

bool tab(Frame& frame, Area& bar, const TabOptions& options) {
  const auto& theme = frame.theme();
  const auto& style = options.selected ? text_style::body_strong : text_style::body;
  // As wide as when it is chosen, so that choosing moves nothing.
  const auto words = measure(frame, options.name, text_style::body_strong);
  const auto count =
      options.count.empty() ? 0.F : measure(frame, options.count, text_style::tiny_medium) + 10 + 6;
  const auto area = bar.cut_left(words + count);
  bar.cut_left(20);
  auto node = Node{.role = Role::tab, .area = area};
  node.name = options.name;
  node.description = options.count;
  node.selected = options.selected;
  const auto thing = pressable(frame, std::move(node), options.key);
  const auto ink = options.selected || frame.kit().is_hovered(thing.id) ? theme.text : theme.text2;
  auto inner = area;
  paint_text(frame, inner.cut_left(words), options.name, style, ink);
  if (count > 0) {
    const auto box = inner.inset(6, 0, 0, 0).middle(17);
    paint_box(frame, box, {.fill = theme.background3, .radius = size::radius_pill});
    paint_text(frame, box, options.count, text_style::tiny_medium, theme.text2, Align::center);
  }
  if (options.selected) {
    paint_box(frame, {area.x, area.bottom() - 2, area.width, 2},
              {.fill = theme.accent, .radius = 1});
  }
  paint_ring_of(frame, area.inset(-4, 6), thing.id, 6);
  return thing.pressed;
}

}  // namespace parley::ui::kit
