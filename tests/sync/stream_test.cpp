// SPDX-License-Identifier: AGPL-3.0-or-later
// What comes in is taken in once, in order, or not at all.
#include "sync/office.h"

namespace parley::test {
namespace {

using sync::Connection;
using sync::Progress;

wire::BatchFrame frame_after(const Office& office, Position position) {
  sync::StreamPlace place{client_id(1), position, 0};
  return office.next_frame(place);
}
void hears(Device& device, wire::Frame frame) {
  device.step(sync::input::FrameArrived{std::move(frame), device.clock()});
}

TEST_SUITE("a frame goes on where the device is") {
  TEST_CASE("or the stream is opened again, and nothing is taken in twice") {
    Office office;
    auto device = device_at_work(office, ana, 1);
    office.maya_writes("one");
    const auto first = frame_after(office, device.replica.seen());
    office.maya_writes("two");
    device.stream.reset();
    SUBCASE("when it comes again") {
      hears(device, first);
      CHECK_FALSE(device.stream.has_value());
      hears(device, first);
    }
    SUBCASE("when one before it was lost") { hears(device, frame_after(office, first.to)); }
    SUBCASE("when it overlaps") {
      hears(device, first);
      hears(device, frame_after(office, first.from));
    }
    SUBCASE("when its events are not in order") {
      auto both = frame_after(office, first.from);
      std::swap(both.events.front(), both.events.back());
      hears(device, both);
    }
    SUBCASE("when it holds more than it says") {
      auto both = frame_after(office, first.from);
      both.to.value -= 1;
      hears(device, both);
    }
    REQUIRE(device.stream.has_value());
    CHECK(device.stream->position == device.replica.seen());
    CHECK(device.replica.connection() == Connection::connecting);
    device.syncs();
    CHECK(device.replica.inbox() == office.authority.inbox());
  }
  TEST_CASE("a device that doubts again and again asks slowly") {
    Office office;
    auto device = device_at_work(office, ana, 1);
    auto broken = frame_after(office, device.replica.seen());
    broken.from.value += 1;
    broken.to.value += 1;
    hears(device, broken);
    CHECK(device.replica.connection() == Connection::connecting);
    hears(device, broken);
    CHECK(device.replica.connection() == Connection::offline);
  }
  TEST_CASE("heartbeats tell when the newest frame was lost, after which nothing came") {
    Office office;
    auto device = device_at_work(office, ana, 1);
    office.maya_writes("one");
    device.beat();
    CHECK(device.replica.connection() == Connection::online);  // it may still be on its way
    device.stream.reset();
    device.beat();
    CHECK(device.stream.has_value());
    device.syncs();
    CHECK(device.replica.inbox() == office.authority.inbox());
  }
  TEST_CASE("heartbeats tell when a receipt was lost that came with nothing else") {
    Office office;
    auto device = device_at_work(office, ana, 1);
    office.does(ben, ClaimConversation{refund});
    device.does(ClaimConversation{refund});  // refused: its receipt is all that there will be
    device.save();
    device.push_through();
    auto frame = office.next_frame(*device.stream);
    frame.receipts.clear();
    frame.last_number = 0;
    hears(device, frame);
    device.stream.reset();
    device.beat();
    CHECK_FALSE(device.stream.has_value());  // it may still be on its way
    device.beat();
    CHECK(device.stream.has_value());
    device.syncs();
    CHECK(device.replica.pending().empty());
    CHECK(device.replica.attention().size() == 1);
  }
  TEST_CASE("receipts that were lost are asked for again") {
    Office office;
    auto device = device_at_work(office, ana, 1);
    device.does(ClaimConversation{refund});
    device.does(AddNote{refund, {raw(8500)}, "mine"});
    device.save();
    device.push_through();
    auto frame = office.next_frame(*device.stream);
    frame.receipts.erase(frame.receipts.begin());
    hears(device, frame);
    CHECK(device.replica.pending().size() == 2);
    CHECK(device.stream->last_number == 0);
    device.syncs();
    CHECK(device.settled.size() == 2);
  }
  TEST_CASE("hidden events leave no hole: the frame says how far it goes, not its events") {
    Office office;
    auto device = device_at_work(office, ana, 1);
    office.maya_writes("one");
    auto frame = frame_after(office, device.replica.seen());
    frame.events.clear();
    hears(device, frame);
    CHECK(device.replica.seen() == office.authority.head());
    CHECK(device.replica.connection() == Connection::online);
    CHECK(device.saves.back().cookie.position == office.authority.head());
  }
  TEST_CASE("an event that cannot have happened here means to fetch everything anew") {
    Office office;
    auto device = device_at_work(office, ana, 1);
    device.does(AddNote{refund, {raw(8500)}, "mine"});
    office.maya_writes("one");
    auto frame = frame_after(office, device.replica.seen());
    frame.events.push_back(frame.events.back());
    frame.to.value += 1;
    frame.events.back().logged.position = frame.to;
    const auto before = device.confirmed_hash();
    hears(device, frame);
    CHECK(device.wants_snapshot);
    CHECK(device.confirmed_hash() == before);
    CHECK(device.replica.pending().size() == 1);
    device.syncs();
    CHECK(device.replica.inbox() == office.authority.inbox());
  }
}

TEST_SUITE("a long way behind") {
  TEST_CASE("receipts come after everything that the commands did") {
    Office office;
    auto device = device_at_work(office, ana, 1);
    device.does(AddNote{refund, {raw(8500)}, "mine"});
    device.save();
    device.push_reaches();
    for (int n = 0; n < 20; ++n) office.maya_writes(std::string(60'000, 'x'));
    int frames = 0;
    while (!device.replica.pending().empty()) {
      const auto frame = office.next_frame(*device.stream);
      CHECK(wire::to_json(wire::encode(wire::Frame{frame})).size() <= 1024 * 1024);
      hears(device, frame);
      ++frames;
      // Its own note is there once, whether or not its receipt is here already.
      std::size_t notes = 0;
      for (const auto& message : device.replica.inbox().messages) notes += message.body == "mine";
      CHECK(notes == 1);
      if (!device.replica.pending().empty()) {
        CHECK_FALSE(device.replica.pending()[0].expected_refusal.has_value());
      }
    }
    CHECK(frames > 1);
    CHECK(device.replica.inbox() == office.authority.inbox());
  }
}

TEST_SUITE("the authority asks for a fresh start") {
  TEST_CASE("what is pending stays and is replayed on top") {
    Office office;
    auto device = device_at_work(office, ana, 1);
    device.does(AddNote{refund, {raw(8500)}, "mine"});
    device.save();
    device.push_fails();
    office.maya_writes("one");
    hears(device, wire::ControlFrame{wire::ControlKind::must_reset, "too far behind"});
    CHECK(device.wants_snapshot);
    device.connect();
    CHECK(device.replica.pending().size() == 1);
    CHECK(device.replica.inbox().messages.find({raw(8500)}));
    CHECK(device.saves.back().snapshot_replaced);
    device.syncs();
    CHECK(device.replica.inbox() == office.authority.inbox());
  }
  TEST_CASE("a log that was restored from a backup gets what it lacks") {
    const auto scene = scene_with_refund();
    Office office(scene);
    auto device = device_at_work(office, ana, 1);
    device.does(ClaimConversation{refund});
    device.syncs();
    device.does(AddNote{refund, {raw(8500)}, "after the backup"});
    device.save();
    Office restored(scene, restored_epoch);
    SUBCASE("when a push meets it first") {
      const auto result = restored.push(*device.push, ana);
      office = restored;
      device.answer(result);
    }
    SUBCASE("when a frame comes from it first") {
      office = restored;
      restored.maya_writes("one");
      device.push_fails();
      hears(device, frame_after(restored, scene.seen()));
    }
    CHECK(device.wants_snapshot);
    device.syncs();
    CHECK(office.authority.inbox().messages.find({raw(8500)}));
    CHECK(device.replica.inbox() == office.authority.inbox());
  }
  TEST_CASE("words of a newer version stop the stream, never the work") {
    Office office;
    auto device = device_at_work(office, ana, 1);
    hears(device, wire::ControlFrame{wire::ControlKind::upgrade, "conversation.merged"});
    CHECK(device.replica.connection() == Connection::must_upgrade);
    const auto seen = device.replica.seen();
    device.replies("Kept for the new version");
    device.save();
    CHECK(device.progress(0) == Progress::on_this_device);
    CHECK_FALSE(device.push.has_value());
    office.maya_writes("one");
    hears(device, frame_after(office, seen));
    CHECK(device.replica.seen() == seen);
    device.wakes();
    CHECK(device.replica.connection() == Connection::must_upgrade);
  }
}

TEST_SUITE("the same identity on two devices") {
  TEST_CASE("a cloned device takes a fresh one, and both devices' work is done once") {
    Office office;
    auto first = device_at_work(office, ana, 1);
    auto clone = first;
    first.does(AddNote{refund, {raw(8500)}, "from the first"});
    first.syncs();
    const auto id = command_id(4711);
    clone.step(
        sync::input::Issue{id, AddNote{refund, {raw(8501)}, "from the clone"}, clone.clock()});
    // The other device's receipt under this number must not settle this device's command.
    clone.hear();
    CHECK(clone.replica.pending().size() == 1);
    clone.syncs();
    CHECK(office.authority.inbox().messages.find({raw(8500)}));
    CHECK(office.authority.inbox().messages.find({raw(8501)}));
    CHECK(clone.replica.inbox() == office.authority.inbox());
    CHECK(clone.pushes.back().client != client_id(1));
    CHECK(clone.pushes.back().commands[0].id == id);
    CHECK(clone.stream->client == clone.pushes.back().client);
  }
  TEST_CASE("a new identity numbers everything unconfirmed anew, and is saved before it is used") {
    Office office;
    auto device = device_at_work(office, ana, 1);
    device.does(AddNote{refund, {raw(8500)}, "one"});
    device.does(AddNote{refund, {raw(8501)}, "two"});
    device.save();
    const auto ids = std::pair{device.sent(0).id, device.sent(1).id};
    device.answer(wire::PushConflict{wire::ConflictKind::fork, 1, first_epoch});
    CHECK_FALSE(device.push.has_value());
    const auto& save = device.saves.back();
    REQUIRE(save.client.has_value());
    REQUIRE(save.outbox_added.size() == 2);
    CHECK(save.outbox_done == 0);
    CHECK(device.progress(0) == Progress::saving);
    device.connect();
    CHECK_FALSE(device.push.has_value());
    device.save();
    REQUIRE(device.push.has_value());
    CHECK(device.push->client == *save.client);
    CHECK(device.push->commands[0].number == 1);
    CHECK(std::pair{device.push->commands[0].id, device.push->commands[1].id} == ids);
    device.syncs();
    CHECK(device.replica.inbox() == office.authority.inbox());
  }
  TEST_CASE("an authority that forgot what it answered is not waited for") {
    Office office;
    auto device = device_at_work(office, ana, 1);
    device.does(ClaimConversation{refund});
    device.syncs();
    device.does(AddNote{refund, {raw(8500)}, "one"});
    device.save();
    device.answer(wire::PushConflict{wire::ConflictKind::gap, 1, first_epoch});
    device.save();
    device.connect();
    REQUIRE(device.push.has_value());
    CHECK(device.push->client != client_id(1));
    CHECK(device.push->commands[0].number == 1);
  }
}

TEST_SUITE("pending commands leave no trace when they come off") {
  TEST_CASE("the confirmed inbox is the same before, under and after them, bit for bit") {
    Office office;
    auto device = device_at_work(office, ana, 1);
    const Inbox before = device.replica.inbox();
    device.loses_network();
    device.does(ClaimConversation{refund});
    device.replies("Hello");
    device.does(SetPending{refund, "the bank", {}});
    device.does(ReopenConversation{refund});
    device.does(ResolveConversation{refund, "done", {}, "", device.replica.seen()});
    device.does(SetPriority{refund, Priority::urgent, "why"});
    device.does(AssignConversation{refund, lea, billing, {raw(8500)}, "over to you", {}});
    REQUIRE(device.refused.empty());
    const Inbox view = device.replica.inbox();
    CHECK_FALSE(view == before);
    CHECK(device.confirmed_hash() == wire::state_hash(before));
    device.replica.read_confirmed([&](const Inbox& inbox) { CHECK(inbox == before); });
    CHECK(device.replica.inbox() == view);
    CHECK(wire::state_hash(device.replica.inbox()) == wire::state_hash(view));
  }
}

}  // namespace
}  // namespace parley::test
