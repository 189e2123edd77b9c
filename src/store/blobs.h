// SPDX-License-Identifier: AGPL-3.0-or-later
// The bytes of files, in tables beside the log: one database, one backup. Each is kept once, under
// its digest, with everybody who brought it. It believes the digest it is given; checking it, and
// who may have which, is the server's business. Behind this door: SQLite and PostgreSQL, wherever
// the log is.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "base/digest.h"
#include "core/context.h"
#include "store/event_store.h"

namespace parley::store {

struct StoredBlob {
  Digest digest;
  Actor owner;
  Instant at;  // when this owner last brought it
  std::uint32_t bytes = 0;
};

// May be used from several threads, one call at a time.
class Blobs {
 public:
  Blobs() = default;
  Blobs(const Blobs&) = delete;
  Blobs& operator=(const Blobs&) = delete;
  virtual ~Blobs() = default;

  virtual Result<Done, Fault> put(const StoredBlob& blob, std::span<const std::uint8_t> bytes) = 0;
  // The same owner brings it again. False: it is not there, or not theirs.
  virtual Result<bool, Fault> touch(const Digest& digest, const Actor& owner, Instant at) = 0;
  virtual Result<std::optional<std::vector<std::uint8_t>>, Fault> get(const Digest& digest) = 0;
  // One for every owner of every file, without the bytes.
  virtual Result<std::vector<StoredBlob>, Fault> all() = 0;
  // Their bytes are gone from the database's files when it returns.
  virtual Result<Done, Fault> remove(const std::vector<Digest>& digests) = 0;
};

}  // namespace parley::store
