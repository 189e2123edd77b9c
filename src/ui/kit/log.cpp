// SPDX-License-Identifier: AGPL-3.0-or-later
// A log: only what can be seen is measured and drawn, and what is seen stays where it is while
// something above it turns out to be higher than was thought.
#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

#include "ui/kit/draw.h"
#include "ui/kit/lists.h"
#include "ui/kit/log_heights.h"
#include "ui/kit/log_words.h"
#include "ui/kit/looks.h"
#include "ui/kit/scrolling.h"

namespace parley::ui::kit {
namespace {

constexpr double reach = 200;  // measured beyond the edges

struct Window {
  double top = 0;
  std::uint32_t first = 0, end = 0;
};

class LogView {
 public:
  LogView(Frame& frame, const Area& area, const LogOptions& options, const LogSource& source,
          NodeId id)
      : frame_(frame),
        area_(area),
        options_(options),
        source_(source),
        id_(id),
        heights_(frame.kit().logs[id.value]),
        padding_(static_cast<double>(options.padding)) {}

  // Measures what can be seen until nothing moves any more.
  Window settle() {
    take_keys();
    const auto told = frame_.kit().scroll_tops[id_.value];
    reveal(told);
    double top = start(told);
    auto window = Window{};
    for (int round = 0; round < 4; ++round) {
      window = window_at(top);
      if (!measure(window)) break;
      top = start(told);
    }
    window.top = top;
    heights_.at_home = starts_at_end() ? top >= limit() - 2 : top <= 1;
    keep_anchor(top);
    if (std::abs(top - told) > 0.01) frame_.kit().scroll_to(id_, top);
    return window;
  }

  // Of a log that is shorter than its place.
  [[nodiscard]] double room_left() const {
    return snap(std::max(0.0, static_cast<double>(area_.height) - content_height()));
  }
  [[nodiscard]] double content_height() const { return heights_.total() + padding_ * 2; }
  [[nodiscard]] double top_of(std::uint32_t index) const { return padding_ + heights_.top(index); }
  [[nodiscard]] float height_of(std::uint32_t index) const { return heights_.height(index); }

 private:
  void take_keys() {
    if (heights_.thread != options_.key.value) {
      heights_ = {};
      heights_.thread = options_.key.value;
    }
    const bool same = options_.revision != 0 && options_.revision == heights_.revision &&
                      options_.count == heights_.count();
    if (!same) {
      const auto before = heights_.count();
      auto keys = std::vector<std::uint64_t>{};
      keys.reserve(options_.count);
      for (std::uint32_t i = 0; i < options_.count; ++i) keys.push_back(source_.key_of(i).value);
      const auto kept = heights_.set_keys(std::move(keys));
      heights_.told.resize(std::min<std::size_t>(heights_.told.size(), kept));
      if (kept == before && before > 0) announce_from(before);
      heights_.revision = options_.revision;
    }
    heights_.set_width(area_.width);
    told_before_ = heights_.told_top;
  }

  // The page's log is silent, or it would read out old messages while it is scrolled.
  void announce_from(std::uint32_t index) {
    constexpr std::uint32_t most = 3;
    if (!source_.words_of || options_.count - index > most) return;
    auto news = std::string{};
    for (; index < options_.count; ++index) {
      const auto words = (*source_.words_of)(index);
      if (words.name.empty()) continue;
      if (!news.empty()) news += "\n";
      news += std::string(words.name) + ": " + std::string(words.text);
    }
    if (!news.empty()) frame_.announce(news);
  }

  // What the view, or the browser's search, wants to be seen stands a little below the top.
  void reveal(double told) {
    constexpr double above = 40;
    auto& wishes = frame_.kit().log_reveals;
    auto index = UINT32_MAX;
    if (const auto wish = wishes.find(id_.value); wish != wishes.end()) {
      index = wish->second;
      wishes.erase(wish);
    }
    const auto wanted = options_.reveal == UINT32_MAX ? 0 : options_.reveal + 1;
    if (std::exchange(heights_.revealed, wanted) != wanted && wanted != 0) index = options_.reveal;
    if (index >= heights_.count()) return;
    heights_.at_home = false;
    heights_.anchor_key = heights_.key(index);
    heights_.anchor_index = index;
    heights_.anchor_above = -above;
    told_before_ = told;
  }

  [[nodiscard]] bool starts_at_end() const { return options_.start == Align::end; }

  // Where the view's top is: where it started if it was there and nobody scrolled, else as far from
  // the anchor as before, moved by how far somebody scrolled.
  double start(double told) {
    const auto moved = told - told_before_;
    const bool scrolled = std::abs(moved) > 0.5;
    if (heights_.at_home && !scrolled) return starts_at_end() ? snap(limit()) : 0;
    const auto top = anchored(told_before_) + (scrolled ? moved : 0);
    return snap(std::clamp(top, 0.0, limit()));
  }

  double anchored(double otherwise) const {
    const auto last = heights_.anchor_index;
    if (last < heights_.count() && heights_.key(last) == heights_.anchor_key) {
      return top_of(last) + heights_.anchor_above;
    }
    for (std::uint32_t i = 0; i < heights_.count(); ++i) {
      if (heights_.key(i) == heights_.anchor_key) return top_of(i) + heights_.anchor_above;
    }
    return otherwise;
  }

  void keep_anchor(double top) {
    heights_.told_top = top;
    if (heights_.count() == 0) return;
    const auto index = heights_.at(std::max(0.0, top - padding_));
    heights_.anchor_key = heights_.key(index);
    heights_.anchor_index = index;
    heights_.anchor_above = top - top_of(index);
  }

  [[nodiscard]] double limit() const {
    return std::max(0.0, content_height() - static_cast<double>(area_.height));
  }
  [[nodiscard]] double snap(double top) const {
    const auto density = static_cast<double>(frame_.environment().density);
    return std::round(top * density) / density;
  }

  [[nodiscard]] Window window_at(double top) const {
    if (heights_.count() == 0) return {top, 0, 0};
    const auto bottom = top + static_cast<double>(area_.height);
    const auto first = heights_.at(std::max(0.0, top - padding_ - reach));
    const auto last = heights_.at(std::max(0.0, bottom - padding_ + reach));
    return {top, first, last + 1};
  }

  // True when some height was not what was thought.
  bool measure(const Window& window) {
    bool moved = false;
    for (auto i = window.first; i < window.end; ++i) {
      const auto changed = source_.changed_of(i);
      if (heights_.is_measured(i, changed)) continue;
      const auto before = heights_.height(i);
      heights_.set_height(i, source_.height_of(i, area_.width), changed);
      moved = moved || heights_.height(i) != before;
    }
    return moved;
  }

  Frame& frame_;
  const Area& area_;
  const LogOptions& options_;
  const LogSource& source_;
  NodeId id_;
  LogHeights& heights_;
  double padding_;
  double told_before_ = 0;
};

// Only what can be seen is there to be counted.
void place_in_set(Frame& frame, std::size_t node, std::uint32_t index, std::uint32_t count) {
  auto& nodes = frame.kit().tree().nodes();
  if (node >= nodes.size() || nodes[node].role != Role::listitem) return;
  nodes[node].position = index + 1;
  nodes[node].set_size = count;
}

}  // namespace

LogResult log(Frame& frame, const Area& area, const LogOptions& options, const LogSource& source) {
  const auto id = frame.kit().id_for(options.role, options.name, "log");
  auto view = LogView(frame, area, options, source, id);
  const auto window = view.settle();
  auto node = Node{.role = options.role, .area = area};
  node.name = options.name;
  node.focusable = true;  // scrolled by keys
  node.content_height = view.content_height();
  node.scroll_top = window.top;
  const auto scope = container(frame, std::move(node), "log");
  const auto clipped = clip(frame, area);
  const auto above = options.start == Align::end ? view.room_left() : 0.0;
  for (auto i = window.first; i < window.end; ++i) {
    const auto top = static_cast<double>(area.y) + above + view.top_of(i) - window.top;
    const auto drawn = frame.kit().tree().nodes().size();
    source.draw({i, {area.x, static_cast<float>(top), area.width, view.height_of(i)}});
    if (options.role == Role::list) place_in_set(frame, drawn, i, options.count);
  }
  if (source.words_of) {
    tell_words(frame, {id, window.first, window.end}, options, source);
  }
  const auto end = view.content_height() - static_cast<double>(area.height);
  return {.at_end = window.top >= end - 2, .at_start = window.top <= 1};
}

Scope article(Frame& frame, const Area& area, const ArticleOptions& options) {
  auto node = Node{.role = Role::article, .area = area};
  node.name = options.name;
  return container(frame, std::move(node), options.key);
}

void article_text(Frame& frame, const Paragraph& paragraph, Point at, Color color,
                  std::span<const Span> spans) {
  paint(frame, paragraph, at, color);
  state_lines(frame, paragraph, at, spans);
  for (const auto& span : spans) {
    if (span.href.empty()) continue;
    const auto words = paragraph.source().substr(span.begin, span.end - span.begin);
    for (const auto& place : paragraph.areas_of(span.begin, span.end)) {
      auto node = Node{.role = Role::link, .area = place.moved(at.x, at.y)};
      node.description = words;
      node.href = span.href;
      const auto thing = pressable(frame, std::move(node), {span.begin + 1ULL, span.end});
      const auto y = at.y + place.bottom() - 3;
      if (frame.kit().is_hovered(thing.id)) {
        paint_line(frame, {at.x + place.x, y}, {at.x + place.right(), y}, span.color);
      }
      if (thing.pressed) frame.kit().followed = span.href;
    }
  }
}

std::string_view followed_link(Frame& frame) { return frame.kit().followed; }

}  // namespace parley::ui::kit
