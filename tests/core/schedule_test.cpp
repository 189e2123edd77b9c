// SPDX-License-Identifier: AGPL-3.0-or-later
#include "support/scene.h"

using namespace parley;
using namespace parley::test;

namespace {

struct Planned {
  Scene scene = scene_with_refund();
  MessageId message = scene.fresh_message();
  Instant due = scene.now + hours(12);

  explicit Planned(IfCustomerWrites choice = IfCustomerWrites::return_to_draft) {
    scene.does(ana, ScheduleMessage{refund, message, "Good morning!", due, "Africa/Lagos", choice});
  }
  const ScheduledMessage& scheduled() { return scene.inbox.scheduled_messages.at(message); }
  void tick_at(Instant at) {
    scene.now = {at.ms - 1000};
    scene.by_system(Tick{});
  }
};

}  // namespace

TEST_SUITE("messages for later") {
  TEST_CASE("SC-3 a scheduled message is sent at its time, once, as its author's reply") {
    Planned planned;
    planned.tick_at(planned.due - Duration{1});
    CHECK(planned.scene.inbox.messages.find(planned.message) == nullptr);
    planned.tick_at(planned.due);
    const auto& sent = planned.scene.inbox.messages.at(planned.message);
    CHECK(sent.body == "Good morning!");
    CHECK(sent.stamp.actor == by(ana));
    CHECK(planned.scene.of(refund).clock.waiting_since == std::nullopt);
    planned.tick_at(planned.due + hours(1));
    CHECK(planned.scheduled().state == ScheduleState::sent);
    CHECK(planned.scene.refusal(ana, CancelScheduledMessage{planned.message}) ==
          Refusal::no_longer_waiting);
  }

  TEST_CASE("SC-1 it comes back as a draft when the customer writes first, unless told otherwise") {
    auto choice = IfCustomerWrites::return_to_draft;
    auto expected = ScheduleState::returned;
    SUBCASE("by default") {}
    SUBCASE("when it is to be sent anyway") {
      choice = IfCustomerWrites::send_anyway;
      expected = ScheduleState::waiting;
    }
    Planned planned(choice);
    planned.scene.maya_writes("Never mind, it arrived.");
    CHECK(planned.scheduled().state == expected);
    CHECK(planned.scheduled().body == "Good morning!");
    if (expected == ScheduleState::returned) {
      CHECK(planned.scheduled().reason == ReturnReason::customer_wrote);
    }
  }

  TEST_CASE(
      "SC-2 planned offline and too late when it arrives: not sent, returned with the reason") {
    auto scene = scene_with_refund();
    const auto message = scene.fresh_message();
    const auto written = scene.now;
    const Context late{written + hours(3), written, by(ana), Origin::web};
    const auto events =
        decide(scene.inbox,
               ScheduleMessage{refund, message, "Soon!", written + hours(1), "UTC", {}}, late);
    REQUIRE(events);
    REQUIRE(events->size() == 2);
    CHECK(std::get<ScheduledMessageReturned>((*events)[1]).reason == ReturnReason::due_passed);
  }

  TEST_CASE("SC-3 editable and cancellable until sent, by its author and supervisors") {
    Planned planned;
    const EditScheduledMessage edit{planned.message, "Good evening!", planned.due + hours(9), "UTC",
                                    IfCustomerWrites::send_anyway};
    CHECK(planned.scene.refusal(ben, edit) == Refusal::not_allowed);
    planned.scene.does(ana, edit);
    CHECK(planned.scheduled().body == "Good evening!");
    planned.scene.does(lea, CancelScheduledMessage{planned.message});
    planned.tick_at(planned.due + hours(10));
    CHECK(planned.scene.inbox.messages.find(planned.message) == nullptr);
  }

  TEST_CASE("a time that had passed as it was written is refused") {
    auto scene = scene_with_refund();
    CHECK(
        scene.refusal(ana, ScheduleMessage{refund, scene.fresh_message(), "Hi", nine, "UTC", {}}) ==
        Refusal::due_in_past);
  }

  TEST_CASE("SC-3 TM-2 one tick over both: what was due first, closing or sending, goes first") {
    Planned planned(IfCustomerWrites::send_anyway);
    auto& scene = planned.scene;
    scene.does(ana, ResolveConversation{refund, "Refunded", {}, {}, scene.seen()});
    const auto closes = scene.now + hours(96);
    const auto plan = [&](Instant due) {
      const auto message = scene.fresh_message();
      scene.does(ana, ScheduleMessage{refund, message, "All well?", due, "UTC",
                                      IfCustomerWrites::send_anyway});
      return message;
    };
    const auto before = plan(closes - minutes(1));
    const auto together = plan(closes);
    const auto after = plan(closes + minutes(1));
    planned.tick_at(closes + hours(24));
    const auto& all = scene.inbox.scheduled_messages;
    CHECK(scene.of(refund).status == Status::closed);
    CHECK(all.at(before).state == ScheduleState::sent);
    CHECK(all.at(together).state == ScheduleState::sent);
    CHECK(all.at(after).state == ScheduleState::returned);
    CHECK(all.at(after).reason == ReturnReason::conversation_finished);
    CHECK(scene.inbox.messages.find(after) == nullptr);
  }

  TEST_CASE("it comes back when the conversation is finished before its time") {
    Planned planned;
    planned.scene.does(ana, ResolveConversation{refund, "Done", {}, {}, planned.scene.seen()});
    planned.scene.does(ana, CloseConversation{refund});
    planned.tick_at(planned.due);
    CHECK(planned.scheduled().reason == ReturnReason::conversation_finished);
  }
}
