// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/kit/bidi.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace parley::ui::kit {
namespace {

using Classes = std::vector<Bidi>;

bool is_number(Bidi item) { return item == Bidi::european_number || item == Bidi::arabic_number; }
bool is_separator(Bidi item) { return item == Bidi::separator || item == Bidi::european_separator; }
bool opens_isolate(Bidi item) {
  return item == Bidi::left_isolate || item == Bidi::right_isolate || item == Bidi::first_isolate;
}
bool is_neutral(Bidi item) {
  return item == Bidi::space || item == Bidi::neutral || item == Bidi::newline ||
         opens_isolate(item) || item == Bidi::end_isolate;
}
Bidi direction_of(std::uint8_t level) { return level % 2 == 1 ? Bidi::right : Bidi::left; }

// Where the isolate that begins at `from` ends: at its end sign, or at the end of the text.
std::size_t isolate_end(std::span<const Bidi> items, std::size_t from) {
  int depth = 0;
  for (auto i = from; i < items.size(); ++i) {
    if (opens_isolate(items[i])) ++depth;
    if (items[i] == Bidi::end_isolate && --depth == 0) return i;
  }
  return items.size();
}

// W2, W3: a European number after an Arabic letter is an Arabic one; the letter is then a strong R.
// (W1 has nothing to do here: a mark is part of its letter's item.)
void follow_arabic(Classes& items) {
  auto strong = Bidi::neutral;
  for (auto& item : items) {
    if (item == Bidi::left || item == Bidi::right || item == Bidi::arabic_letter) strong = item;
    if (item == Bidi::european_number && strong == Bidi::arabic_letter) item = Bidi::arabic_number;
  }
  std::replace(items.begin(), items.end(), Bidi::arabic_letter, Bidi::right);
}

// W4: a single separator between two numbers of one kind is part of the number; plus and minus join
// only European ones.
void join_numbers(Classes& items) {
  for (std::size_t i = 1; i + 1 < items.size(); ++i) {
    if (!is_separator(items[i]) || items[i - 1] != items[i + 1]) continue;
    const auto number = items[i - 1];
    const bool joins = number == Bidi::european_number ||
                       (number == Bidi::arabic_number && items[i] == Bidi::separator);
    if (joins) items[i] = number;
  }
}

// W5, W6: signs beside a European number go with it; what is left over is neutral.
void join_terminators(Classes& items) {
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (items[i] != Bidi::terminator) continue;
    auto end = i;
    while (end < items.size() && items[end] == Bidi::terminator) ++end;
    const bool after = i > 0 && items[i - 1] == Bidi::european_number;
    const bool before = end < items.size() && items[end] == Bidi::european_number;
    std::fill(items.begin() + static_cast<std::ptrdiff_t>(i),
              items.begin() + static_cast<std::ptrdiff_t>(end),
              after || before ? Bidi::european_number : Bidi::neutral);
    i = end - 1;
  }
  std::replace_if(items.begin(), items.end(), is_separator, Bidi::neutral);
}

// W7: a European number after a strong L is as good as L.
void follow_strong(Classes& items, std::uint8_t level) {
  auto strong = direction_of(level);
  for (auto& item : items) {
    if (item == Bidi::left || item == Bidi::right) strong = item;
    if (item == Bidi::european_number && strong == Bidi::left) item = Bidi::left;
  }
}

// What counts for neutrals and brackets: numbers run with what runs to the left.
Bidi strong_of(Bidi item) { return is_number(item) ? Bidi::right : item; }

// BD16: opening and closing brackets that belong together, in the order of the opening ones.
std::vector<std::pair<std::size_t, std::size_t>> bracket_pairs(
    const Classes& items, const std::vector<char32_t>& letters) {
  constexpr std::size_t depth_max = 63;
  auto pairs = std::vector<std::pair<std::size_t, std::size_t>>{};
  auto open = std::vector<std::size_t>{};
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (items[i] != Bidi::neutral) continue;
    const auto bracket = bracket_of(letters[i]);
    if (bracket == Bracket::opening) {
      if (open.size() == depth_max) return {};
      open.push_back(i);
    } else if (bracket == Bracket::closing) {
      const auto partner = std::find_if(open.rbegin(), open.rend(), [&](std::size_t at) {
        return letters[at] == mirrored(letters[i]);
      });
      if (partner == open.rend()) continue;
      pairs.emplace_back(*partner, i);
      open.erase(partner.base() - 1, open.end());
    }
  }
  std::sort(pairs.begin(), pairs.end());
  return pairs;
}

// N0: a pair of brackets takes the direction of what it holds, where that is clear.
void resolve_brackets(Classes& items, const std::vector<char32_t>& letters, std::uint8_t level) {
  const auto own = direction_of(level);
  for (const auto& [opening, closing] : bracket_pairs(items, letters)) {
    bool has_own = false;
    bool has_other = false;
    for (auto i = opening + 1; i < closing; ++i) {
      const auto strong = strong_of(items[i]);
      if (strong == own) has_own = true;
      if (strong != own && !is_neutral(strong)) has_other = true;
    }
    if (!has_own && !has_other) continue;
    auto before = own;
    for (std::size_t i = 0; i < opening; ++i) {
      if (!is_neutral(items[i])) before = strong_of(items[i]);
    }
    items[opening] = items[closing] = has_own ? own : before;
  }
}

// N1, N2: neutrals between two of one direction take it, others the direction around.
void resolve_neutrals(Classes& items, std::uint8_t level) {
  const auto own = direction_of(level);
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (!is_neutral(items[i])) continue;
    auto end = i;
    while (end < items.size() && is_neutral(items[end])) ++end;
    const auto before = i > 0 ? strong_of(items[i - 1]) : own;
    const auto after = end < items.size() ? strong_of(items[end]) : own;
    std::fill(items.begin() + static_cast<std::ptrdiff_t>(i),
              items.begin() + static_cast<std::ptrdiff_t>(end), before == after ? before : own);
    i = end - 1;
  }
}

// I1, I2.
std::uint8_t level_of(Bidi item, std::uint8_t level) {
  const bool odd = level % 2 == 1;
  if (item == Bidi::right) return odd ? level : static_cast<std::uint8_t>(level + 1);
  if (is_number(item)) return static_cast<std::uint8_t>(level + (odd ? 1 : 2));
  return odd ? static_cast<std::uint8_t>(level + 1) : level;
}

std::uint8_t level_within(Bidi sign, std::span<const Bidi> content, std::uint8_t around) {
  const auto base = sign == Bidi::left_isolate    ? 0
                    : sign == Bidi::right_isolate ? 1
                                                  : base_level(content);
  const bool fits = around % 2 != base;
  return static_cast<std::uint8_t>(around + (fits ? 1 : 2));
}

class Resolver {
 public:
  Resolver(std::span<const Bidi> items, std::span<const char32_t> letters)
      : items_(items), letters_(letters), levels_(items.size()) {}

  // The items from `first` up to `end`; what isolates hold is resolved by itself, and is a neutral
  // for what is around it.
  void run(std::size_t first, std::size_t end, std::uint8_t level) {
    constexpr std::uint8_t level_max = 125;
    auto places = std::vector<std::size_t>{};
    for (auto i = first; i < end; ++i) {
      places.push_back(i);
      if (!opens_isolate(items_[i])) continue;
      const auto close = std::min(isolate_end(items_, i), end);
      const auto content = items_.subspan(i + 1, close - i - 1);
      const auto inner = level_within(items_[i], content, level);
      run(i + 1, close, inner <= level_max ? inner : level);
      i = close - 1;  // its end sign is an item of what is around it
    }
    resolve(places, level);
  }

  std::vector<std::uint8_t> levels() { return std::move(levels_); }

 private:
  void resolve(const std::vector<std::size_t>& places, std::uint8_t level) {
    auto classes = Classes{};
    auto letters = std::vector<char32_t>{};
    for (const auto place : places) {
      classes.push_back(items_[place]);
      letters.push_back(place < letters_.size() ? letters_[place] : 0);
    }
    follow_arabic(classes);
    join_numbers(classes);
    join_terminators(classes);
    follow_strong(classes, level);
    resolve_brackets(classes, letters, level);
    resolve_neutrals(classes, level);
    for (std::size_t i = 0; i < places.size(); ++i)
      levels_[places[i]] = level_of(classes[i], level);
  }

  std::span<const Bidi> items_;
  std::span<const char32_t> letters_;
  std::vector<std::uint8_t> levels_;
};

}  // namespace

std::uint8_t base_level(std::span<const Bidi> items) {
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (items[i] == Bidi::left) return 0;
    if (items[i] == Bidi::right || items[i] == Bidi::arabic_letter) return 1;
    if (opens_isolate(items[i])) i = isolate_end(items, i);
  }
  return 0;
}

std::vector<std::uint8_t> bidi_levels(std::span<const Bidi> items, std::uint8_t base,
                                      std::span<const char32_t> letters) {
  auto resolver = Resolver(items, letters);
  resolver.run(0, items.size(), base);
  return resolver.levels();
}

std::vector<std::uint32_t> visual_order(std::span<const std::uint8_t> given,
                                        std::span<const Bidi> items, std::uint8_t base) {
  auto levels = std::vector<std::uint8_t>(given.begin(), given.end());
  for (auto i = levels.size(); i > 0; --i) {
    const auto item = items[i - 1];
    const bool is_blank = item == Bidi::space || item == Bidi::newline || opens_isolate(item) ||
                          item == Bidi::end_isolate;
    if (!is_blank) break;
    levels[i - 1] = base;
  }
  auto order = std::vector<std::uint32_t>(levels.size());
  std::iota(order.begin(), order.end(), 0U);
  const auto highest =
      levels.empty() ? std::uint8_t{0} : *std::max_element(levels.begin(), levels.end());
  for (auto level = highest; level > 0; --level) {
    for (std::size_t i = 0; i < order.size(); ++i) {
      if (levels[order[i]] < level) continue;
      auto end = i;
      while (end < order.size() && levels[order[end]] >= level) ++end;
      std::reverse(order.begin() + static_cast<std::ptrdiff_t>(i),
                   order.begin() + static_cast<std::ptrdiff_t>(end));
      i = end;
    }
  }
  return order;
}

}  // namespace parley::ui::kit
