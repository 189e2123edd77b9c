// SPDX-License-Identifier: AGPL-3.0-or-later
// The log in a PostgreSQL database: one transaction per append, committed durably whatever the
// database's own default is. Only one server may have a database at a time: it holds an advisory
// lock for as long as its connection lives. A connection that is lost is made anew; whether the
// last transaction had happened is looked up, so that it happens once.
//
// Erased words (AC-3) leave the tables and their dead rows; what the database's own archives and
// replicas keep is their owner's to delete.
#pragma once

#include <memory>
#include <string>

#include "store/event_store.h"

namespace parley::store {

class PostgresStore final : public EventStore {
 public:
  // `url` as libpq reads it: postgresql://user@host/name. The database has to be there; its tables
  // are made when they are not.
  static Result<std::unique_ptr<PostgresStore>, Fault> open(const std::string& url);
  ~PostgresStore() override;

  Result<sync::AuthorityState, Fault> load() override;
  Result<Done, Fault> append(const sync::Additions& additions) override;
  Result<std::vector<LoggedEvent>, Fault> read(Position after, std::size_t count_max) override;

 private:
  struct Parts;
  explicit PostgresStore(std::unique_ptr<Parts> parts);
  std::unique_ptr<Parts> parts_;
};

}  // namespace parley::store
