// SPDX-License-Identifier: AGPL-3.0-or-later
// Which documents have which tokens: an inverted index that only grows. Documents are small
// numbers. A part of a token finds it, too: the vocabulary is one text that is looked through,
// which is small beside all that was written.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace parley::ui {

// A set of documents, a bit each.
class Marks {
 public:
  explicit Marks(std::size_t size = 0) : words_((size + 63) / 64) {}
  void set(std::uint32_t at) { words_[at / 64] |= std::uint64_t{1} << (at % 64); }
  [[nodiscard]] bool has(std::size_t at) const {
    return at / 64 < words_.size() && ((words_[at / 64] >> (at % 64)) & 1) != 0;
  }
  void keep_common(const Marks& other);
  // Calls `take` with each in rising order.
  template <class Take>
  void each(Take&& take) const {
    for (std::size_t at = 0; at < words_.size(); ++at) {
      for (auto bits = words_[at]; bits != 0; bits &= bits - 1) {
        take(static_cast<std::uint32_t>(at * 64 + static_cast<std::size_t>(count_zeros(bits))));
      }
    }
  }

 private:
  static int count_zeros(std::uint64_t bits) { return __builtin_ctzll(bits); }
  std::vector<std::uint64_t> words_;
};

class WordIndex {
 public:
  void add(std::string_view token, std::uint32_t document);
  // One and two letters find what begins with them, more also what has them inside.
  void mark_with(std::string_view part, Marks& marks) const;
  // Exactly that token.
  void mark_token(std::string_view token, Marks& marks) const;
  void clear();

 private:
  [[nodiscard]] std::size_t slot_of(std::string_view token) const;
  void grow();
  [[nodiscard]] std::string_view text_of(std::uint32_t token) const;

  std::string vocabulary_ = "\n";      // every token with a line break behind it
  std::vector<std::uint32_t> begins_;  // of each token in the vocabulary
  std::vector<std::vector<std::uint32_t>> documents_;
  std::vector<std::uint32_t> slots_;  // token + 1 by hash; 0: free
};

}  // namespace parley::ui
