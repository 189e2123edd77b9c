// SPDX-License-Identifier: AGPL-3.0-or-later
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iterator>

#include <unistd.h>

#include "store/blob_cases.h"
#include "store/sqlite/sqlite_accounts.h"
#include "store/sqlite/sqlite_blobs.h"
#include "store/sqlite/sqlite_store.h"
#include "support/scene.h"
#include "wire/snapshot.h"

namespace parley::store {
namespace {

struct Folder {
  std::filesystem::path path;
  Folder() {
    auto name = (std::filesystem::temp_directory_path() / "parley-test-XXXXXX").string();
    path = ::mkdtemp(name.data());
  }
  ~Folder() {
    std::error_code ignored;
    std::filesystem::remove_all(path, ignored);
  }
};

std::unique_ptr<SqliteStore> opened(const Folder& folder) {
  auto store = SqliteStore::open(folder.path);
  REQUIRE(store);
  return *std::move(store);
}

sync::Authority loaded(EventStore& store) {
  auto state = store.load();
  REQUIRE(state);
  return sync::Authority(*std::move(state));
}

CommandId command_id(std::uint64_t number) { return {{7, number}}; }

// A team, so that there is something to write; its name says how long the event is.
void add_team(sync::Authority& authority, std::uint64_t number, std::string name,
              sync::Additions& additions) {
  const Context context{{1'000}, {1'000}, system_actor()};
  const auto applied = authority.apply(AddTeam{{{1, number}}, std::move(name), {}},
                                       command_id(number), context, additions);
  REQUIRE(applied);
}

// Long enough to fill pages of its own.
std::string long_secret() {
  std::string text = "my secret address";
  while (text.size() < 20'000) text += ", and my secret address again";
  return text;
}

bool folder_says(const Folder& folder, std::string_view words) {
  for (const auto& entry : std::filesystem::directory_iterator(folder.path)) {
    std::ifstream file(entry.path(), std::ios::binary);
    const std::string content{std::istreambuf_iterator<char>(file), {}};
    if (content.find(words) != std::string::npos) return true;
  }
  return false;
}

}  // namespace

TEST_SUITE("erasing from SQLite") {
  TEST_CASE("AC-3 no file of the folder holds the words after the erasure is appended") {
    Folder folder;
    const auto store = opened(folder);
    const auto write = [&](const test::Scene& scene, std::size_t from) {
      sync::Additions additions;
      additions.events.assign(scene.log.begin() + static_cast<std::ptrdiff_t>(from),
                              scene.log.end());
      REQUIRE(store->append(additions));
    };
    auto scene = test::scene_with_refund();
    scene.maya_writes(long_secret());
    write(scene, 0);
    REQUIRE(folder_says(folder, "secret address"));
    const auto head = scene.log.size();
    scene.does(test::ada, EraseCustomer{test::maya});
    write(scene, head);
    CHECK_FALSE(folder_says(folder, "secret address"));
    auto state = store->load();
    REQUIRE(state);
    CHECK(wire::state_hash(state->inbox) == wire::state_hash(scene.inbox));
  }
}

TEST_SUITE("the log in SQLite") {
  TEST_CASE("what was appended is there after opening again") {
    Folder folder;
    std::uint64_t hash = 0;
    wire::Epoch epoch;
    {
      const auto store = opened(folder);
      auto authority = loaded(*store);
      epoch = authority.epoch();
      sync::Additions additions;
      authority.open();
      add_team(authority, 1, "Support", additions);
      add_team(authority, 2, "Facturación 支払い", additions);
      REQUIRE(store->append(additions));
      authority.keep();
      hash = wire::state_hash(authority.inbox());
    }
    const auto store = opened(folder);
    auto authority = loaded(*store);
    CHECK(authority.epoch() == epoch);
    CHECK(authority.head() == Position{2});
    CHECK(wire::state_hash(authority.inbox()) == hash);
    const auto tail = store->read({1}, 10);
    REQUIRE(tail);
    REQUIRE(tail->size() == 1);
    CHECK(tail->front().position == Position{2});

    // Receipts come back too: the same command again adds nothing.
    sync::Additions additions;
    authority.open();
    add_team(authority, 1, "Support", additions);
    CHECK(additions.is_empty());
    authority.abandon();
  }
  TEST_CASE("on a full disk nothing of an append is there, and later ones work") {
    Folder folder;
    {
      const auto store = opened(folder);
      auto authority = loaded(*store);
      sync::Additions additions;
      authority.open();
      add_team(authority, 1, "first", additions);
      REQUIRE(store->append(additions));
      authority.keep();

      REQUIRE(store->limit_pages(20));
      additions = {};
      authority.open();
      for (std::uint64_t i = 2; i < 1'000; ++i) {
        add_team(authority, i, std::string(150, 'x') + std::to_string(i), additions);
      }
      const auto full = store->append(additions);
      REQUIRE_FALSE(full);
      CHECK(full.error().kind == FaultKind::full);
      authority.abandon();
      CHECK(authority.head() == Position{1});

      REQUIRE(store->limit_pages(1'000'000));
      additions = {};
      authority.open();
      add_team(authority, 2, "second", additions);
      REQUIRE(store->append(additions));
      authority.keep();
    }
    const auto store = opened(folder);
    CHECK(loaded(*store).head() == Position{2});
  }
  TEST_CASE("a folder belongs to one server at a time") {
    Folder folder;
    auto first = opened(folder);
    const auto second = SqliteStore::open(folder.path);
    REQUIRE_FALSE(second);
    CHECK(second.error().kind == FaultKind::in_use);
    first.reset();
    CHECK(SqliteStore::open(folder.path));
  }
  TEST_CASE("two positions can never be the same event") {
    Folder folder;
    const auto store = opened(folder);
    auto authority = loaded(*store);
    sync::Additions additions;
    authority.open();
    add_team(authority, 1, "first", additions);
    REQUIRE(store->append(additions));
    CHECK_FALSE(store->append(additions));
    authority.abandon();
    CHECK(loaded(*store).head() == Position{1});
  }
}

TEST_SUITE("files") {
  TEST_CASE("MS-1: bytes are kept once, with everybody who brought them") {
    Folder folder;
    const auto store = opened(folder);
    auto blobs = SqliteBlobs::open(store->file());
    REQUIRE(blobs);
    test::check_keeps_files(**blobs);
  }
  TEST_CASE("AC-3: what is removed is in none of the database's files") {
    Folder folder;
    const auto store = opened(folder);
    auto blobs = SqliteBlobs::open(store->file());
    REQUIRE(blobs);
    const auto text = long_secret();
    const std::vector<std::uint8_t> bytes(text.begin(), text.end());
    REQUIRE((*blobs)->put({test::digest(1), by(test::ana), {1}, 0}, bytes));
    CHECK(folder_says(folder, "secret address"));
    REQUIRE((*blobs)->remove({test::digest(1)}));
    CHECK_FALSE(folder_says(folder, "secret address"));
  }
}

TEST_SUITE("accounts") {
  TEST_CASE("accounts and sessions are kept beside the log") {
    Folder folder;
    const auto store = opened(folder);
    const AgentId ana{{1, 1}};
    {
      auto accounts = SqliteAccounts::open(store->file());
      REQUIRE(accounts);
      REQUIRE((*accounts)->put({"ana@x.example", ana, "hash"}));
      REQUIRE((*accounts)->put_session({"token", ana, {1}, {2}, {100}}));
      REQUIRE((*accounts)->put_session({"old", ana, {1}, {2}, {50}}));
    }
    auto accounts = SqliteAccounts::open(store->file());
    REQUIRE(accounts);
    const auto account = (*accounts)->find("ana@x.example");
    REQUIRE(account);
    REQUIRE(account->has_value());
    CHECK((*account)->agent == ana);
    CHECK((*account)->password_hash == "hash");
    const auto nobody = (*accounts)->find("' OR 1=1 --");
    REQUIRE(nobody);
    CHECK_FALSE(nobody->has_value());

    REQUIRE((*accounts)->remove_sessions_expired({50}));
    auto sessions = (*accounts)->sessions();
    REQUIRE(sessions);
    REQUIRE(sessions->size() == 1);
    CHECK(sessions->front().expires == Instant{100});
    REQUIRE((*accounts)->remove_session("token"));
    CHECK((*accounts)->sessions()->empty());
  }
}

}  // namespace parley::store
