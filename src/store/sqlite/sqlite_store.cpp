// SPDX-License-Identifier: AGPL-3.0-or-later
#include "store/sqlite/sqlite_store.h"

#include <limits>
#include <random>

#include "core/erasure/eraser.h"
#include "store/log_rows.h"
#include "store/sqlite/connection.h"
#include "store/sqlite/folder_lock.h"

namespace parley::store {

using sqlite::Connection;
using sqlite::Statement;
using sqlite::Transaction;

namespace {

// Bumped when an older program must not touch the file any more.
constexpr std::int64_t layout_version = 1;

// events.sum is the CRC-32C of the document: SQLite has no checksum of its own.
constexpr auto layout = R"sql(
CREATE TABLE IF NOT EXISTS log_meta (name TEXT PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS events (
  position INTEGER PRIMARY KEY, document BLOB NOT NULL, sum INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS receipts (
  id INTEGER PRIMARY KEY, client BLOB NOT NULL, number INTEGER NOT NULL,
  actor_kind INTEGER NOT NULL, actor BLOB NOT NULL, hash INTEGER NOT NULL, document BLOB NOT NULL);
CREATE UNIQUE INDEX IF NOT EXISTS receipts_once ON receipts (client, number) WHERE number > 0;
)sql";

std::int64_t as_signed(std::uint64_t value) { return static_cast<std::int64_t>(value); }

[[noreturn]] void damaged(std::string what) { throw Error{{FaultKind::damaged, std::move(what)}}; }

std::int64_t ask_integer(Connection& connection, const char* question) {
  Statement statement(connection, question);
  return statement.step() ? statement.integer(0) : 0;
}

void check_is_sound(Connection& connection) {
  Statement check(connection, "PRAGMA quick_check(1)");
  if (!check.step() || check.text(0) != "ok") damaged("the database fails its integrity check");
}

void prepare(Connection& connection) {
  const auto found = ask_integer(connection, "PRAGMA user_version");
  if (found > layout_version) {
    throw Error{{FaultKind::newer, "the database was written by a newer version of Parley"}};
  }
  check_is_sound(connection);
  connection.run(
      "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; "
      "PRAGMA secure_delete=ON;");
  Transaction transaction(connection);
  connection.run(layout);
  if (found == 0) connection.run("PRAGMA user_version=1");
  transaction.commit();
}

RawId draw_id() {
  std::random_device device;
  const auto draw = [&] { return std::uint64_t{device()} << 32 | device(); };
  return {draw(), draw()};
}

wire::Epoch own_epoch(Connection& connection) {
  {
    Statement find(connection, "SELECT value FROM log_meta WHERE name='epoch'");
    if (find.step()) return {find.id(0)};
  }
  const wire::Epoch fresh{draw_id()};
  Statement put(connection, "INSERT INTO log_meta (name, value) VALUES ('epoch', ?)");
  put.bind(fresh.raw).run();
  return fresh;
}

LoggedEvent event_in(const Statement& row) {
  const Position position{static_cast<std::uint64_t>(row.integer(0))};
  return sound(read_event(position, row.bytes(1), row.integer(2)));
}

sync::StoredReceipt receipt_in(const Statement& row) {
  const ReceiptRow key{.client = {row.id(0)},
                       .actor = {static_cast<ActorKind>(row.integer(1)), row.id(2)},
                       .command_hash = static_cast<std::uint64_t>(row.integer(3))};
  return sound(read_receipt(key, row.bytes(4)));
}

// AC-3: every event that held such words is written anew without them.
void erase_words(Connection& connection, Eraser& eraser) {
  std::vector<LoggedEvent> changed;
  {
    Statement events(connection, "SELECT position, document, sum FROM events ORDER BY position");
    while (events.step()) {
      auto logged = event_in(events);
      if (eraser.take_words_out_of(logged.event)) changed.push_back(std::move(logged));
    }
  }
  Statement update(connection, "UPDATE events SET document=?, sum=? WHERE position=?");
  for (const auto& logged : changed) {
    const auto row = row_of(logged);
    update.bind(row.document).bind(std::int64_t{row.sum}).bind(as_signed(row.position.value)).run();
  }
}

}  // namespace

struct SqliteStore::Parts {
  explicit Parts(const std::filesystem::path& folder)
      : lock(folder), file(folder / "parley.db"), connection(file) {
    prepare(connection);
  }

  sqlite::FolderLock lock;
  std::filesystem::path file;
  Connection connection;
  std::unique_ptr<Statement> insert_event;
  std::unique_ptr<Statement> insert_receipt;
};

SqliteStore::SqliteStore(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
SqliteStore::~SqliteStore() = default;

Result<std::unique_ptr<SqliteStore>, Fault> SqliteStore::open(const std::filesystem::path& folder) {
  return guarded([&] {
    auto parts = std::make_unique<Parts>(folder);
    parts->insert_event = std::make_unique<Statement>(
        parts->connection, "INSERT INTO events (position, document, sum) VALUES (?, ?, ?)");
    parts->insert_receipt = std::make_unique<Statement>(
        parts->connection,
        "INSERT INTO receipts (client, number, actor_kind, actor, hash, document) "
        "VALUES (?, ?, ?, ?, ?, ?)");
    return std::unique_ptr<SqliteStore>(new SqliteStore(std::move(parts)));
  });
}

Result<sync::AuthorityState, Fault> SqliteStore::load() {
  return guarded([&] {
    auto& connection = parts_->connection;
    sync::AuthorityState state;
    state.epoch = own_epoch(connection);
    Statement events(connection, "SELECT position, document, sum FROM events ORDER BY position");
    while (events.step()) sound(take_in(state, event_in(events)));
    Statement receipts(
        connection, "SELECT client, actor_kind, actor, hash, document FROM receipts ORDER BY id");
    while (receipts.step()) state.receipts.push_back(receipt_in(receipts));
    return state;
  });
}

Result<Done, Fault> SqliteStore::append(const sync::Additions& additions) {
  return guarded([&] {
    Transaction transaction(parts_->connection);
    for (const auto& event : additions.events) {
      const auto row = row_of(event);
      parts_->insert_event->bind(as_signed(row.position.value))
          .bind(row.document)
          .bind(std::int64_t{row.sum})
          .run();
    }
    for (const auto& stored : additions.receipts) {
      const auto document = document_of(stored.receipt);
      parts_->insert_receipt->bind(stored.client.raw)
          .bind(as_signed(stored.receipt.number))
          .bind(static_cast<std::int64_t>(stored.actor.kind))
          .bind(stored.actor.id)
          .bind(as_signed(stored.command_hash))
          .bind(document)
          .run();
    }
    Eraser eraser(erased_customers(additions.events));
    if (eraser.has_work()) erase_words(parts_->connection, eraser);
    transaction.commit();
    // The words are still in the write-ahead log until it is written back.
    if (eraser.has_work()) parts_->connection.run("PRAGMA wal_checkpoint(TRUNCATE)");
    return Done{};
  });
}

Result<std::vector<LoggedEvent>, Fault> SqliteStore::read(Position after, std::size_t count_max) {
  return guarded([&] {
    Statement rows(parts_->connection,
                   "SELECT position, document, sum FROM events WHERE position > ? "
                   "ORDER BY position LIMIT ?");
    rows.bind(as_signed(after.value)).bind(static_cast<std::int64_t>(count_max));
    std::vector<LoggedEvent> events;
    while (rows.step()) events.push_back(event_in(rows));
    return events;
  });
}

Result<Done, Fault> SqliteStore::limit_pages(int pages_max) {
  return guarded([&] {
    parts_->connection.run(("PRAGMA max_page_count=" + std::to_string(pages_max)).c_str());
    return Done{};
  });
}

const std::filesystem::path& SqliteStore::file() const { return parts_->file; }

}  // namespace parley::store
