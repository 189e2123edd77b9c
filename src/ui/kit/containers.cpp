// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/kit/containers.h"

#include <algorithm>
#include <cmath>

#include "ui/kit/draw.h"
#include "ui/kit/looks.h"
#include "ui/kit/scrolling.h"

namespace parley::ui::kit {
namespace {

Scope plain(Frame& frame, Role role, const Area& area, const ContainerOptions& options) {
  auto node = Node{.role = role, .area = area};
  node.name = options.name;
  if (!options.fill.is_none()) paint_box(frame, area, {.fill = options.fill});
  return container(frame, std::move(node), options.key);
}

}  // namespace

Scope region(Frame& frame, const Area& area, const ContainerOptions& options) {
  return plain(frame, Role::region, area, options);
}
Scope main_region(Frame& frame, const Area& area, const ContainerOptions& options) {
  return plain(frame, Role::main, area, options);
}
Scope navigation(Frame& frame, const Area& area, const ContainerOptions& options) {
  return plain(frame, Role::navigation, area, options);
}
Scope complementary(Frame& frame, const Area& area, const ContainerOptions& options) {
  return plain(frame, Role::complementary, area, options);
}
Scope toolbar(Frame& frame, const Area& area, const ContainerOptions& options) {
  return plain(frame, Role::toolbar, area, options);
}
Scope group(Frame& frame, const Area& area, const ContainerOptions& options) {
  return plain(frame, Role::group, area, options);
}
Scope tabpanel(Frame& frame, const Area& area, const ContainerOptions& options) {
  return plain(frame, Role::tabpanel, area, options);
}
Scope list(Frame& frame, const Area& area, const ContainerOptions& options) {
  return plain(frame, Role::list, area, options);
}
Scope list_item(Frame& frame, const Area& area, const ContainerOptions& options) {
  return plain(frame, Role::listitem, area, options);
}

double scrolled_top(Frame& frame, NodeId id, double content_height, float view_height) {
  auto& top = frame.kit().scroll_tops[id.value];
  top = std::clamp(top, 0.0, std::max(0.0, content_height - static_cast<double>(view_height)));
  // Whole device pixels, so that letters stay crisp while they move.
  const auto density = static_cast<double>(frame.environment().density);
  return std::round(top * density) / density;
}

Scrolled scroll_region(Frame& frame, const Area& area, const ContainerOptions& options,
                       float content_height) {
  auto node = Node{.role = options.name.empty() ? Role::scroll : Role::region, .area = area};
  node.name = options.name;
  node.content_height = static_cast<double>(content_height);
  const auto id = frame.kit().id_for(node.role, node.name, options.key);
  node.scroll_top = scrolled_top(frame, id, node.content_height, area.height);
  const auto top = static_cast<float>(node.scroll_top);
  if (!options.fill.is_none()) paint_box(frame, area, {.fill = options.fill});
  open_node(frame, std::move(node), options.key);
  frame.kit().list().PushClipRect(top_left(area), bottom_right(area), true);
  return {.content = {area.x, area.y - top, area.width, std::max(content_height, area.height)},
          .view = area,
          .scope = {frame, [](Frame& closing) {
                      closing.kit().list().PopClipRect();
                      closing.kit().close();
                    }}};
}

}  // namespace parley::ui::kit
