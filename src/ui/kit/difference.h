// SPDX-License-Identifier: AGPL-3.0-or-later
// What the page's layer has to change so that it says what the last frame said: a stream of bytes,
// empty when nothing changed. web/src/canvas/stream.ts reads it; the two lists of numbers are one.
//
//   node:    1, id, mask, then what the mask names, in the order of Field
//   removed: 2, id           scroll:  3, id, top        focus: 4, id       announce: 5, how, text
//   copy:    6, text         title:   7, text           theme: 8, kind     field:    9, id, text,
//   caret words:  10, log, items in all, from, count, then (name, text) of each of these window:
//   11, log, first, end: the items of the log that are drawn, and so are in nodes
// Numbers are little endian u32 or f64, texts a u32 of bytes and the bytes; geometry is in 1/64 px.
#pragma once

#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "ui/kit/semantics.h"

namespace parley::ui::kit {

class ByteWriter {
 public:
  void u32(std::uint32_t number);
  void f64(double number);
  void text(std::string_view words);
  void append(const std::vector<std::uint8_t>& bytes);
  [[nodiscard]] const std::vector<std::uint8_t>& bytes() const { return bytes_; }
  void clear() { bytes_.clear(); }

 private:
  std::vector<std::uint8_t> bytes_;
};

enum class Change : std::uint32_t {
  node = 1,
  removed,
  scroll,
  focus,
  announce,
  copy,
  title,
  theme,
  field,
  words,
  window
};

enum class Field : std::uint32_t {
  created = 1,   // role, flags
  place = 2,     // parent, the sibling before it (0: first)
  geometry = 4,  // x, y in the parent's content, width, height
  name = 8,
  description = 16,
  value = 32,
  href = 64,
  hint = 128,
  flags = 256,
  set = 512,       // position, size
  content = 1024,  // height of what scrolls
  font = 2048,     // size, weight, line height
  ties = 4096,     // controls, active, described by: ids, 0 for none
  parts = 8192     // how many, then begin, end, font weight of each
};

class Differences {
 public:
  // Appends to the writer; gives how many nodes were made, changed or removed. `mirrored_in`: the
  // width in which left and right change places, or 0.
  std::size_t write(const Tree& tree, ByteWriter& out, float mirrored_in = 0);
  // The layer starts anew: the next write tells everything.
  void forget() { sent_.clear(); }

 private:
  struct Sent {
    Node node;
    std::int32_t x = 0, y = 0, width = 0, height = 0;
    NodeId before;
    std::uint64_t seen = 0;
  };
  Sent describe(const Tree& tree, const Node& node, float mirrored_in);
  static std::uint32_t changed_fields(const Sent& was, const Sent& now);
  static void write_node(const Sent& sent, std::uint32_t fields, ByteWriter& out);

  std::unordered_map<std::uint32_t, Sent> sent_;
  std::unordered_map<std::uint32_t, std::uint32_t> index_;  // of the tree at hand
  std::unordered_map<std::uint32_t, NodeId> last_child_;
  std::vector<std::uint32_t> gone_;
  std::uint64_t turn_ = 0;
};

}  // namespace parley::ui::kit
