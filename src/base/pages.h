// SPDX-License-Identifier: AGPL-3.0-or-later
// A sequence that grows without moving what it holds: rows lie in pages of a fixed count, so that
// taking in one more row costs the same at a million as at ten and no frame waits for a copy of
// all. Only the first page grows like a vector, because most tables stay small.
#pragma once

#include <cstddef>
#include <iterator>
#include <utility>
#include <vector>

namespace parley {

template <class Row>
class Pages {
  static constexpr std::size_t page_bits = 8;
  static constexpr std::size_t page_rows = std::size_t{1} << page_bits;

 public:
  class Iterator {
   public:
    using iterator_category = std::forward_iterator_tag;
    using value_type = Row;
    using difference_type = std::ptrdiff_t;
    using pointer = const Row*;
    using reference = const Row&;

    Iterator() = default;
    Iterator(const Pages* pages, std::size_t place) : pages_(pages), place_(place) {}
    reference operator*() const { return (*pages_)[place_]; }
    pointer operator->() const { return &(*pages_)[place_]; }
    Iterator& operator++() {
      ++place_;
      return *this;
    }
    Iterator operator++(int) {
      auto before = *this;
      ++place_;
      return before;
    }
    friend bool operator==(const Iterator&, const Iterator&) = default;

   private:
    const Pages* pages_ = nullptr;
    std::size_t place_ = 0;
  };

  [[nodiscard]] std::size_t size() const { return size_; }
  [[nodiscard]] const Row& operator[](std::size_t place) const {
    return pages_[place >> page_bits][place & (page_rows - 1)];
  }
  Row& operator[](std::size_t place) { return pages_[place >> page_bits][place & (page_rows - 1)]; }
  [[nodiscard]] Iterator begin() const { return {this, 0}; }
  [[nodiscard]] Iterator end() const { return {this, size_}; }

  Row& back() { return pages_.back().back(); }
  Row& push_back(Row row) {
    if (size_ == pages_.size() * page_rows) {
      pages_.emplace_back();
      if (pages_.size() > 1) pages_.back().reserve(page_rows);
    }
    ++size_;
    return pages_.back().emplace_back(std::move(row));
  }
  void pop_back() {
    --size_;
    pages_.back().pop_back();
    if (pages_.back().empty()) pages_.pop_back();
  }

  friend bool operator==(const Pages&, const Pages&) = default;

 private:
  std::vector<std::vector<Row>> pages_;
  std::size_t size_ = 0;
};

}  // namespace parley
