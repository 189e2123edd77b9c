// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/kit/text.h"

#include <algorithm>
#include <cmath>

#include "ui/kit/draw.h"
#include "ui/kit/state.h"

namespace parley::ui::kit {
namespace {

// Of Inter, per size; the line box is centred on them, in whole device pixels, as browsers do.
constexpr float ascent = 0.96875F;
constexpr float descent = 0.2412F;

float baseline_of(const TextStyle& style, float density) {
  const auto above = std::round(ascent * style.font.size * density);
  const auto below = std::round(descent * style.font.size * density);
  return (std::floor((style.line_height * density - above - below) / 2) + above) / density;
}

constexpr float layer_side = Glyphs::layer_side;

// Where on the texture: x tells the layer by its whole part, y whether the picture has colours.
struct Corner {
  float u, v;
};
Corner corner_of(const Glyphs::Placed& placed, bool coloured, float x, float y) {
  return {static_cast<float>(placed.layer) + (static_cast<float>(placed.x) + x) / layer_side,
          (coloured ? 2.F : 0.F) + (static_cast<float>(placed.y) + y) / layer_side};
}

// `pen` is where it is seen. Of a desk that runs to the left the painting is mirrored afterwards,
// in `mirrored_in`; letters, drawn the other way round, come out of that as they are.
void draw_glyph(ImDrawList& list, Glyphs& glyphs, GlyphNumber number, Point pen, Color color,
                float mirrored_in = 0) {
  const auto density = glyphs.density();
  const auto phases = static_cast<float>(Glyphs::phases_at(density));
  const auto fine = std::floor(pen.x * density * phases + 0.5F) / phases;
  const auto whole = std::floor(fine);
  const auto phase = static_cast<int>((fine - whole) * static_cast<float>(Glyphs::phases));
  const auto* placed = glyphs.place(number, phase);
  if (!placed) return;
  const auto& box = glyphs.at(number).box;
  const auto width = static_cast<float>(placed->width);
  const auto height = static_cast<float>(placed->height);
  const auto left = (whole + box.left) / density;
  const auto top = (std::floor(pen.y * density + 0.5F) + box.top) / density;
  const auto right = left + width / density;
  const auto bottom = top + height / density;
  const auto from = corner_of(*placed, box.coloured, 0, 0);
  const auto to = corner_of(*placed, box.coloured, width, height);
  list.PrimReserve(6, 4);
  if (mirrored_in > 0) {
    list.PrimRectUV({mirrored_in - right, top}, {mirrored_in - left, bottom}, {to.u, from.v},
                    {from.u, to.v}, color.abgr);
  } else {
    list.PrimRectUV({left, top}, {right, bottom}, {from.u, from.v}, {to.u, to.v}, color.abgr);
  }
}

// What points somewhere points the other way where lines run to the left.
bool turns_around(Icon icon) {
  const auto name = std::string_view(icon.name);
  return name == "arrow-left" || name == "chevron-left" || name == "chevron-right" ||
         name == "send" || name == "log-out" || name == "arrow-down-wide-narrow";
}

}  // namespace

void Kit::draw_text(const LaidOut& text, Point at, Color color) {
  auto& draw = list();
  const auto& style = text.style();
  const auto to_baseline = baseline_of(style, glyphs_.density());
  const auto top = draw.GetClipRectMin().y - style.line_height;
  const auto bottom = draw.GetClipRectMax().y;
  const auto mirrored_in = direction == Direction::to_left ? environment.width : 0.F;
  for (const auto& piece : text.pieces()) {
    if (piece.glyph == no_glyph) continue;
    const auto y = at.y + static_cast<float>(piece.line) * style.line_height;
    if (y < top || y > bottom) continue;
    auto x = at.x + piece.x;
    if (mirrored_in > 0) {  // the line changes its place, and keeps its order
      const auto& line = text.lines()[piece.line];
      x = mirrored_in - (at.x + line.x + line.width) + (piece.x - line.x);
    }
    draw_glyph(draw, glyphs_, piece.glyph, {x, y + to_baseline}, text.color_of(piece.span, color),
               mirrored_in);
  }
}

void Kit::draw_icon(const Area& area, Icon icon, Color color, float side) {
  const auto glyph = glyphs_.find({icon.name, {side, Weight::regular}, GlyphKind::icon});
  const auto box = area.centered(side, side);
  // Whole device pixels: strokes of an icon are drawn for them.
  const auto density = environment.density;
  const bool is_mirrored = direction == Direction::to_left;
  const auto left = is_mirrored && !turns_around(icon) ? environment.width - box.right() : box.x;
  const auto x = std::floor(left * density + 0.5F) / density;
  const auto mirrored_in = is_mirrored && !turns_around(icon) ? environment.width : 0.F;
  draw_glyph(list(), glyphs_, glyph, {x, box.y + side}, color, mirrored_in);
}

void Kit::set_direction(Direction wanted) {
  if (direction == wanted) return;
  direction = wanted;
  paragraphs_.clear();
}

// Left and right change places, in all that was painted.
void Kit::mirror_painting() {
  const auto width = environment.width;
  for (auto* painted : ImGui::GetDrawData()->CmdLists) {
    for (auto& vertex : painted->VtxBuffer) vertex.pos.x = width - vertex.pos.x;
    for (auto& command : painted->CmdBuffer) {
      const auto left = command.ClipRect.x;
      command.ClipRect.x = width - command.ClipRect.z;
      command.ClipRect.z = width - left;
    }
  }
}

float measure(Frame& frame, std::string_view text, const TextStyle& style) {
  return frame.kit().layout({text, style, {}}).width();
}

const Paragraph& layout(Frame& frame, std::string_view text, const TextStyle& style,
                        const Wrapping& wrapping) {
  return frame.kit().layout({text, style, wrapping});
}

float height_of(Frame& frame, std::string_view text, const TextStyle& style, float width) {
  return layout(frame, text, style, {.width = width}).height();
}

void paint(Frame& frame, const Paragraph& paragraph, Point at, Color color) {
  // Every paragraph comes from the cache, which holds nothing else.
  frame.kit().draw_text(static_cast<const LaidOut&>(paragraph), at, color);
}

float paint_text(Frame& frame, const Area& area, std::string_view text, const TextStyle& style,
                 Color color, Align align) {
  if (text.empty() || area.width <= 0) return 0;
  const auto& line = frame.kit().layout(
      {text, style, {.width = area.width, .lines_max = 1, .align = align, .spans = {}}});
  frame.kit().draw_text(line, {area.x, area.y + (area.height - line.height()) / 2}, color);
  return line.width();
}

}  // namespace parley::ui::kit
