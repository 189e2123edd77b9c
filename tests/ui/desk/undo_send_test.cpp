// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/desk/at_the_desk.h"

namespace parley::ui::test {
namespace {

using kit::Role;

// Ben has just answered a mail.
struct JustSent : AtTheDesk {
  ConversationId invoice = world.started(2, tomas, invoices, "Which VAT number?");

  JustSent() : AtTheDesk(ben) {
    go(path_of(invoice));
    type(Role::textbox, "Reply", "Ours is DE123.");
    press(Role::button, "Send");
  }
  [[nodiscard]] std::string typed() const { return screen.find(Role::textbox, "Reply")->value; }
};

}  // namespace

TEST_SUITE("undo send at the desk") {
  TEST_CASE("MS-3: it says how long the reply can be taken back, second by second") {
    JustSent at;
    CHECK(at.typed().empty());
    CHECK(at.says("Leaves in 10 s"));
    at.world.wait(seconds(3));
    at.look();
    CHECK(at.says("Leaves in 7 s"));
    CHECK(at.screen.next_frame_in() > 0);
    CHECK(at.screen.next_frame_in() <= 1000);
  }
  TEST_CASE("MS-3: undo puts the words back where they were written") {
    JustSent at;
    CHECK(at.press(Role::button, "Undo send"));
    CHECK(at.typed() == "Ours is DE123.");
    CHECK_FALSE(at.shows(Role::button, "Undo send"));
    at.world.wait(minutes(1));
    at.world.run(system_actor(), Tick{});
    at.hear();
    CHECK(at.world.get(at.invoice).clock.waiting_since.has_value());
  }
  TEST_CASE("MS-3: after its seconds it stands in the thread, and nothing is to be undone") {
    JustSent at;
    at.world.wait(seconds(10));
    at.world.run(system_actor(), Tick{});
    at.hear();
    CHECK_FALSE(at.shows(Role::button, "Undo send"));
    CHECK(at.says("Ours is DE123."));
  }
  TEST_CASE("MS-3: without the network it leaves when the server has it") {
    JustSent at;
    at.world.wait(minutes(3));
    at.look();
    CHECK(at.says("Leaves as soon as the server has it"));
  }
}

}  // namespace parley::ui::test
