// SPDX-License-Identifier: AGPL-3.0-or-later
#include <doctest/doctest.h>

#include <string>

#include "ui/kit/draw.h"
#include "ui/kit/testing.h"

using namespace parley::ui::kit;

namespace {

// The place of a node among all: what is later is nearer to who looks.
std::ptrdiff_t place_of(const TestScreen& screen, Role role) {
  const auto& nodes = screen.tree().nodes();
  for (const auto& node : nodes) {
    if (node.role == role) return &node - nodes.data();
  }
  return -1;
}

}  // namespace

TEST_SUITE("news over everything") {
  TEST_CASE("a toast stands over an open dialog, and can be put away without closing that") {
    auto screen = TestScreen();
    bool say = true;
    bool is_open = true;
    const auto draw = [&](Frame& frame) {
      if (std::exchange(say, false)) {
        toast(frame, {.text = "The link is copied", .close = "Hide message"});
      }
      if (!is_open) return;
      const auto box = dialog(frame, {.name = "Invitation"});
      if (box.dismissed) is_open = false;
    };
    screen.frame(draw);
    screen.frame(draw);
    REQUIRE(screen.find(Role::text, "The link is copied"));
    CHECK(place_of(screen, Role::status) > place_of(screen, Role::dialog));
    CHECK(screen.tree().nodes()[static_cast<std::size_t>(place_of(screen, Role::status))].floating);
    CHECK(screen.unnamed_items().empty());

    CHECK(screen.press(Role::button, "Hide message"));
    screen.frame(draw);
    screen.frame(draw);
    CHECK_FALSE(screen.find(Role::text, "The link is copied"));
    CHECK(is_open);
  }
  TEST_CASE("a toast goes by itself, but not from under the pointer") {
    auto screen = TestScreen();
    bool say = true;
    const auto draw = [&](Frame& frame) {
      if (std::exchange(say, false)) toast(frame, {.text = "Saved", .ms = 100});
    };
    screen.frame(draw);
    CHECK(screen.find(Role::text, "Saved"));
    CHECK(screen.next_frame_in() > 0);
    SUBCASE("when nobody points at it") {
      screen.wait(200);
      screen.frame(draw);
      CHECK_FALSE(screen.find(Role::text, "Saved"));
      CHECK(screen.next_frame_in() < 0);
    }
    SUBCASE("when somebody does") {
      CHECK(screen.point_at(Role::text, "Saved"));
      screen.frame(draw);
      screen.wait(200);
      screen.frame(draw);
      CHECK(screen.find(Role::text, "Saved"));
    }
  }
  TEST_CASE("a tooltip describes what it belongs to, and Escape puts it away") {
    auto screen = TestScreen();
    const auto draw = [](Frame& frame) {
      button(frame, {0, 0, 90, 32}, {.name = "Due"});
      tooltip(frame, {0, 0, 90, 32}, "Answer until 14:20");
    };
    screen.frame(draw);
    CHECK(screen.point_at(Role::button, "Due"));
    screen.frame(draw);
    CHECK_FALSE(screen.find(Role::tooltip, "Answer"));
    screen.wait(600);
    screen.frame(draw);
    const auto* tip = screen.find(Role::tooltip, "Answer until 14:20");
    REQUIRE(tip);
    CHECK(screen.find(Role::button, "Due")->described_by == tip->id);
    screen.key("Escape");
    screen.frame(draw);
    CHECK_FALSE(screen.find(Role::tooltip, "Answer"));
    screen.key("Escape");
    screen.frame(draw);
    CHECK_FALSE(screen.find(Role::tooltip, "Answer"));
    CHECK(screen.find(Role::button, "Due")->described_by.is_none());
  }
  TEST_CASE("files that people give are told once") {
    auto screen = TestScreen();
    std::uint32_t taken = 0;
    const auto draw = [&](Frame& frame) { taken += frame.take_files(); };
    screen.frame(draw);
    screen.give_files(2);
    screen.frame(draw);
    screen.frame(draw);
    CHECK(taken == 2);
  }
}

TEST_SUITE("what floats over a field") {
  TEST_CASE("its words are painted while something is over it, so that they do not shine through") {
    auto screen = TestScreen();
    bool is_open = false;
    const auto draw = [&](Frame& frame) {
      text_field(frame, {20, 20, 200, 32}, {.name = "Reply", .text = "Dear Maya"});
      if (!is_open) return;
      const auto box = dialog(frame, {.name = "Assign"});
      text_field(frame, box.area, {.name = "Reason", .text = ""});
    };
    const auto is_covered = [&](std::string_view name) {
      return screen.find(Role::textbox, name)->covered;
    };
    screen.frame(draw);
    CHECK_FALSE(is_covered("Reply"));
    is_open = true;
    screen.frame(draw);
    CHECK(screen.wants_frame());
    screen.frame(draw);
    CHECK(is_covered("Reply"));
    CHECK_FALSE(is_covered("Reason"));
    is_open = false;
    screen.frame(draw);
    screen.frame(draw);
    CHECK_FALSE(is_covered("Reply"));
  }
  TEST_CASE("a menu beside a field leaves it alone, one over it does not") {
    auto screen = TestScreen();
    float top = 200;
    const auto draw = [&](Frame& frame) {
      text_field(frame, {20, 20, 200, 32}, {.name = "Reply", .text = "Dear Maya"});
      const auto list =
          menu(frame, {.name = "Priority", .anchor = {20, top, 90, 10}, .height = 64});
    };
    screen.frame(draw);
    screen.frame(draw);
    CHECK_FALSE(screen.find(Role::textbox, "Reply")->covered);
    top = 0;
    screen.frame(draw);
    screen.frame(draw);
    CHECK(screen.find(Role::textbox, "Reply")->covered);
  }
}

TEST_SUITE("suggestions below a field") {
  TEST_CASE("the field names its list and the one that Enter takes") {
    auto screen = TestScreen();
    bool is_open = true;
    const auto draw = [&](Frame& frame) {
      text_field(frame, {0, 0, 200, 32}, {.name = "Command", .text = "", .suggests = true});
      if (!is_open) return;
      auto list = menu(
          frame,
          {.name = "Commands", .anchor = {0, 0, 200, 32}, .height = 64, .role = Role::listbox});
      menu_item(frame, list.area, {.name = "Assign"});
      menu_item(frame, list.area, {.name = "Resolve", .selected = true});
    };
    screen.frame(draw);
    screen.type(Role::textbox, "Command", "r");
    screen.frame(draw);
    const auto* field = screen.find(Role::textbox, "Command");
    REQUIRE(field);
    CHECK(field->combo);
    CHECK(field->expanded == Toggle::on);
    CHECK(field->controls == screen.find(Role::listbox, "Commands")->id);
    CHECK(field->active == screen.find(Role::option, "Resolve")->id);
    is_open = false;
    screen.frame(draw);
    CHECK(screen.find(Role::textbox, "Command")->expanded == Toggle::off);
    CHECK(screen.find(Role::textbox, "Command")->controls.is_none());
  }
}

TEST_SUITE("colours that a reader needs") {
  TEST_CASE("more contrast and forced colours reach every view through the theme") {
    auto screen = TestScreen();
    auto text = Color{};
    auto line = Color{};
    const auto draw = [&](Frame& frame) {
      frame.set_theme(ThemeKind::light);
      text = frame.theme().text2;
      line = frame.theme().line;
    };
    screen.frame(draw);
    CHECK(text == theme_of(ThemeKind::light).text2);
    SUBCASE("when the reader asks for more contrast") {
      screen.set_environment({.width = 1400, .height = 840, .more_contrast = true});
      screen.frame(draw);
      CHECK(text == theme_of(ThemeKind::light, Contrast::more).text2);
      CHECK_FALSE(text == theme_of(ThemeKind::light).text2);
    }
    SUBCASE("when the system puts its own colours in place of ours") {
      screen.set_system_colors({.canvas = rgb(0x000000),
                                .text = rgb(0xffff00),
                                .gray_text = rgb(0x00ff00),
                                .link = rgb(0x8080ff),
                                .highlight = rgb(0x00ffff),
                                .highlight_text = rgb(0x000000),
                                .button = rgb(0x000000),
                                .button_text = rgb(0xffff00)});
      screen.set_environment({.width = 1400, .height = 840, .forced_colors = true});
      screen.frame(draw);
      CHECK(text == rgb(0xffff00));
      CHECK(line == rgb(0xffff00));
    }
  }
}

TEST_SUITE("a strip across") {
  // Where its button stands beside, or below, what it says.
  struct Shown {
    Area words, button;
  };
  Shown show_banner(float width) {
    auto screen = TestScreen(width, 400);
    const BannerOptions options{.name = "Needs attention",
                                .strong = "Cho replied while you were offline.",
                                .text = "Your reply from 14:20 has not been sent.",
                                .room = 200};
    screen.frame([&](Frame& frame) {
      const auto height = banner_height(frame, width, options);
      auto strip = banner(frame, frame.screen().cut_top(height), options);
      button_right(frame, strip.room, {.name = "Edit"});
    });
    return {screen.find(Role::text, "Cho replied")->area, screen.find(Role::button, "Edit")->area};
  }
  TEST_CASE("its buttons stand beside the words where there is room, else below them") {
    const auto wide = show_banner(900);
    CHECK(wide.button.x >= wide.words.right());
    const auto narrow = show_banner(360);
    CHECK(narrow.button.y >= narrow.words.bottom());
    CHECK(narrow.words.width > 300);
  }
}
