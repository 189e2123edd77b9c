// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/kit/splitter.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <string>
#include <utility>

#include "ui/kit/draw.h"
#include "ui/kit/looks.h"

namespace parley::ui::kit {
namespace {

constexpr float reach = 7;  // behind the line, to be caught by: before it may be a scrollbar

std::string whole_number(float number) { return std::to_string(std::lround(number)); }

// As the page says it: whole pixels, or nothing for putting it back.
std::optional<float> number_in(const std::string& text) {
  int number = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
  if (read.ec != std::errc() || read.ptr != text.data() + text.size()) return std::nullopt;
  return static_cast<float>(number);
}

SplitterMoved take_move(Kit& kit, NodeId id, const SplitterOptions& options) {
  SplitterMoved moved{.wanted = {}, .put_back = false, .held = kit.is_held(id)};
  auto& field = kit.fields[id.value];
  field.seen = kit.turn();
  if (std::exchange(field.changed, false)) {
    moved.put_back = field.text.empty();
    const auto number = number_in(field.text);
    if (number) moved.wanted = std::clamp(*number, options.least, options.most);
  }
  // Whatever the page says next is another move, also to where it was before.
  field.text = " ";
  return moved;
}

}  // namespace

SplitterMoved splitter(Frame& frame, const Area& area, const SplitterOptions& options) {
  auto& kit = frame.kit();
  const auto& theme = frame.theme();
  auto node = Node{.role = Role::splitter};
  node.area = {area.x + options.at, area.y, reach, area.height};
  node.name = options.name;
  node.value = whole_number(options.at);
  node.position = static_cast<std::uint32_t>(options.least);
  node.set_size = static_cast<std::uint32_t>(std::max(options.least, options.most));
  node.right_to_left = kit.direction == Direction::to_left;
  const auto id = pressable(frame, std::move(node), options.key).id;
  const auto x = area.x + options.at - 0.5F;  // the pixels before it
  const bool is_live = kit.is_held(id) || kit.is_hovered(id) || kit.has_focus_ring(id);
  paint_line(frame, {x, area.y}, {x, area.bottom()}, is_live ? theme.accent : theme.line,
             is_live ? 3 : 1);
  return take_move(kit, id, options);
}

}  // namespace parley::ui::kit
