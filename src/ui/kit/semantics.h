// SPDX-License-Identifier: AGPL-3.0-or-later
// What a frame says of itself, as a tree: the same tree serves assistive tools, pointer and
// keyboard, find-in-page, selection and the tests. Each widget adds its node while it draws. After
// the frame the difference to the last one is what the page's layer of real elements gets; nothing,
// when nothing changed. Order is the order of drawing, which has to be the order of reading.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "ui/kit/area.h"

namespace parley::ui::kit {

// Stable from frame to frame: made of the parent's id and the widget's key.
struct NodeId {
  std::uint32_t value = 0;
  friend bool operator==(const NodeId&, const NodeId&) = default;
  [[nodiscard]] bool is_none() const { return value == 0; }
};

// What tells a widget from its siblings. By default its role and name; give a key where names
// change or repeat: the id of the thing that is shown, or a literal.
struct Key {
  std::uint64_t value = 0;
  constexpr Key() = default;
  constexpr Key(std::uint64_t number) : value(number) {}  // NOLINT(google-explicit-constructor)
  constexpr Key(std::uint64_t high, std::uint64_t low) : value(high * 31 ^ low) {}
  Key(std::string_view text);                             // NOLINT(google-explicit-constructor)
  Key(const char* text) : Key(std::string_view(text)) {}  // NOLINT(google-explicit-constructor)
  [[nodiscard]] constexpr bool is_none() const { return value == 0; }
};

// Values are part of what the page's layer reads (web/src/canvas/roles.ts has them in this order).
enum class Role : std::uint8_t {
  group,
  main,
  region,
  navigation,
  complementary,
  toolbar,
  dialog,
  alertdialog,
  button,
  link,
  checkbox,
  switch_,
  tab,
  tablist,
  tabpanel,
  heading,
  text,
  grid,
  row,
  gridcell,
  list,
  listitem,
  log,
  article,
  textbox,
  searchbox,
  menu,
  menuitem,
  menuitemradio,
  menuitemcheckbox,
  listbox,
  option,
  status,
  alert,
  progressbar,
  separator,
  tooltip,
  image,
  scroll,
  line,
  presentation,
  datetime,  // the browser's own field for a date and a time: "2026-03-05T09:00", or empty
  splitter   // a separator that is moved; position and set_size are its least and most
};
// What a person types into.
constexpr bool is_field(Role role) {
  return role == Role::textbox || role == Role::searchbox || role == Role::datetime;
}

enum class Toggle : std::uint8_t { none, off, on, mixed };  // checked, where a role has that

// A part of a line that looks different from the rest of it; bytes of its name.
struct LinePart {
  std::uint32_t begin = 0, end = 0;
  std::uint16_t font_weight = 400;  // and a thousand for every face behind the upright one
  friend bool operator==(const LinePart&, const LinePart&) = default;
};

struct Node {
  NodeId id;
  NodeId parent;
  Role role = Role::group;
  Area area;  // on the canvas; within a scrolled parent: where it is painted now
  std::string name;
  std::string description;
  std::string value;  // text of a status, value of a field or progress
  std::string href;
  std::string hint;  // placeholder of a field, keys of a button
  Toggle checked = Toggle::none;
  Toggle expanded = Toggle::none;  // on or off: it opens something
  bool selected = false;
  bool current = false;  // aria-current: the page or row that is open
  bool disabled = false;
  bool focusable = false;
  bool modal = false;     // traps the focus and gives it back
  bool floating = false;  // over everything before it; closes on Escape or a press outside
  bool multiline = false;
  bool right_to_left = false;
  bool busy = false;
  bool combo = false;      // a field with a list of suggestions below it
  bool covered = false;    // a field that something floats over: its words are painted, not shown
  bool has_menu = false;   // a right click, a long press or Shift+F10 asks for one
  std::uint8_t level = 0;  // of a heading
  std::uint32_t position = 0;  // from 1, in a set of
  std::uint32_t set_size = 0;
  double content_height = 0;  // of what scrolls in it; 0: it does not scroll
  double scroll_top = 0;      // how far it is scrolled (children are painted that much higher)
  float font_size = 0;        // of real text: fields and lines
  std::uint16_t font_weight = 0;
  float line_height = 0;
  std::vector<LinePart> parts;  // of a line; none: it looks the same throughout
  NodeId controls;              // the list that a field's arrows go through, while it is open
  NodeId active;                // of that list: what Enter takes
  NodeId described_by;          // a tooltip that is shown for it
  friend bool operator==(const Node&, const Node&) = default;
};

class Tree {
 public:
  void clear() { nodes_.clear(); }
  Node& add(Node node);
  [[nodiscard]] const std::vector<Node>& nodes() const { return nodes_; }
  [[nodiscard]] std::vector<Node>& nodes() { return nodes_; }
  [[nodiscard]] const Node* find(NodeId id) const;
  [[nodiscard]] Node* find(NodeId id);
  // First of that role whose name starts with `name`.
  [[nodiscard]] const Node* find(Role role, std::string_view name) const;

 private:
  std::vector<Node> nodes_;
};

std::string_view name_of(Role role);

}  // namespace parley::ui::kit
