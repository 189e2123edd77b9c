// SPDX-License-Identifier: AGPL-3.0-or-later
// One frame of the canvas, handed to whoever draws: where there is to draw, in what theme, and the
// few services around it. A frame is drawn when something happened, never because time went by:
// whoever needs another one asks. It reads no wall clock: `now_ms` only counts for motion.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "ui/kit/area.h"
#include "ui/kit/icons.h"
#include "ui/kit/semantics.h"
#include "ui/kit/text.h"
#include "ui/kit/theme.h"

namespace parley::ui::kit {

class Kit;

// What the browser tells about the reader's wishes and the place there is.
struct Environment {
  float width = 0;
  float height = 0;
  float density = 1;
  bool prefers_dark = false;
  bool reduced_motion = false;
  bool more_contrast = false;
  bool forced_colors = false;  // only those of the reader's system
  bool coarse_pointer = false;
  bool mac_keys = false;  // ⌘ instead of Ctrl in hints
  friend bool operator==(const Environment&, const Environment&) = default;
};

// How much a press means: one thing, or (with Shift) all from the last one up to this one.
enum class Reach : std::uint8_t { one, up_to_here };

enum class Politeness : std::uint8_t { polite, assertive };

class Frame {
 public:
  explicit Frame(Kit& kit) : kit_(kit) {}
  Frame(const Frame&) = delete;
  Frame& operator=(const Frame&) = delete;

  [[nodiscard]] Area screen() const;  // all of it; a view cuts its pieces off a copy
  [[nodiscard]] const Environment& environment() const;
  [[nodiscard]] const Theme& theme() const;
  void set_theme(ThemeKind kind);  // for this frame and after
  void set_direction(Direction direction);

  [[nodiscard]] double now_ms() const;  // since the page began; for motion only
  void request_frame();                 // one more after this one
  void wake_after(double ms);           // one more not before that; the soonest wish counts
  // 0 to 1 for something that began to be `on` or off; asks for frames while it moves. Reduced
  // motion jumps.
  float ease(Key key, bool on, float ms = 120);

  // True once when the chord was pressed outside of text fields (chords with "mod" or "Escape" also
  // within). "j", "?", "/", "ArrowDown", "Enter", "mod+k", "shift+g"; mod is ⌘ or Ctrl. Saying it
  // claims the chord: the browser does nothing of its own with it.
  bool shortcut(std::string_view chord);
  // Whatever chord was pressed, also one that is claimed; empty when none was. Asked in every frame
  // until there is one. Tab stays with the browser.
  std::string take_any_key();

  // Of the press that this frame answers, if there was one.
  [[nodiscard]] Reach reach() const;

  // The element with this id gets the browser's focus when the frame is over; focused() is what has
  // it now. focus_next: whatever node is stated next (put it before the widget).
  void focus(NodeId id);
  void focus_next();
  [[nodiscard]] NodeId focused() const;

  // Said by screen readers at once or when they are done; shows nothing.
  void announce(std::string_view words, Politeness politeness = Politeness::polite);
  void copy_text(std::string_view text);   // works inside of what a press set off
  void set_title(std::string_view title);  // of the page

  // How many files people dropped or pasted since it was last asked. Their bytes stay with the
  // page.
  std::uint32_t take_files();

  [[nodiscard]] Kit& kit() { return kit_; }
  [[nodiscard]] const Kit& kit() const { return kit_; }

 private:
  Kit& kit_;
};

// Closes what a begin opened. Kept in a variable for as long as the thing is open.
class [[nodiscard]] Scope {
 public:
  using End = void (*)(Frame&);
  Scope(Frame& frame, End end) : frame_(&frame), end_(end) {}
  Scope(Scope&& other) noexcept : frame_(other.frame_), end_(other.end_) { other.end_ = nullptr; }
  Scope(const Scope&) = delete;
  Scope& operator=(const Scope&) = delete;
  Scope& operator=(Scope&&) = delete;
  ~Scope() { close(); }
  void close() {
    if (end_) end_(*frame_);
    end_ = nullptr;
  }

 private:
  Frame* frame_;
  End end_;
};

// Painting without meaning. Everything is clipped to the scope it is in.
struct Box {
  Color fill = {};
  Color border = {};
  float radius = 0;
  float border_width = 1;
  bool dashed = false;
};
void paint_box(Frame& frame, const Area& area, const Box& box);
void paint_line(Frame& frame, Point from, Point to, Color color, float width = 1);
void paint_circle(Frame& frame, Point center, float radius, Color fill);
void paint_ring(Frame& frame, Point center, float radius, Color color, float width = 1);
void paint_shadow(Frame& frame, const Area& area, float radius, float reach = 24);
void paint_icon(Frame& frame, const Area& area, Icon icon, Color color, float side = size::icon);
void paint_focus_ring(Frame& frame, const Area& area, float radius = size::radius);
Scope clip(Frame& frame, const Area& area);

}  // namespace parley::ui::kit
