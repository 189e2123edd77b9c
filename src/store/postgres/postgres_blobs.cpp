// SPDX-License-Identifier: AGPL-3.0-or-later
#include "store/postgres/postgres_blobs.h"

#include <mutex>

#include "store/postgres/connection.h"

namespace parley::store {

using postgres::Connection;
using postgres::Transaction;
using postgres::Values;

namespace {

constexpr auto layout = R"sql(
CREATE TABLE IF NOT EXISTS parley_blobs (digest TEXT PRIMARY KEY, bytes BYTEA NOT NULL);
CREATE TABLE IF NOT EXISTS parley_blob_owners (
  digest TEXT NOT NULL, kind BIGINT NOT NULL, owner BYTEA NOT NULL, at BIGINT NOT NULL,
  PRIMARY KEY (digest, kind, owner));
)sql";

Values owner_values(const Digest& digest, const Actor& owner, Instant at) {
  return Values()
      .add(to_text(digest))
      .add(static_cast<std::int64_t>(owner.kind))
      .add(owner.id)
      .add(at.ms);
}

}  // namespace

struct PostgresBlobs::Parts {
  explicit Parts(const std::string& url) : connection(url) { connection.run_all(layout); }

  template <class Work>
  auto safely(Work&& work) -> Result<decltype(work()), Fault> {
    const std::lock_guard lock(mutex);
    return guarded([&] { return postgres::with_connection(connection, work); });
  }

  std::mutex mutex;
  Connection connection;
};

PostgresBlobs::PostgresBlobs(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
PostgresBlobs::~PostgresBlobs() = default;

Result<std::unique_ptr<Blobs>, Fault> PostgresBlobs::open(const std::string& url) {
  return guarded(
      [&] { return std::unique_ptr<Blobs>(new PostgresBlobs(std::make_unique<Parts>(url))); });
}

Result<Done, Fault> PostgresBlobs::put(const StoredBlob& blob,
                                       std::span<const std::uint8_t> bytes) {
  return parts_->safely([&] {
    auto& connection = parts_->connection;
    Transaction transaction(connection);
    connection.run(
        "INSERT INTO parley_blobs (digest, bytes) VALUES ($1, $2) ON CONFLICT DO NOTHING",
        Values().add(to_text(blob.digest)).add(bytes));
    connection.run(
        "INSERT INTO parley_blob_owners (digest, kind, owner, at) VALUES ($1, $2, $3, $4) "
        "ON CONFLICT (digest, kind, owner) DO UPDATE SET at = excluded.at",
        owner_values(blob.digest, blob.owner, blob.at));
    transaction.commit();
    return Done{};
  });
}

Result<bool, Fault> PostgresBlobs::touch(const Digest& digest, const Actor& owner, Instant at) {
  return parts_->safely([&] {
    const auto touched = parts_->connection.run(
        "UPDATE parley_blob_owners SET at = $4 WHERE digest = $1 AND kind = $2 AND owner = $3 "
        "RETURNING at",
        owner_values(digest, owner, at));
    return touched.count() > 0;
  });
}

Result<std::optional<std::vector<std::uint8_t>>, Fault> PostgresBlobs::get(const Digest& digest) {
  return parts_->safely([&]() -> std::optional<std::vector<std::uint8_t>> {
    const auto rows = parts_->connection.run("SELECT bytes FROM parley_blobs WHERE digest = $1",
                                             Values().add(to_text(digest)));
    if (rows.count() == 0) return std::nullopt;
    const auto bytes = rows.bytes(0, 0);
    return std::vector<std::uint8_t>(bytes.begin(), bytes.end());
  });
}

Result<std::vector<StoredBlob>, Fault> PostgresBlobs::all() {
  return parts_->safely([&] {
    const auto rows = parts_->connection.run(
        "SELECT o.digest, o.kind, o.owner, o.at, length(b.bytes)::BIGINT "
        "FROM parley_blob_owners o JOIN parley_blobs b ON b.digest = o.digest");
    std::vector<StoredBlob> blobs;
    for (int i = 0; i < rows.count(); ++i) {
      const auto digest = parse_digest(rows.text(i, 0));
      if (!digest) continue;
      blobs.push_back({*digest,
                       {static_cast<ActorKind>(rows.integer(i, 1)), rows.id(i, 2)},
                       {rows.integer(i, 3)},
                       static_cast<std::uint32_t>(rows.integer(i, 4))});
    }
    return blobs;
  });
}

Result<Done, Fault> PostgresBlobs::remove(const std::vector<Digest>& digests) {
  return parts_->safely([&] {
    if (digests.empty()) return Done{};
    auto& connection = parts_->connection;
    Transaction transaction(connection);
    for (const auto& digest : digests) {
      const auto text = to_text(digest);
      connection.run("DELETE FROM parley_blobs WHERE digest = $1", Values().add(text));
      connection.run("DELETE FROM parley_blob_owners WHERE digest = $1", Values().add(text));
    }
    transaction.commit();
    connection.run_all("VACUUM parley_blobs");
    return Done{};
  });
}

}  // namespace parley::store
