// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/kit/difference.h"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace parley::ui::kit {
namespace {

constexpr double steps_per_px = 64;

std::int32_t steps(double px) { return static_cast<std::int32_t>(std::lround(px * steps_per_px)); }

std::uint32_t bit(Field field) { return static_cast<std::uint32_t>(field); }

std::uint32_t flags_of(const Node& node) {
  std::uint32_t flags = 0;
  std::uint32_t at = 0;
  const auto put = [&](std::uint32_t number, std::uint32_t bits) {
    flags |= number << at;
    at += bits;
  };
  put(static_cast<std::uint32_t>(node.checked), 2);
  put(static_cast<std::uint32_t>(node.expanded), 2);
  put(node.level, 4);
  for (const bool flag :
       {node.selected, node.current, node.disabled, node.focusable, node.modal, node.floating,
        node.multiline, node.right_to_left, node.busy, node.combo, node.covered, node.has_menu}) {
    put(flag ? 1 : 0, 1);
  }
  return flags;
}

}  // namespace

void ByteWriter::u32(std::uint32_t number) {
  for (int shift = 0; shift < 32; shift += 8) {
    bytes_.push_back(static_cast<std::uint8_t>(number >> shift));
  }
}

void ByteWriter::f64(double number) {
  std::uint64_t bits = 0;
  std::memcpy(&bits, &number, sizeof bits);
  u32(static_cast<std::uint32_t>(bits));
  u32(static_cast<std::uint32_t>(bits >> 32));
}

void ByteWriter::text(std::string_view words) {
  u32(static_cast<std::uint32_t>(words.size()));
  bytes_.insert(bytes_.end(), words.begin(), words.end());
}

void ByteWriter::append(const std::vector<std::uint8_t>& bytes) {
  bytes_.insert(bytes_.end(), bytes.begin(), bytes.end());
}

Differences::Sent Differences::describe(const Tree& tree, const Node& node, float mirrored_in) {
  auto now = Sent{.node = node};
  double left = node.area.x;
  double top = node.area.y;
  double room = mirrored_in;
  if (const auto parent = index_.find(node.parent.value); parent != index_.end()) {
    const auto& around = tree.nodes()[parent->second];
    left -= around.area.x;
    top += around.scroll_top - around.area.y;
    room = around.area.width;
  }
  if (mirrored_in > 0) left = room - left - node.area.width;
  now.x = steps(left);
  now.y = steps(top);
  now.width = steps(node.area.width);
  now.height = steps(node.area.height);
  auto& last = last_child_[node.parent.value];
  now.before = last;
  last = node.id;
  now.seen = turn_;
  return now;
}

std::uint32_t Differences::changed_fields(const Sent& was, const Sent& now) {
  std::uint32_t fields = 0;
  const auto mark = [&](bool changed, Field field) {
    if (changed) fields |= bit(field);
  };
  const auto& a = was.node;
  const auto& b = now.node;
  mark(!(a.parent == b.parent && was.before == now.before), Field::place);
  mark(was.x != now.x || was.y != now.y || was.width != now.width || was.height != now.height,
       Field::geometry);
  mark(a.name != b.name, Field::name);
  mark(a.description != b.description, Field::description);
  // A field's text goes its own way: the person who types has the say.
  mark(a.value != b.value && !is_field(b.role), Field::value);
  mark(a.href != b.href, Field::href);
  mark(a.hint != b.hint, Field::hint);
  mark(flags_of(a) != flags_of(b), Field::flags);
  mark(a.position != b.position || a.set_size != b.set_size, Field::set);
  mark(a.content_height != b.content_height, Field::content);
  mark(a.font_size != b.font_size || a.font_weight != b.font_weight ||
           a.line_height != b.line_height,
       Field::font);
  mark(!(a.controls == b.controls && a.active == b.active && a.described_by == b.described_by),
       Field::ties);
  // Another text has to be parted anew.
  mark(a.parts != b.parts || (a.name != b.name && !b.parts.empty()), Field::parts);
  return fields;
}

void Differences::write_node(const Sent& sent, std::uint32_t fields, ByteWriter& out) {
  const auto& node = sent.node;
  const auto has = [fields](Field field) { return (fields & bit(field)) != 0; };
  const auto i32 = [&out](std::int32_t number) { out.u32(static_cast<std::uint32_t>(number)); };
  out.u32(static_cast<std::uint32_t>(Change::node));
  out.u32(node.id.value);
  out.u32(fields);
  if (has(Field::created)) {
    out.u32(static_cast<std::uint32_t>(node.role));
    out.u32(flags_of(node));
  }
  if (has(Field::place)) {
    out.u32(node.parent.value);
    out.u32(sent.before.value);
  }
  if (has(Field::geometry)) {
    for (const auto number : {sent.x, sent.y, sent.width, sent.height}) i32(number);
  }
  if (has(Field::name)) out.text(node.name);
  if (has(Field::description)) out.text(node.description);
  if (has(Field::value)) out.text(node.value);
  if (has(Field::href)) out.text(node.href);
  if (has(Field::hint)) out.text(node.hint);
  if (has(Field::flags)) out.u32(flags_of(node));
  if (has(Field::set)) {
    out.u32(node.position);
    out.u32(node.set_size);
  }
  if (has(Field::content)) out.f64(node.content_height);
  if (has(Field::font)) {
    out.f64(node.font_size);
    out.u32(node.font_weight);
    out.f64(node.line_height);
  }
  if (has(Field::ties)) {
    for (const auto id : {node.controls, node.active, node.described_by}) out.u32(id.value);
  }
  if (has(Field::parts)) {
    out.u32(static_cast<std::uint32_t>(node.parts.size()));
    for (const auto& part : node.parts) {
      for (const auto number : {part.begin, part.end, std::uint32_t{part.font_weight}}) {
        out.u32(number);
      }
    }
  }
}

std::size_t Differences::write(const Tree& tree, ByteWriter& out, float mirrored_in) {
  ++turn_;
  index_.clear();
  last_child_.clear();
  for (std::uint32_t i = 0; i < tree.nodes().size(); ++i) index_[tree.nodes()[i].id.value] = i;

  // What is gone goes first, so that what stays is found in its place and need not be moved.
  gone_.clear();
  for (const auto& [id, sent] : sent_) {
    if (!index_.contains(id)) gone_.push_back(id);
  }
  std::sort(gone_.begin(), gone_.end());
  for (const auto id : gone_) {
    sent_.erase(id);
    out.u32(static_cast<std::uint32_t>(Change::removed));
    out.u32(id);
  }
  auto count = gone_.size();
  for (const auto& node : tree.nodes()) {
    auto now = describe(tree, node, mirrored_in);
    const auto [slot, is_new] = sent_.try_emplace(node.id.value);
    auto fields = changed_fields(slot->second, now);
    if (is_new) fields |= bit(Field::created) | bit(Field::place) | bit(Field::geometry);
    if (fields != 0) {
      write_node(now, fields, out);
      ++count;
    }
    slot->second = std::move(now);
  }
  return count;
}

}  // namespace parley::ui::kit
