// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/kit/glyphs.h"

#include <cmath>

#include "ui/kit/hash.h"

namespace parley::ui::kit {
namespace {

// More different ones than any screen holds; beyond it everything starts anew.
constexpr std::size_t glyphs_max = 24'000;

std::uint64_t key_of(const GlyphRequest& request) {
  auto hash = Hash{};
  hash.add(request.text);
  hash.add(static_cast<std::uint64_t>(std::lround(request.font.size * 64)));
  hash.add(static_cast<std::uint64_t>(request.font.face) << 16 |
           static_cast<std::uint64_t>(request.font.weight) << 8 |
           static_cast<std::uint64_t>(request.kind));
  return hash.value();
}

}  // namespace

GlyphNumber Glyphs::find(const GlyphRequest& request) {
  const auto [slot, is_new] = numbers_.try_emplace(key_of(request), no_glyph);
  if (!is_new) return slot->second;
  slot->second = static_cast<GlyphNumber>(glyphs_.size());
  glyphs_.push_back({.text = std::string(request.text),
                     .font = request.font,
                     .kind = request.kind,
                     .box = source_.measure(request, density_),
                     .placed = {}});
  return slot->second;
}

const Glyphs::Placed* Glyphs::place(GlyphNumber number, int phase) {
  auto& glyph = glyphs_[number];
  if (glyph.box.width <= 0 || glyph.box.height <= 0) return nullptr;
  auto& placed = glyph.placed[static_cast<std::size_t>(phase)];
  if (placed.generation == generation_) return &placed;
  placed.width = static_cast<std::uint16_t>(glyph.box.width + 1);  // a phase moves it to the right
  placed.height = static_cast<std::uint16_t>(glyph.box.height);
  if (full_ || !pack(placed)) {
    full_ = true;
    return nullptr;
  }
  placed.generation = generation_;
  const auto shift = static_cast<float>(phase) / static_cast<float>(phases);
  jobs_.push_back({.text = glyph.text,
                   .font = glyph.font,
                   .kind = glyph.kind,
                   .layer = placed.layer,
                   .x = placed.x,
                   .y = placed.y,
                   .width = placed.width,
                   .height = placed.height,
                   .pen_x = shift - glyph.box.left,
                   .pen_y = -glyph.box.top});
  return &placed;
}

// Shelves of nearly the same height; the last column and row stay free, so that a texture
// coordinate never reaches the next layer.
bool Glyphs::pack(Placed& placed) {
  constexpr int side = layer_side - 1;
  if (placed.width >= side || placed.height >= side) return false;
  for (auto& shelf : shelves_) {
    const bool fits = placed.height <= shelf.height && shelf.height <= placed.height + 4 &&
                      shelf.used + placed.width < side;
    if (!fits) continue;
    placed.layer = shelf.layer;
    placed.x = shelf.used;
    placed.y = shelf.y;
    shelf.used = static_cast<std::uint16_t>(shelf.used + placed.width);
    return true;
  }
  if (bottom_ + placed.height >= side) {
    if (layer_ + 1 >= layers_at(density_)) return false;
    ++layer_;
    bottom_ = 0;
  }
  const auto height = static_cast<std::uint16_t>((placed.height + 3) / 4 * 4);
  shelves_.push_back({layer_, bottom_, height, 0});
  bottom_ = static_cast<std::uint16_t>(bottom_ + height);
  return pack(placed);
}

bool Glyphs::start_frame(float density) {
  if (full_) forget_pictures();
  const bool anew = density != density_ || glyphs_.size() > glyphs_max;
  density_ = density;
  if (anew) forget_all();
  return anew;
}

void Glyphs::forget_pictures() {
  ++generation_;
  full_ = false;
  layer_ = 0;
  bottom_ = 0;
  shelves_.clear();
  jobs_.clear();
}

void Glyphs::forget_all() {
  forget_pictures();
  numbers_.clear();
  glyphs_.assign(1, Glyph{});  // number 0 is no glyph
}

}  // namespace parley::ui::kit
