// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/views/search/tokens.h"

#include "ui/views/text.h"

namespace parley::ui {
namespace {

enum class Kind : std::uint8_t { gap, letter, dense };

bool is_between(char32_t letter, char32_t first, char32_t last) {
  return letter >= first && letter <= last;
}

// Ideographs and kana; Thai, Lao, Myanmar and Khmer.
bool is_dense(char32_t letter) {
  return is_between(letter, 0x2E80, 0x2FDF) || is_between(letter, 0x3040, 0x30FF) ||
         is_between(letter, 0x3400, 0x9FFF) || is_between(letter, 0xF900, 0xFAFF) ||
         is_between(letter, 0x20000, 0x3FFFF) || is_between(letter, 0x0E00, 0x0EFF) ||
         is_between(letter, 0x1000, 0x109F) || is_between(letter, 0x1780, 0x17FF);
}

bool is_gap(char32_t letter) {
  if (letter < 0x80) return !is_between(letter, '0', '9') && !is_between(letter, 'a', 'z');
  return is_between(letter, 0x80, 0xA9) || is_between(letter, 0xAB, 0xB4) ||
         is_between(letter, 0xB6, 0xB9) || is_between(letter, 0xBB, 0xBF) || letter == 0xD7 ||
         letter == 0xF7 || is_between(letter, 0x2000, 0x206F) ||
         is_between(letter, 0x3000, 0x303F) || is_between(letter, 0xFF00, 0xFF0F) ||
         letter == 0x060C || letter == 0x061B || letter == 0x061F || letter == 0x0964 ||
         letter == 0xFFFD;
}

Kind kind_of(char32_t letter) {
  if (is_gap(letter)) return Kind::gap;
  return letter >= 0x0E00 && is_dense(letter) ? Kind::dense : Kind::letter;
}

// Collects runs of one kind; offsets are bytes in the whole text.
class Splitter {
 public:
  Splitter(std::string_view text, std::vector<Token>& out) : text_(text), out_(out) {}

  void take(Kind kind, std::size_t begin, std::size_t end) {
    if (kind != run_) finish();
    if (kind == Kind::letter && run_ != Kind::letter) begin_ = begin;
    if (kind == Kind::dense) take_dense(begin, end);
    run_ = kind;
    end_ = end;
  }
  void finish() {
    if (run_ == Kind::letter) out_.push_back({text_.substr(begin_, end_ - begin_)});
    if (run_ == Kind::dense && letters_ == 1) {
      out_.push_back({text_.substr(last_, end_ - last_), TokenKind::pair});
    }
    run_ = Kind::gap;
    letters_ = 0;
  }

 private:
  void take_dense(std::size_t begin, std::size_t end) {
    if (letters_ > 0) out_.push_back({text_.substr(last_, end - last_), TokenKind::pair});
    letters_ += 1;
    last_ = begin;
  }

  std::string_view text_;
  std::vector<Token>& out_;
  Kind run_ = Kind::gap;
  std::size_t begin_ = 0;
  std::size_t end_ = 0;
  std::size_t last_ = 0;  // where the dense letter before this one begins
  std::size_t letters_ = 0;
};

}  // namespace

void split_tokens(std::string_view folded, std::vector<Token>& out) {
  out.clear();
  Splitter splitter(folded, out);
  auto rest = folded;
  while (!rest.empty()) {
    const auto begin = folded.size() - rest.size();
    const auto kind = kind_of(take_code_point(rest));
    splitter.take(kind, begin, folded.size() - rest.size());
  }
  splitter.finish();
}

}  // namespace parley::ui
