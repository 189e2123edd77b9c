// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/kit/frame.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "ui/kit/boxes.h"
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

namespace {

void paint_plain(Frame& frame, const Area& area, Color fill) {
  frame.kit().list().AddRectFilled(top_left(area), bottom_right(area), fill.abgr);
}

}  // namespace

void paint_box(Frame& frame, const Area& area, const Box& box) {
  if (area.is_empty()) return;
  const auto place = frame.kit().on_pixels(area);
  if (box.radius <= 0 && box.border.is_none()) return paint_plain(frame, place, box.fill);
  if (box.fill.is_none() && box.border.is_none()) return;
  constexpr float dash = 3;
  auto round = RoundBox{.area = place, .fill = box.fill, .radius = box.radius};
  if (!box.border.is_none()) {
    round.border = box.border;
    round.border_width = whole_pixels(box.border_width, frame.environment().density);
    round.dash = box.dashed ? dash : 0;
  }
  frame.kit().draw_box(round);
}

// Upright and level lines are boxes: crisp at every density, and as thick here as there.
void paint_line(Frame& frame, Point from, Point to, Color color, float width) {
  auto& kit = frame.kit();
  const auto density = frame.environment().density;
  const auto wide = whole_pixels(width, density);
  if (from.y == to.y) {
    paint_plain(frame, kit.on_pixels({from.x, from.y - wide / 2, to.x - from.x, wide}), color);
  } else if (from.x == to.x) {
    paint_plain(frame, kit.on_pixels({from.x - wide / 2, from.y, wide, to.y - from.y}), color);
  } else {
    kit.list().AddLine(vec(from), vec(to), color.abgr, width);
  }
}

// Circles lie where they are meant to: they are smooth all around, and one may lie within another.
void paint_circle(Frame& frame, Point center, float radius, Color fill) {
  const auto area = Area{center.x, center.y, 0, 0}.inset(-radius);
  frame.kit().draw_box({.area = area, .fill = fill, .radius = radius});
}

void paint_ring(Frame& frame, Point center, float radius, Color color, float width) {
  const auto area = Area{center.x, center.y, 0, 0}.inset(-radius);
  frame.kit().draw_box({.area = area, .border = color, .radius = radius, .border_width = width});
}

// It falls downwards, and ends where `reach` ends. What is soft is round, too.
void paint_shadow(Frame& frame, const Area& area, float radius, float reach) {
  const auto color = frame.theme().shadow;
  if (color.is_none()) return;
  frame.kit().draw_box({.area = area.moved(0, reach / 3),
                        .fill = color,
                        .radius = radius + reach / 2,
                        .fade = reach * 2});
}

void paint_icon(Frame& frame, const Area& area, Icon icon, Color color, float side) {
  if (!icon.is_none()) frame.kit().draw_icon(area, icon, color, side);
}

// A pixel of the ground stays between it and what it is around, of whatever colour that is.
void paint_focus_ring(Frame& frame, const Area& area, float radius) {
  constexpr float width = 2;
  constexpr float distance = 3;
  const auto density = frame.environment().density;
  const auto ring = frame.kit().on_pixels(area).inset(-whole_pixels(distance, density));
  frame.kit().draw_box({.area = ring,
                        .border = frame.theme().accent,
                        .radius = radius + distance,
                        .border_width = whole_pixels(width, density)});
}

Scope clip(Frame& frame, const Area& area) {
  frame.kit().list().PushClipRect(top_left(area), bottom_right(area), true);
  return {frame, [](Frame& closing) { closing.kit().list().PopClipRect(); }};
}

}  // namespace parley::ui::kit
