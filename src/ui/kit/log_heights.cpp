// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/kit/log_heights.h"

#include <algorithm>

namespace parley::ui::kit {

std::uint32_t LogHeights::set_keys(std::vector<std::uint64_t> keys) {
  const auto same_until =
      std::mismatch(items_.begin(), items_.end(), keys.begin(), keys.end(),
                    [](const Item& item, std::uint64_t key) { return item.key == key; });
  const auto same = static_cast<std::uint32_t>(same_until.second - keys.begin());
  const bool only_appended = same_until.first == items_.end();
  if (only_appended && items_.size() == keys.size()) return same;
  if (!only_appended) {
    auto known = items_;
    std::sort(known.begin(), known.end(),
              [](const Item& a, const Item& b) { return a.key < b.key; });
    items_.clear();
    for (const auto key : keys) {
      const auto found = std::lower_bound(
          known.begin(), known.end(), key,
          [](const Item& item, std::uint64_t wanted) { return item.key < wanted; });
      const bool is_known = found != known.end() && found->key == key;
      items_.push_back(is_known ? *found : Item{.key = key});
    }
    rebuild();
  } else {
    for (auto i = items_.size(); i < keys.size(); ++i) append({.key = keys[i]});
  }
  return same;
}

void LogHeights::set_width(float width) {
  if (width == width_) return;
  width_ = width;
  measure_anew();
}

void LogHeights::measure_anew() {
  for (auto& item : items_) item.measured = false;
}

void LogHeights::set_height(std::uint32_t index, float height, std::uint64_t changed) {
  auto& item = items_[index];
  add(index, static_cast<double>(height) - static_cast<double>(item.height));
  item.height = height;
  item.changed = changed;
  item.measured = true;
}

double LogHeights::top(std::uint32_t index) const {
  double sum = 0;
  for (auto i = index; i > 0; i &= i - 1) sum += sums_[i];
  return sum;
}

std::uint32_t LogHeights::at(double height) const {
  std::uint32_t index = 0;
  std::uint32_t step = 1;
  while (step * 2 <= count()) step *= 2;
  for (; step > 0; step /= 2) {
    if (index + step > count() || sums_[index + step] > height) continue;
    index += step;
    height -= sums_[index];
  }
  return std::min(index, count() == 0 ? 0 : count() - 1);
}

// A sum stands for as many items before it as its number's lowest bit says.
void LogHeights::append(const Item& item) {
  items_.push_back(item);
  if (sums_.empty()) sums_.push_back(0);
  const auto number = count();
  auto sum = static_cast<double>(item.height);
  const auto covered = number & (~number + 1);
  for (std::uint32_t step = 1; step < covered; step *= 2) sum += sums_[number - step];
  sums_.push_back(sum);
}

void LogHeights::rebuild() {
  sums_.assign(items_.size() + 1, 0);
  for (std::uint32_t i = 1; i <= count(); ++i) {
    sums_[i] += static_cast<double>(items_[i - 1].height);
    const auto next = i + (i & (~i + 1));
    if (next <= count()) sums_[next] += sums_[i];
  }
}

void LogHeights::add(std::uint32_t index, double by) {
  for (auto i = index + 1; i <= count(); i += i & (~i + 1)) sums_[i] += by;
}

}  // namespace parley::ui::kit
