// SPDX-License-Identifier: AGPL-3.0-or-later
// Words on the canvas, in any script, with the fonts of the reader's system. Text is broken into
// tokens (a letter, or a whole word where a script needs shaping), measured and drawn by the
// browser token by token, ordered by the Unicode bidi rules line by line, and kept in a cache. It
// does not edit text (fields are real elements) and knows no language.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "ui/kit/area.h"
#include "ui/kit/theme.h"

namespace parley::ui::kit {

class Frame;

enum class Weight : std::uint8_t { regular, medium, semibold, bold };

// Which way lines of the reader's language run. To the left, everything is mirrored: what is cut
// off on the left is on the right. Views are written as for a language that runs to the right.
enum class Direction : std::uint8_t { to_right, to_left };

enum class Face : std::uint8_t { upright, italic, code };

struct Font {
  float size = 13;
  Weight weight = Weight::regular;
  Face face = Face::upright;
  friend bool operator==(const Font&, const Font&) = default;
};

// A font with the height of its lines.
struct TextStyle {
  Font font;
  float line_height = 19;
  friend bool operator==(const TextStyle&, const TextStyle&) = default;
};

namespace text_style {
inline constexpr TextStyle tiny{{11, Weight::regular}, 16};
inline constexpr TextStyle tiny_medium{{11, Weight::medium}, 16};
inline constexpr TextStyle tiny_strong{{11, Weight::semibold}, 16};
inline constexpr TextStyle caption{{12, Weight::regular}, 17};
inline constexpr TextStyle caption_medium{{12, Weight::medium}, 17};
inline constexpr TextStyle caption_strong{{12, Weight::semibold}, 17};
inline constexpr TextStyle body{{13, Weight::regular}, 19};
inline constexpr TextStyle body_medium{{13, Weight::medium}, 19};
inline constexpr TextStyle body_strong{{13, Weight::semibold}, 19};
inline constexpr TextStyle body_bold{{13, Weight::bold}, 19};
inline constexpr TextStyle message{{13.5F, Weight::regular}, 20};
inline constexpr TextStyle message_strong{{13.5F, Weight::semibold}, 20};
inline constexpr TextStyle heading{{15, Weight::semibold}, 21};
inline constexpr TextStyle title{{16, Weight::semibold}, 23};
inline constexpr TextStyle large{{22, Weight::semibold}, 30};
}  // namespace text_style

// start and end: as the script runs. left: also for scripts that run to the left, as lists want it.
enum class Align : std::uint8_t { start, center, end, left };

// A part of a text that looks different: `begin` and `end` are bytes of the text. What no span
// covers has the style's own weight and the color that is drawn with.
struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  Weight weight = Weight::regular;
  Color color;       // none: the text's own
  std::string href;  // not empty: a link, with a node of its own when it is drawn by article_text
  Face face = Face::upright;
  friend bool operator==(const Span&, const Span&) = default;
};

// One line of a laid out text. `begin` and `end` are bytes of the source, line breaks and trailing
// blanks included, so that all lines together are the whole text.
struct TextLine {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  float x = 0;  // from the paragraph's left
  float width = 0;
  bool right_to_left = false;
};

// Something laid out once and drawn many times. Owned by the cache: valid until the frame ends.
class Paragraph {
 public:
  virtual ~Paragraph() = default;
  [[nodiscard]] virtual std::span<const TextLine> lines() const = 0;
  [[nodiscard]] virtual float width() const = 0;  // of the widest line
  [[nodiscard]] virtual float height() const = 0;
  [[nodiscard]] virtual std::string_view source() const = 0;
  // Where the bytes [begin, end) are: one area a line they touch, from the paragraph's top left.
  [[nodiscard]] virtual std::vector<Area> areas_of(std::uint32_t begin,
                                                   std::uint32_t end) const = 0;
};

struct Wrapping {
  float width = 0;              // 0: no wrapping
  std::uint32_t lines_max = 0;  // 0: as many as it takes; else the last one ends in "…"
  Align align = Align::start;   // within `width`
  std::span<const Span> spans = {};
  // What it stands in is as wide as its longest line, and not as what it was wrapped into: lines
  // that begin at the other side begin there.
  bool fitted = false;
};

// One line, unwrapped.
float measure(Frame& frame, std::string_view text, const TextStyle& style);
const Paragraph& layout(Frame& frame, std::string_view text, const TextStyle& style,
                        const Wrapping& wrapping = {});
// Height of `text` wrapped into `width`.
float height_of(Frame& frame, std::string_view text, const TextStyle& style, float width);

// Paint only: for what a widget's name already says. Words of their own use text() or heading().
void paint(Frame& frame, const Paragraph& paragraph, Point at, Color color);
// One line in the middle of the area's height, cut with "…" where it does not fit. Gives its width.
float paint_text(Frame& frame, const Area& area, std::string_view text, const TextStyle& style,
                 Color color, Align align = Align::left);

}  // namespace parley::ui::kit
