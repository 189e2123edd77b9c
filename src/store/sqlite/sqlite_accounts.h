// SPDX-License-Identifier: AGPL-3.0-or-later
// The accounts in the file that holds the log, over a connection of their own.
#pragma once

#include <filesystem>
#include <memory>

#include "store/accounts.h"

namespace parley::store {

class SqliteAccounts final : public Accounts {
 public:
  static Result<std::unique_ptr<Accounts>, Fault> open(const std::filesystem::path& file);
  ~SqliteAccounts() override;

  Result<std::optional<Account>, Fault> find(std::string_view email) override;
  Result<Done, Fault> put(const Account& account) override;
  Result<Done, Fault> put_invitation(const Invitation& invitation) override;
  Result<std::optional<Invitation>, Fault> find_invitation(std::string_view token_hash) override;
  Result<std::optional<Done>, Fault> accept_invitation(std::string_view token_hash,
                                                       const Account& account) override;
  Result<std::vector<StoredSession>, Fault> sessions() override;
  Result<Done, Fault> put_session(const StoredSession& session) override;
  Result<Done, Fault> remove_session(std::string_view token_hash) override;
  Result<Done, Fault> remove_sessions_expired(Instant now) override;

 private:
  struct Parts;
  explicit SqliteAccounts(std::unique_ptr<Parts> parts);
  std::unique_ptr<Parts> parts_;
};

}  // namespace parley::store
