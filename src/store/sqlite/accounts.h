// SPDX-License-Identifier: AGPL-3.0-or-later
// Who may sign in, and who is signed in: tables beside the log, never a part of it, so that no
// password hash can reach a client. It stores what it is given; hashing and drawing tokens is the
// server's business.
#pragma once

#include <filesystem>
#include <memory>
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
  static Result<std::unique_ptr<Accounts>, Fault> open(const std::filesystem::path& file);
  ~Accounts();

  Result<std::optional<Account>, Fault> find(std::string_view email);
  // A new account, or another password for the one with this address.
  Result<Done, Fault> put(const Account& account);

  // An earlier one for the same agent is void from now on.
  Result<Done, Fault> put_invitation(const Invitation& invitation);
  Result<std::optional<Invitation>, Fault> find_invitation(std::string_view token_hash);
  // All or nothing: the account is there and the invitation gone. None: it was gone already.
  Result<std::optional<Done>, Fault> accept_invitation(std::string_view token_hash,
                                                       const Account& account);

  Result<std::vector<StoredSession>, Fault> sessions();
  Result<Done, Fault> put_session(const StoredSession& session);
  Result<Done, Fault> remove_session(std::string_view token_hash);
  Result<Done, Fault> remove_sessions_expired(Instant now);

 private:
  struct Parts;
  explicit Accounts(std::unique_ptr<Parts> parts);
  std::unique_ptr<Parts> parts_;
};

}  // namespace parley::store
