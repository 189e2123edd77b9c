// SPDX-License-Identifier: AGPL-3.0-or-later
// Letters, words and icons as pictures: measured and drawn by a source (the browser; a fixed-width
// one in tests), kept in layers of one texture. When the texture is full it starts anew with what
// the next frame needs, so any number of different words can pass through it. It lays nothing out.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "ui/kit/text.h"

namespace parley::ui::kit {

enum class GlyphKind : std::uint8_t { text, text_right_to_left, icon };

struct GlyphRequest {
  std::string_view text;  // a letter, cluster or word; or an icon's name
  Font font;
  GlyphKind kind = GlyphKind::text;
};

// Ink, in device pixels around the pen's place on the baseline; y grows downwards.
struct GlyphBox {
  float advance = 0;  // CSS pixels
  float left = 0, top = 0, width = 0, height = 0;
  bool coloured = false;  // painted with its own colours
};

class GlyphSource {
 public:
  virtual ~GlyphSource() = default;
  virtual GlyphBox measure(const GlyphRequest& request, float density) = 0;
  // Where words end, as bytes of a text in a script that does not part them by spaces.
  virtual std::vector<std::uint32_t> word_ends(std::string_view text) = 0;
};

// To be drawn by the source into the texture before the frame is shown.
struct RasterJob {
  std::string text;
  Font font;
  GlyphKind kind = GlyphKind::text;
  std::uint8_t layer = 0;
  std::uint16_t x = 0, y = 0, width = 0, height = 0;
  float pen_x = 0, pen_y = 0;  // within the rectangle
};

using GlyphNumber = std::uint32_t;
inline constexpr GlyphNumber no_glyph = 0;

class Glyphs {
 public:
  static constexpr int layer_side = 1024;
  static constexpr int phases = 4;  // positions between two device pixels, at most
  // A denser screen has more pixels to fill with letters, and needs fewer positions between them.
  // web/src/canvas/renderer.ts makes the texture with as many layers.
  static constexpr int layers_at(float density) { return density <= 1 ? 4 : density <= 2 ? 8 : 12; }
  static constexpr int phases_at(float density) { return density < 2 ? 4 : density < 3 ? 2 : 1; }

  explicit Glyphs(GlyphSource& source) : source_(source) { forget_all(); }

  struct Placed {
    std::uint32_t generation = 0;
    std::uint8_t layer = 0;
    std::uint16_t x = 0, y = 0, width = 0, height = 0;
  };
  struct Glyph {
    std::string text;
    Font font;
    GlyphKind kind = GlyphKind::text;
    GlyphBox box;
    std::array<Placed, phases> placed;
  };

  GlyphNumber find(const GlyphRequest& request);
  [[nodiscard]] float advance(GlyphNumber number) const { return glyphs_[number].box.advance; }
  [[nodiscard]] const Glyph& at(GlyphNumber number) const { return glyphs_[number]; }
  // Where it is in the texture; null when it has no ink, or when there is no room in this frame.
  const Placed* place(GlyphNumber number, int phase);

  GlyphSource& source() { return source_; }
  [[nodiscard]] float density() const { return density_; }
  // Before a frame: true when every number given out so far is void.
  bool start_frame(float density);
  [[nodiscard]] bool was_full() const { return full_; }
  [[nodiscard]] std::uint8_t layers_used() const { return static_cast<std::uint8_t>(layer_ + 1); }
  std::vector<RasterJob>& jobs() { return jobs_; }
  // The texture is gone, or the ink has to be another: everything is drawn again when it is needed.
  void forget_pictures();
  // The fonts are others: every number given out is void.
  void forget_all();

 private:
  struct Shelf {
    std::uint8_t layer;
    std::uint16_t y, height, used;
  };
  bool pack(Placed& placed);

  GlyphSource& source_;
  float density_ = 1;
  bool full_ = false;
  std::uint32_t generation_ = 1;
  std::uint16_t bottom_ = 0;
  std::uint8_t layer_ = 0;
  std::vector<Shelf> shelves_;
  std::vector<Glyph> glyphs_;
  std::unordered_map<std::uint64_t, GlyphNumber> numbers_;
  std::vector<RasterJob> jobs_;
};

}  // namespace parley::ui::kit
