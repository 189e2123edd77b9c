// SPDX-License-Identifier: AGPL-3.0-or-later
#include <string>
#include <string_view>

#include "ui/kit/paragraph.h"

namespace parley::ui::kit {
namespace {

// A word longer than this is drawn in parts: a picture has to fit into the texture.
constexpr int word_letters_max = 40;

constexpr std::string_view joiner = "\u200D";

// Ties the letter after it to the one before it in the scripts of India and its neighbours.
bool is_virama(char32_t value) {
  static constexpr std::u32string_view viramas =
      U"\u094D\u09CD\u0A4D\u0ACD\u0B4D\u0BCD\u0C4D\u0CCD\u0D4D\u0DCA\u0F84\u1039\u17D2";
  return viramas.find(value) != std::u32string_view::npos;
}

// Scripts that are written joined: a part of a word shows by a joiner that the word goes on.
bool is_written_joined(char32_t value) {
  return (value >= 0x0600 && value <= 0x08FF) || (value >= 0x1800 && value <= 0x18AF);
}

class Tokenizer {
 public:
  Tokenizer(Glyphs& glyphs, const TextSource& source) : glyphs_(glyphs), source_(source) {}

  std::vector<Token> run(float width_max) {
    const auto size = static_cast<std::uint32_t>(source_.text.size());
    float width = 0;
    std::size_t measured = 0;
    while (at_ < size && !(width_max > 0 && width > width_max)) {
      next();
      for (; measured < tokens_.size(); ++measured) width += tokens_[measured].width;
    }
    return std::move(tokens_);
  }

 private:
  void next() {
    const auto begin = at_;
    const auto [value, bytes] = decode(source_.text, at_);
    const auto shape = shape_of(value);
    find_span();
    at_ += bytes;
    switch (shape) {
      case Shape::newline:
      case Shape::ignored:
        add({.begin = begin, .end = at_, .value = value, .shape = shape, .bidi = bidi_of(value)});
        return;
      case Shape::space:
        space(begin, value);
        return;
      case Shape::word:
        word(begin, value);
        return;
      case Shape::dictionary:
        dictionary(begin, value);
        return;
      case Shape::flag:
        if (at_ < limit_ && shape_of(decode(source_.text, at_).value) == Shape::flag) step();
        break;
      case Shape::letter:
      case Shape::ideograph:
      case Shape::mark:
      case Shape::joiner:
        cluster();
        break;
    }
    add({.begin = begin, .end = at_, .value = value, .shape = shape, .bidi = bidi_of(value)});
  }

  void step() { at_ += decode(source_.text, at_).bytes; }

  // As a whole, or, when it is very long, in parts that do not break a letter with its marks.
  void word(std::uint32_t begin, char32_t value) {
    int letters = 1;
    auto last = value;
    bool continued = false;
    while (at_ < limit_ && continues_word()) {
      const auto next = decode(source_.text, at_).value;
      const bool is_tied = shape_of(next) != Shape::word || is_virama(next) || is_virama(last) ||
                           shape_of(last) == Shape::joiner;
      if (letters >= word_letters_max && !is_tied) {
        part(begin, value, continued, true);
        continued = true;
        begin = at_;
        value = next;
        letters = 0;
      }
      if (!is_tied) ++letters;
      last = next;
      step();
    }
    part(begin, value, continued, false);
  }

  void part(std::uint32_t begin, char32_t value, bool continued, bool goes_on) {
    auto token = Token{
        .begin = begin, .end = at_, .value = value, .shape = Shape::word, .bidi = bidi_of(value)};
    if (!is_written_joined(value) || !(continued || goes_on)) return add(token);
    auto drawn = std::string(source_.text.substr(begin, at_ - begin));
    if (continued) drawn.insert(0, joiner);
    if (goes_on) drawn += joiner;
    add(token, drawn);
  }

  bool continues_word() const {
    const auto shape = shape_of(decode(source_.text, at_).value);
    return shape == Shape::word || shape == Shape::mark || shape == Shape::joiner;
  }

  // What is tied to the letter: marks, variation selectors, skin tones, and after a joiner the
  // next.
  void cluster() {
    while (at_ < limit_) {
      const auto shape = shape_of(decode(source_.text, at_).value);
      if (shape != Shape::mark && shape != Shape::joiner) return;
      step();
      if (shape == Shape::joiner && at_ < limit_) step();
    }
  }

  void space(std::uint32_t begin, char32_t value) {
    auto token = Token{
        .begin = begin, .end = at_, .value = value, .shape = Shape::space, .bidi = Bidi::space};
    token.span = span_;
    const auto blank = value == 0x3000 ? source_.text.substr(begin, at_ - begin) : " ";
    token.width = glyphs_.advance(glyphs_.find({blank, font()}));
    if (value == '\t') token.width *= 4;
    tokens_.push_back(token);
  }

  void dictionary(std::uint32_t begin, char32_t value) {
    while (at_ < limit_) {
      const auto shape = shape_of(decode(source_.text, at_).value);
      if (shape != Shape::dictionary && shape != Shape::mark) break;
      step();
    }
    auto from = begin;
    for (const auto end : glyphs_.source().word_ends(source_.text.substr(begin, at_ - begin))) {
      add({.begin = from, .end = begin + end, .value = value, .shape = Shape::dictionary});
      from = begin + end;
    }
    if (from < at_) add({.begin = from, .end = at_, .value = value, .shape = Shape::dictionary});
  }

  void add(Token token) { add(token, source_.text.substr(token.begin, token.end - token.begin)); }

  void add(Token token, std::string_view words) {
    token.span = span_;
    if (token.shape != Shape::newline && token.shape != Shape::ignored) {
      const bool to_left = token.bidi == Bidi::right || token.bidi == Bidi::arabic_letter;
      const auto kind = to_left ? GlyphKind::text_right_to_left : GlyphKind::text;
      token.glyph = glyphs_.find({words, font(), kind});
      token.width = glyphs_.advance(token.glyph);
    }
    tokens_.push_back(token);
  }

  [[nodiscard]] Font font() const {
    auto font = source_.style.font;
    if (span_ == 0) return font;
    const auto& span = source_.wrapping.spans[span_ - 1U];
    font.weight = span.weight;
    font.face = span.face;
    return font;
  }

  // Which span the next letter is in, and where no token may go beyond.
  void find_span() {
    span_ = 0;
    limit_ = static_cast<std::uint32_t>(source_.text.size());
    std::uint16_t number = 0;
    for (const auto& span : source_.wrapping.spans) {
      ++number;
      if (at_ >= span.begin && at_ < span.end) {
        span_ = number;
        limit_ = std::min(limit_, span.end);
      } else if (span.begin > at_) {
        limit_ = std::min(limit_, span.begin);
      }
    }
  }

  Glyphs& glyphs_;
  const TextSource& source_;
  std::uint32_t at_ = 0;
  std::uint32_t limit_ = 0;
  std::uint16_t span_ = 0;
  std::vector<Token> tokens_;
};

}  // namespace

std::vector<Token> tokenize(Glyphs& glyphs, const TextSource& source, float width_max) {
  return Tokenizer(glyphs, source).run(width_max);
}

}  // namespace parley::ui::kit
