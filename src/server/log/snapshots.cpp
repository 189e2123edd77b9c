// SPDX-License-Identifier: AGPL-3.0-or-later
#include "server/log/snapshots.h"

#include "server/secrets.h"
#include "wire/snapshot.h"

namespace parley::server {
namespace {

constexpr std::size_t chunk_bytes_max = 1'000'000;
constexpr std::size_t kept_max = 3;
// Making a large one holds up the writer, so that one a little behind is handed out again.
constexpr std::size_t small_rows_max = 20'000;
constexpr std::uint64_t age_max = 500;

std::uint64_t age_allowed(const Inbox& inbox) {
  return inbox.history.size() > small_rows_max ? age_max : 0;
}

SnapshotPtr make_snapshot(const View& view) {
  Snapshot snapshot;
  snapshot.manifest.cookie = {view.authority.epoch(), view.authority.head()};
  snapshot.manifest.state_hash = wire::state_hash(view.authority.inbox());
  const auto bytes = wire::write_snapshot(view.authority.inbox());
  for (std::size_t from = 0; from < bytes.size(); from += chunk_bytes_max) {
    const auto size = std::min(chunk_bytes_max, bytes.size() - from);
    std::string chunk(reinterpret_cast<const char*>(bytes.data()) + from, size);
    snapshot.manifest.chunks.push_back({hash_hex("chunk", chunk), size});
    snapshot.chunks.push_back(std::move(chunk));
  }
  return std::make_shared<const Snapshot>(std::move(snapshot));
}

}  // namespace

SnapshotPtr Snapshots::newest(const View& view) {
  {
    const std::lock_guard lock(mutex_);
    if (!kept_.empty()) {
      const auto at = kept_.back()->manifest.cookie.position;
      const auto age = view.authority.head().value - at.value;
      const bool is_reached = view.tail.reaches(at);
      if (age <= age_allowed(view.authority.inbox()) && is_reached) return kept_.back();
      // Nobody could go on from these, and they may hold what was erased since.
      if (!is_reached) kept_.clear();
    }
  }
  auto made = make_snapshot(view);
  const std::lock_guard lock(mutex_);
  kept_.push_back(made);
  if (kept_.size() > kept_max) kept_.pop_front();
  return made;
}

std::optional<std::string> Snapshots::chunk(const std::string& id) const {
  const std::lock_guard lock(mutex_);
  for (const auto& snapshot : kept_) {
    const auto& chunks = snapshot->manifest.chunks;
    for (std::size_t i = 0; i < chunks.size(); ++i) {
      if (chunks[i].id == id) return snapshot->chunks[i];
    }
  }
  return std::nullopt;
}

}  // namespace parley::server
