// SPDX-License-Identifier: AGPL-3.0-or-later
#include "store/sqlite/connection.h"

#include "base/invariant.h"

namespace parley::store::sqlite {
namespace {

FaultKind kind_of(int code) {
  switch (code & 0xFF) {
    case SQLITE_FULL:
      return FaultKind::full;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      return FaultKind::damaged;
    default:
      return FaultKind::unavailable;
  }
}

}  // namespace

Connection::Connection(const std::filesystem::path& file) {
  const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX;
  if (sqlite3_open_v2(file.c_str(), &handle_, flags, nullptr) != SQLITE_OK) {
    const Error error{{kind_of(sqlite3_extended_errcode(handle_)), sqlite3_errmsg(handle_)}};
    sqlite3_close(handle_);
    throw error;
  }
  sqlite3_extended_result_codes(handle_, 1);
  // The log and the accounts have a connection each; one waits for the other's commit.
  sqlite3_busy_timeout(handle_, 10'000);
}

Connection::~Connection() { sqlite3_close_v2(handle_); }

void Connection::run(const char* statements) {
  if (sqlite3_exec(handle_, statements, nullptr, nullptr, nullptr) != SQLITE_OK) fail();
}

void Connection::fail() const {
  throw Error{{kind_of(sqlite3_extended_errcode(handle_)), sqlite3_errmsg(handle_)}};
}

int Connection::changes() const { return sqlite3_changes(handle_); }

Transaction::Transaction(Connection& connection) : connection_(connection) {
  connection_.run("BEGIN IMMEDIATE");
}

Transaction::~Transaction() {
  // SQLite itself has rolled back after some errors (a full disk); then this changes nothing.
  if (is_open_) sqlite3_exec(connection_.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

void Transaction::commit() {
  connection_.run("COMMIT");
  is_open_ = false;
}

Statement::Statement(Connection& connection, const char* text) : connection_(connection) {
  const int result = sqlite3_prepare_v3(connection.handle(), text, -1, SQLITE_PREPARE_PERSISTENT,
                                        &handle_, nullptr);
  if (result != SQLITE_OK) connection.fail();
}

Statement::~Statement() { sqlite3_finalize(handle_); }

Statement& Statement::bind(std::int64_t value) {
  INVARIANT(sqlite3_bind_int64(handle_, ++bound_, value) == SQLITE_OK);
  return *this;
}

Statement& Statement::bind(std::string_view text) {
  const auto result =
      sqlite3_bind_text64(handle_, ++bound_, text.data(), text.size(), SQLITE_STATIC, SQLITE_UTF8);
  if (result != SQLITE_OK) connection_.fail();
  return *this;
}

Statement& Statement::bind(std::span<const std::uint8_t> bytes) {
  const auto result =
      sqlite3_bind_blob64(handle_, ++bound_, bytes.data(), bytes.size(), SQLITE_STATIC);
  if (result != SQLITE_OK) connection_.fail();
  return *this;
}

Statement& Statement::bind(RawId id) {
  std::uint8_t bytes[16];
  for (unsigned i = 0; i < 8; ++i) {
    bytes[i] = static_cast<std::uint8_t>(id.high >> (56 - 8 * i));
    bytes[8 + i] = static_cast<std::uint8_t>(id.low >> (56 - 8 * i));
  }
  const auto result = sqlite3_bind_blob64(handle_, ++bound_, bytes, sizeof bytes, SQLITE_TRANSIENT);
  if (result != SQLITE_OK) connection_.fail();
  return *this;
}

bool Statement::step() {
  const int result = sqlite3_step(handle_);
  if (result == SQLITE_ROW) return true;
  if (result != SQLITE_DONE) {
    sqlite3_reset(handle_);
    bound_ = 0;
    connection_.fail();
  }
  return false;
}

void Statement::run() {
  step();
  reset();
}

void Statement::reset() {
  sqlite3_reset(handle_);
  bound_ = 0;
}

std::int64_t Statement::integer(int column) const { return sqlite3_column_int64(handle_, column); }

std::string Statement::text(int column) const {
  const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(handle_, column));
  return {text ? text : "", static_cast<std::size_t>(sqlite3_column_bytes(handle_, column))};
}

std::span<const std::uint8_t> Statement::bytes(int column) const {
  const auto* bytes = static_cast<const std::uint8_t*>(sqlite3_column_blob(handle_, column));
  return {bytes, static_cast<std::size_t>(sqlite3_column_bytes(handle_, column))};
}

RawId Statement::id(int column) const {
  const auto held = bytes(column);
  if (held.size() != 16) throw Error{{FaultKind::damaged, "an id has the wrong size"}};
  RawId id;
  for (std::size_t i = 0; i < 8; ++i) {
    id.high = id.high << 8 | held[i];
    id.low = id.low << 8 | held[8 + i];
  }
  return id;
}

}  // namespace parley::store::sqlite
