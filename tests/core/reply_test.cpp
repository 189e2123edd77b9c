// SPDX-License-Identifier: AGPL-3.0-or-later
#include "support/scene.h"

using namespace parley;
using namespace parley::test;

TEST_SUITE("an agent answers") {
  TEST_CASE("MS-1 the reply has an author, a time, and its words as written") {
    auto scene = scene_with_refund();
    const auto message = scene.fresh_message();
    scene.does(ana, SendReply{refund, message, "On it.\n", scene.seen()});
    const auto& reply = scene.inbox.messages.at(message);
    CHECK(reply.body == "On it.\n");
    CHECK(reply.stamp.actor == by(ana));
    CHECK(reply.stamp.at == scene.now);
    CHECK(reply.direction == MessageDirection::outgoing);
    CHECK(reply.delivery == Delivery::sent);
    CHECK(scene.of(refund).clock.waiting_since == std::nullopt);
  }

  TEST_CASE("MS-2 a reply is held when the thread moved on under its author's hands") {
    auto scene = scene_with_refund();
    const auto seen = scene.seen();
    SUBCASE("by somebody else's reply") {
      scene.does(ben, SendReply{refund, scene.fresh_message(), "Hi Maya!", seen});
    }
    SUBCASE("by somebody else's note") {
      scene.does(ben, AddNote{refund, scene.fresh_message(), "Do not promise anything."});
    }
    SUBCASE("by somebody else's note that came with an assignment") {
      scene.does(lea, AssignConversation{refund, ana, {}, scene.fresh_message(), "Careful", seen});
    }
    SUBCASE("by somebody else's change of status") {
      scene.does(ben, SetPending{refund, "the bank", {}});
    }
    const auto message = scene.fresh_message();
    const auto events = scene.does(ana, SendReply{refund, message, "On it.", seen});
    REQUIRE(events.size() == 1);
    CHECK(std::holds_alternative<ReplyHeld>(events[0]));
    CHECK(scene.inbox.messages.find(message) == nullptr);
    CHECK(scene.inbox.held_replies.at(message).body == "On it.");
    CHECK(scene.inbox.held_replies.at(message).state == HoldState::held);
  }

  TEST_CASE("MS-2 a reply is sent when nothing of that kind came in between") {
    auto scene = scene_with_refund();
    const auto seen = scene.seen();
    SUBCASE("when nothing happened") {}
    SUBCASE("when only its author acted") {
      scene.does(ana, AddNote{refund, scene.fresh_message(), "Asked the bank."});
    }
    SUBCASE("when the customer added to it") { scene.maya_writes("Please hurry."); }
    SUBCASE("when its priority changed") {
      scene.does(ben, SetPriority{refund, Priority::high, ""});
    }
    const auto message = scene.fresh_message();
    scene.does(ana, SendReply{refund, message, "On it.", seen});
    CHECK(scene.inbox.messages.find(message) != nullptr);
  }

  TEST_CASE("MS-2 the author of a held reply sends it anyway, once") {
    auto scene = scene_with_refund();
    const auto seen = scene.seen();
    scene.does(ben, AddNote{refund, scene.fresh_message(), "Careful."});
    const auto message = scene.fresh_message();
    scene.does(ana, SendReply{refund, message, "On it.", seen});

    CHECK(scene.refusal(ben, SendHeldReply{message, scene.seen()}) == Refusal::not_held);
    SUBCASE("and it is held again when something newer came in") {
      const auto looked = scene.seen();
      scene.does(ben, AddNote{refund, scene.fresh_message(), "Really."});
      scene.does(ana, SendHeldReply{message, looked});
      CHECK(scene.inbox.messages.find(message) == nullptr);
    }
    scene.does(ana, SendHeldReply{message, scene.seen()});
    CHECK(scene.inbox.messages.at(message).body == "On it.");
    CHECK(scene.inbox.held_replies.at(message).state == HoldState::sent);
    CHECK(scene.refusal(ana, SendHeldReply{message, scene.seen()}) == Refusal::not_held);
  }

  TEST_CASE("MS-2 a discarded reply is gone, its words still in the record") {
    auto scene = scene_with_refund();
    const auto seen = scene.seen();
    scene.does(ben, AddNote{refund, scene.fresh_message(), "Careful."});
    const auto message = scene.fresh_message();
    scene.does(ana, SendReply{refund, message, "On it.", seen});
    scene.does(ana, DiscardHeldReply{message});
    CHECK(scene.inbox.held_replies.at(message).state == HoldState::discarded);
    CHECK(scene.inbox.held_replies.at(message).body == "On it.");
    CHECK(scene.refusal(ana, SendHeldReply{message, scene.seen()}) == Refusal::not_held);
  }

  TEST_CASE("MS-2 a stale closing message holds the whole resolve, and sending it resolves") {
    auto scene = scene_with_refund();
    const auto seen = scene.seen();
    scene.does(ben, AddNote{refund, scene.fresh_message(), "Careful."});
    const auto message = scene.fresh_message();
    scene.does(ana, ResolveConversation{refund, "Refunded", message, "Done!", seen});
    CHECK(scene.of(refund).status == Status::open);
    scene.does(ana, SendHeldReply{message, scene.seen()});
    CHECK(scene.of(refund).status == Status::resolved);
    CHECK(scene.of(refund).summary == "Refunded");
  }

  TEST_CASE("nothing is sent in a finished conversation") {
    auto scene = scene_with_refund();
    scene.does(ana, ResolveConversation{refund, "Refunded", {}, {}, scene.seen()});
    scene.does(ana, CloseConversation{refund});
    CHECK(scene.refusal(ana, SendReply{refund, scene.fresh_message(), "Hi", scene.seen()}) ==
          Refusal::conversation_finished);
  }

  TEST_CASE("a message's id is used once") {
    auto scene = scene_with_refund();
    const auto message = scene.fresh_message();
    scene.does(ana, SendReply{refund, message, "Hi", scene.seen()});
    CHECK(scene.refusal(ana, SendReply{refund, message, "Hi", scene.seen()}) == Refusal::id_taken);
    CHECK(scene.refusal(ana, AddNote{refund, message, "Hi"}) == Refusal::id_taken);
  }
}
