// SPDX-License-Identifier: AGPL-3.0-or-later
// An agent's device: the confirmed inbox, plus the own commands that the authority has not answered
// yet, replayed on top whenever something comes in between. A machine of inputs and outputs; it
// opens no socket or file, reads no clock and draws no random number. Words that a person wrote
// leave it only by that person's own act: a command that was refused is kept under "needs
// attention".
#pragma once

#include <deque>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include "sync/back_off.h"
#include "sync/overlay.h"
#include "sync/replica_io.h"

namespace parley::sync {

enum class BlobProgress : std::uint8_t { waiting, uploading, there };
enum class Connection : std::uint8_t { offline, connecting, online, signed_out, must_upgrade };

class Replica {
 public:
  explicit Replica(DeviceState state);

  // Called once before anything else: what to do first (open the stream or fetch a snapshot).
  Outputs start(Instant now);
  Outputs step(Input input);

  // Confirmed plus pending: what people see.
  [[nodiscard]] const Inbox& inbox() const { return overlay_.inbox(); }
  [[nodiscard]] AgentId agent() const { return agent_; }
  // The newest confirmed position: what a reply written now has `seen`.
  [[nodiscard]] Position seen() const { return cookie_.position; }
  [[nodiscard]] Connection connection() const;
  [[nodiscard]] const std::deque<PendingCommand>& pending() const { return overlay_.pending(); }
  [[nodiscard]] const std::vector<Attention>& attention() const { return attention_; }
  // How far a file of a pending command has come.
  [[nodiscard]] BlobProgress progress_of(const Digest& blob) const;
  // False after the device could not save: people must be told to keep the tab open.
  [[nodiscard]] bool saves_on_this_device() const { return saves_; }
  // The authority's time as far as this device can tell.
  [[nodiscard]] Instant estimated_now(Instant device_now) const;
  // Grows with every change of what people see.
  [[nodiscard]] std::uint64_t revision() const { return revision_; }

  // Shows the confirmed inbox alone, for the storage: pending commands come off meanwhile.
  template <class Read>
  void read_confirmed(Read&& read) {
    overlay_.read_confirmed(std::forward<Read>(read));
  }

 private:
  enum class Link : std::uint8_t { down, fetching, opening, streaming };
  enum class Trust : std::uint8_t { sound, doubted };
  struct Saving {
    std::uint64_t ticket = 0;
    std::uint64_t last_number = 0;  // of the commands that are saved with it
  };
  struct Flight {
    std::uint64_t first = 0;
    std::uint64_t last = 0;
  };

  // replica.cpp: commands, what comes in, what is saved.
  void on(input::Issue& issue);
  void on(const input::DismissAttention& dismissed);
  void on(const input::Saved& saved);
  void on(const input::SaveFailed& failed);
  void on(input::FrameArrived& arrived);
  void on(input::SnapshotArrived& arrived);
  void take_in(wire::BatchFrame& frame);
  [[nodiscard]] bool is_continuous(const wire::BatchFrame& frame) const;
  bool settle(const wire::BatchFrame& frame);
  void settle(const wire::Receipt& receipt, const PendingCommand& command);
  void take_identity(wire::ClientId fresh);
  output::Save& save();
  void show();
  Outputs finish();

  // replica_link.cpp: stream, snapshot, push, waiting.
  void on(const input::StreamOpened&);
  void on(const input::StreamClosed& closed);
  void on(const input::SnapshotFailed& failed);
  void on(const input::PushAnswered& answered);
  void on(const input::PushConflicted& conflicted);
  void on(const input::PushFailed& failed);
  void on(const input::BlobUploaded& uploaded);
  void on(const input::BlobLost& lost);
  void on(const input::BlobFailed& failed);
  void on(const input::SignedOut&);
  void on(const input::SignedIn& signed_in);
  void on(const input::Woken& woken);
  void obey(const wire::ControlFrame& frame);
  void heard(Instant authority_now);
  void notice(const wire::HeartbeatFrame& heartbeat);
  void connect();
  void connect_later();
  void reconnect_doubting();
  void reset();
  void fail_push();
  void send_next_push();
  void upload_next_blob();
  void end_upload(const Digest& blob);
  [[nodiscard]] bool may_connect() const { return !is_signed_out_ && !must_upgrade_; }
  [[nodiscard]] std::optional<Instant> silent_at() const;
  void arm();

  AgentId agent_;
  wire::ClientId client_;
  wire::Cookie cookie_;
  Overlay overlay_;
  std::vector<Attention> attention_;
  std::uint64_t next_number_ = 1;
  std::uint64_t settled_number_ = 0;  // everything up to here has been answered
  std::uint64_t revision_ = 0;

  bool saves_ = true;
  std::uint64_t ticket_ = 0;
  std::deque<Saving> saving_;

  Link link_ = Link::down;
  Trust trust_ = Trust::sound;
  bool is_signed_out_ = false;
  bool must_upgrade_ = false;
  bool needs_snapshot_ = false;
  bool is_first_frame_ = false;
  Position head_told_;             // by the last heartbeat of this stream
  std::uint64_t number_told_ = 0;  // everything up to here was answered by a push before it
  BackOff connect_back_off_;
  std::optional<Instant> connect_at_;
  Instant heard_at_;

  std::optional<Flight> flight_;
  std::uint64_t pushed_number_ = 0;  // everything up to here was answered by a push
  BackOff push_back_off_;
  std::optional<Instant> push_at_;  // not before

  std::set<Digest> blobs_there_;  // at the authority, as far as this connection knows
  std::optional<Digest> uploading_;
  BackOff blob_back_off_;
  std::optional<Instant> blob_at_;  // not before

  Instant clock_;  // this device's, as last heard
  Duration clock_offset_;
  std::uint32_t jitter_permille_ = 0;
  std::optional<Instant> armed_at_;

  // Of the step that is being taken.
  Outputs outputs_;
  std::optional<output::Save> save_;
  bool is_shown_ = false;
};

}  // namespace parley::sync
