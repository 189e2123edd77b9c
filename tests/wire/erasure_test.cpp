// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/erasure/eraser.h"
#include "core/fits.h"
#include "core/metrics/metrics.h"
#include "support/files.h"
#include "support/scene.h"
#include "wire/codec.h"
#include "wire/snapshot.h"

using namespace parley;
using namespace parley::test;

namespace {

// Everything that can be said in one conversation; each text has the word "secret" in it. Omar's
// stays.
struct MuchSaid {
  Scene scene;
  MessageId scheduled;

  MuchSaid() {
    scene.maya_writes("secret parcel");
    const auto seen = [&] { return scene.seen(); };
    scene.does(lea, AssignConversation{refund, ana, {}, scene.fresh_message(), "secret note", {}});
    scene.does(ana, SendReply{refund, scene.fresh_message(), "secret answer", seen()});
    const auto note = scene.fresh_message();
    scene.does(ana, AddNote{refund, note, "secret remark", {file(1, "secret.pdf")}});
    scene.does(ana, CorrectMessage{note, "secret remark, corrected"});
    scene.does(ben, SendReply{refund, scene.fresh_message(), "secret held", {}});
    scene.does(ana, SetPriority{refund, Priority::high, "secret reason"});
    scheduled = scene.fresh_message();
    scene.does(ana,
               ScheduleMessage{refund, scheduled, "secret plan", scene.now + hours(9), {}, {}});
    scene.does(ana, EditScheduledMessage{scheduled, "secret plan 2", scene.now + hours(8), {}, {}});
    scene.does(ana, SaveDraft{refund, DraftKind::reply, "secret draft"});
    scene.does(ana, SetPending{refund, "secret bank", {}});
    scene.does(ana, ResolveConversation{refund, "secret end", {}, "", seen()});
    static_cast<void>(
        scene.attempt(RateConversation{refund, {raw(61)}, 4, "secret praise"}, by(maya)));
    ReceiveMessage other{.if_new = {raw(55)}, .message = scene.fresh_message(), .channel = web};
    other.customer = omar;
    other.customer_name = "Omar";
    other.body = "Omar's own words";
    scene.by_system(other);
  }
  [[nodiscard]] std::string told() const {
    std::string text;
    for (const auto& event : scene.log) text += wire::to_json(wire::encode(event));
    return text;
  }
};

bool says(const wire::Bytes& bytes, std::string_view word) {
  return std::string_view(reinterpret_cast<const char*>(bytes.data()), bytes.size()).find(word) !=
         std::string_view::npos;
}

}  // namespace

TEST_SUITE("forgetting a customer") {
  TEST_CASE("AC-3 no word of theirs or about them stays in the inbox, the counts do") {
    MuchSaid much;
    auto& scene = much.scene;
    const MetricsQuery always{nine, {nine.ms + hours(48).ms}, {}, {}, {}};
    const auto before = compute_metrics(scene.inbox, always);
    REQUIRE(says(wire::write_snapshot(scene.inbox), "secret"));
    scene.does(ada, EraseCustomer{maya});
    const auto after = wire::write_snapshot(scene.inbox);
    CHECK_FALSE(says(after, "secret"));
    CHECK_FALSE(says(after, "Maya"));
    CHECK_FALSE(says(after, "Refund not received"));
    CHECK(says(after, "Omar's own words"));
    CHECK(compute_metrics(scene.inbox, always) == before);
    CHECK(is_consistent(scene.inbox));
    CHECK(scene.last_entry(refund).change == Change::customer_erased);
    CHECK(scene.inbox.scheduled_messages.at(much.scheduled).state == ScheduleState::cancelled);
  }

  TEST_CASE("AC-3 the log without their words folds into the same inbox") {
    MuchSaid much;
    much.scene.does(ada, EraseCustomer{maya});
    REQUIRE(much.told().find("secret") != std::string::npos);
    Eraser eraser(erased_customers(much.scene.log));
    for (auto& logged : much.scene.log) {
      static_cast<void>(eraser.take_words_out_of(logged.event));
    }
    CHECK(much.told().find("secret") == std::string::npos);
    CHECK(much.told().find("Maya") == std::string::npos);
    Inbox folded;
    for (const auto& logged : much.scene.log) {
      REQUIRE(fits(folded, logged.event, logged.stamp));
      evolve(folded, logged);
    }
    CHECK(wire::state_hash(folded) == wire::state_hash(much.scene.inbox));
  }

  TEST_CASE("AC-3 a device that erases ahead of the authority can take it back") {
    MuchSaid much;
    const auto before = wire::state_hash(much.scene.inbox);
    much.scene.inbox.open_savepoint();
    evolve(much.scene.inbox, PendingEvent{{}, {}, CustomerErased{maya}});
    CHECK(wire::state_hash(much.scene.inbox) != before);
    much.scene.inbox.roll_back();
    CHECK(wire::state_hash(much.scene.inbox) == before);
  }

  TEST_CASE("AC-3 only an admin may, twice is once, and nobody writes as an erased customer") {
    MuchSaid much;
    auto& scene = much.scene;
    CHECK(scene.refusal(ana, EraseCustomer{maya}) == Refusal::not_allowed);
    CHECK(scene.refusal(lea, EraseCustomer{maya}) == Refusal::not_allowed);
    CHECK(scene.refusal(ada, EraseCustomer{{raw(49)}}) == Refusal::unknown_customer);
    scene.does(ada, EraseCustomer{maya});
    CHECK(scene.does(ada, EraseCustomer{maya}).empty());
    ReceiveMessage again{.if_new = {raw(56)}, .message = scene.fresh_message(), .channel = web};
    again.customer = maya;
    again.body = "Me again";
    const auto refused = scene.attempt(again, by(maya));
    REQUIRE_FALSE(refused.has_value());
    CHECK(refused.error() == Refusal::unknown_customer);
  }
}
