// SPDX-License-Identifier: AGPL-3.0-or-later
#include "store/sqlite/sqlite_accounts.h"

#include <mutex>

#include "store/sqlite/connection.h"

namespace parley::store {

using sqlite::Connection;
using sqlite::Statement;

namespace {

constexpr auto layout = R"sql(
CREATE TABLE IF NOT EXISTS accounts (
  email TEXT PRIMARY KEY, agent BLOB NOT NULL, password TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS sessions (
  token TEXT PRIMARY KEY, agent BLOB NOT NULL, created INTEGER NOT NULL, seen INTEGER NOT NULL,
  expires INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS invitations (
  agent BLOB PRIMARY KEY, token TEXT NOT NULL UNIQUE, expires INTEGER NOT NULL) WITHOUT ROWID;
)sql";

}  // namespace

struct SqliteAccounts::Parts {
  explicit Parts(const std::filesystem::path& file) : connection(file) {
    connection.run("PRAGMA synchronous=FULL");
    connection.run(layout);
  }
  std::mutex mutex;
  Connection connection;

  template <class Work>
  auto safely(Work&& work) -> Result<decltype(work()), Fault> {
    const std::lock_guard lock(mutex);
    return guarded(work);
  }
};

SqliteAccounts::SqliteAccounts(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
SqliteAccounts::~SqliteAccounts() = default;

Result<std::unique_ptr<Accounts>, Fault> SqliteAccounts::open(const std::filesystem::path& file) {
  return guarded(
      [&] { return std::unique_ptr<Accounts>(new SqliteAccounts(std::make_unique<Parts>(file))); });
}

Result<std::optional<Account>, Fault> SqliteAccounts::find(std::string_view email) {
  return parts_->safely([&]() -> std::optional<Account> {
    Statement row(parts_->connection, "SELECT email, agent, password FROM accounts WHERE email=?");
    row.bind(email);
    if (!row.step()) return std::nullopt;
    return Account{row.text(0), {row.id(1)}, row.text(2)};
  });
}

Result<Done, Fault> SqliteAccounts::put(const Account& account) {
  return parts_->safely([&] {
    Statement put(parts_->connection,
                  "INSERT OR REPLACE INTO accounts (email, agent, password) VALUES (?, ?, ?)");
    put.bind(account.email).bind(account.agent.raw).bind(account.password_hash).run();
    return Done{};
  });
}

Result<Done, Fault> SqliteAccounts::put_invitation(const Invitation& invitation) {
  return parts_->safely([&] {
    Statement put(parts_->connection,
                  "INSERT OR REPLACE INTO invitations (agent, token, expires) VALUES (?, ?, ?)");
    put.bind(invitation.agent.raw).bind(invitation.token_hash).bind(invitation.expires.ms).run();
    return Done{};
  });
}

Result<std::optional<Invitation>, Fault> SqliteAccounts::find_invitation(
    std::string_view token_hash) {
  return parts_->safely([&]() -> std::optional<Invitation> {
    Statement row(parts_->connection,
                  "SELECT token, agent, expires FROM invitations WHERE token=?");
    row.bind(token_hash);
    if (!row.step()) return std::nullopt;
    return Invitation{row.text(0), {row.id(1)}, {row.integer(2)}};
  });
}

Result<std::optional<Done>, Fault> SqliteAccounts::accept_invitation(std::string_view token_hash,
                                                                     const Account& account) {
  return parts_->safely([&]() -> std::optional<Done> {
    auto& connection = parts_->connection;
    sqlite::Transaction transaction(connection);
    Statement row(connection, "DELETE FROM invitations WHERE token=? AND agent=? RETURNING token");
    row.bind(token_hash).bind(account.agent.raw);
    if (!row.step()) return std::nullopt;
    row.run();
    // Of an address that changed hands the older password is void.
    Statement earlier(connection, "DELETE FROM accounts WHERE agent=?");
    earlier.bind(account.agent.raw).run();
    Statement put(connection,
                  "INSERT OR REPLACE INTO accounts (email, agent, password) VALUES (?, ?, ?)");
    put.bind(account.email).bind(account.agent.raw).bind(account.password_hash).run();
    transaction.commit();
    return Done{};
  });
}

Result<std::vector<StoredSession>, Fault> SqliteAccounts::sessions() {
  return parts_->safely([&] {
    Statement rows(parts_->connection, "SELECT token, agent, created, seen, expires FROM sessions");
    std::vector<StoredSession> sessions;
    while (rows.step()) {
      sessions.push_back(
          {rows.text(0), {rows.id(1)}, {rows.integer(2)}, {rows.integer(3)}, {rows.integer(4)}});
    }
    return sessions;
  });
}

Result<Done, Fault> SqliteAccounts::put_session(const StoredSession& session) {
  return parts_->safely([&] {
    Statement put(parts_->connection,
                  "INSERT OR REPLACE INTO sessions (token, agent, created, seen, expires) "
                  "VALUES (?, ?, ?, ?, ?)");
    put.bind(session.token_hash)
        .bind(session.agent.raw)
        .bind(session.created.ms)
        .bind(session.seen.ms)
        .bind(session.expires.ms)
        .run();
    return Done{};
  });
}

Result<Done, Fault> SqliteAccounts::remove_session(std::string_view token_hash) {
  return parts_->safely([&] {
    Statement remove(parts_->connection, "DELETE FROM sessions WHERE token=?");
    remove.bind(token_hash).run();
    return Done{};
  });
}

Result<Done, Fault> SqliteAccounts::remove_sessions_expired(Instant now) {
  return parts_->safely([&] {
    Statement remove(parts_->connection, "DELETE FROM sessions WHERE expires<=?");
    remove.bind(now.ms).run();
    return Done{};
  });
}

}  // namespace parley::store
