// SPDX-License-Identifier: AGPL-3.0-or-later
#include "server/log/shelf.h"

#include <algorithm>

#include <spdlog/spdlog.h>

#include "base/limits.h"
#include "core/attachments/blobs.h"
#include "server/secrets.h"

namespace parley::server {
namespace {

constexpr Duration unused_for = hours(24);
constexpr Duration upload_rests_max = minutes(10);
// Of all uploads that are not whole yet: they are in memory.
constexpr std::uint64_t uploading_bytes_max = std::uint64_t{256} << 20;

bool is_erased(const Inbox& inbox, const Actor& actor) {
  if (actor.kind != ActorKind::customer) return false;
  const auto* customer = inbox.customers.find(CustomerId{actor.id});
  return customer && customer->erased == Erased::yes;
}

}  // namespace

Taken Shelf::take(const Digest& digest, const Actor& owner, const FilePiece& piece, Instant now) {
  if (piece.total > limits::attachment_bytes_max) return {Taking::too_large};
  const UploadKey key{digest, owner.id};
  std::vector<std::uint8_t> whole;
  {
    const std::lock_guard lock(mutex_);
    auto found = uploads_.find(key);
    const auto have = found == uploads_.end() ? 0 : found->second.bytes.size();
    if (piece.from != have) return {Taking::elsewhere, have};
    if (piece.from + piece.bytes.size() > piece.total) return {Taking::mismatch};
    if (found == uploads_.end()) {
      if (!make_room(piece.total, now)) return {Taking::busy};
      found = uploads_.emplace(key, Upload{{}, piece.total, now}).first;
    }
    auto& upload = found->second;
    upload.at = now;
    upload.bytes.insert(upload.bytes.end(), piece.bytes.begin(), piece.bytes.end());
    if (upload.bytes.size() < piece.total) return {Taking::more, upload.bytes.size()};
    whole = std::move(upload.bytes);
    uploads_.erase(found);
  }
  return finish(digest, owner, whole, now);
}

Taken Shelf::finish(const Digest& digest, const Actor& owner,
                    const std::vector<std::uint8_t>& bytes, Instant now) {
  if (bytes.empty() || sha256(bytes) != digest) return {Taking::mismatch};
  const auto stored =
      blobs_->put({digest, owner, now, static_cast<std::uint32_t>(bytes.size())}, bytes);
  if (stored) return {Taking::whole, bytes.size()};
  spdlog::error("a file was not stored: {}", stored.error().what);
  return {Taking::failed};
}

Taken Shelf::look(const Digest& digest, const Actor& owner, Instant now) {
  const auto touched = blobs_->touch(digest, owner, now);
  if (!touched) return {Taking::failed};
  if (*touched) return {Taking::whole};
  const std::lock_guard lock(mutex_);
  const auto found = uploads_.find({digest, owner.id});
  return {Taking::more, found == uploads_.end() ? 0 : found->second.bytes.size()};
}

bool Shelf::make_room(std::uint64_t bytes, Instant now) {
  std::erase_if(uploads_,
                [&](const auto& entry) { return entry.second.at + upload_rests_max < now; });
  std::uint64_t taken = 0;
  for (const auto& [key, upload] : uploads_) taken += upload.total;
  return taken + bytes <= uploading_bytes_max;
}

void Shelf::add(const store::StoredBlob& blob) {
  auto& kept = kept_[blob.digest];
  kept.bytes = blob.bytes;
  kept.at = std::max(kept.at, blob.at);
  const bool is_known =
      std::find(kept.owners.begin(), kept.owners.end(), blob.owner) != kept.owners.end();
  if (!is_known) kept.owners.push_back(blob.owner);
}

Result<Done, store::Fault> Shelf::load(sync::Authority& authority) {
  TRY_ASSIGN(const auto blobs, blobs_->all());
  for (const auto& blob : blobs) {
    add(blob);
    authority.take_blob(blob.digest, blob.owner);
  }
  return Done{};
}

bool Shelf::note(sync::Authority& authority, const Digest& digest, const Actor& owner,
                 Instant now) {
  const auto touched = blobs_->touch(digest, owner, now);
  if (!touched || !*touched) return false;
  const auto known = kept_.find(digest);
  std::uint32_t bytes = known == kept_.end() ? 0 : known->second.bytes;
  if (bytes == 0) {
    const auto stored = blobs_->get(digest);
    if (!stored || !*stored) return false;
    bytes = static_cast<std::uint32_t>((*stored)->size());
  }
  add({digest, owner, now, bytes});
  authority.take_blob(digest, owner);
  return true;
}

void Shelf::sweep(sync::Authority& authority, Instant now) {
  const auto& inbox = authority.inbox();
  const auto in_use = blobs_in(inbox);
  std::vector<Digest> gone;
  for (const auto& [digest, kept] : kept_) {
    if (in_use.count(digest) != 0) {
      authority.note_use(digest);
      continue;
    }
    const bool is_theirs_alone = std::all_of(kept.owners.begin(), kept.owners.end(),
                                             [&](const Actor& it) { return is_erased(inbox, it); });
    const bool is_old = kept.at + unused_for < now;
    if (authority.was_used(digest) || is_theirs_alone || is_old) gone.push_back(digest);
  }
  if (const auto removed = blobs_->remove(gone); !removed) {
    spdlog::error("files were not removed: {}", removed.error().what);
    return;  // they are tried again
  }
  for (const auto& digest : gone) {
    kept_.erase(digest);
    authority.drop_blob(digest);
  }
}

std::uint32_t Shelf::bytes_of(const Digest& digest) const {
  const auto found = kept_.find(digest);
  return found == kept_.end() ? 0 : found->second.bytes;
}

}  // namespace parley::server
