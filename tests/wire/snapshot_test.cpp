// SPDX-License-Identifier: AGPL-3.0-or-later
#include "wire/snapshot.h"

#include <doctest/doctest.h>

#include <cstdlib>
#include <string>

#include "support/scene.h"
#include "wire/record.h"
#include "wire/snapshot_version_10.h"

using namespace parley;
using namespace parley::test;

namespace {

Scene lived_in_scene() {
  auto scene = scene_with_refund();
  scene.does(lea, AssignConversation{refund, ana, {}, scene.fresh_message(), "yours", {99}});
  scene.does(ana, SendReply{refund, scene.fresh_message(), "On it. 👍🏽", {1}});
  scene.does(ana, SetPriority{refund, Priority::urgent, "third message"});
  scene.does(ana, SetPending{refund, "the bank", scene.now + hours(1)});
  return scene;
}

wire::Bytes bytes_in(std::string_view hexadecimal) {
  wire::Bytes bytes;
  for (std::size_t at = 0; at < hexadecimal.size(); at += 2) {
    const std::string digits(hexadecimal.substr(at, 2));
    bytes.push_back(static_cast<std::uint8_t>(std::strtoul(digits.c_str(), nullptr, 16)));
  }
  return bytes;
}

}  // namespace

TEST_SUITE("snapshots and state hashes") {
  TEST_CASE("an inbox comes back from its snapshot, row for row") {
    const auto scene = lived_in_scene();
    const auto inbox = wire::read_snapshot(wire::write_snapshot(scene.inbox));
    REQUIRE(inbox);
    CHECK(*inbox == scene.inbox);
    CHECK(wire::state_hash(*inbox) == wire::state_hash(scene.inbox));
  }

  TEST_CASE(
      "what the version before wrote is read, since a device that is offline has nothing else") {
    const auto inbox = wire::read_snapshot(bytes_in(snapshot_of_version_10));
    REQUIRE(inbox);
    CHECK(wire::state_hash(*inbox) == 9653758685945268192U);
  }

  TEST_CASE("what a row does not say takes no room, and comes back as it was") {
    auto scene = lived_in_scene();
    const auto size = [&] { return wire::write_snapshot(scene.inbox).size(); };
    const auto before = size();
    CHECK(before < snapshot_of_version_10.size() / 2 * 3 / 4);
    auto& clock = scene.inbox.conversations.edit(refund).clock;
    clock = {};
    CHECK(size() < before);
    clock.follow_ups = 1;
    const auto inbox = wire::read_snapshot(wire::write_snapshot(scene.inbox));
    REQUIRE(inbox);
    CHECK(*inbox == scene.inbox);
  }

  TEST_CASE("the state hash is the same on every platform") {
    // Pinned: this suite runs natively and as WebAssembly, and both must print this number.
    CHECK(wire::state_hash(lived_in_scene().inbox) == 9653758685945268192U);
  }

  TEST_CASE("any change of any kind of row changes the hash") {
    auto scene = lived_in_scene();
    auto before = wire::state_hash(scene.inbox);
    const auto changed = [&] {
      const auto now = wire::state_hash(scene.inbox);
      return std::exchange(before, now) != now;
    };
    scene.inbox.agents.edit(ana).availability = Availability::away;
    CHECK(changed());
    scene.inbox.conversations.edit(refund).wake_at.reset();
    CHECK(changed());
    scene.inbox.messages.edit(scene.of(refund).last_message).body += " ";
    CHECK(changed());
    scene.inbox.history.append({.conversation = refund});
    CHECK(changed());
    CHECK_FALSE(changed());
  }

  TEST_CASE("rolling back pending commands gives back the same state, bit for bit") {
    auto scene = lived_in_scene();
    const auto before = wire::write_snapshot(scene.inbox);
    const auto hash = wire::state_hash(scene.inbox);
    scene.inbox.open_savepoint();
    scene.maya_writes("Any news?");
    scene.does(ana, AddNote{refund, scene.fresh_message(), "She asks again."});
    scene.does(ana, ResolveConversation{refund, "Refunded", {}, {}, {99}});
    CHECK(wire::state_hash(scene.inbox) != hash);
    scene.inbox.roll_back();
    CHECK(wire::state_hash(scene.inbox) == hash);
    CHECK(wire::write_snapshot(scene.inbox) == before);
  }

  TEST_CASE("a damaged snapshot is a fault, never half an inbox, whichever byte is hit") {
    const auto sound = wire::write_snapshot(lived_in_scene().inbox);
    for (std::size_t at = 0; at < sound.size(); ++at) {
      auto damaged = sound;
      damaged[at] ^= 0x20;
      CHECK_FALSE(wire::read_snapshot(damaged).has_value());
    }
    for (std::size_t length = 0; length < sound.size(); length += 7) {
      CHECK_FALSE(wire::read_snapshot(std::span(sound).first(length)).has_value());
    }
  }

  TEST_CASE("a snapshot whose rows refer to nothing is a fault, though every checksum holds") {
    auto scene = lived_in_scene();
    scene.inbox.conversations.edit(refund).thread.push_back(1'000'000);
    CHECK_FALSE(wire::read_snapshot(wire::write_snapshot(scene.inbox)).has_value());
  }
}

TEST_SUITE("snapshots whose rows are not what was written") {
  // The same records with one byte of one body changed and a checksum that holds.
  wire::Bytes with_byte(const std::vector<wire::Record>& records, std::size_t which, std::size_t at,
                        std::uint8_t value) {
    wire::Bytes file;
    for (std::size_t n = 0; n < records.size(); ++n) {
      auto record = records[n];
      if (n == which) record.body[at] = value;
      wire::append_record(file, record);
    }
    return file;
  }

  TEST_CASE("give a fault or a sound inbox, whichever byte is another") {
    const auto records = wire::read_records(wire::write_snapshot(lived_in_scene().inbox)).records;
    std::size_t refused = 0;
    for (std::size_t which = 1; which < records.size(); ++which) {
      for (std::size_t at = 0; at < records[which].body.size(); at += 3) {
        for (const auto value : wire::Bytes{0x00, 0x5B, 0x9A, 0xF6, 0xFF}) {
          const auto inbox = wire::read_snapshot(with_byte(records, which, at, value));
          if (!inbox) {
            refused += 1;
          } else {
            CHECK(wire::read_snapshot(wire::write_snapshot(*inbox)).has_value());
          }
        }
      }
    }
    CHECK(refused > 0);
  }

  TEST_CASE("are refused when a row ends early, goes on too long, or says that it is longer") {
    const auto records = wire::read_records(wire::write_snapshot(lived_in_scene().inbox)).records;
    const auto is_read_with = [&](wire::Bytes body) {
      wire::Bytes file;
      for (std::size_t n = 0; n < records.size(); ++n) {
        auto record = records[n];
        if (n == 1) record.body = body;
        wire::append_record(file, record);
      }
      return wire::read_snapshot(file).has_value();
    };
    auto body = records[1].body;
    CHECK(is_read_with(body));
    body.push_back(0x00);
    CHECK_FALSE(is_read_with(body));
    CHECK_FALSE(is_read_with({records[1].body.begin(), records[1].body.end() - 1}));
    CHECK_FALSE(is_read_with({}));
    CHECK_FALSE(is_read_with({0x9B, 0x7F, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF}));
  }
}

TEST_SUITE("records on disk") {
  TEST_CASE("records come back as they were written") {
    wire::Bytes file;
    const std::vector<wire::Record> records = {
        {1, 1, 7, {1, 2, 3}}, {2, 1, 8, {}}, {1, 3, 9, wire::Bytes(1000, 0xD7)}};
    for (const auto& record : records) wire::append_record(file, record);
    const auto recovered = wire::read_records(file);
    CHECK(recovered.records == records);
    CHECK(recovered.damaged_bytes == 0);
  }

  TEST_CASE("one bad byte costs one record, and the rest is read") {
    for (std::size_t hit = 0; hit < 3; ++hit) {
      wire::Bytes file;
      std::size_t start = 0;
      std::size_t end = 0;
      for (std::uint64_t n = 0; n < 3; ++n) {
        if (n == hit) start = file.size();
        wire::append_record(file, {1, 1, n, {10, 20, 30, 40}});
        if (n == hit) end = file.size();
      }
      for (std::size_t at = start; at < end; ++at) {
        auto damaged = file;
        damaged[at] ^= 0xFF;
        const auto recovered = wire::read_records(damaged);
        REQUIRE(recovered.records.size() == 2);
        CHECK(recovered.damaged_bytes == end - start);
        for (const auto& record : recovered.records) CHECK(record.number != hit);
      }
    }
  }

  TEST_CASE("a file cut off in the middle of a record keeps what came before") {
    wire::Bytes file;
    wire::append_record(file, {1, 1, 1, {1}});
    const auto first = file.size();
    wire::append_record(file, {1, 1, 2, {2}});
    for (auto length = first; length < file.size(); ++length) {
      const auto recovered = wire::read_records(std::span(file).first(length));
      CHECK(recovered.records.size() == 1);
      CHECK(recovered.damaged_bytes == length - first);
    }
  }
}
