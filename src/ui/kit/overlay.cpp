// SPDX-License-Identifier: AGPL-3.0-or-later
#include <algorithm>

#include "ui/kit/draw.h"
#include "ui/kit/looks.h"

namespace parley::ui::kit {
namespace {

NodeId open_float(Frame& frame, Node node, Key key) {
  auto& kit = frame.kit();
  node.floating = true;
  const auto role = node.role;
  auto cover = Cover{.area = node.area, .modal = node.modal};
  const auto id = cover.id = kit.state(std::move(node), key).id;
  kit.covers.push_back(cover);
  kit.floats.push_back({id, role});
  kit.open(id);
  kit.open_layer(id);
  return id;
}

void close_float(Frame& frame) {
  frame.kit().close_layer();
  frame.kit().close();
}

void paint_sheet(Frame& frame, const Area& area, float radius) {
  const auto& theme = frame.theme();
  const auto ground = theme.kind == ThemeKind::dark ? theme.background2 : theme.background;
  paint_shadow(frame, area, radius);
  paint_box(frame, area, {.fill = ground, .border = theme.line, .radius = radius});
}

// Below the anchor, or above it where there is more room; within the screen.
Area menu_area(Frame& frame, const MenuOptions& options) {
  constexpr float distance = 4;
  constexpr float margin = 8;
  const auto screen = frame.screen().inset(margin);
  const auto& anchor = options.anchor;
  const auto width = std::min(options.width, screen.width);
  auto height = std::min(options.height + 10, screen.height);
  const auto below = screen.bottom() - anchor.bottom() - distance;
  const auto above = anchor.y - distance - screen.y;
  const bool upwards = below < height && above > below;
  height = std::min(height, std::max(above, below));
  auto x = options.align == Align::end ? anchor.right() - width : anchor.x;
  x = std::clamp(x, screen.x, std::max(screen.x, screen.right() - width));
  const auto y = upwards ? anchor.y - distance - height : anchor.bottom() + distance;
  return {x, y, width, height};
}

// The field that has the focus keeps it; what its arrows go through is told with it.
Node* field_with_focus(Frame& frame) {
  auto* node = frame.kit().tree().find(frame.focused());
  return node && is_field(node->role) ? node : nullptr;
}

void tie_list(Frame& frame, NodeId list) {
  auto* field = field_with_focus(frame);
  if (!field) return;
  field->controls = list;
  field->expanded = Toggle::on;
}

void tie_choice(Frame& frame, NodeId option) {
  if (auto* field = field_with_focus(frame)) field->active = option;
}

}  // namespace

Dialog dialog(Frame& frame, const DialogOptions& options) {
  constexpr float padding = 20;
  const auto screen = frame.screen();
  const auto area = screen.centered(std::min(options.width, screen.width - 32),
                                    std::min(options.height, screen.height - 32));
  auto node = Node{.role = options.alert ? Role::alertdialog : Role::dialog, .area = area};
  node.name = options.name;
  node.description = options.description;
  node.modal = true;
  const auto id = open_float(frame, std::move(node), options.key);
  paint_box(frame, screen, {.fill = frame.theme().scrim});
  paint_sheet(frame, area, 14);

  auto inner = area.inset(padding);
  auto head = Node{.role = Role::heading, .area = inner.cut_top(24)};
  head.name = options.name;
  head.level = 2;
  const auto head_area = head.area;
  frame.kit().state(std::move(head), "dialog heading");
  paint_text(frame, head_area, options.name, text_style::title, frame.theme().text);
  if (!options.description.empty()) {
    const auto& words =
        layout(frame, options.description, text_style::body, {.width = inner.width});
    paint(frame, words, {inner.x, inner.y + 4}, frame.theme().text2);
    inner.cut_top(words.height() + 4);
  }
  inner.cut_top(14);
  return {.area = inner, .dismissed = frame.kit().is_dismissed(id), .scope = {frame, close_float}};
}

Menu menu(Frame& frame, const MenuOptions& options) {
  const auto area = menu_area(frame, options);
  auto node = Node{.role = options.role, .area = area};
  node.name = options.name;
  const auto id = open_float(frame, std::move(node), options.key);
  if (options.role == Role::listbox) tie_list(frame, id);
  paint_sheet(frame, area, 10);
  return {.area = area.inset(5),
          .dismissed = frame.kit().is_dismissed(id),
          .scope = {frame, close_float}};
}

bool menu_item(Frame& frame, Area& area, const MenuItemOptions& options) {
  auto row = area.cut_top(menu_item_height);
  if (row.height < menu_item_height) return false;
  const auto& theme = frame.theme();
  const auto& floats = frame.kit().floats;
  const bool listed = !floats.empty() && floats.back().role == Role::listbox;
  auto node = Node{.role = listed                            ? Role::option
                           : options.checked == Toggle::none ? Role::menuitem
                                                             : Role::menuitemradio,
                   .area = row};
  node.name = options.name;
  node.description = options.description;
  node.checked = options.checked;
  node.disabled = options.disabled;
  node.selected = options.selected;
  node.hint = options.keys;
  const auto thing = pressable(frame, std::move(node), options.key);

  const bool lit = options.selected || frame.kit().has_focus_ring(thing.id);
  if (listed && options.selected) tie_choice(frame, thing.id);
  if (lit) {
    paint_box(frame, row, {.fill = theme.accent_soft, .border = theme.outline, .radius = 7});
  }
  if (!options.disabled) paint_veil(frame, row, thing.id, 7);
  auto ink = options.tone == Tone::neutral ? theme.text : toned(theme, options.tone).ink;
  if (options.disabled) ink = theme.text2.with_alpha(0.6F);
  auto inner = row.inset(9, 0);
  if (options.checked != Toggle::none) {
    const auto tick = inner.cut_right(16);
    if (options.checked == Toggle::on) paint_icon(frame, tick, icon::check, theme.accent, 15);
    inner.cut_right(6);
  }
  if (!options.icon.is_none()) {
    const auto tint = options.tone == Tone::neutral ? theme.text2 : ink;
    paint_icon(frame, inner.cut_left(size::icon), options.icon, tint, 15);
    inner.cut_left(9);
  }
  const auto words = options.keys.empty() ? std::string(options.description)
                                          : keys_shown(frame.environment(), options.keys);
  if (!words.empty()) {
    const auto width = std::min(measure(frame, words, text_style::caption), inner.width / 2);
    paint_text(frame, inner.cut_right(width), words, text_style::caption, theme.text2);
    inner.cut_right(8);
  }
  paint_text(frame, inner, options.name, text_style::body, ink);
  return thing.pressed;
}

void menu_separator(Frame& frame, Area& area) {
  separator(frame, area.cut_top(menu_separator_height).inset(4, 0));
}

}  // namespace parley::ui::kit
