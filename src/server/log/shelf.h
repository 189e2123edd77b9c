// SPDX-License-Identifier: AGPL-3.0-or-later
// The files of the workspace: what comes in by pieces until it is whole and is what its digest
// says, who brought it, and what nobody needs any more. Uploads are taken in on any thread; what
// the authority is told of them, and sweeping, happens on the writer's.
#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <string_view>
#include <vector>

#include "core/inbox.h"
#include "store/blobs.h"
#include "sync/authority.h"

namespace parley::server {

// One piece of an upload: bytes from `from` on, of `total`.
struct FilePiece {
  std::uint64_t from = 0;
  std::uint64_t total = 0;
  std::string_view bytes;
};

enum class Taking : std::uint8_t {
  more,       // so far, so good
  elsewhere,  // it has to go on from another place
  whole,      // it is stored
  mismatch,   // the bytes are not what the digest says: all of them were dropped
  too_large,
  busy,   // too many uploads at once
  failed  // the database did not take it
};
struct Taken {
  Taking how = Taking::more;
  std::uint64_t have = 0;  // bytes that are here already
};

class Shelf {
 public:
  explicit Shelf(std::unique_ptr<store::Blobs> blobs) : blobs_(std::move(blobs)) {}

  // Any thread.
  Taken take(const Digest& digest, const Actor& owner, const FilePiece& piece, Instant now);
  // Whether it is here whole and this owner's; then it counts as brought now.
  Taken look(const Digest& digest, const Actor& owner, Instant now);
  Result<std::optional<std::vector<std::uint8_t>>, store::Fault> get(const Digest& digest) {
    return blobs_->get(digest);
  }

  // The writer's thread.
  Result<Done, store::Fault> load(sync::Authority& authority);
  // False: it was swept away in the moment before.
  bool note(sync::Authority& authority, const Digest& digest, const Actor& owner, Instant now);
  // Those that were used and are not any more, or that nobody used within a day.
  void sweep(sync::Authority& authority, Instant now);
  [[nodiscard]] std::uint32_t bytes_of(const Digest& digest) const;

 private:
  struct Upload {
    std::vector<std::uint8_t> bytes;
    std::uint64_t total = 0;
    Instant at;
  };
  struct Kept {
    std::vector<Actor> owners;
    Instant at;
    std::uint32_t bytes = 0;
  };
  using UploadKey = std::pair<Digest, RawId>;
  Taken finish(const Digest& digest, const Actor& owner, const std::vector<std::uint8_t>& bytes,
               Instant now);
  bool make_room(std::uint64_t bytes, Instant now);
  void add(const store::StoredBlob& blob);

  std::unique_ptr<store::Blobs> blobs_;
  std::mutex mutex_;
  std::map<UploadKey, Upload> uploads_;
  // Only the writer's thread.
  std::map<Digest, Kept> kept_;
};

}  // namespace parley::server
