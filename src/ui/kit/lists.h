// SPDX-License-Identifier: AGPL-3.0-or-later
// Long things of which only what can be seen is drawn: a grid of rows of one height, and a log of
// articles of differing heights that keeps its place. A frame costs the same for a hundred rows and
// for a hundred thousand.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <type_traits>
#include <utility>

#include "ui/kit/containers.h"
#include "ui/kit/frame.h"

namespace parley::ui::kit {

// A call to something that lives longer than the call it is handed to. Owns nothing.
template <class Signature>
class FunctionRef;
template <class Out, class... In>
class FunctionRef<Out(In...)> {
 public:
  template <class Callable,
            std::enable_if_t<!std::is_same_v<std::decay_t<Callable>, FunctionRef>, int> = 0>
  FunctionRef(Callable&& callable)  // NOLINT(google-explicit-constructor)
      : target_(const_cast<void*>(static_cast<const void*>(&callable))),
        call_([](void* target, In... in) -> Out {
          return (*static_cast<std::remove_reference_t<Callable>*>(target))(
              std::forward<In>(in)...);
        }) {}
  Out operator()(In... in) const { return call_(target_, std::forward<In>(in)...); }

 private:
  void* target_;
  Out (*call_)(void*, In...);
};

//   auto grid = kit::grid(frame, area, {.name = "Conversations", .rows = 100'000, .row_height =
//   100}); for (auto i = grid.first; i < grid.last; ++i) {
//     auto row = kit::row(frame, grid, i, {.key = …, .name = "Maya Okonkwo, Refund", …});
//     if (row.activated) open(i);
//     { auto cell = kit::cell(frame, box_area); if (kit::checkbox(frame, box_area, …)) … }
//     kit::paint_text(frame, …);
//   }
struct GridOptions {
  std::string_view name;
  std::uint32_t rows = 0;
  float row_height = 100;
  std::uint32_t reveal = UINT32_MAX;  // this row is brought into view when the value changes
  Key key = {};
};
struct Grid {
  Area view;
  float row_height = 0;
  std::uint32_t rows = 0;
  std::uint32_t first = 0;  // rows to draw: first up to, not including, last
  std::uint32_t last = 0;
  double top = 0;  // of row 0 on the canvas
  Scope scope;
};
[[nodiscard]] Grid grid(Frame& frame, const Area& area, const GridOptions& options);

struct RowOptions {
  Key key;
  std::string_view name;  // starts with the customer's name
  std::string_view description = {};
  bool current = false;   // the one that is open: accent bar
  bool selected = false;  // chosen for a bulk action
  bool has_menu = false;  // `menu_wanted` is asked for and answered
};
struct Row {
  Area area;
  bool activated = false;  // pressed, but not on something in it
  bool hovered = false;
  bool focused = false;  // it or something in it
  // Where somebody asked for its menu: by a right click, a long press or Shift+F10.
  std::optional<Point> menu_wanted;
  Scope scope;
};
[[nodiscard]] Row row(Frame& frame, const Grid& grid, std::uint32_t index,
                      const RowOptions& options);
// For something to press within a row.
Scope cell(Frame& frame, const Area& area);

//   kit::log(frame, area, {.name = "Messages", .count = n, .key_of = …, .height_of = …, .draw =
//   …});
struct LogItem {
  std::uint32_t index = 0;
  Area area;  // as high as height_of said
};
struct LogOptions {
  std::string_view name;
  std::uint32_t count = 0;
  Key key;                            // of the thread: another one starts at its `start`
  Role role = Role::log;              // or a list, or a region of articles
  Align start = Align::end;           // where it begins, and stays while nobody scrolls
  float padding = 20;                 // above the first and below the last
  std::uint32_t reveal = UINT32_MAX;  // this item is brought into view when the value changes
  // Another number when there are others or other words; 0: they are looked through in every frame.
  std::uint64_t revision = 0;
};
// What an item says, for the browser's own search and for printing, where it is not drawn.
struct LogWords {
  std::string_view name;  // who and when; empty for what nobody said
  std::string_view text;
};
// `key_of` tells items apart when some come in before or between; `height_of` is asked once an item
// and width, and again when `changed_of` gives another number; `draw` is called for what can be
// seen. A log that is where it starts stays there when something is added.
struct LogSource {
  FunctionRef<Key(std::uint32_t index)> key_of;
  FunctionRef<std::uint64_t(std::uint32_t index)> changed_of;
  FunctionRef<float(std::uint32_t index, float width)> height_of;
  FunctionRef<void(const LogItem& item)> draw;
  std::optional<FunctionRef<LogWords(std::uint32_t index)>> words_of = {};
};
struct LogResult {
  bool at_end = true;
  bool at_start = false;
};
LogResult log(Frame& frame, const Area& area, const LogOptions& options, const LogSource& source);

// Within a log. `article` opens it; `article_text` paints the body and states each line, so that it
// can be selected, found, copied and read. The article's text is what article_text was given, no
// more.
struct ArticleOptions {
  std::string_view name = {};  // who and when, for screen readers
  Key key = {};
};
Scope article(Frame& frame, const Area& area, const ArticleOptions& options);
void article_text(Frame& frame, const Paragraph& paragraph, Point at, Color color,
                  std::span<const Span> spans = {});
// Links in it that were pressed in this tab.
std::string_view followed_link(Frame& frame);

}  // namespace parley::ui::kit
