// SPDX-License-Identifier: AGPL-3.0-or-later
// What client and server say to each other (protocol 1): push, its answer, the frames of stream and
// pull, and the snapshot's manifest. Plain values; HTTP is the server's and the app's business.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/command.h"
#include "core/event.h"
#include "core/refusal.h"
#include "wire/codec.h"

namespace parley::wire {

inline constexpr int protocol = 1;

using ClientId = Id<struct ClientKind>;
// One incarnation of a log. A log restored from a backup gets a new epoch, so that nobody mistakes
// its positions for the old ones.
using Epoch = Id<struct EpochKind>;

// How far a replica has come: "EPOCH.POSITION" on the wire.
struct Cookie {
  Epoch epoch;
  Position position;
  friend bool operator==(const Cookie&, const Cookie&) = default;
};
std::string to_text(const Cookie& cookie);
std::optional<Cookie> parse_cookie(std::string_view text);

// A command in a client's outbox. `number` counts 1, 2, 3, … per client; `id` stays the same even
// if the client has to take a new identity.
struct SentCommand {
  std::uint64_t number = 0;
  CommandId id;
  Instant acted_at;
  Command command;
  friend bool operator==(const SentCommand&, const SentCommand&) = default;
};

enum class Outcome : std::uint8_t {
  applied,
  noop,     // everything already was as asked for
  held,     // a reply is kept for its author to decide (MS-2)
  rejected  // `refusal` says why; the words are the client's to keep
};

struct Receipt {
  std::uint64_t number = 0;
  CommandId id;
  Outcome outcome = Outcome::applied;
  std::optional<Refusal> refusal;
  friend bool operator==(const Receipt&, const Receipt&) = default;
};

struct PushRequest {
  ClientId client;
  Epoch epoch;
  std::vector<SentCommand> commands;
  friend bool operator==(const PushRequest&, const PushRequest&) = default;
};

// 200
struct PushAnswer {
  std::uint64_t last_number = 0;  // everything up to here has a receipt
  Position head;
  Instant now;
  std::vector<Receipt> receipts;
  friend bool operator==(const PushAnswer&, const PushAnswer&) = default;
};
// 409
enum class ConflictKind : std::uint8_t {
  gap,   // numbers were skipped: send from `expected` on
  fork,  // this number was used for another command: take a new client id, send everything again
  epoch  // the log is another incarnation: reset, keep what is pending
};
struct PushConflict {
  ConflictKind kind = ConflictKind::gap;
  std::uint64_t expected = 0;
  Epoch epoch;
  friend bool operator==(const PushConflict&, const PushConflict&) = default;
};

// Events (from, to], and how this client's commands up to `last_number` ended.
struct BatchFrame {
  Epoch epoch;
  Position from;
  Position to;
  std::vector<EventDocument> events;
  std::uint64_t last_number = 0;
  std::vector<Receipt> receipts;
  Instant now;
  friend bool operator==(const BatchFrame&, const BatchFrame&) = default;
};
struct HeartbeatFrame {
  Instant now;
  Position head;
  friend bool operator==(const HeartbeatFrame&, const HeartbeatFrame&) = default;
};
enum class ControlKind : std::uint8_t { must_reset, upgrade, reauth, slow };
struct ControlFrame {
  ControlKind kind = ControlKind::must_reset;
  std::string why;
  friend bool operator==(const ControlFrame&, const ControlFrame&) = default;
};
using Frame = std::variant<BatchFrame, HeartbeatFrame, ControlFrame>;

// The whole state at a position, cut into chunks that are fetched one by one and may be cached.
struct SnapshotChunk {
  std::string id;  // names the content: another content has another id
  std::uint64_t bytes = 0;
  friend bool operator==(const SnapshotChunk&, const SnapshotChunk&) = default;
};
struct SnapshotManifest {
  Cookie cookie;
  std::uint64_t state_hash = 0;
  std::vector<SnapshotChunk> chunks;
  friend bool operator==(const SnapshotManifest&, const SnapshotManifest&) = default;
};

Json encode(const SentCommand& command);
Json encode(const Receipt& receipt);
Json encode(const PushRequest& request);
Json encode(const PushAnswer& answer);
Json encode(const PushConflict& conflict);
Json encode(const Frame& frame);
Json encode(const SnapshotManifest& manifest);

Result<SentCommand, Fault> decode_sent_command(const Json& document);
Result<Receipt, Fault> decode_receipt(const Json& document);
Result<PushRequest, Fault> decode_push_request(const Json& document);
Result<PushAnswer, Fault> decode_push_answer(const Json& document);
Result<PushConflict, Fault> decode_push_conflict(const Json& document);
Result<Frame, Fault> decode_frame(const Json& document);
Result<SnapshotManifest, Fault> decode_snapshot_manifest(const Json& document);

}  // namespace parley::wire
