// SPDX-License-Identifier: AGPL-3.0-or-later
// Real text under painted text: one node a line, at the line's place and width, and within it the
// parts that are set in another weight or face, so that each word is as wide as it is painted.
#include <algorithm>

#include "ui/kit/looks.h"

namespace parley::ui::kit {
namespace {

std::uint16_t number_of(Weight weight, Face face) {
  return static_cast<std::uint16_t>(400 + 100 * static_cast<int>(weight) +
                                    1000 * static_cast<int>(face));
}

std::vector<LinePart> parts_of(const TextLine& line, const TextStyle& style,
                               std::span<const Span> spans) {
  auto parts = std::vector<LinePart>{};
  const auto usual = number_of(style.font.weight, style.font.face);
  for (const auto& span : spans) {
    const auto begin = std::max(span.begin, line.begin);
    const auto end = std::min(span.end, line.end);
    const auto number = number_of(span.weight, span.face);
    if (begin < end && number != usual) {
      parts.push_back({begin - line.begin, end - line.begin, number});
    }
  }
  return parts;
}

}  // namespace

void state_lines(Frame& frame, const Paragraph& paragraph, Point at, std::span<const Span> spans) {
  const auto& laid_out = static_cast<const LaidOut&>(paragraph);
  const auto& style = laid_out.style();
  auto y = at.y;
  std::uint64_t number = 0;
  for (const auto& line : paragraph.lines()) {
    auto node = Node{.role = Role::line, .area = {at.x + line.x, y, line.width, style.line_height}};
    node.name = paragraph.source().substr(line.begin, line.end - line.begin);
    node.right_to_left = line.right_to_left;
    node.font_size = style.font.size;
    node.font_weight = number_of(style.font.weight, Face::upright);
    node.line_height = style.line_height;
    node.parts = parts_of(line, style, spans);
    frame.kit().state(std::move(node), Key(++number));
    y += style.line_height;
  }
}

}  // namespace parley::ui::kit
