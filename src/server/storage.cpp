// SPDX-License-Identifier: AGPL-3.0-or-later
#include "server/storage.h"

#include <fmt/format.h>

#include "store/postgres/postgres_accounts.h"
#include "store/postgres/postgres_blobs.h"
#include "store/postgres/postgres_store.h"
#include "store/sqlite/sqlite_accounts.h"
#include "store/sqlite/sqlite_blobs.h"
#include "store/sqlite/sqlite_store.h"

namespace parley::server {
namespace {

// The URL itself may hold a password.
std::string name_of(const Place& place) {
  return place.database.empty() ? place.data.string() : "the database";
}

}  // namespace

Result<Storage, store::Fault> open_storage(const Place& place) {
  Storage storage;
  if (!place.database.empty()) {
    TRY_ASSIGN(storage.log, store::PostgresStore::open(place.database));
    TRY_ASSIGN(storage.accounts, store::PostgresAccounts::open(place.database));
    TRY_ASSIGN(storage.blobs, store::PostgresBlobs::open(place.database));
    return storage;
  }
  TRY_ASSIGN(auto log, store::SqliteStore::open(place.data));
  TRY_ASSIGN(storage.accounts, store::SqliteAccounts::open(log->file()));
  TRY_ASSIGN(storage.blobs, store::SqliteBlobs::open(log->file()));
  storage.log = std::move(log);
  return storage;
}

Result<std::unique_ptr<store::EventStore>, store::Fault> open_log(const Place& place) {
  using Log = std::unique_ptr<store::EventStore>;
  if (!place.database.empty()) {
    TRY_ASSIGN(auto log, store::PostgresStore::open(place.database));
    return Log(std::move(log));
  }
  if (!std::filesystem::exists(place.data / "parley.db")) {
    return Err{store::Fault{store::FaultKind::missing,
                            fmt::format("there is no log in {}", place.data.string())}};
  }
  TRY_ASSIGN(auto log, store::SqliteStore::open(place.data));
  return Log(std::move(log));
}

std::string words_for(const store::Fault& fault, const Place& place) {
  const auto name = name_of(place);
  switch (fault.kind) {
    case store::FaultKind::damaged:
      return fmt::format("the data in {} is damaged: {}. Put a backup there, or use another --data",
                         name, fault.what);
    case store::FaultKind::newer:
      return fmt::format("the data in {} needs a newer Parley: {}", name, fault.what);
    case store::FaultKind::full:
      return fmt::format("no space left for {}", name);
    case store::FaultKind::unavailable:
      return fmt::format("cannot use the data in {}: {}", name, fault.what);
    case store::FaultKind::missing:
    case store::FaultKind::in_use:
      return fault.what;
  }
  return fault.what;
}

}  // namespace parley::server
