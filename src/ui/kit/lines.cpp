// SPDX-License-Identifier: AGPL-3.0-or-later
// Real text under painted text: one node a line, at the line's place and width.
#include "ui/kit/looks.h"

namespace parley::ui::kit {

void state_lines(Frame& frame, const Paragraph& paragraph, Point at) {
  const auto& laid_out = static_cast<const LaidOut&>(paragraph);
  const auto& style = laid_out.style();
  auto y = at.y;
  std::uint64_t number = 0;
  for (const auto& line : paragraph.lines()) {
    auto node = Node{.role = Role::line, .area = {at.x + line.x, y, line.width, style.line_height}};
    node.name = paragraph.source().substr(line.begin, line.end - line.begin);
    node.right_to_left = line.right_to_left;
    node.font_size = style.font.size;
    node.font_weight = static_cast<std::uint16_t>(400 + 100 * static_cast<int>(style.font.weight));
    node.line_height = style.line_height;
    frame.kit().state(std::move(node), Key(++number));
    y += style.line_height;
  }
}

}  // namespace parley::ui::kit
