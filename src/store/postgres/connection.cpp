// SPDX-License-Identifier: AGPL-3.0-or-later
#include "store/postgres/connection.h"

#include <cstring>

namespace parley::store::postgres {
namespace {

// Of PostgreSQL's catalogue of types, where they never change.
constexpr Oid type_bytea = 17;
constexpr Oid type_int8 = 20;
constexpr Oid type_text = 25;
constexpr int binary = 1;

std::string big_endian(std::uint64_t value) {
  std::string bytes(8, '\0');
  for (unsigned i = 0; i < 8; ++i) bytes[i] = static_cast<char>(value >> (56 - 8 * i));
  return bytes;
}

std::uint64_t read_big_endian(std::span<const std::uint8_t> bytes) {
  std::uint64_t value = 0;
  for (const auto byte : bytes) value = value << 8 | byte;
  return value;
}

// The server's words end with a line break, and may have several lines.
std::string first_line(const char* words) {
  const std::string_view all(words ? words : "");
  return std::string(all.substr(0, all.find('\n')));
}

FaultKind kind_of(std::string_view state) {
  if (state == "53100") return FaultKind::full;
  if (state.starts_with("XX00")) return FaultKind::damaged;
  return FaultKind::unavailable;
}

}  // namespace

Values& Values::add(std::int64_t value) {
  types_.push_back(type_int8);
  values_.push_back(big_endian(static_cast<std::uint64_t>(value)));
  return *this;
}

Values& Values::add(std::string_view text) {
  types_.push_back(type_text);
  values_.emplace_back(text);
  return *this;
}

Values& Values::add(std::span<const std::uint8_t> bytes) {
  types_.push_back(type_bytea);
  values_.emplace_back(reinterpret_cast<const char*>(bytes.data()), bytes.size());
  return *this;
}

Values& Values::add(RawId id) {
  types_.push_back(type_bytea);
  values_.push_back(big_endian(id.high) + big_endian(id.low));
  return *this;
}

std::span<const std::uint8_t> Rows::bytes(int row, int column) const {
  const auto* value = PQgetvalue(result_.get(), row, column);
  const auto size = PQgetlength(result_.get(), row, column);
  return {reinterpret_cast<const std::uint8_t*>(value), static_cast<std::size_t>(size)};
}

std::int64_t Rows::integer(int row, int column) const {
  const auto held = bytes(row, column);
  if (held.size() != 8) throw Error{{FaultKind::damaged, "a number has the wrong size"}};
  return static_cast<std::int64_t>(read_big_endian(held));
}

bool Rows::truth(int row, int column) const {
  const auto held = bytes(row, column);
  return held.size() == 1 && held[0] != 0;
}

std::string Rows::text(int row, int column) const {
  const auto held = bytes(row, column);
  return {reinterpret_cast<const char*>(held.data()), held.size()};
}

RawId Rows::id(int row, int column) const {
  const auto held = bytes(row, column);
  if (held.size() != 16) throw Error{{FaultKind::damaged, "an id has the wrong size"}};
  return {read_big_endian(held.first(8)), read_big_endian(held.last(8))};
}

Connection::Connection(const std::string& url) : handle_(PQconnectdb(url.c_str())) {
  if (PQstatus(handle_.get()) != CONNECTION_OK) {
    throw Error{{FaultKind::unavailable, first_line(PQerrorMessage(handle_.get()))}};
  }
  prepare();
}

void Connection::prepare() {
  // What goes wrong comes as a fault; the rest is nobody's business.
  PQsetNoticeProcessor(
      handle_.get(), [](void*, const char*) {}, nullptr);
  run_all(
      "SET synchronous_commit = on; SET client_min_messages = warning; "
      "SET default_transaction_isolation = 'read committed'");
}

void Connection::reconnect() {
  PQreset(handle_.get());
  if (PQstatus(handle_.get()) != CONNECTION_OK) {
    throw Error{{FaultKind::unavailable, first_line(PQerrorMessage(handle_.get()))}};
  }
  prepare();
}

std::string Connection::database() const {
  const auto* name = PQdb(handle_.get());
  return name ? name : "";
}

void Connection::check(PGresult* result) const {
  const auto status = PQresultStatus(result);
  if (status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK) return;
  const auto* state = PQresultErrorField(result, PG_DIAG_SQLSTATE);
  Fault fault{kind_of(state ? state : ""), first_line(PQresultErrorMessage(result))};
  if (fault.what.empty()) fault.what = first_line(PQerrorMessage(handle_.get()));
  PQclear(result);
  if (PQstatus(handle_.get()) != CONNECTION_OK) throw ConnectionLost{{std::move(fault)}};
  throw Error{std::move(fault)};
}

Rows Connection::run(const char* statement, const Values& values) {
  std::vector<const char*> parts;
  std::vector<int> lengths;
  for (const auto& value : values.values_) {
    parts.push_back(value.data());
    lengths.push_back(static_cast<int>(value.size()));
  }
  const std::vector<int> formats(values.size(), binary);
  auto* result =
      PQexecParams(handle_.get(), statement, static_cast<int>(values.size()), values.types_.data(),
                   parts.data(), lengths.data(), formats.data(), binary);
  check(result);
  return Rows(result);
}

void Connection::run_all(const char* statements) {
  auto* result = PQexec(handle_.get(), statements);
  check(result);
  PQclear(result);
}

Transaction::Transaction(Connection& connection) : connection_(connection) {
  connection_.run_all("BEGIN");
}

Transaction::~Transaction() {
  if (!is_open_) return;
  try {
    connection_.run_all("ROLLBACK");
  } catch (const Error&) {
    // Then the connection is gone, and the server has rolled back by itself.
  }
}

void Transaction::commit() {
  is_open_ = false;
  connection_.run_all("COMMIT");
}

}  // namespace parley::store::postgres
