// SPDX-License-Identifier: AGPL-3.0-or-later
// One agent's work on this device: the replica, its files and its drafts, between the page's texts
// and bytes and the values that the rooms below speak. It holds no rule; it opens nothing, reads no
// clock and draws no random number of its own. Every call gives back what the page is to do now.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "app/session/commands.h"
#include "app/session/drafts.h"
#include "app/session/effects.h"
#include "store/device_store.h"
#include "sync/replica.h"
#include "ui/desk/model.h"

namespace parley::app {

struct SessionStart {
  store::Files files;  // all that the device holds for this agent
  AgentId agent;
  DrawId draw = nullptr;
  std::string build;
};

class Session {
 public:
  explicit Session(SessionStart start);

  Effects start(Instant now);
  // A plain input of the replica: saved, stream opened, signed out, woken, …
  Effects hear(sync::Input input);
  // One line of the stream, or of a pull's answer.
  Effects hear_frame(std::string_view line, Instant now);
  Effects hear_push_answer(int status, std::string_view body, Instant now);
  enum class Upload : std::uint8_t { done, lost, failed };
  Effects hear_upload(std::string_view digest, Upload upload, Instant now);
  Effects hear_snapshot(std::string_view manifest, std::span<const std::uint8_t> content,
                        Instant now);

  struct Issued {
    std::optional<Refusal> refusal;
    Effects effects;
  };
  Issued issue(Command command, Instant now);

  Effects keep_draft(ui::Draft draft);
  [[nodiscard]] std::vector<ui::Draft> drafts() const { return drafts_.all(); }
  // Writes what was put off: before the page is hidden, and soon after `FlushSoon`.
  Effects flush();
  // What the storage answers to `SaveFiles`.
  Effects hear_saved(std::uint64_t ticket);
  Effects hear_save_failed(std::uint64_t ticket);
  // Whether every draft kept so far is on this device.
  [[nodiscard]] bool drafts_are_saved() const;

  [[nodiscard]] std::span<const std::uint8_t> file(const std::string& name) const;
  [[nodiscard]] const sync::Replica& replica() const { return replica_; }
  // How the device's files were found. The unreadable ones stay until they are discarded.
  [[nodiscard]] const store::Opened& opened() const { return opened_; }
  Effects discard_unreadable();
  // Where a stream or pull goes on from: "client=…&cookie=…&last_n=…".
  [[nodiscard]] std::string stream_query() const;

 private:
  Effects run(sync::Outputs outputs);
  void forget_erased(Effects& effects);
  [[nodiscard]] effect::KeepBlobs blobs_kept() const;
  void add(Effects& effects, const sync::output::Save& save);

  DrawId draw_;
  Drafts drafts_;
  bool drafts_changed_ = false;
  std::uint64_t drafts_asked_ = 0;  // how often they were given to the storage to be saved
  std::uint64_t drafts_saved_ = 0;  // up to which of these they were
  wire::Bytes drafts_file_;
  store::DeviceStore store_;
  store::Opened opened_;
  sync::Replica replica_;
  wire::ClientId client_;
  wire::Cookie cookie_;
  std::uint64_t last_number_ = 0;
};

}  // namespace parley::app
