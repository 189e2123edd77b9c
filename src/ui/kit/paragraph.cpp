// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/kit/paragraph.h"

#include <algorithm>

#include "ui/kit/bidi.h"

namespace parley::ui::kit {
namespace {

bool is_blank(const Token& token) {
  return token.shape == Shape::space || token.shape == Shape::newline ||
         token.shape == Shape::ignored;
}

bool is_cjk(const Token& token) { return token.shape == Shape::ideograph; }

// May a line end between these two?
bool may_break(const Token& before, const Token& after) {
  if (is_blank(after)) return false;
  if (before.shape == Shape::space || before.value == 0x200B) return true;
  if (forbidden_at_line_start(after.value) || forbidden_at_line_end(before.value)) return false;
  if (is_cjk(before) || is_cjk(after)) return true;
  if (before.shape == Shape::dictionary && after.shape == Shape::dictionary) return true;
  return (before.value == '-' || before.value == '/') && after.bidi == Bidi::left;
}

// The first strong letter says which way a paragraph runs, unless an isolate stands before it.
bool decides_base(const std::vector<Bidi>& classes) {
  const auto last = classes.back();
  const bool is_strong = last == Bidi::left || last == Bidi::right || last == Bidi::arabic_letter;
  return is_strong && std::none_of(classes.begin(), classes.end(), [](Bidi item) {
           return item == Bidi::left_isolate || item == Bidi::right_isolate ||
                  item == Bidi::first_isolate;
         });
}

std::string utf8(char32_t value) {
  const auto byte = [](char32_t bits) { return static_cast<char>(bits); };
  if (value < 0x80) return {byte(value)};
  if (value < 0x800) return {byte(0xC0 | value >> 6), byte(0x80 | (value & 0x3F))};
  return {byte(0xE0 | value >> 12), byte(0x80 | (value >> 6 & 0x3F)), byte(0x80 | (value & 0x3F))};
}

}  // namespace

LaidOut::LaidOut(Glyphs& glyphs, const TextSource& source, Direction direction)
    : text_(source.text),
      style_(source.style),
      wrap_width_(source.wrapping.width),
      lines_max_(source.wrapping.lines_max),
      align_(source.wrapping.align),
      direction_(direction) {
  for (const auto& span : source.wrapping.spans) colors_.push_back(span.color);
  const bool bounded = lines_max_ > 0 && wrap_width_ > 0;
  // Room for blanks at the ends of lines, which hang over.
  const auto enough = bounded ? static_cast<float>(lines_max_) * wrap_width_ * 1.5F + 200 : 0.F;
  auto tokens = tokenize(glyphs, source, enough);
  if (lines_max_ == 1 || wrap_width_ <= 0) {
    for (auto& token : tokens) {
      if (token.shape == Shape::newline) {
        token.shape = Shape::space;
        token.bidi = Bidi::space;
        token.width = glyphs.advance(glyphs.find({" ", style_.font}));
      }
    }
  }
  resolve_levels(glyphs, tokens);
  const auto cuts = break_lines(tokens, glyphs);
  for (const auto& cut : cuts) place_line(glyphs, tokens, cut, &cut == &cuts.back());
  if (source.wrapping.fitted && wrap_width_ > width_) take_in(wrap_width_ - width_);
}

// As if it had been wrapped into that much less.
void LaidOut::take_in(float room) {
  const auto by = [&](float x) { return align_ == Align::center ? room / 2 : std::min(x, room); };
  for (auto& piece : pieces_) piece.x -= by(lines_[piece.line].x);
  for (auto& line : lines_) line.x -= by(line.x);
}

void LaidOut::resolve_levels(Glyphs& glyphs, std::vector<Token>& tokens) const {
  const bool turned = std::any_of(tokens.begin(), tokens.end(), [](const Token& token) {
    return token.bidi == Bidi::right || token.bidi == Bidi::arabic_letter ||
           token.bidi == Bidi::arabic_number || token.bidi == Bidi::right_isolate;
  });
  if (!turned) return;
  for (std::size_t first = 0; first < tokens.size();) {
    auto end = first;
    auto classes = std::vector<Bidi>{};
    auto letters = std::vector<char32_t>{};
    while (end < tokens.size() && tokens[end].shape != Shape::newline) {
      letters.push_back(tokens[end].value);
      classes.push_back(tokens[end++].bidi);
    }
    const auto base = base_level(classes);
    const auto levels = bidi_levels(classes, base, letters);
    for (auto i = first; i < end; ++i) {
      auto& token = tokens[i];
      token.level = levels[i - first];
      const auto mirror = token.level % 2 == 1 ? mirrored(token.value) : token.value;
      if (mirror == token.value) continue;
      token.glyph = glyphs.find({utf8(mirror), glyphs.at(token.glyph).font});
      token.width = glyphs.advance(token.glyph);
    }
    // The newline carries the base direction of the paragraph that it ends.
    if (end < tokens.size()) tokens[end].level = base;
    first = end + 1;
  }
}

std::vector<LaidOut::Cut> LaidOut::break_lines(std::vector<Token>& tokens, Glyphs& glyphs) const {
  auto cuts = std::vector<Cut>{};
  const bool wraps = wrap_width_ > 0 && lines_max_ != 1;
  std::size_t first = 0;
  std::size_t chance = 0;  // last place a line may end
  float width = 0;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const auto& token = tokens[i];
    if (i > first && may_break(tokens[i - 1], token)) chance = i;
    width += token.width;
    const bool over = wraps && !is_blank(token) && width > wrap_width_ + 0.01F && i > first;
    if (over) {
      const auto end = chance > first ? chance : i;
      cuts.push_back({first, end, false});
      first = chance = end;
      i = end;
      width = tokens[i].width;
    }
    if (tokens[i].shape == Shape::newline) {
      cuts.push_back({first, i + 1, false});
      first = chance = i + 1;
      width = 0;
    }
  }
  const bool ends_open = !tokens.empty() && tokens.back().shape == Shape::newline;
  if (first < tokens.size() || cuts.empty() || ends_open) {
    cuts.push_back({first, tokens.size(), false});
  }
  if (lines_max_ == 0 || wrap_width_ <= 0) return cuts;
  if (cuts.size() > lines_max_) {
    cuts.resize(lines_max_);
    cuts.back().ellipsis = true;
  }
  float last = 0;
  for (auto i = cuts.back().first; i < cuts.back().end; ++i) last += tokens[i].width;
  if (last > wrap_width_ + 0.01F) cuts.back().ellipsis = true;
  if (cuts.back().ellipsis) {
    const auto dots = glyphs.advance(glyphs.find({"…", style_.font}));
    cut_to_fit(tokens, cuts.back(), dots);
  }
  return cuts;
}

float LaidOut::cut_to_fit(const std::vector<Token>& tokens, Cut& cut, float ellipsis) const {
  float width = ellipsis;
  auto end = cut.first;
  while (end < cut.end && width + tokens[end].width <= wrap_width_) width += tokens[end++].width;
  while (end > cut.first && is_blank(tokens[end - 1])) width -= tokens[--end].width;
  cut.end = end;
  return width;
}

void LaidOut::place_line(Glyphs& glyphs, std::vector<Token>& tokens, const Cut& cut, bool last) {
  auto line = std::vector<Token>(tokens.begin() + static_cast<std::ptrdiff_t>(cut.first),
                                 tokens.begin() + static_cast<std::ptrdiff_t>(cut.end));
  const auto text_end = static_cast<std::uint32_t>(text_.size());
  const auto begin = cut.first < tokens.size() ? tokens[cut.first].begin : text_end;
  const auto end = cut.end < tokens.size() && !last ? tokens[cut.end].begin : text_end;
  while (!line.empty() && is_blank(line.back())) line.pop_back();

  auto paragraph_end = cut.first;
  auto paragraph_first = cut.first;
  while (paragraph_first > 0 && tokens[paragraph_first - 1].shape != Shape::newline) {
    --paragraph_first;
  }
  auto classes = std::vector<Bidi>{};
  for (paragraph_end = paragraph_first; paragraph_end < tokens.size(); ++paragraph_end) {
    if (tokens[paragraph_end].shape == Shape::newline) break;
    classes.push_back(tokens[paragraph_end].bidi);
    if (decides_base(classes)) break;
  }
  const auto base = base_level(classes);

  if (cut.ellipsis) {
    auto dots = Token{.begin = end,
                      .end = end,
                      .glyph = glyphs.find({"…", style_.font}),
                      .bidi = Bidi::neutral,
                      .level = base};
    dots.width = glyphs.advance(dots.glyph);
    line.push_back(dots);
  }
  auto levels = std::vector<std::uint8_t>{};
  auto order_classes = std::vector<Bidi>{};
  float width = 0;
  for (const auto& token : line) {
    levels.push_back(token.level);
    order_classes.push_back(token.bidi);
    width += token.width;
  }
  const bool to_left = base == 1;
  auto x = 0.F;
  if (wrap_width_ > 0) {
    const auto free = std::max(0.F, wrap_width_ - width);
    const bool against = to_left != (direction_ == Direction::to_left);
    const bool at_right = align_ == Align::end ? !against : align_ == Align::start && against;
    x = align_ == Align::center ? free / 2 : at_right ? free : 0.F;
  }
  lines_.push_back({.begin = begin, .end = end, .x = x, .width = width, .right_to_left = to_left});
  width_ = std::max(width_, width);
  const auto number = static_cast<std::uint32_t>(lines_.size() - 1);
  for (const auto index : visual_order(levels, order_classes, base)) {
    const auto& token = line[index];
    pieces_.push_back({.glyph = token.shape == Shape::space ? no_glyph : token.glyph,
                       .begin = token.begin,
                       .end = token.end,
                       .x = x,
                       .width = token.width,
                       .line = number,
                       .span = token.span});
    x += token.width;
  }
}

float LaidOut::height() const { return static_cast<float>(lines_.size()) * style_.line_height; }

std::vector<Area> LaidOut::areas_of(std::uint32_t begin, std::uint32_t end) const {
  auto areas = std::vector<Area>{};
  auto line = UINT32_MAX;
  for (const auto& piece : pieces_) {
    if (piece.end <= begin || piece.begin >= end) continue;
    const auto top = static_cast<float>(piece.line) * style_.line_height;
    const auto& around = lines_[piece.line];
    const auto x = direction_ == Direction::to_left
                       ? around.x + around.width - (piece.x - around.x) - piece.width
                       : piece.x;
    if (piece.line != line) {
      areas.push_back({x, top, 0, style_.line_height});
      line = piece.line;
    }
    auto& area = areas.back();
    area.width = std::max(area.right(), x + piece.width) - std::min(area.x, x);
    area.x = std::min(area.x, x);
  }
  return areas;
}

Color LaidOut::color_of(std::uint16_t span, Color otherwise) const {
  if (span == 0 || colors_[span - 1U].is_none()) return otherwise;
  return colors_[span - 1U];
}

}  // namespace parley::ui::kit
