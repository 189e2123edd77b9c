// SPDX-License-Identifier: AGPL-3.0-or-later
// The log in one SQLite file, `parley.db`, in a folder of its own: WAL, full synchronisation, one
// transaction per append. Only one server may have the folder: a locked file beside the database
// says so to the next one. It decides nothing and keeps nothing in memory.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>

#include "store/event_store.h"

namespace parley::store {

class SqliteStore : public EventStore {
 public:
  // Makes the folder and the database when they are not there yet, and checks what is.
  static Result<std::unique_ptr<SqliteStore>, Fault> open(const std::filesystem::path& folder);
  ~SqliteStore() override;

  Result<sync::AuthorityState, Fault> load() override;
  Result<Done, Fault> append(const sync::Additions& additions) override;
  Result<std::vector<LoggedEvent>, Fault> read(Position after, std::size_t count_max) override;

  // For tests: no more than so many pages, as on a full disk.
  Result<Done, Fault> limit_pages(int pages_max);

  // The file that holds the log; the accounts (accounts.h) are other tables in it.
  [[nodiscard]] const std::filesystem::path& file() const;

 private:
  struct Parts;
  explicit SqliteStore(std::unique_ptr<Parts> parts);
  std::unique_ptr<Parts> parts_;
};

}  // namespace parley::store
