// SPDX-License-Identifier: AGPL-3.0-or-later
// Disks lie. Whatever happens to the files, unsent words are found again, and nothing that is not
// sound is taken for true.
#include <algorithm>

#include "store/stored_device.h"
#include "wire/snapshot.h"

namespace parley::test {
namespace {

using store::Files;
using store::Opened;
using store::Opening;

// What must hold of any opening of a damaged `lived_in` store.
void check_unharmed(Opened& opened, const Files& sound) {
  static const auto original = [&] { return *reopen(sound).state; }();
  if (!opened.state) {
    FAIL_CHECK("nothing was opened");
    return;
  }
  const auto& state = *opened.state;
  const bool is_dropped = state.cookie.epoch.is_none();
  CHECK(is_dropped == opened.salvage.confirmed_dropped);
  CHECK(wire::state_hash(state.confirmed) ==
        wire::state_hash(is_dropped ? Inbox{} : original.confirmed));
  const bool has_all = state.outbox.size() == original.outbox.size() &&
                       state.attention.size() == original.attention.size();
  CHECK((has_all || opened.salvage.outbox_bytes_lost != 0));
  for (const auto& sent : state.outbox) {
    const auto same = std::find_if(original.outbox.begin(), original.outbox.end(),
                                   [&](const auto& it) { return it.id == sent.id; });
    REQUIRE(same != original.outbox.end());
    CHECK(same->command == sent.command);
    CHECK((state.client == client_id(50) || same->number == sent.number));
  }
}

// What salvaging left on the disk opens again without a word.
void check_healed(const Files& damaged) {
  Files disk = damaged;
  store::DeviceStore first(damaged, "test");
  const auto opened = first.open(ana, client_id(50));
  commit(disk, first.files(), opened.changes);
  const auto again = reopen(disk, ana, client_id(51));
  CHECK(again.opening == Opening::sound);
  CHECK(again.state->outbox == opened.state->outbox);
  CHECK(again.state->attention == opened.state->attention);
  CHECK(again.state->client == opened.state->client);
  CHECK(again.salvage.unreadable == opened.salvage.unreadable);
}

template <class Damage>
void for_every_byte(const Files& sound, Damage&& damage) {
  for (const auto& [name, content] : sound) {
    for (std::size_t at = 0; at < content.size(); ++at) {
      auto files = sound;
      damage(files.at(name), at);
      const std::string& damaged_name = name;
      CAPTURE(damaged_name);
      CAPTURE(at);
      auto opened = reopen(files);
      CHECK(opened.opening == Opening::salvaged);
      check_unharmed(opened, sound);
      if (at % 97 == 0) check_healed(files);
    }
  }
}

TEST_SUITE("no damage is taken for true, and no unsent word is given up") {
  TEST_CASE("any byte may flip") {
    Office office;
    for_every_byte(lived_in(office), [](wire::Bytes& file, std::size_t at) {
      file[at] = static_cast<std::uint8_t>(file[at] ^ (1U << (at % 8)));
    });
  }
  TEST_CASE("any file may be cut short anywhere") {
    Office office;
    for_every_byte(lived_in(office), [](wire::Bytes& file, std::size_t at) { file.resize(at); });
  }
  TEST_CASE("any file may be missing, and any two") {
    Office office;
    const auto sound = lived_in(office);
    for (const auto& [one, content] : sound) {
      for (const auto& [other, others_content] : sound) {
        auto files = sound;
        files.erase(one);
        files.erase(other);
        const std::string& damaged_one = one;
        CAPTURE(damaged_one);
        const std::string& damaged_other = other;
        CAPTURE(damaged_other);
        auto opened = reopen(files);
        CHECK(opened.opening == Opening::salvaged);
        // Whatever of the words was there is found.
        const auto is_gone = [&](std::string_view folder) {
          return store::names_in(files, folder).empty();
        };
        CHECK(opened.state->outbox.size() == (is_gone("out/") ? 0U : 2U));
        CHECK(opened.state->attention.size() == (is_gone("attention") ? 0U : 1U));
        check_healed(files);
      }
    }
  }
  TEST_CASE("any file may be an older version of itself") {
    Office office;
    const auto older = lived_in(office);
    StoredDevice stored(office, ana, older, client_id(2));
    stored.device.does(AddNote{refund, {raw(8702)}, "newer"});
    office.maya_writes("newer");
    stored.device.start();
    stored.device.connect();
    stored.device.hear();
    for (const auto& [name, content] : stored.disk) {
      if (older.count(name) == 0) continue;
      auto files = stored.disk;
      files[name] = older.at(name);
      const std::string& damaged_name = name;
      CAPTURE(damaged_name);
      const auto opened = reopen(files);
      REQUIRE(opened.state.has_value());
      CHECK(opened.state->outbox.size() >= 2);
      check_healed(files);
    }
  }
}

TEST_SUITE("a damaged outbox") {
  TEST_CASE("goes out under a fresh client with the old ids, and is done once") {
    Office office;
    auto files = lived_in(office);
    // Both were taken in before the disk broke; nobody here knows.
    const auto before = *reopen(files).state;
    office.push({before.client, first_epoch, before.outbox}, ana);
    const auto events = office.log.size();
    files["out/99999999.seg"] = {0xD7};
    StoredDevice stored(office, ana, files, client_id(50));
    CHECK(stored.opened.opening == Opening::salvaged);
    CHECK(stored.opened.salvage.commands_recovered == 2);
    CHECK(stored.opened.salvage.outbox_bytes_lost == 1);
    CHECK_FALSE(stored.opened.salvage.confirmed_dropped);
    stored.device.start();
    stored.device.syncs();
    CHECK(office.log.size() == events);
    CHECK(stored.device.replica.inbox() == office.authority.inbox());
    CHECK(stored.device.pushes.at(0).client == client_id(50));
    CHECK(stored.device.pushes.at(0).commands.at(0).id == before.outbox.at(0).id);
  }
  TEST_CASE("what cannot be read stays on the device until someone lets go of it") {
    Office office;
    auto files = lived_in(office);
    const auto name = store::names_in(files, "out/").front();
    files[name][30] ^= 0xFF;
    const auto raw_bytes = files[name];
    StoredDevice stored(office, ana, files, client_id(50));
    CHECK(stored.opened.salvage.commands_recovered == 1);
    CHECK(stored.opened.salvage.outbox_bytes_lost > 0);
    REQUIRE(stored.opened.salvage.unreadable.size() == 1);
    CHECK(stored.opened.salvage.unreadable.begin()->second == raw_bytes);

    CHECK(reopen(stored.disk).salvage.unreadable == stored.opened.salvage.unreadable);
    commit(stored.disk, stored.store.files(), stored.store.discard_unreadable());
    CHECK(reopen(stored.disk).salvage.unreadable.empty());
  }
  TEST_CASE("confirmed data that is damaged is fetched again; what is pending stays") {
    Office office;
    auto files = lived_in(office);
    const auto name = store::names_in(files, "snap/").front();
    files[name][30] ^= 0xFF;
    StoredDevice stored(office, ana, files, client_id(50));
    CHECK(stored.opened.salvage.confirmed_dropped);
    stored.device.start();
    CHECK(stored.device.wants_snapshot);
    CHECK(stored.device.replica.pending().size() == 2);
    stored.device.syncs();
    CHECK(stored.device.replica.inbox() == office.authority.inbox());
    CHECK(office.authority.last_number(client_id(1)) == 3);  // its identity was never in doubt
  }
}

TEST_SUITE("files made by someone who means harm") {
  // Sound checksums throughout: only the meaning is wrong.
  Files with_record(Files files, std::string_view folder, const wire::Record& record) {
    auto manifest = store::read_manifest(files).manifest;
    const auto name = std::string(folder) + "99999999.seg";
    wire::append_record(files[name], record);
    manifest.files[name] = store::listed(files[name]);
    manifest.cookie.position.value += 1;
    files["MANIFEST"] = store::write_manifest(manifest);
    return files;
  }
  TEST_CASE("an event about things that are not there is not taken in") {
    Office office;
    const auto sound = lived_in(office);
    const auto position = office.authority.head().value + 1;
    const LoggedEvent nowhere{{position}, {}, {}, ConversationClosed{{raw(666)}}};
    const auto files =
        with_record(sound, "log/", {2, 1, position, wire::to_cbor(wire::encode(nowhere))});
    auto opened = reopen(files);
    CHECK(opened.salvage.confirmed_dropped);
    check_unharmed(opened, sound);
  }
  TEST_CASE("bodies that mean nothing are lost words, not crashes") {
    Office office;
    const auto sound = lived_in(office);
    for (const auto& body : std::vector<wire::Bytes>{
             {}, {0xF6}, {0x80}, {0xA0}, {0x9F}, {0xBF, 0x61}, wire::Bytes(40, 0x81)}) {
      auto opened = reopen(with_record(sound, "out/", {3, 1, 4, body}));
      CHECK(opened.opening == Opening::salvaged);
      check_unharmed(opened, sound);
      auto event = reopen(with_record(sound, "log/", {2, 1, 99, body}));
      CHECK(event.salvage.confirmed_dropped);
    }
  }
  TEST_CASE("a manifest that lies about numbers and files") {
    Office office;
    const auto sound = lived_in(office);
    auto manifest = store::read_manifest(sound).manifest;
    SUBCASE("the next number") { manifest.next_number = ~std::uint64_t{0}; }
    SUBCASE("what is done") { manifest.done_number = ~std::uint64_t{0}; }
    SUBCASE("a file that is not there") { manifest.files["log/1.seg"] = {~std::uint64_t{0}, 1}; }
    SUBCASE("a file outside") { manifest.files["../out/1.seg"] = {1, 1}; }
    SUBCASE("how far it goes") { manifest.cookie.position = {}; }
    auto files = sound;
    files["MANIFEST"] = store::write_manifest(manifest);
    const auto opened = reopen(files);
    REQUIRE(opened.state.has_value());
    StoredDevice stored(office, ana, files, client_id(50));
    stored.device.start();
    stored.device.syncs();
    CHECK(stored.device.replica.inbox() == office.authority.inbox());
  }
}

}  // namespace
}  // namespace parley::test
