// SPDX-License-Identifier: AGPL-3.0-or-later
#include "store/memory/memory_store.h"

#include "sync/office.h"

namespace parley::test {
namespace {

TEST_SUITE("the log in memory") {
  TEST_CASE("gives back what was appended, and the state that it makes") {
    Office office(Scene{});
    office.log = {};
    store::MemoryStore store(first_epoch);
    Scene scene;
    REQUIRE(store.append({scene.log, {}}).has_value());
    const auto receipt = office.does(ana, SetAvailability{ana, Availability::away});
    REQUIRE(store.append({office.log, office.receipts}).has_value());

    const auto loaded = store.load();
    REQUIRE(loaded.has_value());
    CHECK(loaded->epoch == first_epoch);
    CHECK(loaded->inbox == office.authority.inbox());
    CHECK(loaded->head == office.authority.head());
    CHECK(loaded->last_at == office.log.back().stamp.at);
    REQUIRE(loaded->receipts.size() == 1);
    CHECK(loaded->receipts[0].receipt == receipt);
  }
  TEST_CASE("reads on from any position, as much as is asked for") {
    Scene scene;
    store::MemoryStore store(first_epoch);
    REQUIRE(store.append({scene.log, {}}).has_value());
    CHECK(store.read({0}, 3)->size() == 3);
    CHECK(store.read({2}, 100)->front().position.value == 3);
    CHECK(store.read(scene.seen(), 100)->empty());
    CHECK(store.read({~std::uint64_t{0}}, 100)->empty());
  }
  TEST_CASE("AC-3 what is appended with an erasure takes the words out of what was there") {
    auto scene = scene_with_refund();
    store::MemoryStore store(first_epoch);
    REQUIRE(store.append({scene.log, {}}).has_value());
    const auto head = scene.log.size();
    scene.does(ada, EraseCustomer{maya});
    const std::vector<LoggedEvent> news(scene.log.begin() + static_cast<std::ptrdiff_t>(head),
                                        scene.log.end());
    REQUIRE(store.append({news, {}}).has_value());
    const auto events = store.read({}, 1000);
    REQUIRE(events->size() == scene.log.size());
    for (const auto& logged : *events) {
      const auto* received = std::get_if<MessageReceived>(&logged.event);
      if (received) CHECK(received->body.empty());
    }
    CHECK(store.load()->inbox == scene.inbox);
  }
}

}  // namespace
}  // namespace parley::test
