// SPDX-License-Identifier: AGPL-3.0-or-later
#include "store/device_store.h"

#include <algorithm>

#include "store/stored_device.h"
#include "wire/snapshot.h"

namespace parley::test {
namespace {

using store::Opening;

std::size_t count_in(const store::Files& files, std::string_view folder) {
  return store::names_in(files, folder).size();
}
void check_sizes(const store::Files& files) {
  CHECK(files.size() < 200);
  for (const auto& [name, content] : files) {
    const std::string& file = name;  // clang 14 cannot capture a structured binding
    CAPTURE(file);
    CHECK(content.size() <= (store::is_in(file, "snap/") ? 1024U * 1024U : 256U * 1024U));
  }
}

TEST_SUITE("what was erased is on no device") {
  TEST_CASE("AC-3 no file holds the customer's words after the next sync, and the rest is sound") {
    Office office;
    StoredDevice stored(office, ana, {}, client_id(1));
    stored.device.start();
    stored.device.syncs();
    office.maya_writes("my secret address");
    stored.device.hear();
    const auto says_secret = [&] {
      return std::any_of(stored.disk.begin(), stored.disk.end(), [](const auto& file) {
        const std::string_view text(reinterpret_cast<const char*>(file.second.data()),
                                    file.second.size());
        return text.find("secret address") != std::string_view::npos;
      });
    };
    stored.device.save();
    REQUIRE(says_secret());
    office.does(ada, EraseCustomer{maya});
    stored.device.hear();
    stored.device.save();
    CHECK_FALSE(says_secret());
    const auto opened = reopen(stored.disk);
    CHECK(opened.opening == Opening::sound);
    CHECK(opened.state->confirmed == office.authority.inbox());
  }
}

TEST_SUITE("what was saved is there at the next start") {
  TEST_CASE("an empty device has nothing") {
    const auto opened = reopen({});
    CHECK(opened.opening == Opening::fresh);
    CHECK_FALSE(opened.state.has_value());
    CHECK(opened.changes.is_empty());
  }
  TEST_CASE("inbox, outbox, attention, identity and numbers") {
    Office office;
    const auto opened = reopen(lived_in(office));
    CHECK(opened.opening == Opening::sound);
    REQUIRE(opened.state.has_value());
    const auto& state = *opened.state;
    CHECK(state.confirmed == office.authority.inbox());
    CHECK(state.cookie == wire::Cookie{first_epoch, office.authority.head()});
    CHECK(state.client == client_id(1));
    CHECK(state.agent == ana);
    CHECK(state.next_number == 4);
    REQUIRE(state.outbox.size() == 2);
    CHECK(std::get<SendReply>(state.outbox[0].command).body == "Unsent words");
    CHECK(state.outbox[1].number == 3);
    REQUIRE(state.attention.size() == 1);
    CHECK(state.attention[0].refusal == Refusal::already_assigned);
  }
  TEST_CASE("and goes on from there: nothing is lost, nothing is done twice") {
    Office office;
    StoredDevice again(office, ana, lived_in(office), client_id(2));
    again.device.start();
    again.device.syncs();
    CHECK(again.device.replica.inbox() == office.authority.inbox());
    CHECK(office.authority.last_number(client_id(1)) == 3);
    const auto opened = reopen(again.disk);
    CHECK(opened.opening == Opening::sound);
    CHECK(opened.state->outbox.empty());
    CHECK(opened.state->next_number == 4);
    CHECK(opened.state->confirmed == office.authority.inbox());
    CHECK(count_in(again.disk, "out/") == 0);
  }
  TEST_CASE("a new identity replaces the outbox in one go") {
    Office office;
    StoredDevice stored(office, ana, lived_in(office), client_id(2));
    auto& device = stored.device;
    device.start();
    device.connect();
    REQUIRE(device.push.has_value());
    device.answer(wire::PushConflict{wire::ConflictKind::fork, 1, first_epoch});
    const auto opened = reopen(stored.disk);
    CHECK(opened.opening == Opening::sound);
    CHECK(opened.state->client == *device.saves.back().client);
    REQUIRE(opened.state->outbox.size() == 2);
    CHECK(opened.state->outbox[0].number == 1);
    CHECK(opened.state->next_number == 3);
  }
}

TEST_SUITE("files stay small and few") {
  TEST_CASE("a long tail becomes a new snapshot, in one commit") {
    Office office;
    StoredDevice stored(office, ana, {}, client_id(1));
    stored.device.start();
    stored.device.syncs();
    bool has_compacted = false;
    for (int n = 0; n < 40; ++n) {
      const auto tail = count_in(stored.disk, "log/");
      office.maya_writes(std::string(60'000, 'x'));
      stored.device.hear();
      if (count_in(stored.disk, "log/") >= tail) continue;
      has_compacted = true;
      CHECK(count_in(stored.disk, "log/") == 0);
      CHECK(std::find(stored.changes.written.begin(), stored.changes.written.end(), "MANIFEST") !=
            stored.changes.written.end());
      const auto opened = reopen(stored.disk);
      CHECK(opened.opening == Opening::sound);
      CHECK(opened.state->confirmed == office.authority.inbox());
    }
    CHECK(has_compacted);
    check_sizes(stored.disk);
  }
  TEST_CASE("the snapshot holds what is confirmed and nothing that is pending") {
    Office office;
    StoredDevice stored(office, ana, {}, client_id(1));
    stored.device.start();
    stored.device.syncs();
    stored.device.does(AddNote{refund, {raw(8700)}, "pending"});
    const auto view = wire::state_hash(stored.device.replica.inbox());
    for (int n = 0; n < 4; ++n) {
      office.maya_writes(std::string(60'000, 'x'));
      stored.device.hear();
    }
    REQUIRE(count_in(stored.disk, "snap/") > 0);
    CHECK(wire::state_hash(stored.device.replica.inbox()) != view);
    const auto opened = reopen(stored.disk);
    CHECK(opened.state->confirmed == office.authority.inbox());
    CHECK(opened.state->outbox.size() == 1);
  }
  TEST_CASE("a long day offline, too") {
    Office office;
    StoredDevice stored(office, ana, {}, client_id(1));
    stored.device.start();
    stored.device.syncs();
    stored.device.loses_network();
    for (std::uint64_t n = 0; n < 400; ++n) {
      stored.device.does(AddNote{refund, {raw(20'000 + n)}, std::string(20'000, 'x')});
    }
    check_sizes(stored.disk);
    CHECK(reopen(stored.disk).state->outbox.size() == 400);
  }
  TEST_CASE("a save writes what changed and no more") {
    Office office;
    StoredDevice stored(office, ana, lived_in(office), client_id(2));
    stored.device.does(AddNote{refund, {raw(8701)}, "one more"});
    CHECK(stored.changes.written.size() == 2);  // the outbox's segment and the manifest
    CHECK(stored.changes.removed.empty());
  }
}

TEST_SUITE("a store that must stay as it is") {
  TEST_CASE("another agent's is neither opened nor touched") {
    Office office;
    const auto files = lived_in(office);
    StoredDevice stored(office, ben, files, client_id(2));
    CHECK(stored.opened.opening == Opening::other_agent);
    CHECK_FALSE(stored.opened.state.has_value());
    CHECK_FALSE(stored.store.is_writable());
    stored.device.start();
    stored.device.syncs();
    CHECK(stored.disk == files);
  }
  TEST_CASE("another agent's words are not given away when the manifest is lost") {
    Office office;
    auto files = lived_in(office);
    files.erase("MANIFEST");
    const auto opened = reopen(files, ben);
    CHECK(opened.opening == Opening::other_agent);
    CHECK(opened.salvage.unreadable.empty());
  }
  TEST_CASE("a newer version's is left alone") {
    Office office;
    auto files = lived_in(office);
    SUBCASE("when the manifest says so") {
      const auto record = wire::read_records(files.at("MANIFEST")).records.at(0);
      files["MANIFEST"].clear();
      wire::append_record(files["MANIFEST"], {record.type, 2, record.number, record.body});
    }
    SUBCASE("when the outbox holds a command that this version does not know") {
      const auto name = store::names_in(files, "out/").back();
      const wire::Json unknown = {{"agent", to_text(ana)},
                                  {"cmd",
                                   {{"type", "conversation.from_the_future"},
                                    {"v", 1},
                                    {"args", wire::Json::object()},
                                    {"n", 4},
                                    {"cmd_id", to_text(command_id(4))},
                                    {"acted_at", 1}}}};
      wire::append_record(files[name], {3, 1, 4, wire::to_cbor(unknown)});
    }
    StoredDevice stored(office, ana, files, client_id(2));
    CHECK(stored.opened.opening == Opening::newer);
    CHECK_FALSE(stored.opened.state.has_value());
    stored.device.start();
    stored.device.syncs();
    CHECK(stored.disk == files);
  }
  TEST_CASE("files of others in the same place are none of its business") {
    Office office;
    store::Files files{{"epoch", {1, 2, 3}}, {"drafts", {4}}};
    CHECK(reopen(files).opening == Opening::fresh);
    StoredDevice stored(office, ana, files, client_id(1));
    stored.device.start();
    stored.device.syncs();
    CHECK(stored.disk.at("epoch") == files.at("epoch"));
    CHECK(stored.disk.at("drafts") == files.at("drafts"));
    CHECK(reopen(stored.disk).opening == Opening::sound);
  }
}

}  // namespace
}  // namespace parley::test
