// SPDX-License-Identifier: AGPL-3.0-or-later
// An agent's device: the confirmed inbox, plus the own commands that the authority has not answered
// yet, replayed on top whenever something comes in between. A machine of inputs and outputs; it opens
// no socket or file, reads no clock and draws no random number. Words that a person wrote leave it only
// by that person's own act: a command that was refused is kept under "needs attention".
#pragma once

#include <deque>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "core/decide.h"
#include "core/inbox.h"
#include "wire/frames.h"

namespace parley::sync {

enum class Connection : std::uint8_t { offline, connecting, online, signed_out, must_upgrade };

// How far an own command has come, for people to see.
enum class Progress : std::uint8_t { saving, on_this_device, sent };

struct PendingCommand {
  wire::SentCommand sent;
  Progress progress = Progress::saving;
  std::vector<PendingEvent> events;  // what it does on top of what is confirmed now
  std::optional<Refusal> expected_refusal;  // what the authority will say, as far as this device knows
};

// A command of this device that the authority refused. Kept until its author dismisses it.
struct Attention {
  wire::SentCommand sent;
  Refusal refusal = Refusal::not_allowed;
  friend bool operator==(const Attention&, const Attention&) = default;
};

// What is read back from the device's storage at the start.
struct DeviceState {
  wire::ClientId client;
  AgentId agent;
  wire::Cookie cookie;  // none: nothing confirmed is on this device yet
  Inbox confirmed;
  std::uint64_t next_number = 1;
  std::vector<wire::SentCommand> outbox;
  std::vector<Attention> attention;
};

namespace input {
// A person did something. `id` was drawn at random by the caller.
struct Issue {
  CommandId id;
  Command command;
  Instant now;
};
struct DismissAttention {
  CommandId id;
};
// The storage reported: everything up to and including `ticket` is on this device, or could not be saved.
struct Saved {
  std::uint64_t ticket = 0;
};
struct SaveFailed {
  std::uint64_t ticket = 0;
};
struct StreamOpened {};
struct FrameArrived {
  wire::Frame frame;
  Instant now;  // this device's clock
};
struct StreamClosed {
  Instant now;
};
struct PushAnswered {
  wire::PushAnswer answer;
};
struct PushConflicted {
  wire::PushConflict conflict;
  wire::ClientId fresh_client;  // drawn at random by the caller, used if this one must be given up
};
// No answer, or one that says nothing about the commands (5xx, 429, network).
struct PushFailed {
  Instant now;
};
struct SignedOut {};
struct SignedIn {
  Instant now;
};
struct SnapshotArrived {
  wire::SnapshotManifest manifest;
  Inbox inbox;
};
struct SnapshotFailed {
  Instant now;
};
// The time asked for with `WakeAt` has come, or the browser says that the network is back.
struct Woken {
  Instant now;
  double jitter = 0.5;  // in [0, 1): drawn by the caller, spreads retries of many devices
};
}  // namespace input

using Input =
    std::variant<input::Issue, input::DismissAttention, input::Saved, input::SaveFailed,
                 input::StreamOpened, input::FrameArrived, input::StreamClosed, input::PushAnswered,
                 input::PushConflicted, input::PushFailed, input::SignedOut, input::SignedIn,
                 input::SnapshotArrived, input::SnapshotFailed, input::Woken>;

namespace output {
// To be made durable together; answered with Saved or SaveFailed of the same ticket.
struct Save {
  std::uint64_t ticket = 0;
  std::vector<wire::SentCommand> outbox_added;
  std::uint64_t outbox_done = 0;  // numbers up to here may leave the outbox
  std::vector<wire::EventDocument> confirmed_added;
  wire::Cookie cookie;
  std::optional<std::vector<Attention>> attention;  // the whole list, when it changed
  std::optional<wire::ClientId> client;             // a new identity: rewrite the outbox as it is now
  bool snapshot_replaced = false;                   // write the whole confirmed inbox anew
};
struct Push {
  wire::PushRequest request;
};
struct OpenStream {
  wire::Cookie cookie;
  std::uint64_t last_number = 0;
};
struct FetchSnapshot {};
struct WakeAt {
  Instant at;
};
// The person's own command was refused at once: nothing was queued.
struct Refused {
  CommandId id;
  Refusal refusal = Refusal::not_allowed;
};
// The authority answered an own command.
struct Settled {
  wire::Receipt receipt;
  Command command;
};
struct ViewChanged {};
}  // namespace output

using Output = std::variant<output::Save, output::Push, output::OpenStream, output::FetchSnapshot,
                            output::WakeAt, output::Refused, output::Settled, output::ViewChanged>;
using Outputs = std::vector<Output>;

class Replica {
 public:
  explicit Replica(DeviceState state);

  // Called once before anything else: what to do first (open the stream or fetch a snapshot).
  Outputs start(Instant now);
  Outputs step(Input input);

  // Confirmed plus pending: what people see.
  [[nodiscard]] const Inbox& inbox() const;
  [[nodiscard]] AgentId agent() const;
  // The newest confirmed position: what a reply written now has `seen`.
  [[nodiscard]] Position seen() const;
  [[nodiscard]] Connection connection() const;
  [[nodiscard]] const std::deque<PendingCommand>& pending() const;
  [[nodiscard]] const std::vector<Attention>& attention() const;
  // False after the device could not save: people must be told to keep the tab open.
  [[nodiscard]] bool saves_on_this_device() const;
  // The authority's time as far as this device can tell.
  [[nodiscard]] Instant estimated_now(Instant device_now) const;
  // Grows with every change of what people see.
  [[nodiscard]] std::uint64_t revision() const;

 private:
  DeviceState state_;
  // The rest is the implementation's to add.
};

}  // namespace parley::sync
