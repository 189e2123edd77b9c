// SPDX-License-Identifier: AGPL-3.0-or-later
// A command that brings files along waits until the authority has them, and so does what comes
// after it.
#include "support/files.h"
#include "sync/office.h"

namespace parley::test {
namespace {

using sync::BlobProgress;

SendReply with_file(const Device& device, std::uint64_t n) {
  return {refund, {raw(8000 + n)}, "", device.replica.seen(), {file(n)}};
}

TEST_SUITE("files on their way") {
  TEST_CASE("MS-1: a command waits on its file, and nothing overtakes it") {
    Office office;
    auto device = device_at_work(office, ana, 1);
    device.does(with_file(device, 1));
    device.does(AddNote{refund, {raw(8100)}, "after it"});
    device.save();
    CHECK_FALSE(device.push.has_value());
    CHECK(device.upload == digest(1));
    CHECK(device.replica.progress_of(digest(1)) == BlobProgress::uploading);
    device.upload_through();
    REQUIRE(device.push.has_value());
    CHECK(device.push->commands.size() == 2);
    device.syncs();
    CHECK(office.authority.inbox().messages.at({raw(8000 + 1)}).attachments.size() == 1);
  }

  TEST_CASE("what stands before it goes without waiting") {
    Office office;
    auto device = device_at_work(office, ana, 1);
    device.does(AddNote{refund, {raw(8100)}, "before it"});
    device.does(with_file(device, 1));
    device.save();
    REQUIRE(device.push.has_value());
    CHECK(device.push->commands.size() == 1);
  }

  TEST_CASE("written offline, it is all sent when the network is back") {
    Office office;
    auto device = device_at_work(office, ana, 1);
    device.loses_network();
    device.does(with_file(device, 1));
    device.save();
    CHECK_FALSE(device.upload.has_value());
    CHECK(device.replica.progress_of(digest(1)) == BlobProgress::waiting);
    device.syncs();
    CHECK(office.authority.inbox().messages.find({raw(8000 + 1)}) != nullptr);
    CHECK(device.replica.attention().empty());
  }

  TEST_CASE("an upload that fails is tried again, later each time") {
    Office office;
    auto device = device_at_work(office, ana, 1);
    device.does(with_file(device, 1));
    device.save();
    device.upload_fails();
    CHECK_FALSE(device.upload.has_value());
    CHECK(device.wake_at > device.clock());
    device.wakes();
    CHECK(device.upload == digest(1));
    device.syncs();
    CHECK(office.authority.inbox().messages.find({raw(8000 + 1)}) != nullptr);
  }

  TEST_CASE("a file that is lost costs the file: its words come back, and what follows is sent") {
    Office office;
    auto device = device_at_work(office, ana, 1);
    device.does(with_file(device, 1));
    device.does(AddNote{refund, {raw(8100)}, "after it"});
    device.save();
    device.upload.reset();
    device.step(sync::input::BlobLost{digest(1)});
    device.syncs();
    REQUIRE(device.replica.attention().size() == 1);
    CHECK(device.replica.attention()[0].refusal == Refusal::file_missing);
    CHECK(office.authority.inbox().messages.find({raw(8000 + 1)}) == nullptr);
    CHECK(office.authority.inbox().messages.find({raw(8100)}) != nullptr);
  }

  TEST_CASE("a new connection makes sure that the authority still has it") {
    Office office;
    auto device = device_at_work(office, ana, 1);
    device.does(with_file(device, 1));
    device.save();
    device.upload_through();
    device.push_fails();
    office.authority.drop_blob(digest(1));
    device.loses_network();
    device.syncs();
    CHECK(device.replica.attention().empty());
  }

  TEST_CASE("after a restart of the device, what waited waits on its file again") {
    Office office;
    auto device = device_at_work(office, ana, 1);
    device.does(with_file(device, 1));
    sync::DeviceState state;
    state.client = client_id(1);
    state.agent = ana;
    state.next_number = 2;
    state.outbox = {device.sent(0)};
    Device again(office, std::move(state));
    again.start();
    again.syncs();
    CHECK(office.authority.inbox().messages.find({raw(8000 + 1)}) != nullptr);
  }
}

TEST_SUITE("the authority knows who brought a file") {
  TEST_CASE("MS-1: a command whose file nobody brought is refused") {
    Office office;
    const auto receipt = office.does(ana, SendReply{refund, {raw(8001)}, "", {99}, {file(1)}});
    CHECK(receipt.refusal == Refusal::file_missing);
  }
  TEST_CASE("AC-1: knowing a digest gives nobody somebody else's file") {
    Office office;
    office.authority.take_blob(digest(1), by(ben));
    office.authority.take_blob(digest(1), by(maya));
    const SendReply reply{refund, {raw(8001)}, "", {99}, {file(1)}};
    CHECK(office.does(ana, reply).refusal == Refusal::file_missing);
    office.authority.take_blob(digest(1), by(ana));
    CHECK(office.does(ana, reply).outcome == wire::Outcome::applied);
  }
}

}  // namespace
}  // namespace parley::test
