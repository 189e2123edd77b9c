// SPDX-License-Identifier: AGPL-3.0-or-later
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "ui/kit/testing.h"

using namespace parley::ui::kit;

namespace {

constexpr TextStyle style{{10, Weight::regular}, 15};  // every letter is 5 wide

std::vector<std::string> wrapped(std::string_view text, const Wrapping& wrapping) {
  auto screen = TestScreen();
  auto lines = std::vector<std::string>{};
  screen.frame([&](Frame& frame) {
    const auto& paragraph = layout(frame, text, style, wrapping);
    for (const auto& line : paragraph.lines()) {
      lines.emplace_back(paragraph.source().substr(line.begin, line.end - line.begin));
    }
  });
  return lines;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_SUITE("lay out text") {
  TEST_CASE("lines end between words, and all lines together are the text") {
    CHECK(wrapped("the refund has not arrived", {.width = 65}) ==
          Lines{"the refund ", "has not ", "arrived"});
  }
  TEST_CASE("a word longer than a line is cut") {
    CHECK(wrapped("aaaaaaaaaaaa bb", {.width = 30}) == Lines{"aaaaaa", "aaaaaa ", "bb"});
  }
  TEST_CASE("line breaks of the writer stay") {
    CHECK(wrapped("one\n\ntwo\n", {.width = 100}) == Lines{"one\n", "\n", "two\n", ""});
  }
  TEST_CASE("Chinese breaks anywhere, but not before a full stop") {
    CHECK(wrapped("订单还没有发货。好", {.width = 35}) == Lines{"订单还没有发", "货。好"});
  }
  TEST_CASE("Thai breaks where the dictionary says") {
    CHECK(wrapped("กขคงจฉชซ", {.width = 25}) == Lines{"กขคง", "จฉชซ"});
  }
  TEST_CASE("what does not fit into the lines there are ends in dots") {
    auto screen = TestScreen();
    screen.frame([&](Frame& frame) {
      const auto& line = layout(frame, "a long subject line", style, {.width = 40, .lines_max = 1});
      CHECK(line.lines().size() == 1);
      CHECK(line.width() <= 40);
      CHECK(line.areas_of(0, 6).at(0).width == 30);  // "a long", then the dots
    });
  }
  TEST_CASE("what a bubble is fitted round lies in it, whichever way it runs") {
    auto screen = TestScreen();
    screen.frame([&](Frame& frame) {
      const auto& line = layout(frame, "שלום 42", style, {.width = 100, .fitted = true});
      CHECK(line.width() == 35);
      CHECK(line.lines()[0].x == 0);
      CHECK(line.areas_of(0, 8).at(0) == Area{15, 0, 20, 15});
      const auto& lines =
          layout(frame, "שלום שלום 42 42 שלום", style, {.width = 60, .fitted = true});
      REQUIRE(lines.lines().size() == 2);
      for (const auto& each : lines.lines()) CHECK(each.x + each.width == lines.width());
      const auto& latin = layout(frame, "hello", style, {.width = 100, .fitted = true});
      CHECK(latin.lines()[0].x == 0);
    });
  }
  TEST_CASE("a text that runs to the left begins at the right") {
    auto screen = TestScreen();
    screen.frame([&](Frame& frame) {
      const auto& line = layout(frame, "שלום 42", style, {.width = 100});
      CHECK(line.lines()[0].right_to_left);
      CHECK(line.lines()[0].x == 65);
      CHECK(line.areas_of(0, 8).at(0) == Area{80, 0, 20, 15});  // the word, at the far right
      CHECK(line.areas_of(9, 11).at(0).x == 65);                // the number, left of it
    });
  }
  TEST_CASE("a family, a flag and a letter with its accent are one each") {
    auto screen = TestScreen();
    screen.frame([&](Frame& frame) {
      CHECK(measure(frame, "👨‍👩‍👧", style) == 15);  // the fixed letters count people
      CHECK(layout(frame, "👨‍👩‍👧x", style).areas_of(0, 1).at(0).width == 15);
      CHECK(layout(frame, "🇫🇷🇩🇪", style).areas_of(0, 1).at(0).width == 10);
      CHECK(measure(frame, "e\u0301", style) == 5);
    });
  }
  TEST_CASE("any number of different words passes through") {
    auto screen = TestScreen();
    int word = 0;
    for (int i = 0; i < 500; ++i) {
      screen.frame([&](Frame& frame) {
        for (int k = 0; k < 100; ++k) {
          paint_text(frame, {0, 0, 400, 20}, "كلمة" + std::to_string(word), text_style::body,
                     rgb(0));
          auto letters = std::string("م");
          for (int n = word; n > 0; n /= 7)
            letters += std::string("بتثجحخد").substr(static_cast<std::size_t>(n % 7) * 2, 2);
          paint_text(frame, {0, 0, 400, 20}, letters, text_style::body, rgb(0));
          ++word;
        }
      });
    }
    CHECK(word == 50'000);
    float width = 0;
    screen.frame([&](Frame& frame) { width = measure(frame, "كلمة", style); });
    CHECK(width == 20);
  }
}
