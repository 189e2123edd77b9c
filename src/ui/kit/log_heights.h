// SPDX-License-Identifier: AGPL-3.0-or-later
// Where each item of a long log stands, when heights differ and most were never measured. A Fenwick
// tree of heights: change one, ask for a top, find the item at a height, each in O(log n). Items
// are known by key, so that what comes in before or between does not lose what was measured.
#pragma once

#include <cstdint>
#include <vector>

namespace parley::ui::kit {

class LogHeights {
 public:
  static constexpr float guess = 72;

  struct Item {
    std::uint64_t key = 0;
    std::uint64_t changed = 0;
    float height = guess;
    bool measured = false;
  };

  // Keys in order. Keeps what is measured of those that stay.
  void set_keys(std::vector<std::uint64_t> keys);
  void set_width(float width);  // another width: nothing is measured any more
  void set_height(std::uint32_t index, float height, std::uint64_t changed);
  [[nodiscard]] bool is_measured(std::uint32_t index, std::uint64_t changed) const {
    return items_[index].measured && items_[index].changed == changed;
  }
  [[nodiscard]] std::uint32_t count() const { return static_cast<std::uint32_t>(items_.size()); }
  [[nodiscard]] std::uint64_t key(std::uint32_t index) const { return items_[index].key; }
  [[nodiscard]] float height(std::uint32_t index) const { return items_[index].height; }
  [[nodiscard]] double top(std::uint32_t index) const;  // index may be count()
  [[nodiscard]] double total() const { return top(count()); }
  [[nodiscard]] std::uint32_t at(double height) const;  // the item that covers it

  // The item that stands still while others change, and how far above the view's top it begins.
  std::uint64_t anchor_key = 0;
  double anchor_above = 0;
  bool at_end = true;
  double told_top = 0;  // what the view was scrolled to when it was last drawn
  std::uint64_t thread = 0;

 private:
  void rebuild();
  void add(std::uint32_t index, double by);

  std::vector<Item> items_;
  std::vector<double> sums_;
  float width_ = 0;
};

}  // namespace parley::ui::kit
