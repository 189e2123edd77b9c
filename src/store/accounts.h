// SPDX-License-Identifier: AGPL-3.0-or-later
// Who may sign in, and who is signed in: tables beside the log, never a part of it, so that no
// password hash can reach a client. It stores what it is given; hashing and drawing tokens is the
// server's business. Behind this door: SQLite and PostgreSQL, wherever the log is.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/instant.h"
#include "core/ids.h"
#include "store/event_store.h"

namespace parley::store {

struct Account {
  std::string email;
  AgentId agent;
  std::string password_hash;
};

struct StoredSession {
  std::string token_hash;  // the token itself is never stored
  AgentId agent;
  Instant created;
  Instant seen;
  Instant expires;
};

// Lets an agent choose a password, once.
struct Invitation {
  std::string token_hash;  // the token itself is never stored
  AgentId agent;
  Instant expires;
};

// May be used from several threads, one call at a time.
class Accounts {
 public:
  Accounts() = default;
  Accounts(const Accounts&) = delete;
  Accounts& operator=(const Accounts&) = delete;
  virtual ~Accounts() = default;

  virtual Result<std::optional<Account>, Fault> find(std::string_view email) = 0;
  // A new account, or another password for the one with this address.
  virtual Result<Done, Fault> put(const Account& account) = 0;

  // An earlier one for the same agent is void from now on.
  virtual Result<Done, Fault> put_invitation(const Invitation& invitation) = 0;
  virtual Result<std::optional<Invitation>, Fault> find_invitation(std::string_view token_hash) = 0;
  // All or nothing: the account is there and the invitation gone. None: it was gone already.
  virtual Result<std::optional<Done>, Fault> accept_invitation(std::string_view token_hash,
                                                               const Account& account) = 0;

  virtual Result<std::vector<StoredSession>, Fault> sessions() = 0;
  virtual Result<Done, Fault> put_session(const StoredSession& session) = 0;
  virtual Result<Done, Fault> remove_session(std::string_view token_hash) = 0;
  virtual Result<Done, Fault> remove_sessions_expired(Instant now) = 0;
};

}  // namespace parley::store
