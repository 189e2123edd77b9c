// SPDX-License-Identifier: AGPL-3.0-or-later
#include "sync/push_batch.h"

#include "base/limits.h"
#include "core/attachments/blobs.h"

namespace parley::sync {
namespace {

// Around the commands: protocol, client and epoch.
constexpr std::size_t envelope_bytes = 256;
constexpr std::size_t commands_bytes_max = limits::push_bytes_max - envelope_bytes;

std::size_t bytes_in_a_push(const wire::SentCommand& sent) {
  return wire::to_json(wire::encode(sent)).size() + 1;
}

}  // namespace

const Digest* missing_blob(const Command& command, const std::set<Digest>& there) {
  for (const auto& attachment : attachments_of(command)) {
    if (there.count(attachment.blob) == 0) return &attachment.blob;
  }
  return nullptr;
}

std::vector<wire::SentCommand> next_push(const std::deque<PendingCommand>& pending,
                                         std::uint64_t after, Unsaved unsaved,
                                         const std::set<Digest>& blobs_there) {
  std::vector<wire::SentCommand> batch;
  std::size_t bytes = 0;
  for (const auto& command : pending) {
    if (command.sent.number <= after) continue;
    if (command.progress == Progress::saving && unsaved == Unsaved::waits) break;
    if (missing_blob(command.sent.command, blobs_there)) break;
    bytes += bytes_in_a_push(command.sent);
    if (batch.size() == limits::push_commands_max || bytes > commands_bytes_max) break;
    batch.push_back(command.sent);
  }
  return batch;
}

bool fits_in_a_push(const wire::SentCommand& sent) {
  return bytes_in_a_push(sent) <= commands_bytes_max;
}

}  // namespace parley::sync
