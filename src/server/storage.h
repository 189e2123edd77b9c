// SPDX-License-Identifier: AGPL-3.0-or-later
// Where a server keeps its log and its accounts: in a folder of its own (SQLite) or in a PostgreSQL
// database, as whoever starts the program says. The one place that chooses between the two.
#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "store/accounts.h"
#include "store/blobs.h"
#include "store/event_store.h"

namespace parley::server {

struct Place {
  std::filesystem::path data;
  std::string database;  // a libpq URL; when it is not empty, `data` is not used
};

struct Storage {
  std::unique_ptr<store::EventStore> log;
  std::unique_ptr<store::Accounts> accounts;
  std::unique_ptr<store::Blobs> blobs;
};
// Makes what is not there yet.
Result<Storage, store::Fault> open_storage(const Place& place);
// Only the log, and only when there is one.
Result<std::unique_ptr<store::EventStore>, store::Fault> open_log(const Place& place);

// One line for the person who runs the server.
std::string words_for(const store::Fault& fault, const Place& place);

}  // namespace parley::server
