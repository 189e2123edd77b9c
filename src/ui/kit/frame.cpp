// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/kit/frame.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "ui/kit/draw.h"
#include "ui/kit/hash.h"
#include "ui/kit/state.h"

namespace parley::ui::kit {

Area Frame::screen() const { return {0, 0, kit_.environment.width, kit_.environment.height}; }
const Environment& Frame::environment() const { return kit_.environment; }
const Theme& Frame::theme() const { return kit_.theme(); }

void Frame::set_theme(ThemeKind kind) { kit_.set_theme(kind); }
void Frame::set_direction(Direction direction) { kit_.set_direction(direction); }

double Frame::now_ms() const { return kit_.now; }
void Frame::request_frame() { kit_.wake(0); }
void Frame::wake_after(double ms) { kit_.wake(ms); }

float Frame::ease(Key key, bool on, float ms) {
  const auto goal = on ? 1.F : 0.F;
  const auto [slot, is_new] = kit_.eases.try_emplace(key.value, EaseState{goal, kit_.now});
  auto& state = slot->second;
  const auto passed = static_cast<float>(kit_.now - state.moved_at);
  state.moved_at = kit_.now;
  if (is_new || kit_.environment.reduced_motion || state.at == goal) {
    state.at = goal;
    return goal;
  }
  const auto step = std::clamp(passed, 0.F, 32.F) / ms;
  state.at = goal > state.at ? std::min(goal, state.at + step) : std::max(goal, state.at - step);
  if (state.at != goal) kit_.wake(0);
  return state.at * state.at * (3 - 2 * state.at);
}

bool Frame::shortcut(std::string_view chord) {
  auto hash = Hash{};
  hash.add(chord);
  kit_.claimed.push_back(hash.value());
  return std::erase(kit_.keys, chord) > 0;
}

std::string Frame::take_any_key() {
  kit_.takes_any_key = true;
  return std::exchange(kit_.taken_key, {});
}

Reach Frame::reach() const { return kit_.reach; }

void Frame::focus(NodeId id) {
  kit_.out().u32(static_cast<std::uint32_t>(Change::focus));
  kit_.out().u32(id.value);
}
void Frame::focus_next() { kit_.focus_wanted_next = true; }
NodeId Frame::focused() const { return kit_.focused_; }

void Frame::announce(std::string_view words, Politeness politeness) {
  kit_.out().u32(static_cast<std::uint32_t>(Change::announce));
  kit_.out().u32(static_cast<std::uint32_t>(politeness));
  kit_.out().text(words);
}

void Frame::copy_text(std::string_view text) { kit_.copy(text); }

void Frame::set_title(std::string_view title) {
  kit_.out().u32(static_cast<std::uint32_t>(Change::title));
  kit_.out().text(title);
}

std::uint32_t Frame::take_files() { return std::exchange(kit_.files, 0); }

void paint_box(Frame& frame, const Area& area, const Box& box) {
  if (area.is_empty()) return;
  auto& list = frame.kit().list();
  const auto radius = std::min(box.radius, std::min(area.width, area.height) / 2);
  if (!box.fill.is_none()) {
    list.AddRectFilled(top_left(area), bottom_right(area), box.fill.abgr, radius);
  }
  if (box.border.is_none()) return;
  if (!box.dashed) {
    list.AddRect(top_left(area), bottom_right(area), box.border.abgr, radius, 0, box.border_width);
    return;
  }
  // Dashes along the straight sides, the corners whole.
  constexpr float dash = 4;
  const auto inner = area.inset(0.5F);
  for (auto x = inner.x + radius; x < inner.right() - radius; x += dash * 2) {
    const auto end = std::min(x + dash, inner.right() - radius);
    paint_line(frame, {x, inner.y}, {end, inner.y}, box.border, box.border_width);
    paint_line(frame, {x, inner.bottom()}, {end, inner.bottom()}, box.border, box.border_width);
  }
  for (auto y = inner.y + radius; y < inner.bottom() - radius; y += dash * 2) {
    const auto end = std::min(y + dash, inner.bottom() - radius);
    paint_line(frame, {inner.x, y}, {inner.x, end}, box.border, box.border_width);
    paint_line(frame, {inner.right(), y}, {inner.right(), end}, box.border, box.border_width);
  }
  const auto corner = [&](float x, float y, int quarter) {
    list.PathArcToFast({x, y}, radius, quarter * 3, quarter * 3 + 3);
    list.PathStroke(box.border.abgr, 0, box.border_width);
  };
  corner(inner.right() - radius, inner.bottom() - radius, 0);
  corner(inner.x + radius, inner.bottom() - radius, 1);
  corner(inner.x + radius, inner.y + radius, 2);
  corner(inner.right() - radius, inner.y + radius, 3);
}

// Upright and level lines are boxes: crisp at every density.
void paint_line(Frame& frame, Point from, Point to, Color color, float width) {
  auto& list = frame.kit().list();
  const auto half = width / 2;
  if (from.y == to.y) {
    list.AddRectFilled({from.x, from.y - half}, {to.x, to.y + half}, color.abgr);
  } else if (from.x == to.x) {
    list.AddRectFilled({from.x - half, from.y}, {to.x + half, to.y}, color.abgr);
  } else {
    list.AddLine(vec(from), vec(to), color.abgr, width);
  }
}

void paint_circle(Frame& frame, Point center, float radius, Color fill) {
  frame.kit().list().AddCircleFilled(vec(center), radius, fill.abgr);
}

void paint_ring(Frame& frame, Point center, float radius, Color color, float width) {
  frame.kit().list().AddCircle(vec(center), radius, color.abgr, 0, width);
}

// Stacked boxes, each a little larger: soft enough for what floats, a few hundred vertices.
void paint_shadow(Frame& frame, const Area& area, float radius, float reach) {
  constexpr int layers = 12;
  const auto color = frame.theme().shadow;
  auto& list = frame.kit().list();
  for (int i = 0; i < layers; ++i) {
    const auto part = static_cast<float>(i + 1) / layers;
    const auto spread = reach * part;
    const auto fade = (1 - part) * 0.13F + 0.01F;
    const auto box = area.inset(-spread * 0.7F, -spread * 0.45F, -spread * 0.7F, -spread);
    list.AddRectFilled(top_left(box), bottom_right(box), color.with_alpha(fade).abgr,
                       radius + spread * 0.7F);
  }
}

void paint_icon(Frame& frame, const Area& area, Icon icon, Color color, float side) {
  if (!icon.is_none()) frame.kit().draw_icon(area, icon, color, side);
}

void paint_focus_ring(Frame& frame, const Area& area, float radius) {
  const auto ring = area.inset(-2);
  frame.kit().list().AddRect(top_left(ring), bottom_right(ring), frame.theme().accent.abgr,
                             std::min(radius + 2, ring.height / 2), 0, 2);
}

Scope clip(Frame& frame, const Area& area) {
  frame.kit().list().PushClipRect(top_left(area), bottom_right(area), true);
  return {frame, [](Frame& closing) { closing.kit().list().PopClipRect(); }};
}

}  // namespace parley::ui::kit
