// SPDX-License-Identifier: AGPL-3.0-or-later
// Words and small signs with a meaning of their own: headings, text, pills, avatars, and what tells
// how things stand: banners, the connection's status, toasts, progress, an empty place.
#pragma once

#include <string_view>

#include "ui/kit/containers.h"
#include "ui/kit/controls.h"
#include "ui/kit/frame.h"

namespace parley::ui::kit {

struct TextOptions {
  TextStyle style = text_style::body;
  Color color = {};  // none: the theme's text
  Align align = Align::start;
  std::uint32_t lines_max = 1;  // 0: as many as it takes
  Key key = {};
};
// States and paints; gives the height it took. Selectable and findable in the page.
float text(Frame& frame, const Area& area, std::string_view words, const TextOptions& options = {});
float heading(Frame& frame, const Area& area, std::string_view words, int level,
              const TextOptions& options = {.style = text_style::heading});

struct PillOptions {
  std::string_view text;
  Tone tone = Tone::neutral;
  bool outlined = false;
  bool stated = false;  // true: words of their own; false: the row or button says it already
  Icon icon = {};
  Color dot = {};  // given: a dot of that colour before the words
};
// Draws it at the area's left, in the middle of its height, and gives its width.
float pill(Frame& frame, const Area& area, const PillOptions& options);
float pill_width(Frame& frame, const PillOptions& options);

// Initials in a circle; the colour comes from the seed (the id of whose it is). Paint only.
void avatar(Frame& frame, const Area& area, std::string_view initials, std::uint64_t seed);

// role=status, always there, so that a change is said: name "Connection", text "Offline, 3
// waiting".
struct StatusOptions {
  std::string_view name;
  std::string_view text;
  Icon icon = {};
  Tone tone = Tone::neutral;
  Key key = {};
};
void status(Frame& frame, const Area& area, const StatusOptions& options);

// A strip across: its words at the left, room for buttons at the right of `content`.
struct BannerOptions {
  std::string_view name;  // of the region, e.g. "Needs attention"
  std::string_view strong;
  std::string_view text;
  Tone tone = Tone::high;
  Icon icon = {};
  float room = 0;  // kept free at the right for what follows
  Key key = {};
};
struct Banner {
  Area room;
  Scope scope;
};
float banner_height(Frame& frame, float width, const BannerOptions& options);
[[nodiscard]] Banner banner(Frame& frame, const Area& area, const BannerOptions& options);

// Short news at the bottom. Drawn by the kit over everything until `ms` are over; said at once.
struct ToastOptions {
  std::string_view text;
  std::string_view close = {};  // name of the button that puts it away
  Tone tone = Tone::neutral;
  double ms = 6000;
};
void toast(Frame& frame, const ToastOptions& options);

// A named tooltip for something drawn by hand; widgets show theirs by themselves.
void tooltip(Frame& frame, const Area& anchor, std::string_view words);

struct EmptyOptions {
  Icon icon = {};
  std::string_view title;
  std::string_view text = {};
};
void empty_state(Frame& frame, const Area& area, const EmptyOptions& options);

void progress(Frame& frame, const Area& area, std::string_view name, float part);
void separator(Frame& frame, const Area& area);  // a hairline in its middle, with role
// A hairline with words in its middle, as between days.
void divider(Frame& frame, const Area& area, std::string_view words);

}  // namespace parley::ui::kit
