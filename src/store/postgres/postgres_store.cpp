// SPDX-License-Identifier: AGPL-3.0-or-later
#include "store/postgres/postgres_store.h"

#include <algorithm>
#include <random>

#include "core/erasure/eraser.h"
#include "store/log_rows.h"
#include "store/postgres/connection.h"

namespace parley::store {

using postgres::Connection;
using postgres::ConnectionLost;
using postgres::Rows;
using postgres::Transaction;
using postgres::Values;

namespace {

// Bumped when an older program must not touch the tables any more.
constexpr std::int64_t layout_version = 1;
constexpr std::size_t rows_at_once = 1'000;

constexpr auto layout = R"sql(
CREATE TABLE IF NOT EXISTS parley_log (name TEXT PRIMARY KEY, value BYTEA NOT NULL);
CREATE TABLE IF NOT EXISTS parley_layout (version BIGINT NOT NULL);
CREATE TABLE IF NOT EXISTS parley_events (
  position BIGINT PRIMARY KEY, document BYTEA NOT NULL, sum BIGINT NOT NULL);
CREATE TABLE IF NOT EXISTS parley_receipts (
  id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY, client BYTEA NOT NULL, number BIGINT NOT NULL,
  actor_kind BIGINT NOT NULL, actor BYTEA NOT NULL, hash BIGINT NOT NULL, document BYTEA NOT NULL);
CREATE UNIQUE INDEX IF NOT EXISTS parley_receipts_once ON parley_receipts (client, number)
  WHERE number > 0;
)sql";

std::int64_t as_signed(std::uint64_t value) { return static_cast<std::int64_t>(value); }

// "parley" in ASCII: the same for every server, and for nothing else that we know of.
void lock_for_this_server(Connection& connection) {
  const auto taken = connection.run("SELECT pg_try_advisory_lock(123563833845113)");
  if (taken.truth(0, 0)) return;
  throw Error{{FaultKind::in_use,
               "another server has the database " + connection.database() + "; stop it first"}};
}

void prepare_tables(Connection& connection) {
  Transaction transaction(connection);
  connection.run_all(layout);
  const auto found = connection.run(
      "SELECT max(version) FROM parley_layout WHERE version > 0 "
      "HAVING max(version) IS NOT NULL");
  if (found.count() > 0 && found.integer(0, 0) > layout_version) {
    throw Error{{FaultKind::newer, "the database was written by a newer version of Parley"}};
  }
  if (found.count() == 0) {
    connection.run("INSERT INTO parley_layout (version) VALUES ($1)", Values().add(layout_version));
  }
  transaction.commit();
}

wire::Epoch own_epoch(Connection& connection) {
  const auto known = connection.run("SELECT value FROM parley_log WHERE name = 'epoch'");
  if (known.count() > 0) return {known.id(0, 0)};
  std::random_device device;
  const auto draw = [&] { return std::uint64_t{device()} << 32 | device(); };
  const wire::Epoch fresh{{draw(), draw()}};
  connection.run("INSERT INTO parley_log (name, value) VALUES ('epoch', $1)",
                 Values().add(fresh.raw));
  return fresh;
}

LoggedEvent event_in(const Rows& rows, int row) {
  const Position position{static_cast<std::uint64_t>(rows.integer(row, 0))};
  return sound(read_event(position, rows.bytes(row, 1), rows.integer(row, 2)));
}

std::vector<LoggedEvent> events_after(Connection& connection, Position after, std::size_t max) {
  const auto rows = connection.run(
      "SELECT position, document, sum FROM parley_events WHERE position > $1 "
      "ORDER BY position LIMIT $2",
      Values().add(as_signed(after.value)).add(static_cast<std::int64_t>(max)));
  std::vector<LoggedEvent> events;
  for (int i = 0; i < rows.count(); ++i) events.push_back(event_in(rows, i));
  return events;
}

template <class Visit>
void for_each_event(Connection& connection, Visit&& visit) {
  Position after;
  while (true) {
    auto events = events_after(connection, after, rows_at_once);
    if (events.empty()) return;
    after = events.back().position;
    for (auto& logged : events) visit(logged);
  }
}

void load_receipts(Connection& connection, sync::AuthorityState& state) {
  std::int64_t after = 0;
  while (true) {
    const auto rows = connection.run(
        "SELECT id, client, actor_kind, actor, hash, document FROM parley_receipts "
        "WHERE id > $1 ORDER BY id LIMIT $2",
        Values().add(after).add(static_cast<std::int64_t>(rows_at_once)));
    if (rows.count() == 0) return;
    for (int i = 0; i < rows.count(); ++i) {
      const ReceiptRow key{.client = {rows.id(i, 1)},
                           .actor = {static_cast<ActorKind>(rows.integer(i, 2)), rows.id(i, 3)},
                           .command_hash = static_cast<std::uint64_t>(rows.integer(i, 4))};
      state.receipts.push_back(sound(read_receipt(key, rows.bytes(i, 5))));
      after = rows.integer(i, 0);
    }
  }
}

// "INSERT … VALUES ($1, $2, $3), ($4, $5, $6), …": many rows in one round trip.
std::string insertion(std::string_view into, std::size_t rows, std::size_t columns) {
  std::string statement(into);
  std::size_t number = 0;
  for (std::size_t row = 0; row < rows; ++row) {
    statement += row == 0 ? " VALUES (" : ", (";
    for (std::size_t column = 0; column < columns; ++column) {
      statement += (column == 0 ? "$" : ", $") + std::to_string(++number);
    }
    statement += ')';
  }
  return statement;
}

template <class Row, class Add>
void insert_rows(Connection& connection, std::string_view into, std::size_t columns,
                 const std::vector<Row>& rows, Add&& add) {
  for (std::size_t from = 0; from < rows.size(); from += rows_at_once) {
    const auto count = std::min(rows_at_once, rows.size() - from);
    Values values;
    for (std::size_t i = from; i < from + count; ++i) add(values, rows[i]);
    connection.run(insertion(into, count, columns).c_str(), values);
  }
}

void insert(Connection& connection, const sync::Additions& additions) {
  insert_rows(connection, "INSERT INTO parley_events (position, document, sum)", 3,
              additions.events, [](Values& values, const LoggedEvent& logged) {
                const auto row = row_of(logged);
                values.add(as_signed(row.position.value)).add(row.document).add(row.sum);
              });
  insert_rows(connection,
              "INSERT INTO parley_receipts (client, number, actor_kind, actor, hash, document)", 6,
              additions.receipts, [](Values& values, const sync::StoredReceipt& stored) {
                values.add(stored.client.raw)
                    .add(as_signed(stored.receipt.number))
                    .add(static_cast<std::int64_t>(stored.actor.kind))
                    .add(stored.actor.id)
                    .add(as_signed(stored.command_hash))
                    .add(document_of(stored.receipt));
              });
}

// AC-3: every event that held such words is written anew without them.
void erase_words(Connection& connection, Eraser& eraser) {
  std::vector<EventRow> changed;
  for_each_event(connection, [&](LoggedEvent& logged) {
    if (eraser.take_words_out_of(logged.event)) changed.push_back(row_of(logged));
  });
  for (const auto& row : changed) {
    connection.run("UPDATE parley_events SET document = $1, sum = $2 WHERE position = $3",
                   Values().add(row.document).add(row.sum).add(as_signed(row.position.value)));
  }
}

// After a lost connection: was it in time? An event's document names its command, so that another
// one is not taken for it.
bool is_there(Connection& connection, const sync::Additions& additions) {
  if (!additions.events.empty()) {
    const auto row = row_of(additions.events.front());
    const auto found = connection.run("SELECT document FROM parley_events WHERE position = $1",
                                      Values().add(as_signed(row.position.value)));
    if (found.count() == 0) return false;
    const auto held = found.bytes(0, 0);
    return std::equal(held.begin(), held.end(), row.document.begin(), row.document.end());
  }
  const auto& stored = additions.receipts.front();
  const auto found =
      connection.run("SELECT id FROM parley_receipts WHERE client = $1 AND number = $2",
                     Values().add(stored.client.raw).add(as_signed(stored.receipt.number)));
  return found.count() > 0;
}

}  // namespace

struct PostgresStore::Parts {
  explicit Parts(const std::string& url) : connection(url) {
    lock_for_this_server(connection);
    prepare_tables(connection);
  }

  void write(const sync::Additions& additions) {
    Transaction transaction(connection);
    insert(connection, additions);
    Eraser eraser(erased_customers(additions.events));
    if (eraser.has_work()) erase_words(connection, eraser);
    transaction.commit();
    if (eraser.has_work()) connection.run_all("VACUUM parley_events");
  }

  Connection connection;
};

PostgresStore::PostgresStore(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
PostgresStore::~PostgresStore() = default;

Result<std::unique_ptr<PostgresStore>, Fault> PostgresStore::open(const std::string& url) {
  return guarded([&] {
    return std::unique_ptr<PostgresStore>(new PostgresStore(std::make_unique<Parts>(url)));
  });
}

Result<sync::AuthorityState, Fault> PostgresStore::load() {
  return guarded([&] {
    auto& connection = parts_->connection;
    sync::AuthorityState state;
    state.epoch = own_epoch(connection);
    for_each_event(connection, [&](const LoggedEvent& logged) { sound(take_in(state, logged)); });
    load_receipts(connection, state);
    return state;
  });
}

Result<Done, Fault> PostgresStore::append(const sync::Additions& additions) {
  return guarded([&] {
    if (additions.is_empty()) return Done{};
    try {
      parts_->write(additions);
    } catch (const ConnectionLost&) {
      parts_->connection.reconnect();
      lock_for_this_server(parts_->connection);
      if (!is_there(parts_->connection, additions)) parts_->write(additions);
    }
    return Done{};
  });
}

Result<std::vector<LoggedEvent>, Fault> PostgresStore::read(Position after, std::size_t count_max) {
  return guarded([&] { return events_after(parts_->connection, after, count_max); });
}

}  // namespace parley::store
