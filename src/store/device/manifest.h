// SPDX-License-Identifier: AGPL-3.0-or-later
// The file that says which other files belong together, whose they are, and how far they go. It is
// one record; its checksum tells a torn one.
#pragma once

#include <cstdint>
#include <string>

#include "store/device/device_files.h"
#include "wire/frames.h"

namespace parley::store {

struct Manifest {
  std::uint64_t generation = 0;  // of the last save
  std::string build;
  AgentId agent;
  wire::ClientId client;
  wire::Cookie cookie;
  std::uint64_t next_number = 1;
  std::uint64_t done_number = 0;  // commands up to here have left the outbox
  Listing files;
  friend bool operator==(const Manifest&, const Manifest&) = default;
};

wire::Bytes write_manifest(const Manifest& manifest);

enum class ManifestState : std::uint8_t { absent, damaged, newer, sound };
struct ReadManifest {
  ManifestState state = ManifestState::absent;
  Manifest manifest;
};
ReadManifest read_manifest(const Files& files);

}  // namespace parley::store
