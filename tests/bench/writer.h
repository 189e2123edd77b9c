// SPDX-License-Identifier: AGPL-3.0-or-later
// Texts for measuring, the same in every run: sentences of a vocabulary of 20,000 words of which
// few are frequent, as in any language.
#pragma once

#include <cstdint>
#include <string>

namespace parley::bench {

class Writer {
 public:
  std::string sentence(int words) {
    std::string text;
    for (int i = 0; i < words; ++i) {
      const auto dice = next() % 1000;
      const auto word = dice < 600 ? next() % 200 : next() % 20'000;
      if (!text.empty()) text += ' ';
      text += word_of(word);
    }
    return text;
  }

 private:
  static std::string word_of(std::uint64_t n) {
    static constexpr const char* syllables[] = {"par", "cel", "lo", "st",  "re", "fund", "or",
                                                "der", "mi",  "ka", "ton", "ve", "sal",  "bi"};
    std::string word;
    for (auto rest = n + 14; rest > 0; rest /= 14) word += syllables[rest % 14];
    return word;
  }
  std::uint64_t next() {
    state_ ^= state_ << 13;
    state_ ^= state_ >> 7;
    state_ ^= state_ << 17;
    return state_;
  }
  std::uint64_t state_ = 0x2545F4914F6CDD1DU;
};

}  // namespace parley::bench
