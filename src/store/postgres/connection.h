// SPDX-License-Identifier: AGPL-3.0-or-later
// One connection to PostgreSQL by libpq: values go and come in binary, results are checked at every
// access. Only this folder uses it.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <libpq-fe.h>

#include "base/id.h"
#include "store/adapter.h"
#include "wire/json.h"

namespace parley::store::postgres {

// The connection is gone; whether the last statement happened is not known.
struct ConnectionLost : Error {};

// Values for $1, $2, … of a statement, copied.
class Values {
 public:
  Values& add(std::int64_t value);
  Values& add(std::string_view text);
  Values& add(std::span<const std::uint8_t> bytes);
  Values& add(RawId id);
  [[nodiscard]] std::size_t size() const { return types_.size(); }

 private:
  friend class Connection;
  std::vector<Oid> types_;
  std::vector<std::string> values_;
};

// What a statement gave. Integer columns are BIGINT, ids 16 bytes of BYTEA.
class Rows {
 public:
  explicit Rows(PGresult* result) : result_(result) {}
  [[nodiscard]] int count() const { return PQntuples(result_.get()); }
  [[nodiscard]] std::int64_t integer(int row, int column) const;
  [[nodiscard]] bool truth(int row, int column) const;
  [[nodiscard]] std::string text(int row, int column) const;
  [[nodiscard]] std::span<const std::uint8_t> bytes(int row, int column) const;
  [[nodiscard]] RawId id(int row, int column) const;

 private:
  struct Clear {
    void operator()(PGresult* result) const { PQclear(result); }
  };
  std::unique_ptr<PGresult, Clear> result_;
};

class Connection {
 public:
  explicit Connection(const std::string& url);

  Rows run(const char* statement, const Values& values = {});
  // Several statements without values.
  void run_all(const char* statements);
  // After a ConnectionLost. Throws when there is still no server.
  void reconnect();
  // What people may be told of where it is: no user, no password.
  [[nodiscard]] std::string database() const;

 private:
  struct Finish {
    void operator()(PGconn* connection) const { PQfinish(connection); }
  };
  void check(PGresult* result) const;
  void prepare();
  std::unique_ptr<PGconn, Finish> handle_;
};

// Undone unless it was committed.
class Transaction {
 public:
  explicit Transaction(Connection& connection);
  ~Transaction();
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;
  void commit();

 private:
  Connection& connection_;
  bool is_open_ = true;
};

// Work that may be done again: once more over a new connection when the first one was lost.
template <class Work>
auto with_connection(Connection& connection, Work&& work) {
  try {
    return work();
  } catch (const ConnectionLost&) {
    connection.reconnect();
    return work();
  }
}

}  // namespace parley::store::postgres
