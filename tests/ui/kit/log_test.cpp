// SPDX-License-Identifier: AGPL-3.0-or-later
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "ui/kit/testing.h"

using namespace parley::ui::kit;

namespace {

// A thread of messages of fixed words, 50 high each, that counts what it is asked.
class Thread {
 public:
  explicit Thread(std::uint32_t count) {
    for (std::uint32_t i = 0; i < count; ++i) add(i);
  }
  void add(std::uint32_t number) { texts.push_back("words " + std::to_string(number) + "."); }

  void draw(Frame& frame) {
    log(frame, frame.screen(),
        {.name = "Messages",
         .count = static_cast<std::uint32_t>(texts.size()),
         .key = 7,
         .role = role,
         .start = start,
         .reveal = reveal,
         .revision = revision},
        {.key_of =
             [&](std::uint32_t i) {
               ++keys_asked;
               return Key(first_key + i);
             },
         .changed_of = [&](std::uint32_t i) { return std::uint64_t{texts[i].size()}; },
         .height_of = [&](std::uint32_t, float) { return height; },
         .draw =
             [&](const LogItem& item) {
               if (role == Role::list) {
                 const auto open = list_item(frame, item.area,
                                             {.name = texts[item.index], .key = item.index + 1ULL});
                 return;
               }
               const auto open = article(
                   frame, item.area, {.name = texts[item.index], .key = first_key + item.index});
             },
         .words_of =
             [&](std::uint32_t i) {
               return LogWords{"Maya, 14:02", texts[i]};
             }});
  }

  std::vector<std::string> texts;
  Role role = Role::log;
  Align start = Align::end;
  std::uint32_t reveal = UINT32_MAX;
  std::uint64_t revision = 1;
  int keys_asked = 0;
  std::uint64_t first_key = 1000;
  float height = 50;
};

}  // namespace

TEST_SUITE("a log says all that it says") {
  TEST_CASE("also what is not drawn is told, once, and again when it is another") {
    auto screen = TestScreen(400, 600);
    auto thread = Thread(40);
    const auto draw = [&](Frame& frame) { thread.draw(frame); };
    screen.frame(draw);
    CHECK_FALSE(screen.find(Role::article, "words 3."));
    CHECK(screen.told("words 3."));
    CHECK(screen.told("words 39."));
    screen.frame(draw);
    CHECK_FALSE(screen.told("words 3."));

    thread.texts[3] = "These words were erased.";
    thread.revision = 2;
    screen.frame(draw);
    CHECK(screen.told("These words were erased."));
    CHECK_FALSE(screen.told("words 4."));
  }
  TEST_CASE("a long one is told in parts, and then nothing is asked for any more") {
    auto screen = TestScreen(400, 600);
    auto thread = Thread(10'000);
    const auto draw = [&](Frame& frame) { thread.draw(frame); };
    screen.frame(draw);
    CHECK(screen.told("words 3."));
    CHECK_FALSE(screen.told("words 9000."));
    bool came = false;
    for (int frames = 0; screen.wants_frame() && frames < 100; ++frames) {
      screen.frame(draw);
      came = came || screen.told("words 9000.");
    }
    CHECK(came);
    CHECK_FALSE(screen.wants_frame());
  }
  TEST_CASE("what comes in is announced, since the log itself is not read out while it scrolls") {
    auto screen = TestScreen(400, 600);
    auto thread = Thread(40);
    const auto draw = [&](Frame& frame) { thread.draw(frame); };
    screen.frame(draw);
    CHECK_FALSE(screen.told("Maya, 14:02: words"));
    thread.add(40);
    thread.revision = 2;
    screen.frame(draw);
    CHECK(screen.told("Maya, 14:02: words 40."));
  }
}

TEST_SUITE("a log that is shorter than its place") {
  TEST_CASE("stands at its end, where what comes next will stand, too; a list at its start") {
    auto screen = TestScreen(400, 600);
    auto thread = Thread(3);
    const auto draw = [&](Frame& frame) { thread.draw(frame); };
    screen.frame(draw);
    CHECK(screen.find(Role::article, "words 2.")->area.bottom() == 580);
    CHECK(screen.find(Role::article, "words 0.")->area.y == 430);
    thread.role = Role::list;
    thread.start = Align::start;
    screen.frame(draw);
    CHECK(screen.find(Role::listitem, "words 0.")->area.y == 20);
  }
}

TEST_SUITE("who reads in a log is not moved") {
  TEST_CASE("by what comes in behind, or before") {
    auto screen = TestScreen(400, 600);
    auto thread = Thread(40);
    const auto draw = [&](Frame& frame) { thread.draw(frame); };
    screen.frame(draw);
    screen.scroll(Role::log, "Messages", 700);
    screen.frame(draw);
    const auto seen = screen.find(Role::article, "words 18.")->area;
    thread.add(40);
    thread.revision = 2;
    screen.frame(draw);
    CHECK(screen.find(Role::article, "words 18.")->area == seen);

    for (std::uint32_t i = 0; i < 10; ++i) {
      thread.texts.insert(thread.texts.begin(), "older " + std::to_string(i) + ".");
    }
    thread.first_key -= 10;
    thread.revision = 3;
    screen.frame(draw);
    screen.frame(draw);
    CHECK(screen.find(Role::article, "words 18.")->area == seen);
  }
}

TEST_SUITE("a log keeps its shape") {
  TEST_CASE("when a font comes in, what can be seen is measured anew") {
    auto screen = TestScreen(400, 600);
    auto thread = Thread(40);
    const auto draw = [&](Frame& frame) { thread.draw(frame); };
    screen.frame(draw);
    thread.height = 70;
    screen.frame(draw);
    CHECK(screen.find(Role::article, "words 39.")->area.height == 50);
    screen.fonts_came();
    screen.frame(draw);
    CHECK(screen.find(Role::article, "words 39.")->area.height == 70);
    CHECK(screen.find(Role::article, "words 39.")->area.bottom() == 580);
  }
}

TEST_SUITE("a log may be a list that begins at its start") {
  TEST_CASE("it shows its first items, and stays there when there are more") {
    auto screen = TestScreen(400, 600);
    auto thread = Thread(40);
    thread.role = Role::list;
    thread.start = Align::start;
    const auto draw = [&](Frame& frame) { thread.draw(frame); };
    screen.frame(draw);
    CHECK(screen.find(Role::listitem, "words 0.")->area.y == 20);
    CHECK_FALSE(screen.find(Role::listitem, "words 39."));
    thread.add(40);
    thread.revision = 2;
    screen.frame(draw);
    CHECK(screen.find(Role::listitem, "words 0.")->area.y == 20);
  }
  TEST_CASE("an item says which of how many it is, since most are not there to be counted") {
    auto screen = TestScreen(400, 600);
    auto thread = Thread(10'000);
    thread.role = Role::list;
    thread.start = Align::start;
    screen.frame([&](Frame& frame) { thread.draw(frame); });
    const auto* item = screen.find(Role::listitem, "words 2.");
    REQUIRE(item);
    CHECK(item->position == 3);
    CHECK(item->set_size == 10'000);
  }
}

TEST_SUITE("a long log costs what can be seen") {
  TEST_CASE("keys are looked through only when there are others") {
    auto screen = TestScreen(400, 600);
    auto thread = Thread(10'000);
    const auto draw = [&](Frame& frame) { thread.draw(frame); };
    screen.frame(draw);
    thread.keys_asked = 0;
    screen.scroll(Role::log, "Messages", 100'000);
    screen.frame(draw);
    CHECK(thread.keys_asked == 0);
  }
  TEST_CASE("an item that is wanted comes into view, and is left again by scrolling") {
    auto screen = TestScreen(400, 600);
    auto thread = Thread(1000);
    const auto draw = [&](Frame& frame) { thread.draw(frame); };
    screen.frame(draw);
    thread.reveal = 200;
    screen.frame(draw);
    const auto* item = screen.find(Role::article, "words 200.");
    REQUIRE(item);
    CHECK(item->area.y == 40);
    screen.scroll(Role::log, "Messages", screen.find(Role::log, "Messages")->scroll_top + 100);
    screen.frame(draw);
    CHECK(screen.find(Role::article, "words 200.")->area.y == -60);
  }
}
