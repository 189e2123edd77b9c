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

void draw_glyph(ImDrawList& list, Glyphs& glyphs, GlyphNumber number, Point pen, Color color) {
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
  const auto from = corner_of(*placed, box.coloured, 0, 0);
  const auto to = corner_of(*placed, box.coloured, width, height);
  list.PrimReserve(6, 4);
  list.PrimRectUV({left, top}, {left + width / density, top + height / density}, {from.u, from.v},
                  {to.u, to.v}, color.abgr);
}

}  // namespace

void Kit::draw_text(const LaidOut& text, Point at, Color color) {
  auto& draw = list();
  const auto& style = text.style();
  const auto to_baseline = baseline_of(style, glyphs_.density());
  const auto top = draw.GetClipRectMin().y - style.line_height;
  const auto bottom = draw.GetClipRectMax().y;
  for (const auto& piece : text.pieces()) {
    if (piece.glyph == no_glyph) continue;
    const auto y = at.y + static_cast<float>(piece.line) * style.line_height;
    if (y < top || y > bottom) continue;
    draw_glyph(draw, glyphs_, piece.glyph, {at.x + piece.x, y + to_baseline},
               text.color_of(piece.span, color));
  }
}

void Kit::draw_icon(const Area& area, Icon icon, Color color, float side) {
  const auto glyph = glyphs_.find({icon.name, {side, Weight::regular}, GlyphKind::icon});
  const auto box = area.centered(side, side);
  // Whole device pixels: strokes of an icon are drawn for them.
  const auto density = environment.density;
  const auto x = std::floor(box.x * density + 0.5F) / density;
  draw_glyph(list(), glyphs_, glyph, {x, box.y + side}, color);
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
