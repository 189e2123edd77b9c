// SPDX-License-Identifier: AGPL-3.0-or-later
// MS-4: what somebody is in the middle of writing outlives the page and the session.
#include <doctest/doctest.h>

#include "store/stored_device.h"

namespace parley::test {
namespace {

std::string draft_of(const Inbox& inbox) {
  const auto* draft = find_draft(inbox, ana, refund, DraftKind::reply);
  return draft ? draft->text : "";
}

TEST_SUITE("a draft outlives") {
  TEST_CASE("MS-4 a crash, once it was saved on the device, and reaches the authority later") {
    Office office;
    store::Files disk;
    {
      StoredDevice stored(office, ana, {}, client_id(1));
      stored.device.start();
      stored.device.syncs();
      stored.device.loses_network();
      stored.device.does(SaveDraft{refund, DraftKind::reply, "Dear Maya"});
      disk = stored.disk;  // and then nothing more happens to the page
    }
    StoredDevice again(office, ana, disk, client_id(2));
    again.device.start();
    CHECK(draft_of(again.device.replica.inbox()) == "Dear Maya");
    again.device.syncs();
    CHECK(draft_of(office.authority.inbox()) == "Dear Maya");
  }
  TEST_CASE("MS-4 being signed out, on the device and wherever one signs in next") {
    Office office;
    StoredDevice stored(office, ana, {}, client_id(1));
    stored.device.start();
    stored.device.syncs();
    stored.device.does(SaveDraft{refund, DraftKind::reply, "Dear Maya"});
    stored.device.syncs();
    stored.device.step(sync::input::SignedOut{});
    stored.device.does(SaveDraft{refund, DraftKind::reply, "Dear Maya, your refund"});
    stored.device.save();
    CHECK(draft_of(stored.device.replica.inbox()) == "Dear Maya, your refund");
    auto elsewhere = device_at_work(office, ana, 3);
    CHECK(draft_of(elsewhere.replica.inbox()) == "Dear Maya");
    StoredDevice again(office, ana, stored.disk, client_id(2));
    again.device.start();
    again.device.syncs();
    elsewhere.hear();
    CHECK(draft_of(elsewhere.replica.inbox()) == "Dear Maya, your refund");
  }
}

}  // namespace
}  // namespace parley::test
