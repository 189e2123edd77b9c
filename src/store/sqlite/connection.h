// SPDX-License-Identifier: AGPL-3.0-or-later
// One connection to the database file, and the statements prepared on it. Only this folder uses
// it: inside it errors are exceptions, because every call can fail; none leaves the folder.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include <sqlite3.h>

#include "base/id.h"
#include "store/adapter.h"

namespace parley::store::sqlite {

class Connection {
 public:
  explicit Connection(const std::filesystem::path& file);
  ~Connection();
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;

  void run(const char* statements);
  [[noreturn]] void fail() const;
  [[nodiscard]] sqlite3* handle() const { return handle_; }
  // How many rows the newest statement changed.
  [[nodiscard]] int changes() const;

 private:
  sqlite3* handle_ = nullptr;
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

// Bound values must outlive the step: nothing is copied.
class Statement {
 public:
  Statement(Connection& connection, const char* text);
  ~Statement();
  Statement(const Statement&) = delete;
  Statement& operator=(const Statement&) = delete;

  Statement& bind(std::int64_t value);
  Statement& bind(std::string_view text);
  Statement& bind(std::span<const std::uint8_t> bytes);
  Statement& bind(RawId id);

  // True when there is a row to read.
  bool step();
  // Runs a statement that gives no rows, and makes it ready for the next values.
  void run();
  void reset();

  [[nodiscard]] std::int64_t integer(int column) const;
  [[nodiscard]] std::string text(int column) const;
  [[nodiscard]] std::span<const std::uint8_t> bytes(int column) const;
  [[nodiscard]] RawId id(int column) const;

 private:
  Connection& connection_;
  sqlite3_stmt* handle_ = nullptr;
  int bound_ = 0;
};

}  // namespace parley::store::sqlite
