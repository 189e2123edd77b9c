// SPDX-License-Identifier: AGPL-3.0-or-later
// Everything by keyboard: keys, the command bar, the sheet of keys, and keys of one's own.
#include "ui/desk/at_the_desk.h"
#include "ui/desk/keyboard/hotkeys.h"
#include "ui/desk/open_refund.h"

namespace parley::ui::test {
namespace {

using kit::Role;

struct Typist : OpenRefund {
  void key(std::string_view chord) {
    screen.key(chord);
    look();
  }
  std::string keys_kept() const {
    for (auto it = others.rbegin(); it != others.rend(); ++it) {
      if (const auto* chosen = std::get_if<intent::KeysChosen>(&*it)) return chosen->keys;
    }
    return "none";
  }
  void command(std::string_view text) {
    key("mod+k");
    type(Role::textbox, "Command", text);
  }
};

}  // namespace

TEST_SUITE("keyboard") {
  TEST_CASE("j and k walk through the list, and letters act on the open conversation") {
    Typist desk;
    desk.key("i");
    CHECK(desk.world.get(desk.refund).assignee == ana);
    desk.key("e");
    CHECK(desk.shows(Role::dialog, "Resolve conversation"));
  }
  TEST_CASE("a key whose act is not possible now says why and does nothing") {
    Typist desk;
    desk.key("i");
    const auto before = desk.issued.size();
    desk.key("u");
    CHECK(desk.issued.size() == before);
  }
  TEST_CASE("x selects the open conversation for a bulk change") {
    Typist desk;
    desk.key("x");
    CHECK(desk.says("1 selected"));
  }
  TEST_CASE("the command bar finds an act by the beginnings of its words, and Enter does it") {
    Typist desk;
    desk.command("assign to");
    REQUIRE(desk.shows(Role::option, "Assign to me"));
    desk.key("Enter");
    CHECK_FALSE(desk.shows(Role::dialog, "Command bar"));
    CHECK(desk.world.get(desk.refund).assignee == ana);
  }
  TEST_CASE("the command bar goes to queues, settings and to conversations by the words in them") {
    Typist desk;
    desk.command("archived");
    desk.key("Enter");
    CHECK(desk.paths.back() == "/queue/archived");
    desk.command("keyb");
    desk.key("Enter");
    CHECK(desk.paths.back() == "/settings/keyboard");
    desk.go("/");
    desk.command("maya");
    desk.key("Enter");
    CHECK(desk.paths.back() == desk.path_of(desk.refund));
  }
  TEST_CASE(
      "in the command bar arrows choose another line, and Escape closes it with nothing done") {
    Typist desk;
    desk.command("p");
    const auto issued = desk.issued.size();
    desk.key("ArrowDown");
    desk.key("Escape");
    CHECK_FALSE(desk.shows(Role::textbox, "Command"));
    CHECK(desk.issued.size() == issued);
  }
  TEST_CASE("? shows every key as this person has it") {
    Typist desk;
    desk.desk.set_keys("resolve=shift+e\n");
    desk.key("?");
    REQUIRE(desk.shows(Role::dialog, "Keyboard shortcuts"));
    CHECK(desk.says("⇧E"));
    desk.press(Role::button, "Close");
    CHECK_FALSE(desk.shows(Role::dialog, "Keyboard shortcuts"));
  }
  TEST_CASE(
      "a key is changed by pressing the new one; one that is taken is refused with its owner") {
    Typist desk;
    desk.go("/settings/keyboard");
    desk.press(Role::button, "Change the key for Resolve");
    desk.key("j");
    CHECK(desk.says("J already does “Next conversation”"));
    desk.key("Enter");
    CHECK(desk.says("belongs to the browser"));
    desk.key("shift+e");
    CHECK(desk.keys_kept() == "resolve=shift+e\n");
    desk.go(desk.path_of(desk.refund));
    desk.key("e");
    CHECK_FALSE(desk.shows(Role::dialog, "Resolve conversation"));
    desk.key("shift+e");
    CHECK(desk.shows(Role::dialog, "Resolve conversation"));
  }
  TEST_CASE("single-letter keys can be switched off; the command bar's key stays") {
    Typist desk;
    desk.go("/settings/keyboard");
    desk.press(Role::switch_, "Single-letter keys");
    CHECK(desk.keys_kept() == "single_keys=off\n");
    desk.go(desk.path_of(desk.refund));
    desk.key("i");
    CHECK(desk.world.get(desk.refund).assignee.is_none());
    desk.key("mod+k");
    CHECK(desk.shows(Role::dialog, "Command bar"));
  }
  TEST_CASE("stored keys are read without trust: what means nothing is left out") {
    const auto keymap = Keymap::read("nonsense\nresolve=Enter\nclaim=q\nsplit\n=\nunknown=z\n");
    CHECK(keymap.chord(Hotkey::resolve) == "e");
    CHECK(keymap.chord(Hotkey::claim) == "q");
    CHECK(keymap.write() == "claim=q\n");
    CHECK(Keymap::read(keymap.write()).write() == keymap.write());
  }
}

}  // namespace parley::ui::test
