// SPDX-License-Identifier: AGPL-3.0-or-later
// SC-3: what is written for later is sent once, wherever the authority is stopped on the way.
#include "sync/office.h"

namespace parley::test {
namespace {

constexpr Duration span = hours(2);

struct Planned {
  Scene scene = scene_with_refund();
  MessageId message = scene.fresh_message();

  Planned() {
    scene.does(ana, ScheduleMessage{refund, message, "Good morning!", scene.now + span, "UTC", {}});
  }
};

// What a server that starts reads back: the log alone.
sync::Authority started_from(const std::vector<LoggedEvent>& log) {
  sync::AuthorityState state;
  state.epoch = first_epoch;
  for (const auto& logged : log) {
    evolve(state.inbox, logged);
    state.head = logged.position;
    state.last_at = logged.stamp.at;
  }
  return sync::Authority(std::move(state));
}

std::size_t count_sent(const std::vector<LoggedEvent>& events) {
  return static_cast<std::size_t>(
      std::count_if(events.begin(), events.end(), [](const LoggedEvent& logged) {
        return std::holds_alternative<ScheduledMessageSent>(logged.event);
      }));
}

}  // namespace

TEST_SUITE("sending once") {
  TEST_CASE(
      "SC-3 TM-2 a crash before it is recorded sends it at the next start, one after not again") {
    Planned planned;
    auto log = planned.scene.log;
    const auto due = planned.scene.now + span;
    std::uint64_t drawn = 0;
    const auto draw = [&] { return command_id(8000 + ++drawn); };
    sync::Additions lost;
    auto authority = started_from(log);
    authority.open();
    REQUIRE(authority.tick(due, draw, lost).has_value());
    CHECK(count_sent(lost.events) == 1);
    SUBCASE("it could not be stored, and the server goes on") {
      authority.abandon();
      authority.open();
    }
    SUBCASE("it died before it was stored") {
      authority = started_from(log);
      authority.open();
    }
    SUBCASE("it died after") {
      log.insert(log.end(), lost.events.begin(), lost.events.end());
      authority = started_from(log);
      authority.open();
    }
    for (int tick = 0; tick < 3; ++tick) {
      sync::Additions kept;
      REQUIRE(authority.tick(due + seconds(tick), draw, kept).has_value());
      log.insert(log.end(), kept.events.begin(), kept.events.end());
    }
    CHECK(count_sent(log) == 1);
    CHECK(authority.inbox().messages.at(planned.message).body == "Good morning!");
  }
}

}  // namespace parley::test
