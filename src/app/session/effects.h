// SPDX-License-Identifier: AGPL-3.0-or-later
// What a session asks of the page it runs in. Data, carried out by the page's side right after the
// call that gave it.
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "base/instant.h"

namespace parley::app {

// Strict: own words are among it, and must be on the disk itself before anyone calls them saved.
enum class Durability : std::uint8_t { relaxed, strict };

namespace effect {
// The content is what the session's `file` gives now. Answered with `saved` or `save_failed`.
struct SaveFiles {
  std::uint64_t ticket = 0;
  std::vector<std::string> written;
  std::vector<std::string> removed;
  Durability durability = Durability::relaxed;
};
struct Push {
  std::string body;  // JSON
};
// The bytes of a file that a waiting command brings along. Answered with `hear_upload`.
struct UploadBlob {
  std::string digest;
};
// The files whose bytes this device still has to keep: of drafts, and of what is not sent. All
// others it may let go of.
struct KeepBlobs {
  std::vector<std::string> digests;
};
// In place of a stream that may still be open. `query` says where to go on from.
struct OpenStream {
  std::string query;
};
struct CloseStream {};
struct FetchSnapshot {};
struct WakeAt {
  Instant at;
};
// Something to be flushed within half a second.
struct FlushSoon {};
// What people see is another than before.
struct Redraw {};
}  // namespace effect

using Effect = std::variant<effect::SaveFiles, effect::Push, effect::UploadBlob, effect::KeepBlobs,
                            effect::OpenStream, effect::CloseStream, effect::FetchSnapshot,
                            effect::WakeAt, effect::FlushSoon, effect::Redraw>;
using Effects = std::vector<Effect>;

}  // namespace parley::app
