// SPDX-License-Identifier: AGPL-3.0-or-later
// What an agent's browser keeps: the confirmed inbox, the outbox, and what needs attention, as a
// few small files of checksummed records. This part only turns changes into files and files into
// state; the app puts the files into IDBFS with one fenced transaction per save. Unsent work is
// never given up: when confirmed data is damaged it is dropped and fetched again, the outbox is
// salvaged record by record. Files it does not know by name are none of its business.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "store/device/device_files.h"
#include "store/device/manifest.h"
#include "sync/replica.h"

namespace parley::store {

struct Salvage {
  std::size_t outbox_bytes_lost = 0;  // unreadable parts of the outbox and of the attention list
  std::size_t commands_recovered = 0;
  bool confirmed_dropped = false;
  // The raw files that could not be read as a whole, for download. They stay on the device, and are
  // here again at the next start, until `discard_unreadable`.
  Files unreadable;
};

struct DeviceReading;

enum class Opening : std::uint8_t {
  fresh,        // nothing was stored
  sound,        // everything was there
  salvaged,     // something was damaged: see `salvage`
  other_agent,  // it is somebody else's, and stays untouched: give this agent a mount of their own
  newer         // a newer Parley wrote it, and it stays untouched: reload the page
};

struct Opened {
  Opening opening = Opening::fresh;
  std::optional<sync::DeviceState> state;  // when sound or salvaged
  FileChanges changes;                     // what salvaging changed: to be committed first
  Salvage salvage;
};

class DeviceStore {
 public:
  // `build` names the program that writes; an outbox of any older build stays readable.
  DeviceStore(Files files, std::string build);

  // Once, before anything else. `fresh_client` is used when nothing is stored or when the outbox
  // had to be salvaged.
  Opened open(AgentId agent, wire::ClientId fresh_client);
  // False: this store must stay as it is. Nothing is saved, so answer SaveFailed.
  [[nodiscard]] bool is_writable() const { return is_writable_; }
  // The files that change for this save; to be asked right after the step that gave it, since the
  // confirmed inbox is read from the replica when the whole state is written anew.
  FileChanges apply(const sync::output::Save& save, sync::Replica& replica);
  FileChanges discard_unreadable();
  [[nodiscard]] const Files& files() const { return files_.all(); }

 private:
  sync::DeviceState adopt(DeviceReading reading, wire::ClientId fresh_client, Opened& opened);
  void rewrite_salvaged(const DeviceReading& reading, const sync::DeviceState& state);
  void put_aside(const std::string& name);
  void add_to_outbox(const wire::SentCommand& sent);
  void drop_done();
  void put_attention(const std::vector<sync::Attention>& attention);
  void add_to_log(const std::vector<wire::EventDocument>& events);
  void put_snapshot(const Inbox& confirmed);
  void put_manifest();
  [[nodiscard]] bool is_tail_long() const;
  [[nodiscard]] std::string segment_for(std::string_view folder, std::size_t bytes_max) const;

  DeviceFiles files_;
  Manifest manifest_;  // but for the list of files, which `files_` keeps
  bool is_writable_ = false;
  std::map<std::string, std::uint64_t> last_in_outbox_;  // segment: its last command's number
};

}  // namespace parley::store
