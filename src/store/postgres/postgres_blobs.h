// SPDX-License-Identifier: AGPL-3.0-or-later
// The bytes of files in the log’s PostgreSQL database, over a connection of their own.
#pragma once

#include <memory>
#include <string>

#include "store/blobs.h"

namespace parley::store {

class PostgresBlobs final : public Blobs {
 public:
  static Result<std::unique_ptr<Blobs>, Fault> open(const std::string& url);
  ~PostgresBlobs() override;

  Result<Done, Fault> put(const StoredBlob& blob, std::span<const std::uint8_t> bytes) override;
  Result<bool, Fault> touch(const Digest& digest, const Actor& owner, Instant at) override;
  Result<std::optional<std::vector<std::uint8_t>>, Fault> get(const Digest& digest) override;
  Result<std::vector<StoredBlob>, Fault> all() override;
  Result<Done, Fault> remove(const std::vector<Digest>& digests) override;

 private:
  struct Parts;
  explicit PostgresBlobs(std::unique_ptr<Parts> parts);
  std::unique_ptr<Parts> parts_;
};

}  // namespace parley::store
