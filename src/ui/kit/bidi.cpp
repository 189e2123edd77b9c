// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/kit/bidi.h"

#include <algorithm>
#include <numeric>

namespace parley::ui::kit {
namespace {

bool is_number(Bidi item) { return item == Bidi::european_number || item == Bidi::arabic_number; }
bool is_neutral(Bidi item) {
  return item == Bidi::space || item == Bidi::neutral || item == Bidi::newline;
}

// W4: a single separator between two numbers of one kind is part of the number.
void join_numbers(std::vector<Bidi>& items) {
  for (std::size_t i = 1; i + 1 < items.size(); ++i) {
    if (items[i] == Bidi::separator && is_number(items[i - 1]) && items[i - 1] == items[i + 1]) {
      items[i] = items[i - 1];
    }
  }
}

// W5, W6: signs beside a European number go with it; what is left over is neutral.
void join_terminators(std::vector<Bidi>& items) {
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
  std::replace(items.begin(), items.end(), Bidi::separator, Bidi::neutral);
}

// W7: a European number after a strong L is as good as L.
void follow_strong(std::vector<Bidi>& items, std::uint8_t base) {
  auto strong = base == 1 ? Bidi::right : Bidi::left;
  for (auto& item : items) {
    if (item == Bidi::left || item == Bidi::right) strong = item;
    if (item == Bidi::european_number && strong == Bidi::left) item = Bidi::left;
  }
}

// N1, N2: neutrals between two of one direction take it, others the base direction.
void resolve_neutrals(std::vector<Bidi>& items, std::uint8_t base) {
  const auto base_direction = base == 1 ? Bidi::right : Bidi::left;
  const auto direction = [](Bidi item) { return is_number(item) ? Bidi::right : item; };
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (!is_neutral(items[i])) continue;
    auto end = i;
    while (end < items.size() && is_neutral(items[end])) ++end;
    const auto before = i > 0 ? direction(items[i - 1]) : base_direction;
    const auto after = end < items.size() ? direction(items[end]) : base_direction;
    std::fill(items.begin() + static_cast<std::ptrdiff_t>(i),
              items.begin() + static_cast<std::ptrdiff_t>(end),
              before == after ? before : base_direction);
    i = end - 1;
  }
}

std::uint8_t level_of(Bidi item, std::uint8_t base) {
  if (item == Bidi::right) return 1;
  if (is_number(item)) return 2;
  return base == 1 ? 2 : 0;
}

}  // namespace

std::uint8_t base_level(std::span<const Bidi> items) {
  for (const auto item : items) {
    if (item == Bidi::left) return 0;
    if (item == Bidi::right) return 1;
  }
  return 0;
}

std::vector<std::uint8_t> bidi_levels(std::span<const Bidi> given, std::uint8_t base) {
  auto items = std::vector<Bidi>(given.begin(), given.end());
  join_numbers(items);
  join_terminators(items);
  follow_strong(items, base);
  resolve_neutrals(items, base);
  auto levels = std::vector<std::uint8_t>(items.size());
  std::transform(items.begin(), items.end(), levels.begin(),
                 [base](Bidi item) { return level_of(item, base); });
  return levels;
}

std::vector<std::uint32_t> visual_order(std::span<const std::uint8_t> given,
                                        std::span<const Bidi> items, std::uint8_t base) {
  auto levels = std::vector<std::uint8_t>(given.begin(), given.end());
  for (auto i = levels.size(); i > 0; --i) {
    if (items[i - 1] != Bidi::space && items[i - 1] != Bidi::newline) break;
    levels[i - 1] = base;
  }
  auto order = std::vector<std::uint32_t>(levels.size());
  std::iota(order.begin(), order.end(), 0U);
  for (std::uint8_t level = 2; level > 0; --level) {
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
