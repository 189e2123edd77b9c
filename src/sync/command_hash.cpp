// SPDX-License-Identifier: AGPL-3.0-or-later
#include "sync/command_hash.h"

namespace parley::sync {
namespace {

// FNV-1a, 64 bits. Nobody gains from a collision: it could only harm their own commands.
std::uint64_t hash_of(const wire::Json& document) {
  std::uint64_t hash = 0xCBF29CE484222325U;
  for (const auto byte : wire::to_cbor(document)) hash = (hash ^ byte) * 0x100000001B3U;
  return hash;
}

}  // namespace

std::uint64_t command_hash(const wire::SentCommand& sent) {
  auto document = wire::encode(sent);
  document.erase("n");  // changes when its client takes a new identity
  return hash_of(document);
}

std::uint64_t command_hash(CommandId id, const Command& command) {
  auto document = wire::encode(command);
  document["cmd_id"] = to_text(id);
  return hash_of(document);
}

}  // namespace parley::sync
