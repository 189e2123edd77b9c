// SPDX-License-Identifier: AGPL-3.0-or-later
#include <doctest/doctest.h>

#include "store/blob_cases.h"
#include "store/postgres/postgres_accounts.h"
#include "store/postgres/postgres_blobs.h"
#include "store/postgres/postgres_store.h"
#include "support/postgres.h"
#include "support/scene.h"
#include "wire/snapshot.h"

namespace parley::store {
namespace {

using test::postgres;

std::unique_ptr<PostgresStore> opened(const std::string& url) {
  auto store = PostgresStore::open(url);
  REQUIRE_MESSAGE(store, store.error().what);
  return *std::move(store);
}

sync::Authority loaded(EventStore& store) {
  auto state = store.load();
  REQUIRE(state);
  return sync::Authority(*std::move(state));
}

CommandId command_id(std::uint64_t number) { return {{7, number}}; }

void add_team(sync::Authority& authority, std::uint64_t number, std::string name,
              sync::Additions& additions) {
  const Context context{{1'000}, {1'000}, system_actor()};
  const auto applied = authority.apply(AddTeam{{{1, number}}, std::move(name), {}},
                                       command_id(number), context, additions);
  REQUIRE(applied);
}

// One team more, durably.
Result<Done, Fault> append_team(sync::Authority& authority, EventStore& store,
                                std::uint64_t number) {
  sync::Additions additions;
  authority.open();
  add_team(authority, number, "Team " + std::to_string(number), additions);
  auto appended = store.append(additions);
  if (appended) {
    authority.keep();
  } else {
    authority.abandon();
  }
  return appended;
}

}  // namespace

TEST_SUITE("the log in PostgreSQL") {
  TEST_CASE("what was appended is there after opening again, once") {
    const auto url = postgres().new_database();
    std::uint64_t hash = 0;
    wire::Epoch epoch;
    {
      const auto store = opened(url);
      auto authority = loaded(*store);
      epoch = authority.epoch();
      sync::Additions additions;
      authority.open();
      add_team(authority, 1, "Support", additions);
      add_team(authority, 2, "Facturación 支払い", additions);
      REQUIRE(store->append(additions));
      authority.keep();
      hash = wire::state_hash(authority.inbox());
      CHECK_FALSE(store->append(additions));  // two positions can never be the same event
    }
    const auto store = opened(url);
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
  TEST_CASE("more than goes into one statement goes into one transaction") {
    const auto url = postgres().new_database();
    const auto store = opened(url);
    auto authority = loaded(*store);
    sync::Additions additions;
    authority.open();
    for (std::uint64_t i = 1; i <= 2'500; ++i) {
      add_team(authority, i, "Team " + std::to_string(i), additions);
    }
    REQUIRE(store->append(additions));
    authority.keep();
    CHECK(loaded(*store).head() == Position{2'500});
  }
  TEST_CASE("a database belongs to one server at a time") {
    const auto url = postgres().new_database();
    auto first = opened(url);
    const auto second = PostgresStore::open(url);
    REQUIRE_FALSE(second);
    CHECK(second.error().kind == FaultKind::in_use);
    first.reset();
    CHECK(PostgresStore::open(url));
  }
  TEST_CASE("a connection that is lost is made anew, and what was under way happens once") {
    const auto url = postgres().new_database();
    const auto store = opened(url);
    auto authority = loaded(*store);
    REQUIRE(append_team(authority, *store, 1));
    postgres().does(url,
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                    "WHERE pid <> pg_backend_pid() AND datname = current_database()");
    REQUIRE(append_team(authority, *store, 2));
    CHECK(loaded(*store).head() == Position{2});
  }
  TEST_CASE("while the database is down nothing is said to be stored, and afterwards it goes on") {
    const auto url = postgres().new_database();
    const auto store = opened(url);
    auto authority = loaded(*store);
    REQUIRE(append_team(authority, *store, 1));
    postgres().stop("immediate");
    const auto down = append_team(authority, *store, 2);
    REQUIRE_FALSE(down);
    CHECK(down.error().kind == FaultKind::unavailable);
    postgres().start();
    REQUIRE(append_team(authority, *store, 3));
    CHECK(loaded(*store).head() == Position{2});
  }
  TEST_CASE("a log that was changed behind its back is damaged, and says where") {
    const auto url = postgres().new_database();
    const auto store = opened(url);
    auto authority = loaded(*store);
    REQUIRE(append_team(authority, *store, 1));
    postgres().does(url, "UPDATE parley_events SET document = document || 'x'::bytea");
    const auto state = store->load();
    REQUIRE_FALSE(state);
    CHECK(state.error().kind == FaultKind::damaged);
    CHECK(state.error().what.find("event 1") != std::string::npos);
  }
  TEST_CASE("the tables of a newer Parley are left alone") {
    const auto url = postgres().new_database();
    opened(url).reset();
    postgres().does(url, "UPDATE parley_layout SET version = 999");
    const auto store = PostgresStore::open(url);
    REQUIRE_FALSE(store);
    CHECK(store.error().kind == FaultKind::newer);
  }
  TEST_CASE("AC-3 no event holds the words after the erasure is appended") {
    const auto url = postgres().new_database();
    const auto store = opened(url);
    const auto write = [&](const test::Scene& scene, std::size_t from) {
      sync::Additions additions;
      additions.events.assign(scene.log.begin() + static_cast<std::ptrdiff_t>(from),
                              scene.log.end());
      REQUIRE(store->append(additions));
    };
    auto scene = test::scene_with_refund();
    scene.maya_writes("my secret address");
    write(scene, 0);
    const auto head = scene.log.size();
    scene.does(test::ada, EraseCustomer{test::maya});
    write(scene, head);
    postgres().does(url,
                    "DO 'BEGIN IF EXISTS (SELECT 1 FROM parley_events WHERE "
                    "position(''secret''::bytea IN document) > 0) THEN RAISE EXCEPTION ''left''; "
                    "END IF; END'");
    auto state = store->load();
    REQUIRE(state);
    CHECK(wire::state_hash(state->inbox) == wire::state_hash(scene.inbox));
  }
  TEST_CASE("no database, and no such server, is said in one line") {
    const auto store = PostgresStore::open("postgresql:///none?host=/nowhere");
    REQUIRE_FALSE(store);
    CHECK(store.error().kind == FaultKind::unavailable);
    CHECK(store.error().what.find('\n') == std::string::npos);
  }
}

TEST_SUITE("files in PostgreSQL") {
  TEST_CASE("MS-1: bytes are kept once, with everybody who brought them") {
    auto blobs = PostgresBlobs::open(postgres().new_database());
    REQUIRE(blobs);
    test::check_keeps_files(**blobs);
  }
}

TEST_SUITE("accounts in PostgreSQL") {
  TEST_CASE("accounts, sessions and invitations are kept beside the log") {
    const auto url = postgres().new_database();
    const AgentId ana{{1, 1}};
    {
      auto accounts = PostgresAccounts::open(url);
      REQUIRE(accounts);
      REQUIRE((*accounts)->put({"ana@x.example", ana, "hash"}));
      REQUIRE((*accounts)->put({"ana@x.example", ana, "newer hash"}));
      REQUIRE((*accounts)->put_session({"token", ana, {1}, {2}, {100}}));
      REQUIRE((*accounts)->put_session({"old", ana, {1}, {2}, {50}}));
      REQUIRE((*accounts)->put_invitation({"void", ana, {10}}));
      REQUIRE((*accounts)->put_invitation({"link", ana, {10}}));
    }
    auto accounts = PostgresAccounts::open(url);
    REQUIRE(accounts);
    const auto account = (*accounts)->find("ana@x.example");
    REQUIRE(account);
    REQUIRE(account->has_value());
    CHECK((*account)->agent == ana);
    CHECK((*account)->password_hash == "newer hash");
    CHECK_FALSE((*accounts)->find("' OR 1=1 --")->has_value());

    CHECK_FALSE((*accounts)->find_invitation("void")->has_value());
    CHECK((*accounts)->accept_invitation("link", {"ana@y.example", ana, "third"})->has_value());
    CHECK_FALSE((*accounts)->accept_invitation("link", {"eve@y.example", ana, "no"})->has_value());
    CHECK_FALSE((*accounts)->find("ana@x.example")->has_value());
    CHECK((*accounts)->find("ana@y.example")->has_value());

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
