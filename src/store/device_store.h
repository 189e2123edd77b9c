// SPDX-License-Identifier: AGPL-3.0-or-later
// What an agent's browser keeps: the confirmed inbox, the outbox, and what needs attention, as a few
// small files of checksummed records. This part only turns changes into files and files into state; the
// app puts the files into IDBFS with one fenced transaction per save. Unsent work is never given up:
// when confirmed data is damaged it is dropped and fetched again, the outbox is salvaged record by record.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "sync/replica.h"
#include "wire/record.h"

namespace parley::store {

// By name, relative to the mount: "MANIFEST", "log/00000001.seg", "out/00000001.seg", "snap/…", "attention".
using Files = std::map<std::string, wire::Bytes>;

struct FileChanges {
  std::vector<std::string> written;  // content is in `files()`
  std::vector<std::string> removed;
};

struct Salvage {
  std::size_t outbox_bytes_lost = 0;  // unreadable parts of the outbox: kept in `unreadable` for download
  std::size_t commands_recovered = 0;
  bool confirmed_dropped = false;
  Files unreadable;
};

struct Opened {
  std::optional<sync::DeviceState> state;  // none: nothing was stored, or for another agent
  Salvage salvage;
};

class DeviceStore {
 public:
  // `build` names the program that writes; an outbox of any older build stays readable.
  DeviceStore(Files files, std::string build);

  Opened open(AgentId agent, wire::ClientId fresh_client);
  // The files that change for this save. `confirmed` is read only when the whole state is rewritten.
  FileChanges apply(const sync::output::Save& save, const Inbox& confirmed);
  [[nodiscard]] const Files& files() const { return files_; }

 private:
  Files files_;
  std::string build_;
};

}  // namespace parley::store
