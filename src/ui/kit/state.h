// SPDX-License-Identifier: AGPL-3.0-or-later
// What the kit keeps between frames, and the way in and out for whoever runs it (the browser's
// platform layer, or a test). Views never include this: they have a Frame.
//
//   kit.pressed(id), kit.typed(…), …            what happened on the page since the last frame
//   kit.begin_frame(now);  view.draw(kit.frame());  kit.end_frame();
//   then the draw data, the glyph jobs and the differences are taken away and shown
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "ui/kit/boxes.h"
#include "ui/kit/difference.h"
#include "ui/kit/frame.h"
#include "ui/kit/glyphs.h"
#include "ui/kit/log_heights.h"
#include "ui/kit/paragraph.h"
#include "ui/kit/pictures.h"
#include "ui/kit/words.h"

struct ImDrawList;
struct ImGuiContext;

namespace parley::ui::kit {

struct FieldState {
  std::string text;    // what the element holds
  std::string passed;  // what the view said last
  bool changed = false, submitted = false, escaped = false;
  std::uint32_t caret = 0;
  std::uint64_t seen = 0;
};

struct EaseState {
  float at = 0;
  double moved_at = 0;
};

struct ShownToast {
  std::string text;
  std::string close;  // name of the button that puts it away; empty: it has none
  Tone tone = Tone::neutral;
  double until = 0;
  std::uint64_t number = 0;
};

// Where something floats. It is drawn on the canvas, which lies below the page's real fields.
struct Cover {
  NodeId id;
  Area area;
  bool modal = false;
  friend bool operator==(const Cover&, const Cover&) = default;
};

struct OpenFloat {
  NodeId id;
  Role role = Role::menu;
};

class Kit {
 public:
  explicit Kit(GlyphSource& source);
  ~Kit();
  Kit(const Kit&) = delete;
  Kit& operator=(const Kit&) = delete;

  // What happened. Ids are of the last frame's nodes; one that is gone is ignored.
  void set_environment(const Environment& environment);
  void set_system_colors(const SystemColors& colors);
  void pressed(NodeId id, Reach reach = Reach::one);
  void pointer_down(NodeId id);
  void pointer_up() { held_ = {}; }
  void hovered(NodeId id);
  void focused(NodeId id, bool ring);
  void typed(NodeId id, std::string text, std::uint32_t caret);
  void scrolled(NodeId id, double top);
  // True when the chord is somebody's, and the browser should leave it alone.
  bool key_pressed(std::string_view chord);
  void menu_wanted(NodeId id, Point at) { menu_wish_next_ = {id, at}; }
  void files_given(std::uint32_t count) { files += count; }
  void reveal_item(NodeId log, std::uint32_t index) { log_reveals[log.value] = index; }

  void begin_frame(double now_ms);
  Frame& frame() { return frame_; }
  // Gives how many differences there are.
  std::size_t end_frame();
  // Milliseconds until the next frame is wanted; 0: at once; below 0: not before something happens.
  [[nodiscard]] double next_frame_in() const { return wake_in_; }
  ByteWriter& out() { return out_; }
  Glyphs& glyphs() { return glyphs_; }
  Pictures& pictures() { return pictures_; }
  [[nodiscard]] const Boxes& boxes() const { return boxes_; }
  [[nodiscard]] const Tree& tree() const { return tree_; }
  [[nodiscard]] Tree& tree() { return tree_; }
  [[nodiscard]] const std::string& copied() const { return copied_; }
  // The page's layer or the texture is new and knows nothing.
  void forget_layer() {
    differences_.forget();
    theme_known_ = false;
    for (auto& [id, heights] : logs) heights.drawn_at = 0;
  }
  void forget_letters();

  // For widgets. ---------------------------------------------------------------------------------
  Node& state(Node node, Key key);
  NodeId id_for(Role role, std::string_view name, Key key) const;
  void open(NodeId parent);
  void close();
  // Over everything drawn before: a list of its own that is shown above.
  void open_layer(NodeId id);
  void close_layer();
  [[nodiscard]] ImDrawList& list() const;
  [[nodiscard]] bool was_pressed(NodeId id);
  [[nodiscard]] bool is_hovered(NodeId id) const;
  [[nodiscard]] bool is_held(NodeId id) const { return held_ == id && !id.is_none(); }
  [[nodiscard]] bool has_focus_ring(NodeId id) const { return focus_ring_ && focused_ == id; }
  [[nodiscard]] bool is_dismissed(NodeId id);
  std::optional<Point> take_menu_wish(NodeId id);
  void tooltip_for(NodeId id, const Area& anchor, std::string_view words);
  bool is_inside(NodeId id, NodeId ancestor) const;
  [[nodiscard]] std::uint64_t turn() const { return turn_; }

  const LaidOut& layout(const TextSource& source);
  void draw_text(const LaidOut& text, Point at, Color color);
  void draw_icon(const Area& area, Icon icon, Color color, float side);
  void draw_box(const RoundBox& box);
  [[nodiscard]] Area on_pixels(const Area& area) const;  // the nearest of the screen's

  Environment environment;
  ThemeKind theme_kind = ThemeKind::light;
  Direction direction = Direction::to_right;
  double now = 0;
  Reach reach = Reach::one;  // of the press that this frame answers
  NodeId focused_;
  bool focus_wanted_next = false;
  std::unordered_map<std::uint32_t, FieldState> fields;
  std::unordered_map<std::uint32_t, double> scroll_tops;
  std::unordered_map<std::uint32_t, std::uint32_t> reveals;
  std::unordered_map<std::uint32_t, LogHeights> logs;
  std::unordered_map<std::uint64_t, EaseState> eases;
  std::unordered_map<std::uint32_t, std::uint32_t> log_reveals;  // items to be scrolled to
  std::vector<ShownToast> toasts;
  std::uint64_t toasts_made = 0;
  std::uint32_t files = 0;  // given to the page, not taken by a view
  std::string followed;     // address of a link in running text
  std::vector<std::uint64_t> claimed;
  std::vector<std::string> keys;
  bool takes_any_key = false;
  std::string taken_key;
  std::vector<OpenFloat> floats;
  std::vector<Cover> covers;
  // Something that floats outside of what is open now was over that in the last frame.
  [[nodiscard]] bool is_covered(const Area& area) const;
  void wake(double ms);
  void scroll_to(NodeId id, double top);
  void copy(std::string_view text);
  void set_theme(ThemeKind kind);
  void set_direction(Direction direction);
  [[nodiscard]] const Theme& theme() const;

 private:
  void mirror_painting();
  [[nodiscard]] Area seen(const Area& area) const;
  void begin_imgui();
  void forget_layouts();
  void draw_floating_news();
  void show_toasts();
  void show_tooltip();
  void describe_by_tooltip(NodeId tooltip);
  bool is_news(NodeId id) const;
  NodeId unused_id(std::uint32_t wanted);

  ImGuiContext* imgui_ = nullptr;
  Glyphs glyphs_;
  Pictures pictures_;
  Boxes boxes_;
  Frame frame_;
  Tree tree_;
  Differences differences_;
  ByteWriter out_;
  std::vector<NodeId> open_;
  std::unordered_set<std::uint32_t> ids_;
  std::unordered_map<std::uint32_t, std::uint32_t> last_parents_;
  std::vector<NodeId> hover_chain_;
  std::unordered_set<std::uint32_t> pressed_, pressed_next_, dismissed_, dismissed_next_;
  NodeId held_;
  Reach reach_next_ = Reach::one;
  bool focus_ring_ = false;
  bool swallow_press_ = false;
  double hover_since_ = 0;
  double wake_in_ = 0;
  std::uint64_t turn_ = 0;
  std::string tip_;
  NodeId tip_for_, tip_put_away_;
  std::unordered_set<std::uint32_t> news_;  // toasts and the tooltip
  std::string copied_;
  Area tip_anchor_;
  bool theme_known_ = false;
  Theme forced_ = theme_of(ThemeKind::light);
  std::vector<Cover> covers_before_;
  std::pair<NodeId, Point> menu_wish_, menu_wish_next_;
  int full_frames_ = 0;  // one after the other, in which the letters' texture was too small
  std::unordered_map<std::uint64_t, std::unique_ptr<LaidOut>> paragraphs_;
};

}  // namespace parley::ui::kit
