// SPDX-License-Identifier: AGPL-3.0-or-later
#include "store/postgres/postgres_accounts.h"

#include <mutex>

#include "store/postgres/connection.h"

namespace parley::store {

using postgres::Connection;
using postgres::Rows;
using postgres::Transaction;
using postgres::Values;

namespace {

constexpr auto layout = R"sql(
CREATE TABLE IF NOT EXISTS parley_accounts (
  email TEXT PRIMARY KEY, agent BYTEA NOT NULL, password TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS parley_sessions (
  token TEXT PRIMARY KEY, agent BYTEA NOT NULL, created BIGINT NOT NULL, seen BIGINT NOT NULL,
  expires BIGINT NOT NULL);
CREATE TABLE IF NOT EXISTS parley_invitations (
  agent BYTEA PRIMARY KEY, token TEXT NOT NULL UNIQUE, expires BIGINT NOT NULL);
)sql";

void put_account(Connection& connection, const Account& account) {
  connection.run(
      "INSERT INTO parley_accounts (email, agent, password) VALUES ($1, $2, $3) "
      "ON CONFLICT (email) DO UPDATE SET agent = excluded.agent, password = excluded.password",
      Values().add(account.email).add(account.agent.raw).add(account.password_hash));
}

}  // namespace

struct PostgresAccounts::Parts {
  explicit Parts(const std::string& url) : connection(url) { connection.run_all(layout); }

  template <class Work>
  auto safely(Work&& work) -> Result<decltype(work()), Fault> {
    const std::lock_guard lock(mutex);
    return guarded([&] { return postgres::with_connection(connection, work); });
  }
  Result<Done, Fault> write(const char* statement, const Values& values) {
    return safely([&] {
      connection.run(statement, values);
      return Done{};
    });
  }

  std::mutex mutex;
  Connection connection;
};

PostgresAccounts::PostgresAccounts(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
PostgresAccounts::~PostgresAccounts() = default;

Result<std::unique_ptr<Accounts>, Fault> PostgresAccounts::open(const std::string& url) {
  return guarded([&] {
    return std::unique_ptr<Accounts>(new PostgresAccounts(std::make_unique<Parts>(url)));
  });
}

Result<std::optional<Account>, Fault> PostgresAccounts::find(std::string_view email) {
  return parts_->safely([&]() -> std::optional<Account> {
    const auto rows = parts_->connection.run(
        "SELECT email, agent, password FROM parley_accounts WHERE email = $1", Values().add(email));
    if (rows.count() == 0) return std::nullopt;
    return Account{rows.text(0, 0), {rows.id(0, 1)}, rows.text(0, 2)};
  });
}

Result<Done, Fault> PostgresAccounts::put(const Account& account) {
  return parts_->safely([&] {
    put_account(parts_->connection, account);
    return Done{};
  });
}

Result<Done, Fault> PostgresAccounts::put_invitation(const Invitation& invitation) {
  return parts_->write(
      "INSERT INTO parley_invitations (agent, token, expires) VALUES ($1, $2, $3) "
      "ON CONFLICT (agent) DO UPDATE SET token = excluded.token, expires = excluded.expires",
      Values().add(invitation.agent.raw).add(invitation.token_hash).add(invitation.expires.ms));
}

Result<std::optional<Invitation>, Fault> PostgresAccounts::find_invitation(
    std::string_view token_hash) {
  return parts_->safely([&]() -> std::optional<Invitation> {
    const auto rows = parts_->connection.run(
        "SELECT token, agent, expires FROM parley_invitations WHERE token = $1",
        Values().add(token_hash));
    if (rows.count() == 0) return std::nullopt;
    return Invitation{rows.text(0, 0), {rows.id(0, 1)}, {rows.integer(0, 2)}};
  });
}

Result<std::optional<Done>, Fault> PostgresAccounts::accept_invitation(std::string_view token_hash,
                                                                       const Account& account) {
  return parts_->safely([&]() -> std::optional<Done> {
    auto& connection = parts_->connection;
    Transaction transaction(connection);
    const auto gone = connection.run(
        "DELETE FROM parley_invitations WHERE token = $1 AND agent = $2 RETURNING token",
        Values().add(token_hash).add(account.agent.raw));
    if (gone.count() == 0) return std::nullopt;
    // Of an address that changed hands the older password is void.
    connection.run("DELETE FROM parley_accounts WHERE agent = $1", Values().add(account.agent.raw));
    put_account(connection, account);
    transaction.commit();
    return Done{};
  });
}

Result<std::vector<StoredSession>, Fault> PostgresAccounts::sessions() {
  return parts_->safely([&] {
    const auto rows = parts_->connection.run(
        "SELECT token, agent, created, seen, expires FROM parley_sessions ORDER BY token");
    std::vector<StoredSession> sessions;
    for (int i = 0; i < rows.count(); ++i) {
      sessions.push_back({rows.text(i, 0),
                          {rows.id(i, 1)},
                          {rows.integer(i, 2)},
                          {rows.integer(i, 3)},
                          {rows.integer(i, 4)}});
    }
    return sessions;
  });
}

Result<Done, Fault> PostgresAccounts::put_session(const StoredSession& session) {
  return parts_->write(
      "INSERT INTO parley_sessions (token, agent, created, seen, expires) "
      "VALUES ($1, $2, $3, $4, $5) ON CONFLICT (token) DO UPDATE SET "
      "agent = excluded.agent, created = excluded.created, seen = excluded.seen, "
      "expires = excluded.expires",
      Values()
          .add(session.token_hash)
          .add(session.agent.raw)
          .add(session.created.ms)
          .add(session.seen.ms)
          .add(session.expires.ms));
}

Result<Done, Fault> PostgresAccounts::remove_session(std::string_view token_hash) {
  return parts_->write("DELETE FROM parley_sessions WHERE token = $1", Values().add(token_hash));
}

Result<Done, Fault> PostgresAccounts::remove_sessions_expired(Instant now) {
  return parts_->write("DELETE FROM parley_sessions WHERE expires <= $1", Values().add(now.ms));
}

}  // namespace parley::store
