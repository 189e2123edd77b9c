// SPDX-License-Identifier: AGPL-3.0-or-later
#include <doctest/doctest.h>

#include "server/log/shelf.h"
#include "server/running_server.h"
#include "server/secrets.h"
#include "store/sqlite/sqlite_blobs.h"
#include "support/scene.h"

namespace parley::test {
namespace {

using server::Shelf;
using server::Taking;

struct Room {
  TemporaryFolder folder;
  Scene scene = scene_with_refund();
  sync::Authority authority{{{raw(71)}, scene.inbox, {scene.log.size()}, scene.now, {}}};
  Shelf shelf{opened()};

  [[nodiscard]] std::unique_ptr<store::Blobs> opened() const {
    auto blobs = store::SqliteBlobs::open(folder.path() / "files.db");
    REQUIRE(blobs);
    return *std::move(blobs);
  }
  Digest brought(const std::string& bytes, Actor owner, Instant at) {
    const auto digest = digest_of(bytes);
    REQUIRE(shelf.take(digest, owner, {0, bytes.size(), bytes}, at).how == Taking::whole);
    REQUIRE(shelf.note(authority, digest, owner, at));
    return digest;
  }
  static Digest digest_of(const std::string& bytes) {
    const auto* data = reinterpret_cast<const std::uint8_t*>(bytes.data());
    return server::sha256({data, bytes.size()});
  }
  void does(const Command& command, Actor actor) {
    sync::Additions additions;
    authority.open();
    const Context context{scene.now, scene.now, actor, Origin::web};
    REQUIRE(authority.apply(command, {raw(++commands_)}, context, additions));
    authority.keep();
  }
  bool has(const Digest& digest) { return shelf.get(digest)->has_value(); }

 private:
  std::uint64_t commands_ = 500;
};

}  // namespace

TEST_SUITE("files that nobody needs") {
  TEST_CASE("MS-1: what no message took along is gone after a day, not before") {
    Room room;
    const auto unused = room.brought("unused", by(ana), room.scene.now);
    const auto used = room.brought("used", by(ana), room.scene.now);
    const Attachment file{used, "a.txt", "text/plain", 4};
    room.does(SendReply{refund, {raw(900)}, "", {99}, {file}}, by(ana));
    room.shelf.sweep(room.authority, room.scene.now + hours(23));
    CHECK(room.has(unused));
    room.shelf.sweep(room.authority, room.scene.now + hours(25));
    CHECK_FALSE(room.has(unused));
    CHECK_FALSE(room.authority.has_blob(unused, by(ana)));
    CHECK(room.has(used));
  }
  TEST_CASE("brought again, it is new again") {
    Room room;
    const auto digest = room.brought("unused", by(ana), room.scene.now);
    CHECK(room.shelf.look(digest, by(ana), room.scene.now + hours(20)).how == Taking::whole);
    REQUIRE(room.shelf.note(room.authority, digest, by(ana), room.scene.now + hours(20)));
    room.shelf.sweep(room.authority, room.scene.now + hours(25));
    CHECK(room.has(digest));
  }
  TEST_CASE("AC-3: an erased customer's files go at once, sent or not; others' stay") {
    Room room;
    const auto sent = room.brought("sent", by(maya), room.scene.now);
    const auto not_sent = room.brought("not sent", by(maya), room.scene.now);
    const auto about_her = room.brought("about her", by(ana), room.scene.now);
    const auto others = room.brought("another's", by(omar), room.scene.now);
    ReceiveMessage message{refund, follow_up, {raw(900)}, web, maya};
    message.attachments = {{sent, "a.png", "image/png", 4}};
    room.does(message, by(maya));
    const Attachment file{about_her, "a.txt", "text/plain", 4};
    room.does(AddNote{refund, {raw(901)}, "", {file}}, by(ana));
    room.does(EraseCustomer{maya}, by(ada));
    room.shelf.sweep(room.authority, room.scene.now);
    CHECK_FALSE(room.has(sent));
    CHECK_FALSE(room.has(not_sent));
    CHECK_FALSE(room.has(about_her));
    CHECK(room.has(others));
  }
  TEST_CASE("after a restart everything is known again") {
    Room room;
    const auto digest = room.brought("file", by(ana), room.scene.now);
    Shelf again(room.opened());
    sync::Authority authority{
        {{raw(71)}, room.scene.inbox, {room.scene.log.size()}, room.scene.now, {}}};
    REQUIRE(again.load(authority));
    CHECK(authority.has_blob(digest, by(ana)));
    CHECK(again.bytes_of(digest) == 4);
  }
}

}  // namespace parley::test
