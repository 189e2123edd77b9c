// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/desk/open_refund.h"

namespace parley::ui::test {
namespace {

using kit::Role;

struct Answered : OpenRefund {
  Answered() {
    world.run(by(lea), SendReply{refund, message_id(8), "Hello from Lea", world.head});
    world.run(by(ana), SendReply{refund, message_id(9), "Tommorow.", world.head});
    hear();
  }
};

}  // namespace

TEST_SUITE("correcting what was written, at the desk") {
  TEST_CASE("MS-1: the pencil at one's own message opens it, and the new words show") {
    Answered at;
    REQUIRE(at.press(Role::button, "Correct the message of 09:00"));
    CHECK(at.screen.find(Role::textbox, "Message")->value == "Tommorow.");
    at.type(Role::textbox, "Message", "Tomorrow.");
    REQUIRE(at.press(Role::button, "Save correction"));
    const auto* sent = at.issued_last<CorrectMessage>();
    REQUIRE(sent);
    CHECK(sent->message == message_id(9));
    CHECK(at.says("\"Tomorrow.\""));
    CHECK_FALSE(at.says("\"Tommorow.\""));
  }

  TEST_CASE("MS-1: what it said before is one press away") {
    Answered at;
    at.world.wait(minutes(5));
    at.world.run(by(ana), CorrectMessage{message_id(9), "Tomorrow."});
    at.hear();
    REQUIRE(at.shows(Role::button, "corrected 09:05"));
    CHECK_FALSE(at.says("Tommorow"));
    at.press(Role::button, "corrected 09:05");
    CHECK(at.says("Tommorow."));
    at.press(Role::button, "corrected 09:05");
    CHECK_FALSE(at.says("Tommorow"));
  }

  TEST_CASE("MS-1: nobody is offered to correct somebody else's words") {
    Answered at;
    CHECK(at.screen.find(Role::button, "Correct the message of 09:00") != nullptr);
    AtTheDesk other(lea);
    other.world.started(1);
    other.world.run(by(ana), SendReply{conversation_id(1), message_id(9), "Hi", other.world.head});
    other.go(other.path_of(conversation_id(1)));
    CHECK_FALSE(other.shows(Role::button, "Correct the message"));
  }

  TEST_CASE("G corrects one's newest message; without one it says so") {
    Answered at;
    at.screen.key("g");
    at.look();
    CHECK(at.screen.find(Role::textbox, "Message")->value == "Tommorow.");
    OpenRefund none;
    none.screen.key("g");
    none.look();
    CHECK_FALSE(none.shows(Role::textbox, "Message"));
    CHECK(none.says("You wrote nothing here that could be corrected."));
  }
}

TEST_SUITE("how far an answer has come, at the desk") {
  TEST_CASE("MS-1: sent, delivered, read, in words") {
    Answered at;
    CHECK(at.shows(Role::article, "Ana Ruiz, 09:00, Sent"));
    at.world.run(by(maya), ReportDelivery{message_id(9), Delivery::delivered});
    at.hear();
    CHECK(at.shows(Role::article, "Ana Ruiz, 09:00, Delivered"));
    at.world.run(by(maya), ReportDelivery{message_id(9), Delivery::read});
    at.hear();
    CHECK(at.shows(Role::article, "Ana Ruiz, 09:00, Read"));
  }
}

}  // namespace parley::ui::test
