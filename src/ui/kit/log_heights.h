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

  // Keys in order. Keeps what is measured of those that stay; gives how many from the first on are
  // the same as before.
  std::uint32_t set_keys(std::vector<std::uint64_t> keys);
  void set_width(float width);  // another width: nothing is measured any more
  void measure_anew();
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
  std::uint32_t anchor_index = 0;  // where it was last
  double anchor_above = 0;
  bool at_home = true;  // where it starts: it stays there
  double told_top = 0;  // what the view was scrolled to when it was last drawn
  std::uint64_t thread = 0;
  std::uint64_t revision = 0;  // of the keys
  std::uint32_t revealed = 0;  // 1 + the item that was last brought into view on purpose

  // What the page knows of the words: `changed` of each item that it was told, from the first on.
  std::vector<std::uint64_t> told;
  std::uint32_t told_first = 0, told_end = 0;  // the items that it knows to be drawn
  std::uint32_t told_count = 0;
  std::uint64_t told_revision = 0;
  std::uint64_t drawn_at = 0;  // frame

 private:
  void append(const Item& item);
  void rebuild();
  void add(std::uint32_t index, double by);

  std::vector<Item> items_;
  std::vector<double> sums_;
  float width_ = 0;
};

}  // namespace parley::ui::kit
