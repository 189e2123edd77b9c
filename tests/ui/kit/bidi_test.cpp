// SPDX-License-Identifier: AGPL-3.0-or-later
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "ui/kit/bidi.h"

using namespace parley::ui::kit;

namespace {

bool arabic_first_half = false;

// Capitals run to the left, as in the examples of UAX #9; of them A to M are Arabic. Digits are
// European numbers; < and > stand for the signs that begin a part that runs to the left and end it,
// { for one that runs to the right.
Bidi class_of(char letter) {
  if (letter >= 'A' && letter <= 'M') return arabic_first_half ? Bidi::arabic_letter : Bidi::right;
  if (letter >= 'N' && letter <= 'Z') return Bidi::right;
  if (letter == '<') return Bidi::right_isolate;
  if (letter == '{') return Bidi::left_isolate;
  if (letter == '>') return Bidi::end_isolate;
  return bidi_of(static_cast<char32_t>(letter));
}

std::string shown(const std::string& text) {
  auto classes = std::vector<Bidi>{};
  auto letters = std::vector<char32_t>{};
  for (const auto letter : text) {
    classes.push_back(class_of(letter));
    letters.push_back(static_cast<char32_t>(letter));
  }
  const auto base = base_level(classes);
  const auto levels = bidi_levels(classes, base, letters);
  auto line = std::string{};
  for (const auto i : visual_order(levels, classes, base)) {
    const auto letter = text[i];
    if (letter == '<' || letter == '>' || letter == '{') continue;
    line += static_cast<char>(levels[i] % 2 == 1 ? mirrored(static_cast<char32_t>(letter))
                                                 : static_cast<char32_t>(letter));
  }
  return line;
}

}  // namespace

TEST_SUITE("order a line of mixed directions") {
  TEST_CASE("words that run to the left are turned in place") {
    CHECK(shown("car means CAR.") == "car means RAC.");
    CHECK(shown("CAR MEANS car.") == ".car SNAEM RAC");
  }
  TEST_CASE("numbers keep their own direction") {
    CHECK(shown("ORDER 48213 IS LATE") == "ETAL SI 48213 REDRO");
    CHECK(shown("AT 14:05, 9.50$") == "9.50$ ,14:05 TA");
    CHECK(shown("order 48213 is late") == "order 48213 is late");
  }
  TEST_CASE("an English sentence within keeps its order") {
    CHECK(shown("SEE hello, world NOW") == "WON hello, world EES");
  }
  TEST_CASE(
      "W2: a number in an Arabic text is written as one there, its dash turns with the text") {
    CHECK(shown("XYZ 050-123") == "050-123 ZYX");
    arabic_first_half = true;
    CHECK(shown("ABC 050-123") == "123-050 CBA");
    CHECK(shown("ABC 12:30") == "12:30 CBA");
    arabic_first_half = false;
  }
  TEST_CASE("N0: brackets go with what they hold") {
    CHECK(shown("NAME (one two) END") == "DNE (one two) EMAN");
    CHECK(shown("he said (CAR) then") == "he said (RAC) then");
    CHECK(shown("XYZ (W) a") == "a (W) ZYX");
    CHECK(shown("a (XY) b") == "a (YX) b");
    CHECK(shown("a XY (b) ZW c") == "a YX (b) WZ c");
  }
  TEST_CASE("X5: an isolated part turns by itself and nothing around it") {
    CHECK(shown("order <XY 12> is 3") == "order 12 YX is 3");
    CHECK(shown("NAME {a (b)> 12") == "12 a (b) EMAN");
    CHECK(shown("<XY> a b") == "YX a b");
    CHECK(shown("a <XY") == "a YX");
  }
  TEST_CASE("blanks at the end do not move") { CHECK(shown("abc CAR  ") == "abc RAC  "); }
}
