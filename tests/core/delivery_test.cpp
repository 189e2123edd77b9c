// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/conversation/delivery.h"
#include "support/scene.h"

using namespace parley;
using namespace parley::test;

namespace {

MessageId reply(Scene& scene, const std::string& body) {
  const auto message = scene.fresh_message();
  scene.does(ana, SendReply{refund, message, body, scene.seen()});
  return message;
}
Result<Events, Refusal> reports(Scene& scene, MessageId message, Delivery delivery,
                                CustomerId customer = maya) {
  return scene.attempt(ReportDelivery{message, delivery}, by(customer));
}
Delivery state_of(const Scene& scene, MessageId message) {
  return delivery_of(scene.inbox, scene.inbox.messages.at(message));
}

}  // namespace

TEST_SUITE("how far an answer has come") {
  TEST_CASE("MS-1: sent, then delivered, then read, for all answers up to the one reported") {
    auto scene = scene_with_refund();
    const auto first = reply(scene, "On it.");
    const auto second = reply(scene, "Done.");
    CHECK(state_of(scene, second) == Delivery::sent);
    REQUIRE(reports(scene, second, Delivery::delivered).has_value());
    CHECK(state_of(scene, first) == Delivery::delivered);
    CHECK(state_of(scene, second) == Delivery::delivered);
    REQUIRE(reports(scene, first, Delivery::read).has_value());
    CHECK(state_of(scene, first) == Delivery::read);
    CHECK(state_of(scene, second) == Delivery::delivered);
    CHECK(state_of(scene, reply(scene, "Bye.")) == Delivery::sent);
  }

  TEST_CASE("MS-1: what is known already adds nothing to the log, nor to the history") {
    auto scene = scene_with_refund();
    const auto first = reply(scene, "On it.");
    const auto second = reply(scene, "Done.");
    const auto entries = scene.of(refund).thread.size();
    const auto changed_at = scene.of(refund).changed_at;
    CHECK(reports(scene, second, Delivery::read)->size() == 1);
    CHECK(reports(scene, second, Delivery::read)->empty());
    CHECK(reports(scene, first, Delivery::read)->empty());
    CHECK(reports(scene, second, Delivery::delivered)->empty());
    CHECK(scene.of(refund).thread.size() == entries);
    CHECK(scene.of(refund).changed_at == changed_at);
  }

  TEST_CASE("MS-1: it is refused") {
    auto scene = scene_with_refund();
    const auto own = scene.maya_writes("Hello?");
    const auto answer = reply(scene, "Hi");
    const auto note = scene.fresh_message();
    scene.does(ana, AddNote{refund, note, "secret"});
    const auto refusal_of = [](const Result<Events, Refusal>& result) {
      REQUIRE_FALSE(result.has_value());
      return result.error();
    };
    CHECK(refusal_of(reports(scene, own, Delivery::read)) == Refusal::unknown_message);
    CHECK(refusal_of(reports(scene, note, Delivery::read)) == Refusal::unknown_message);
    CHECK(refusal_of(reports(scene, answer, Delivery::read, omar)) == Refusal::unknown_message);
    CHECK(refusal_of(reports(scene, answer, Delivery::failed)) == Refusal::setting_out_of_range);
    CHECK(scene.refusal(ana, ReportDelivery{answer, Delivery::read}) == Refusal::not_allowed);
  }

  TEST_CASE("SP-1: what was read stays read where it was split off to") {
    auto scene = scene_with_refund();
    const auto answer = reply(scene, "Hi");
    REQUIRE(reports(scene, answer, Delivery::read).has_value());
    scene.does(ana, SplitConversation{refund, {raw(54)}, {answer}, "Apart"});
    CHECK(state_of(scene, answer) == Delivery::read);
  }
}
