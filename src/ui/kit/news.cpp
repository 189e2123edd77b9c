// SPDX-License-Identifier: AGPL-3.0-or-later
// What comes and goes by itself: toasts and the tooltip. They are drawn last, in a layer over
// everything, dialogs included, and take neither the focus nor a press that is not on them.
#include <algorithm>
#include <cmath>

#include "ui/kit/draw.h"
#include "ui/kit/looks.h"
#include "ui/kit/overlay.h"
#include "ui/kit/words.h"

namespace parley::ui::kit {
namespace {

constexpr NodeId news_layer{2};
constexpr float toast_padding = 16;
constexpr float close_room = 36;
// Whoever points at a toast is reading it.
constexpr double longer_ms = 2000;

float room_beside(const ShownToast& toast) { return toast.close.empty() ? 0 : close_room; }

const Paragraph& toast_words(Frame& frame, const ShownToast& toast, float width) {
  return layout(frame, toast.text, text_style::body_medium,
                {.width = width - toast_padding * 2 - room_beside(toast)});
}

}  // namespace

void toast(Frame& frame, const ToastOptions& options) {
  auto& kit = frame.kit();
  kit.toasts.push_back({.text = std::string(options.text),
                        .close = std::string(options.close),
                        .tone = options.tone,
                        .until = frame.now_ms() + options.ms,
                        .number = ++kit.toasts_made});
  const bool urgent = options.tone == Tone::urgent;
  frame.announce(options.text, urgent ? Politeness::assertive : Politeness::polite);
}

Area toast_area(Frame& frame, const ShownToast& toast, float bottom) {
  const auto screen = frame.screen();
  const auto wanted = measure(frame, toast.text, text_style::body_medium) + toast_padding * 2 +
                      room_beside(toast) + 1;
  const auto width = std::min({wanted, 480.F, screen.width - 32});
  const auto height = toast_words(frame, toast, width).height() + 20;
  return {screen.centered(width, height).x, bottom - height, width, height};
}

bool draw_toast(Frame& frame, const Area& area, const ShownToast& toast) {
  const auto& theme = frame.theme();
  const bool neutral = toast.tone == Tone::neutral;
  const auto look = toned(theme, toast.tone);
  const auto ink = neutral ? theme.background : look.ink;
  paint_shadow(frame, area, 10);
  paint_box(frame, area,
            {.fill = neutral ? theme.text : look.ground, .border = theme.outline, .radius = 10});
  const auto& words = toast_words(frame, toast, area.width);
  const Point at{area.x + toast_padding, area.y + 10};
  auto said = Node{.role = Role::text, .area = {at.x, at.y, words.width() + 1, words.height()}};
  said.name = toast.text;
  frame.kit().state(std::move(said), "words");
  paint(frame, words, at, ink);
  if (toast.close.empty()) return false;

  const auto box =
      Area{area.right() - close_room, area.y, close_room, area.height}.centered(28, 28);
  auto node = Node{.role = Role::button, .area = box};
  node.name = toast.close;
  const auto close = pressable(frame, std::move(node), "close");
  if (frame.kit().is_hovered(close.id)) {
    paint_box(frame, box, {.fill = ink.with_alpha(0.16F), .radius = size::radius});
  }
  paint_icon(frame, box, icon::close, ink, 15);
  paint_ring_of(frame, box, close.id, size::radius);
  return close.pressed;
}

Area tooltip_area(Frame& frame, const Area& anchor, std::string_view words) {
  const auto screen = frame.screen().inset(6);
  const auto width = std::min(measure(frame, words, text_style::caption_medium) + 16, screen.width);
  constexpr float height = 26;
  const auto below = anchor.bottom() + 6 + height < screen.bottom();
  const auto x = std::clamp(anchor.center().x - width / 2, screen.x, screen.right() - width);
  return {std::floor(x), below ? anchor.bottom() + 6 : anchor.y - 6 - height, width, height};
}

void draw_tooltip(Frame& frame, const Area& area, std::string_view words) {
  const auto& theme = frame.theme();
  paint_box(frame, area, {.fill = theme.text, .border = theme.outline, .radius = 6});
  paint_text(frame, area, words, text_style::caption_medium, theme.background, Align::center);
}

void tooltip(Frame& frame, const Area& anchor, std::string_view words) {
  const auto& nodes = frame.kit().tree().nodes();
  if (!nodes.empty()) frame.kit().tooltip_for(nodes.back().id, anchor, words);
}

void Kit::tooltip_for(NodeId id, const Area& anchor, std::string_view words) {
  constexpr double patience_ms = 500;
  const bool pointed = !hover_chain_.empty() && hover_chain_.front() == id && held_.is_none();
  if (!pointed && !has_focus_ring(id)) {
    if (tip_put_away_ == id) tip_put_away_ = {};
    return;
  }
  if (tip_put_away_ == id) return;
  const auto waited = has_focus_ring(id) ? patience_ms : now - hover_since_;
  if (waited < patience_ms) return wake(patience_ms - waited);
  tip_ = words;
  tip_for_ = id;
  tip_anchor_ = anchor;
}

void Kit::draw_floating_news() {
  news_.clear();
  std::erase_if(toasts, [this](const ShownToast& toast) { return toast.until <= now; });
  if (toasts.empty() && tip_.empty()) return;
  open_layer(news_layer);
  show_toasts();
  if (!tip_.empty()) show_tooltip();
  close_layer();
}

// One above the other.
void Kit::show_toasts() {
  auto bottom = environment.height - 16;
  auto put_away = std::vector<std::uint64_t>{};
  for (auto& toast : toasts) {
    const auto area = toast_area(frame_, toast, bottom);
    bottom = area.y - 8;
    auto node = Node{.role = Role::status, .area = area};
    node.floating = true;
    const auto id = state(std::move(node), Key(toast.number, 41)).id;
    news_.insert(id.value);
    covers.push_back({.id = id, .area = area});
    open(id);
    if (draw_toast(frame_, area, toast)) put_away.push_back(toast.number);
    close();
    if (is_hovered(id) || is_inside(focused_, id))
      toast.until = std::max(toast.until, now + longer_ms);
    wake(toast.until - now);
  }
  if (put_away.empty()) return;
  std::erase_if(toasts, [&](const ShownToast& toast) {
    return std::find(put_away.begin(), put_away.end(), toast.number) != put_away.end();
  });
  wake(0);
}

void Kit::show_tooltip() {
  const auto area = tooltip_area(frame_, tip_anchor_, tip_);
  auto node = Node{.role = Role::tooltip, .area = area};
  node.name = tip_;
  node.floating = true;
  const auto id = state(std::move(node), Key(std::uint64_t{tip_for_.value}, 42)).id;
  news_.insert(id.value);
  covers.push_back({.id = id, .area = area});
  describe_by_tooltip(id);
  draw_tooltip(frame_, area, tip_);
}

// A tooltip that only says the name, perhaps with its keys, is not said after it.
void Kit::describe_by_tooltip(NodeId tooltip) {
  auto* node = tree_.find(tip_for_);
  if (node && !std::string_view(tip_).starts_with(node->name)) node->described_by = tooltip;
}

bool Kit::is_covered(const Area& area) const {
  return std::any_of(covers_before_.begin(), covers_before_.end(), [&](const Cover& cover) {
    const bool is_within = std::find(open_.begin(), open_.end(), cover.id) != open_.end();
    return !is_within && (cover.modal || !cover.area.intersected(area).is_empty());
  });
}

bool Kit::is_news(NodeId id) const {
  return std::any_of(news_.begin(), news_.end(),
                     [&](std::uint32_t news) { return is_inside(id, NodeId{news}); });
}

}  // namespace parley::ui::kit
