// SPDX-License-Identifier: AGPL-3.0-or-later
#include <doctest/doctest.h>

#include <string>

#include "ui/kit/draw.h"
#include "ui/kit/testing.h"

using namespace parley::ui::kit;

TEST_SUITE("the page says what the canvas shows") {
  TEST_CASE("each widget states role, name and state, in the order of drawing") {
    auto screen = TestScreen();
    screen.frame([](Frame& frame) {
      auto bar_area = frame.screen().cut_top(48);
      const auto bar = toolbar(frame, bar_area, {.name = "Conversation actions"});
      button_left(frame, bar_area, {.name = "Resolve"});
      checkbox(frame, bar_area.cut_left(20), {.name = "Select Maya", .checked = Toggle::on});
    });
    CHECK(screen.outline() ==
          "toolbar \"Conversation actions\"\n"
          "  button \"Resolve\"\n"
          "  checkbox \"Select Maya\" checked\n");
    CHECK(screen.unnamed_items().empty());
  }
  TEST_CASE("nothing is told when nothing changed") {
    auto screen = TestScreen();
    const auto draw = [](Frame& frame) { button(frame, {0, 0, 90, 32}, {.name = "Send"}); };
    CHECK(screen.frame(draw) == 1);
    CHECK(screen.frame(draw) == 0);
  }
  TEST_CASE("only what changed is told") {
    auto screen = TestScreen();
    bool disabled = false;
    const auto draw = [&](Frame& frame) {
      button(frame, {0, 0, 90, 32}, {.name = "Send", .disabled = disabled});
      button(frame, {100, 0, 90, 32}, {.name = "Schedule"});
    };
    screen.frame(draw);
    disabled = true;
    CHECK(screen.frame(draw) == 1);
  }
  TEST_CASE("what was drawn past the kit is found") {
    auto screen = TestScreen();
    screen.frame([](Frame&) { ImGui::Button("raw"); });
    CHECK(screen.unnamed_items().size() == 1);
  }
  TEST_CASE("two of one name are two things") {
    auto screen = TestScreen();
    auto pressed = std::string{};
    const auto draw = [&](Frame& frame) {
      if (button(frame, {0, 0, 90, 32}, {.name = "Edit"})) pressed += "1";
      if (button(frame, {0, 40, 90, 32}, {.name = "Edit"})) pressed += "2";
    };
    screen.frame(draw);
    screen.press(Role::button, "Edit");
    screen.frame(draw);
    CHECK(pressed == "1");
  }
}

TEST_SUITE("press things") {
  TEST_CASE("a press reaches the one that was pressed, once") {
    auto screen = TestScreen();
    int sent = 0;
    const auto draw = [&](Frame& frame) {
      if (button(frame, {0, 0, 90, 32}, {.name = "Send", .keys = "mod+Enter"})) ++sent;
    };
    screen.frame(draw);
    screen.press(Role::button, "Send");
    screen.frame(draw);
    screen.frame(draw);
    CHECK(sent == 1);
    screen.key("mod+Enter");
    screen.frame(draw);
    CHECK(sent == 2);
  }
  TEST_CASE("a disabled button cannot be pressed") {
    auto screen = TestScreen();
    const auto draw = [](Frame& frame) {
      CHECK_FALSE(button(frame, {0, 0, 90, 32}, {.name = "Send", .disabled = true}));
    };
    screen.frame(draw);
    CHECK_FALSE(screen.press(Role::button, "Send"));
  }
  TEST_CASE("a press outside of a menu closes it and does nothing else") {
    auto screen = TestScreen();
    bool open = true;
    int sent = 0;
    const auto draw = [&](Frame& frame) {
      if (button(frame, {600, 600, 90, 32}, {.name = "Send"})) ++sent;
      if (!open) return;
      auto shown = menu(frame, {.name = "Priority", .anchor = {0, 0, 90, 32}, .height = 64});
      menu_item(frame, shown.area, {.name = "Urgent", .checked = Toggle::on});
      if (shown.dismissed) open = false;
    };
    screen.frame(draw);
    CHECK(screen.find(Role::menuitemradio, "Urgent") != nullptr);
    screen.press(Role::button, "Send");
    screen.frame(draw);
    screen.frame(draw);
    CHECK_FALSE(open);
    CHECK(sent == 0);
    CHECK(screen.find(Role::menu, "Priority") == nullptr);
  }
  TEST_CASE("a shortcut does not fire while someone types") {
    auto screen = TestScreen();
    bool jumped = false;
    const auto draw = [&](Frame& frame) {
      text_field(frame, {0, 0, 200, 32}, {.name = "Search", .text = ""});
      if (frame.shortcut("j")) jumped = true;
    };
    screen.frame(draw);
    screen.type(Role::textbox, "Search", "j");
    screen.frame(draw);
    CHECK_FALSE(jumped);
    screen.key("j");
    screen.frame(draw);
    CHECK(jumped);
  }
}

TEST_SUITE("type into a field") {
  TEST_CASE("what is typed comes out, and what the view sets goes in") {
    auto screen = TestScreen();
    auto draft = std::string{};
    const auto draw = [&](Frame& frame) {
      auto field =
          text_field(frame, {0, 0, 200, 80}, {.name = "Reply", .text = draft, .multiline = true});
      if (field.changed) draft = field.text;
      if (field.submitted) draft.clear();
    };
    screen.frame(draw);
    screen.type(Role::textbox, "Reply", "Hello");
    screen.frame(draw);
    CHECK(draft == "Hello");
    screen.frame(draw);
    CHECK(draft == "Hello");
    screen.submit(Role::textbox, "Reply");
    screen.frame(draw);
    CHECK(draft.empty());
    screen.frame(draw);
    CHECK(screen.find(Role::textbox, "Reply")->value.empty());
  }
}

TEST_SUITE("scroll through long lists") {
  TEST_CASE("a grid of 100,000 rows draws only what can be seen") {
    auto screen = TestScreen(400, 800);
    std::uint32_t opened = UINT32_MAX;
    const auto draw = [&](Frame& frame) {
      auto rows = grid(frame, frame.screen(),
                       {.name = "Conversations", .rows = 100'000, .row_height = 100});
      for (auto i = rows.first; i < rows.last; ++i) {
        const auto name = "Customer " + std::to_string(i);
        if (row(frame, rows, i, {.key = i + 1ULL, .name = name}).activated) opened = i;
      }
    };
    screen.frame(draw);
    CHECK(screen.tree().nodes().size() == 10);  // the grid, 8 rows and one beyond
    screen.scroll(Role::grid, "Conversations", 5'000'000);
    screen.frame(draw);
    const auto* node = screen.find(Role::row, "Customer 50000");
    REQUIRE(node);
    CHECK(node->area.y == 0);
    CHECK(node->position == 50'001);
    CHECK(node->set_size == 100'000);
    screen.press(Role::row, "Customer 50003");
    screen.frame(draw);
    CHECK(opened == 50'003);
    SUBCASE("and scrolling a little tells only of the row that comes and the one that goes") {
      screen.frame(draw);
      screen.scroll(Role::grid, "Conversations", 5'000'100);
      CHECK(screen.frame(draw) <= 3);
    }
  }
  TEST_CASE("a log opens at its end and stays there when something is added") {
    auto screen = TestScreen(400, 600);
    std::uint32_t count = 1000;
    std::uint32_t earlier = 0;
    int measured = 0;
    const auto draw = [&](Frame& frame) {
      log(frame, frame.screen(), {.name = "Messages", .count = count + earlier, .key = 7},
          {.key_of = [&](std::uint32_t i) { return Key(i + 5000ULL - earlier); },
           .changed_of = [](std::uint32_t) { return std::uint64_t{0}; },
           .height_of =
               [&](std::uint32_t i, float) {
                 ++measured;
                 return 50.F + static_cast<float>((i - earlier) % 5) * 10;
               },
           .draw =
               [&](const LogItem& item) {
                 const auto name = "message " + std::to_string(item.index - earlier);
                 const auto open = article(frame, item.area, {.name = name, .key = item.index});
               }});
    };
    screen.frame(draw);
    CHECK(measured < 40);
    REQUIRE(screen.find(Role::article, "message 999"));
    CHECK(screen.find(Role::article, "message 999")->area.bottom() == 580);
    count = 1001;
    screen.frame(draw);
    CHECK(screen.find(Role::article, "message 1000")->area.bottom() == 580);

    SUBCASE("when it was scrolled up, what is read keeps its place while older ones come in") {
      const auto top = screen.find(Role::log, "Messages")->scroll_top;
      screen.scroll(Role::log, "Messages", top - 5000);
      screen.frame(draw);
      const auto before = screen.tree().nodes()[3];
      earlier = 50;
      screen.frame(draw);
      const auto* after = screen.find(Role::article, before.name);
      REQUIRE(after);
      CHECK(after->area.y == doctest::Approx(before.area.y).epsilon(0.001));
    }
  }
}

TEST_SUITE("what floats") {
  TEST_CASE("Escape closes a dialog, and the frame that no longer shows it is asked for") {
    auto screen = TestScreen();
    bool is_open = true;
    const auto draw = [&](Frame& frame) {
      if (!is_open) return;
      const auto box = dialog(frame, {.name = "Sure?"});
      if (box.dismissed) is_open = false;
    };
    screen.frame(draw);
    screen.frame(draw);
    CHECK(screen.dismiss(Role::dialog, "Sure?"));
    screen.frame(draw);
    CHECK_FALSE(is_open);
    CHECK(screen.wants_frame());
  }
}
