// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/words/words.h"

#include "core/refusal.h"
#include "ui/views/people.h"
#include "ui/views/text.h"
#include "ui/views/workspace.h"
#include "ui/words/names.h"

namespace parley::ui::test {

TEST_SUITE("words") {
  TEST_CASE("the words file is read whole") {
    REQUIRE_FALSE(all_words().empty());
    CHECK(say("queue.all_open") == "All open");
    CHECK(say("no.such.key") == "no.such.key");
    CHECK(parse_words(R"({ "b": "say \"hi\"", "a": "x" })") ==
          WordTable{{"a", "x"}, {"b", "say \"hi\""}});
    CHECK(parse_words(R"({ "a": 1 })").empty());
    CHECK(parse_words(R"({ "a": "x)").empty());
  }
  TEST_CASE("fillings go where they are named") {
    CHECK(fill("{who} has {what}", {{"who", "Ana"}, {"what", "it"}}) == "Ana has it");
    CHECK(fill("{who} {else", {{"who", "Ana"}}) == "Ana {else");
    CHECK(fill("{unknown}", {}) == "{unknown}");
  }
  TEST_CASE("a number chooses the form of the words that goes with it") {
    CHECK(say("queue.count", {{"count", "1"}}) == "1 conversation");
    CHECK(say("queue.count", {{"count", "2"}}) == "2 conversations");
    CHECK(say("queue.count", {{"count", "many"}}) == "many conversations");
  }
  TEST_CASE("another language is spoken from its file, and English where that has no word") {
    const auto before = words_revision();
    const auto said_before = say("queue.all_open");
    const Counting counting{
        .form =
            [](std::uint64_t number) { return number == 2 ? PluralForm::two : PluralForm::other; },
        .digits = [](std::uint64_t number) { return '<' + std::to_string(number) + '>'; }};
    REQUIRE(speak(R"({ "queue.mine": "Meine", "language.direction": "rtl",
                       "queue.count": "{count} Fälle", "queue.count_two": "zwei Fälle" })",
                  counting));
    CHECK(words_revision() > before);
    CHECK(reads_to_left());
    CHECK(say("queue.mine") == "Meine");
    CHECK(say("queue.all_open") == "All open");
    CHECK(say("queue.count", {{"count", "2"}}) == "zwei Fälle");
    CHECK(say("queue.count", {{"count", "3"}}) == "<3> Fälle");

    SUBCASE("and what is no words file changes nothing") {
      CHECK_FALSE(speak("<html>"));
      CHECK(say("queue.mine") == "Meine");
    }
    REQUIRE(speak({}));
    CHECK(say("queue.mine") == "Mine");
    CHECK_FALSE(reads_to_left());
    CHECK(said_before == "All open");
  }
  TEST_CASE("every refusal has its words") {
    for (int i = 0; i <= static_cast<int>(Refusal::team_is_empty); ++i) {
      const auto words = word_of(static_cast<Refusal>(i));
      CAPTURE(i);
      CHECK_FALSE(words.empty());
      CHECK(words.find("refusal.") == std::string_view::npos);
    }
  }
}

TEST_SUITE("names and text") {
  TEST_CASE("initials are two letters where two are usual, else one") {
    CHECK(initials("Maya Okonkwo") == "MO");
    CHECK(initials("李小龙") == "李");
    CHECK(initials("فاطمة الزهراء") == "ف");
    CHECK(initials("élodie") == "É");
    CHECK(initials("").empty());
  }
  TEST_CASE("white space in a preview is one space, and letters are never cut in half") {
    CHECK(one_line("  a \n\n b\tc ", 10) == "a b c");
    CHECK(one_line("日本語です", 3) == "日本語");
  }
  TEST_CASE("broken UTF-8 does not stop anything") {
    CHECK(one_line("a\xFF\xC3", 10) == "a\uFFFD\uFFFD");
    CHECK(fold("\xE2\x82") == "\uFFFD\uFFFD");
  }
}
}  // namespace parley::ui::test
