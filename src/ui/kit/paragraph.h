// SPDX-License-Identifier: AGPL-3.0-or-later
// How a text becomes placed pieces: tokens, levels, lines, order. Behind text.h; used by its cache.
#pragma once

#include <string>
#include <vector>

#include "ui/kit/glyphs.h"
#include "ui/kit/text.h"
#include "ui/kit/unicode.h"

namespace parley::ui::kit {

// What is measured, broken and reordered as one.
struct Token {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  GlyphNumber glyph = no_glyph;
  float width = 0;
  char32_t value = 0;  // its first letter
  Shape shape = Shape::letter;
  Bidi bidi = Bidi::left;
  std::uint8_t level = 0;
  std::uint16_t span = 0;  // 1 + index into the spans; 0: none
};

struct TextSource {
  std::string_view text;
  TextStyle style;
  Wrapping wrapping;
};

// `width_max` > 0: tokens beyond that much ink are not needed.
std::vector<Token> tokenize(Glyphs& glyphs, const TextSource& source, float width_max);

struct Piece {
  GlyphNumber glyph = no_glyph;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  float x = 0;
  float width = 0;
  std::uint32_t line = 0;
  std::uint16_t span = 0;
};

class LaidOut final : public Paragraph {
 public:
  // Of a desk that runs to the left, what is given here is later mirrored line by line.
  LaidOut(Glyphs& glyphs, const TextSource& source, Direction direction = Direction::to_right);

  [[nodiscard]] std::span<const TextLine> lines() const override { return lines_; }
  [[nodiscard]] float width() const override { return width_; }
  [[nodiscard]] float height() const override;
  [[nodiscard]] std::string_view source() const override { return text_; }
  [[nodiscard]] std::vector<Area> areas_of(std::uint32_t begin, std::uint32_t end) const override;

  [[nodiscard]] const std::vector<Piece>& pieces() const { return pieces_; }
  [[nodiscard]] const TextStyle& style() const { return style_; }
  [[nodiscard]] Color color_of(std::uint16_t span, Color otherwise) const;

  std::uint64_t used_at = 0;  // frame, for the cache

 private:
  struct Cut {
    std::size_t first, end;  // tokens
    bool ellipsis;
  };
  std::vector<Cut> break_lines(std::vector<Token>& tokens, Glyphs& glyphs) const;
  void place_line(Glyphs& glyphs, std::vector<Token>& tokens, const Cut& cut, bool last);
  void take_in(float room);
  void resolve_levels(Glyphs& glyphs, std::vector<Token>& tokens) const;
  float cut_to_fit(const std::vector<Token>& tokens, Cut& cut, float ellipsis) const;

  std::string text_;
  TextStyle style_;
  float wrap_width_;
  std::uint32_t lines_max_;
  Align align_;
  Direction direction_;
  std::vector<Color> colors_;
  float width_ = 0;
  std::vector<TextLine> lines_;
  std::vector<Piece> pieces_;
};

}  // namespace parley::ui::kit
