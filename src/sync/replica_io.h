// SPDX-License-Identifier: AGPL-3.0-or-later
// What a replica is told, and what it asks for in return. All of it is data: whoever runs a replica
// turns outputs into requests, files and timers, and their ends into inputs.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "core/decide.h"
#include "core/inbox.h"
#include "wire/frames.h"

namespace parley::sync {

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
// The storage reported: everything up to and including `ticket` is on this device, or could not be
// saved. What could not be saved goes along with the next Save.
struct Saved {
  std::uint64_t ticket = 0;
};
struct SaveFailed {
  std::uint64_t ticket = 0;
};
struct StreamOpened {};
// A frame that cannot be read because it holds a type or version that this program does not know
// is told as ControlFrame{upgrade}; one that cannot be read at all, as StreamClosed.
struct FrameArrived {
  wire::Frame frame;
  Instant now;  // this device's clock
};
// Also when it could not be opened.
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
// What became of an upload. Uploaded: the authority has the bytes. Lost: it never will, since they
// are not on this device any more, or are not taken; the command goes without, and what the
// authority says to that is shown with its words. Failed: not now.
struct BlobUploaded {
  Digest blob;
};
struct BlobLost {
  Digest blob;
};
struct BlobFailed {
  Digest blob;
  Instant now;
};
// The session has ended. Stands for the answer of a push that was refused because of it.
struct SignedOut {};
struct SignedIn {
  Instant now;
};
// The replica itself checks the inbox against the manifest's hash.
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
  // In [0, 1): drawn by the caller, spreads retries of many devices.
  double jitter = 0.5;  // tidy-allow(float): rounded to thousandths before it is kept
};
}  // namespace input

using Input =
    std::variant<input::Issue, input::DismissAttention, input::Saved, input::SaveFailed,
                 input::StreamOpened, input::FrameArrived, input::StreamClosed, input::PushAnswered,
                 input::PushConflicted, input::PushFailed, input::BlobUploaded, input::BlobLost,
                 input::BlobFailed, input::SignedOut, input::SignedIn, input::SnapshotArrived,
                 input::SnapshotFailed, input::Woken>;

namespace output {
// To be made durable together; answered with Saved or SaveFailed of the same ticket.
struct Save {
  std::uint64_t ticket = 0;
  std::vector<wire::SentCommand> outbox_added;
  std::uint64_t outbox_done = 0;  // numbers up to here may leave the outbox
  std::vector<wire::EventDocument> confirmed_added;
  wire::Cookie cookie;
  std::optional<std::vector<Attention>> attention;  // the whole list, when it changed
  // A new identity: `outbox_added` is the whole outbox under its new numbers, in place of the old.
  std::optional<wire::ClientId> client;
  bool snapshot_replaced = false;  // write the whole confirmed inbox anew
};
// Answered with exactly one of PushAnswered, PushConflicted, PushFailed. One at a time.
struct Push {
  wire::PushRequest request;
};
// The bytes of a file that a waiting command brings along. Answered with exactly one of
// BlobUploaded, BlobLost, BlobFailed. One at a time.
struct UploadBlob {
  Digest blob;
};
// In place of a stream that may still be open.
struct OpenStream {
  wire::Cookie cookie;
  std::uint64_t last_number = 0;  // receipts up to here are known
  wire::ClientId client;
};
// Answered with SnapshotArrived or SnapshotFailed.
struct FetchSnapshot {};
// In place of the one asked for before.
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

using Output = std::variant<output::Save, output::Push, output::UploadBlob, output::OpenStream,
                            output::FetchSnapshot, output::WakeAt, output::Refused, output::Settled,
                            output::ViewChanged>;
using Outputs = std::vector<Output>;

}  // namespace parley::sync
