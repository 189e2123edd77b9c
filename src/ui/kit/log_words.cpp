// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/kit/log_words.h"

#include <algorithm>
#include <utility>

#include "ui/kit/state.h"

namespace parley::ui::kit {
namespace {

// In one frame: more would be felt.
constexpr std::size_t bytes_a_frame = 64 * 1024;

class Telling {
 public:
  Telling(Frame& frame, const LogWindow& window, const LogOptions& options, const LogSource& source)
      : kit_(frame.kit()),
        window_(window),
        count_(options.count),
        source_(source),
        heights_(kit_.logs[window.log.value]) {}

  void run() {
    // An element that was away is a new one and knows nothing.
    if (heights_.drawn_at + 1 < kit_.turn()) {
      heights_.told.clear();
      heights_.told_first = heights_.told_end = 0;
    }
    heights_.drawn_at = kit_.turn();
    if (heights_.revision == 0 || heights_.told_revision != heights_.revision) tell_changed();
    heights_.told_revision = heights_.revision;
    if (std::exchange(heights_.told_count, count_) > count_) tell(count_, count_);
    tell_more();
    tell_window();
  }

 private:
  void tell_changed() {
    const auto known = std::min(static_cast<std::uint32_t>(heights_.told.size()), count_);
    for (std::uint32_t i = 0; i < known; ++i) {
      const auto changed = source_.changed_of(i);
      if (std::exchange(heights_.told[i], changed) != changed) tell(i, i + 1);
    }
  }

  void tell_more() {
    const auto from = static_cast<std::uint32_t>(heights_.told.size());
    if (from >= count_) return;
    auto end = from;
    std::size_t bytes = 0;
    while (end < count_ && bytes < bytes_a_frame) {
      bytes += (*source_.words_of)(end).text.size() + 64;
      heights_.told.push_back(source_.changed_of(end++));
    }
    tell(from, end);
    if (end < count_) kit_.wake(0);
  }

  void tell(std::uint32_t from, std::uint32_t end) {
    auto& out = kit_.out();
    out.u32(static_cast<std::uint32_t>(Change::words));
    for (const auto number : {window_.log.value, count_, from, end - from}) out.u32(number);
    for (auto i = from; i < end; ++i) {
      const auto words = (*source_.words_of)(i);
      out.text(words.name);
      out.text(words.text);
    }
  }

  void tell_window() {
    if (heights_.told_first == window_.first && heights_.told_end == window_.end) return;
    heights_.told_first = window_.first;
    heights_.told_end = window_.end;
    kit_.out().u32(static_cast<std::uint32_t>(Change::window));
    for (const auto number : {window_.log.value, window_.first, window_.end}) {
      kit_.out().u32(number);
    }
  }

  Kit& kit_;
  const LogWindow& window_;
  std::uint32_t count_;
  const LogSource& source_;
  LogHeights& heights_;
};

}  // namespace

void tell_words(Frame& frame, const LogWindow& window, const LogOptions& options,
                const LogSource& source) {
  Telling(frame, window, options, source).run();
}

}  // namespace parley::ui::kit
