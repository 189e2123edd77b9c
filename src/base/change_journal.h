// SPDX-License-Identifier: AGPL-3.0-or-later
// Which rows of a table changed lately, for who keeps something that was computed from them. It
// remembers the last few; whoever comes later than that computes everything anew. It is no part of
// what the table says.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace parley {

class ChangeJournal {
 public:
  static constexpr std::size_t kept = 1024;

  ChangeJournal() = default;
  ChangeJournal(const ChangeJournal& other) : count_(other.count_ + kept + 1) {}
  ChangeJournal(ChangeJournal&& other) noexcept : count_(other.count_ + kept + 1) {}
  ~ChangeJournal() = default;
  // The table says something else altogether: nobody finds the place that they had read up to.
  ChangeJournal& operator=(const ChangeJournal& other) {
    if (this != &other) forget(other);
    return *this;
  }
  ChangeJournal& operator=(ChangeJournal&& other) noexcept {
    if (this != &other) forget(other);
    return *this;
  }

  void note(std::uint32_t place) {
    if (places_.empty()) places_.resize(kept);
    places_[static_cast<std::size_t>(count_ % kept)] = place;
    count_ += 1;
    if (known_ < kept) known_ += 1;
  }
  [[nodiscard]] std::uint64_t count() const { return count_; }
  // Calls with every place that was noted since then, some more than once. False, and calls with
  // none: that is longer ago than is remembered.
  template <class Visit>
  bool each_since(std::uint64_t since, Visit&& visit) const {
    if (since > count_ || count_ - since > known_) return false;
    for (auto at = since; at < count_; ++at) visit(places_[static_cast<std::size_t>(at % kept)]);
    return true;
  }

 private:
  void forget(const ChangeJournal& other) {
    count_ = (count_ > other.count_ ? count_ : other.count_) + kept + 1;
    known_ = 0;
  }

  std::vector<std::uint32_t> places_;
  std::uint64_t count_ = 0;
  std::size_t known_ = 0;  // of the newest
};

}  // namespace parley
