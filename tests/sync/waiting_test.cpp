// SPDX-License-Identifier: AGPL-3.0-or-later
// Trying again: patiently, and at once when there is reason to.
#include "sync/office.h"

namespace parley::test {
namespace {

using sync::Connection;

void sleeps(Office& office, Duration span) { office.now = office.now + span; }

TEST_SUITE("a lost connection is looked for again") {
  TEST_CASE("each wait may be twice as long, up to a minute, and success forgets them") {
    Office office;
    auto device = device_at_work(office, ana, 1);
    device.wakes();  // draws 0.25
    std::vector<std::int64_t> waits;
    for (int n = 0; n < 8; ++n) {
      device.loses_network();
      waits.push_back((*device.wake_at - device.clock()).ms);
      sleeps(office, {waits.back()});
      device.wakes();
    }
    const std::vector<std::int64_t> expected{250, 500, 1000, 2000, 4000, 8000, 15000, 15000};
    CHECK(waits == expected);
    device.connect();
    device.loses_network();
    CHECK((*device.wake_at - device.clock()).ms == 250);
  }
  TEST_CASE("devices that lost the same server do not come back together") {
    Office office;
    Device one(office, ana, 100);
    Device other(office, ben, 900);
    for (auto* device : {&one, &other}) {
      device->start();
      device->step(sync::input::SnapshotFailed{device->clock()});
    }
    CHECK(*one.wake_at != *other.wake_at);
  }
  TEST_CASE("when the browser says that the network is back, nobody waits") {
    Office office;
    auto device = device_at_work(office, ana, 1);
    device.loses_network();
    device.wakes();
    CHECK(device.replica.connection() == Connection::connecting);
  }
  TEST_CASE("a minute of silence is a lost connection; heartbeats are not silence") {
    Office office;
    auto device = device_at_work(office, ana, 1);
    for (int n = 0; n < 5; ++n) {
      sleeps(office, {20'000});
      device.beat();
    }
    CHECK(*device.wake_at == device.clock() + Duration{60'000});
    CHECK(device.replica.connection() == Connection::online);
    sleeps(office, {60'000});
    device.wakes();
    CHECK(device.replica.connection() == Connection::offline);
  }
  TEST_CASE("a push that fails waits, while the stream goes on") {
    Office office;
    auto device = device_at_work(office, ana, 1);
    device.replies("Hello");
    device.save();
    device.push_fails();
    CHECK_FALSE(device.push.has_value());
    CHECK(device.replica.connection() == Connection::online);
    sleeps(office, *device.wake_at - device.clock());
    device.wakes();
    CHECK(device.push.has_value());
  }
  TEST_CASE("a snapshot that fails is fetched again") {
    Office office;
    Device device(office, ana, 1);
    device.start();
    device.wants_snapshot = false;
    device.step(sync::input::SnapshotFailed{device.clock()});
    CHECK(device.replica.connection() == Connection::offline);
    sleeps(office, *device.wake_at - device.clock());
    device.wakes();
    CHECK(device.wants_snapshot);
  }
  TEST_CASE("nothing changes on the screen while nothing happens") {
    Office office;
    auto device = device_at_work(office, ana, 1);
    const auto revision = device.replica.revision();
    sleeps(office, {20'000});
    device.beat();
    CHECK(device.replica.revision() == revision);
  }
}

TEST_SUITE("a session that has ended") {
  TEST_CASE("work goes on, is kept, and goes out after signing in again") {
    Office office;
    auto device = device_at_work(office, ana, 1);
    const auto before = device.replies("Before");
    device.save();
    device.push.reset();  // answered with 401
    device.step(sync::input::SignedOut{});
    CHECK(device.replica.connection() == Connection::signed_out);
    const auto after = device.replies("After");
    device.save();
    device.wakes();
    CHECK_FALSE(device.push.has_value());
    CHECK(device.replica.pending().size() == 2);
    CHECK(device.replica.inbox().messages.find(after));

    device.step(sync::input::SignedIn{device.clock()});
    device.syncs();
    CHECK(office.authority.inbox().messages.find(before));
    CHECK(office.authority.inbox().messages.find(after));
  }
  TEST_CASE("the stream says so too") {
    Office office;
    auto device = device_at_work(office, ana, 1);
    const wire::ControlFrame reauth{wire::ControlKind::reauth, ""};
    device.step(sync::input::FrameArrived{reauth, device.clock()});
    CHECK(device.replica.connection() == Connection::signed_out);
  }
}

}  // namespace
}  // namespace parley::test
