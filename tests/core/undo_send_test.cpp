// SPDX-License-Identifier: AGPL-3.0-or-later
#include "support/scene.h"

using namespace parley;
using namespace parley::test;

namespace {

const ChannelId mail{raw(32)};
const ConversationId letter{raw(53)};

struct ByMail {
  Scene scene;
  MessageId reply = scene.fresh_message();

  ByMail() {
    scene.by_system(AddChannel{mail, "mail", "Mail", Medium::mail, support});
    ReceiveMessage command{.if_new = letter, .message = scene.fresh_message(), .channel = mail};
    command.customer = maya;
    command.customer_name = "Maya Okonkwo";
    command.body = "Where is my parcel?";
    scene.by_system(command);
  }
  Events sends(AgentId agent, MessageId message, Position seen) {
    return scene.does(agent, SendReply{letter, message, "On its way.", seen});
  }
  void tick_after(Duration pause) {
    scene.now = {scene.now.ms + pause.ms - 1000};
    scene.by_system(Tick{});
  }
  bool has_left() { return scene.inbox.messages.find(reply) != nullptr; }
};

}  // namespace

TEST_SUITE("taking back what was sent") {
  TEST_CASE("MS-3 a mail leaves ten seconds after it was sent, as its author's reply") {
    ByMail by_mail;
    by_mail.sends(ana, by_mail.reply, by_mail.scene.seen());
    CHECK_FALSE(by_mail.has_left());
    CHECK(by_mail.scene.of(letter).clock.waiting_since.has_value());
    by_mail.tick_after(seconds(9));
    CHECK_FALSE(by_mail.has_left());
    by_mail.tick_after(seconds(1));
    REQUIRE(by_mail.has_left());
    CHECK(by_mail.scene.inbox.messages.at(by_mail.reply).stamp.actor == by(ana));
    CHECK_FALSE(by_mail.scene.of(letter).clock.waiting_since.has_value());
  }

  TEST_CASE("MS-3 taken back in time, it never leaves and its words are kept") {
    ByMail by_mail;
    by_mail.sends(ana, by_mail.reply, by_mail.scene.seen());
    by_mail.scene.does(ana, CancelScheduledMessage{by_mail.reply});
    by_mail.tick_after(minutes(5));
    CHECK_FALSE(by_mail.has_left());
    CHECK(by_mail.scene.inbox.scheduled_messages.at(by_mail.reply).body == "On its way.");
    CHECK(by_mail.scene.last_entry(letter).change == Change::reply_taken_back);
  }

  TEST_CASE("MS-3 once it has left it cannot be taken back") {
    ByMail by_mail;
    by_mail.sends(ana, by_mail.reply, by_mail.scene.seen());
    by_mail.tick_after(seconds(10));
    CHECK(by_mail.scene.refusal(ana, CancelScheduledMessage{by_mail.reply}) ==
          Refusal::no_longer_waiting);
    CHECK(by_mail.has_left());
  }

  TEST_CASE("MS-3 a chat's reply leaves at once, unless the settings give it time, too") {
    auto scene = scene_with_refund();
    const auto reply = scene.fresh_message();
    bool has_left = true;
    SUBCASE("by default") {}
    SUBCASE("with five seconds for chats") {
      Settings settings;
      settings.undo_chat_seconds = 5;
      scene.does(ada, ChangeSettings{settings});
      has_left = false;
    }
    scene.does(ana, SendReply{refund, reply, "Hello Maya", scene.seen()});
    CHECK((scene.inbox.messages.find(reply) != nullptr) == has_left);
  }

  TEST_CASE("MS-3 zero seconds switch it off for mail") {
    ByMail by_mail;
    Settings settings;
    settings.undo_mail_seconds = 0;
    by_mail.scene.does(ada, ChangeSettings{settings});
    by_mail.sends(ana, by_mail.reply, by_mail.scene.seen());
    CHECK(by_mail.has_left());
  }

  TEST_CASE("MS-2 a colleague's reply that is about to leave holds one written without seeing it") {
    ByMail by_mail;
    const auto seen = by_mail.scene.seen();
    by_mail.sends(ana, by_mail.reply, seen);
    const auto events = by_mail.sends(ben, by_mail.scene.fresh_message(), seen);
    CHECK(std::holds_alternative<ReplyHeld>(events.front()));
  }

  TEST_CASE("MS-3 a customer who writes meanwhile does not stop it") {
    ByMail by_mail;
    by_mail.sends(ana, by_mail.reply, by_mail.scene.seen());
    ReceiveMessage more{.conversation = letter, .message = by_mail.scene.fresh_message()};
    more.channel = mail;
    more.customer = maya;
    more.body = "Hello?";
    by_mail.scene.by_system(more);
    by_mail.tick_after(seconds(10));
    CHECK(by_mail.has_left());
  }

  TEST_CASE("SC-1 a message that came back can be put away, once") {
    auto scene = scene_with_refund();
    const auto message = scene.fresh_message();
    scene.does(ana, ScheduleMessage{refund, message, "Later", scene.now + hours(1), "UTC", {}});
    scene.maya_writes("It is here");
    REQUIRE(scene.inbox.scheduled_messages.at(message).state == ScheduleState::returned);
    scene.does(ana, CancelScheduledMessage{message});
    CHECK(scene.inbox.scheduled_messages.at(message).state == ScheduleState::cancelled);
    CHECK(scene.refusal(ana, CancelScheduledMessage{message}) == Refusal::no_longer_waiting);
  }
}
