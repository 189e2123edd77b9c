// SPDX-License-Identifier: AGPL-3.0-or-later
#include "store/sqlite/sqlite_blobs.h"

#include <mutex>

#include "store/sqlite/connection.h"

namespace parley::store {

using sqlite::Connection;
using sqlite::Statement;
using sqlite::Transaction;

namespace {

constexpr auto layout = R"sql(
CREATE TABLE IF NOT EXISTS blobs (digest TEXT PRIMARY KEY, bytes BLOB NOT NULL);
CREATE TABLE IF NOT EXISTS blob_owners (
  digest TEXT NOT NULL, kind INTEGER NOT NULL, owner BLOB NOT NULL, at INTEGER NOT NULL,
  PRIMARY KEY (digest, kind, owner)) WITHOUT ROWID;
)sql";

}  // namespace

struct SqliteBlobs::Parts {
  explicit Parts(const std::filesystem::path& file) : connection(file) {
    connection.run("PRAGMA synchronous=FULL; PRAGMA secure_delete=ON;");
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

SqliteBlobs::SqliteBlobs(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
SqliteBlobs::~SqliteBlobs() = default;

Result<std::unique_ptr<Blobs>, Fault> SqliteBlobs::open(const std::filesystem::path& file) {
  return guarded(
      [&] { return std::unique_ptr<Blobs>(new SqliteBlobs(std::make_unique<Parts>(file))); });
}

Result<Done, Fault> SqliteBlobs::put(const StoredBlob& blob, std::span<const std::uint8_t> bytes) {
  return parts_->safely([&] {
    auto& connection = parts_->connection;
    const auto digest = to_text(blob.digest);
    Transaction transaction(connection);
    Statement put(connection, "INSERT OR IGNORE INTO blobs (digest, bytes) VALUES (?, ?)");
    put.bind(std::string_view(digest)).bind(bytes).run();
    Statement own(connection,
                  "INSERT OR REPLACE INTO blob_owners (digest, kind, owner, at) "
                  "VALUES (?, ?, ?, ?)");
    own.bind(std::string_view(digest))
        .bind(static_cast<std::int64_t>(blob.owner.kind))
        .bind(blob.owner.id)
        .bind(blob.at.ms)
        .run();
    transaction.commit();
    return Done{};
  });
}

Result<bool, Fault> SqliteBlobs::touch(const Digest& digest, const Actor& owner, Instant at) {
  return parts_->safely([&] {
    const auto text = to_text(digest);
    Statement touch(parts_->connection,
                    "UPDATE blob_owners SET at=? WHERE digest=? AND kind=? AND owner=?");
    touch.bind(at.ms)
        .bind(std::string_view(text))
        .bind(static_cast<std::int64_t>(owner.kind))
        .bind(owner.id)
        .run();
    return parts_->connection.changes() > 0;
  });
}

Result<std::optional<std::vector<std::uint8_t>>, Fault> SqliteBlobs::get(const Digest& digest) {
  return parts_->safely([&]() -> std::optional<std::vector<std::uint8_t>> {
    const auto text = to_text(digest);
    Statement row(parts_->connection, "SELECT bytes FROM blobs WHERE digest=?");
    row.bind(std::string_view(text));
    if (!row.step()) return std::nullopt;
    const auto bytes = row.bytes(0);
    return std::vector<std::uint8_t>(bytes.begin(), bytes.end());
  });
}

Result<std::vector<StoredBlob>, Fault> SqliteBlobs::all() {
  return parts_->safely([&] {
    Statement rows(parts_->connection,
                   "SELECT o.digest, o.kind, o.owner, o.at, length(b.bytes) "
                   "FROM blob_owners o JOIN blobs b ON b.digest = o.digest");
    std::vector<StoredBlob> blobs;
    while (rows.step()) {
      const auto digest = parse_digest(rows.text(0));
      if (!digest) continue;
      blobs.push_back({*digest,
                       {static_cast<ActorKind>(rows.integer(1)), rows.id(2)},
                       {rows.integer(3)},
                       static_cast<std::uint32_t>(rows.integer(4))});
    }
    return blobs;
  });
}

Result<Done, Fault> SqliteBlobs::remove(const std::vector<Digest>& digests) {
  return parts_->safely([&] {
    if (digests.empty()) return Done{};
    auto& connection = parts_->connection;
    {
      Transaction transaction(connection);
      Statement blob(connection, "DELETE FROM blobs WHERE digest=?");
      Statement owner(connection, "DELETE FROM blob_owners WHERE digest=?");
      for (const auto& digest : digests) {
        const auto text = to_text(digest);
        blob.bind(std::string_view(text)).run();
        owner.bind(std::string_view(text)).run();
      }
      transaction.commit();
    }
    // The bytes are still in the write-ahead log until it is written back.
    connection.run("PRAGMA wal_checkpoint(TRUNCATE)");
    return Done{};
  });
}

}  // namespace parley::store
