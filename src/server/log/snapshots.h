// SPDX-License-Identifier: AGPL-3.0-or-later
// The whole state as chunks that clients fetch one by one. The newest few snapshots stay in memory,
// so that whoever began with one can finish it; an older one is as good as the newest while the
// tail reaches back to it, because streams bring the rest.
#pragma once

#include <deque>
#include <memory>
#include <mutex>
#include <optional>
#include <string>

#include "server/log/writer.h"

namespace parley::server {

struct Snapshot {
  wire::SnapshotManifest manifest;
  std::vector<std::string> chunks;
};
using SnapshotPtr = std::shared_ptr<const Snapshot>;

class Snapshots {
 public:
  // On the writer's thread.
  SnapshotPtr newest(const View& view);
  // From any thread; none when no snapshot that is still kept has such a chunk.
  [[nodiscard]] std::optional<std::string> chunk(const std::string& id) const;

 private:
  mutable std::mutex mutex_;
  std::deque<SnapshotPtr> kept_;
};

}  // namespace parley::server
