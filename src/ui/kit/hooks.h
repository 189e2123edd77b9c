// SPDX-License-Identifier: AGPL-3.0-or-later
// Dear ImGui's test-engine hooks: the net under the kit. While they are on, every item that Dear
// ImGui is told of is written down; one that the tree does not know was drawn past the kit.
#pragma once

#include <cstdint>
#include <vector>

namespace parley::ui::kit {

struct HookedItem {
  std::uint32_t id = 0;
  float x = 0, y = 0;
};
void watch_items(std::vector<HookedItem>* into);  // null: nobody watches

}  // namespace parley::ui::kit
