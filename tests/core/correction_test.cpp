// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/conversation/correction.h"
#include "support/files.h"
#include "support/scene.h"

using namespace parley;
using namespace parley::test;

namespace {

struct Said {
  Scene scene = scene_with_refund();
  MessageId reply = scene.fresh_message();
  MessageId note = scene.fresh_message();

  Said() {
    scene.does(ana, SendReply{refund, reply, "Tommorow.", scene.seen()});
    scene.does(ana, AddNote{refund, note, "Ask the bnak"});
  }
  [[nodiscard]] const Message& message(MessageId id) const { return scene.inbox.messages.at(id); }
};

}  // namespace

TEST_SUITE("correcting what was said") {
  TEST_CASE("MS-1: its author corrects a reply or note; what it said stays, in order") {
    Said said;
    said.scene.does(ana, CorrectMessage{said.reply, "Tomorrow."});
    const auto first_at = said.scene.now;
    said.scene.does(ana, CorrectMessage{said.reply, "On Friday."});
    said.scene.does(ana, CorrectMessage{said.note, "Ask the bank"});
    const auto& reply = said.message(said.reply);
    CHECK(reply.body == "On Friday.");
    REQUIRE(reply.corrections.size() == 2);
    CHECK(reply.corrections[0] == Correction{first_at, "Tommorow."});
    CHECK(reply.corrections[1].former == "Tomorrow.");
    CHECK(said.message(said.note).body == "Ask the bank");
    CHECK(said.scene.last_entry(refund).change == Change::message_corrected);
    CHECK(said.scene.last_entry(refund).message == said.note);
  }

  TEST_CASE("MS-1: nobody corrects somebody else's words") {
    Said said;
    const CorrectMessage command{said.reply, "Never said"};
    CHECK(said.scene.refusal(ben, command) == Refusal::not_allowed);
    CHECK(said.scene.refusal(lea, command) == Refusal::not_allowed);
    CHECK(said.scene.refusal(ada, command) == Refusal::not_allowed);
    const auto theirs = said.scene.maya_writes("I am Maya");
    CHECK(said.scene.refusal(ana, CorrectMessage{theirs, "I am not"}) == Refusal::not_allowed);
    CHECK_FALSE(may_correct(said.scene.inbox, said.message(said.reply), ben));
    CHECK(may_correct(said.scene.inbox, said.message(said.reply), ana));
  }

  TEST_CASE("MS-1: it is refused when it says nothing, or a variable, or the matter is finished") {
    Said said;
    auto& scene = said.scene;
    CHECK(scene.refusal(ana, CorrectMessage{said.reply, " "}) == Refusal::text_missing);
    CHECK(scene.refusal(ana, CorrectMessage{said.reply, "Hi {{customer.shoe_size}}"}) ==
          Refusal::variable_unresolved);
    scene.does(ana, ResolveConversation{refund, "done", {}, "", scene.seen()});
    scene.does(ana, CloseConversation{refund});
    CHECK(scene.refusal(ana, CorrectMessage{said.reply, "Hi"}) == Refusal::conversation_finished);
    scene.does(ana, CorrectMessage{said.note, "Asked the bank"});
  }

  TEST_CASE("MS-1: the same words again are no correction") {
    Said said;
    CHECK(said.scene.does(ana, CorrectMessage{said.reply, "Tommorow."}).empty());
  }

  TEST_CASE("MS-2: a correction holds nobody's reply, and no clock moves") {
    Said said;
    const auto seen = said.scene.seen();
    const auto clock = said.scene.of(refund).clock;
    said.scene.does(ana, CorrectMessage{said.reply, "Tomorrow."});
    CHECK(said.scene.of(refund).clock == clock);
    const auto message = said.scene.fresh_message();
    said.scene.does(ben, SendReply{refund, message, "And sorry.", seen});
    CHECK(said.scene.inbox.messages.find(message) != nullptr);
  }

  TEST_CASE("MT-1: facts are as they were") {
    Said said;
    const auto facts = said.scene.inbox.facts.size();
    said.scene.does(ana, CorrectMessage{said.reply, "Tomorrow."});
    CHECK(said.scene.inbox.facts.size() == facts);
  }

  TEST_CASE("AC-3: erasing takes what it said before, too, and no correction brings it back") {
    Said said;
    said.scene.does(ana, CorrectMessage{said.reply, "Tomorrow."});
    said.scene.does(ada, EraseCustomer{maya});
    CHECK(said.message(said.reply).body.empty());
    CHECK(said.message(said.reply).corrections.empty());
    CHECK(said.scene.refusal(ana, CorrectMessage{said.reply, "Hi"}) == Refusal::unknown_customer);
  }
}
