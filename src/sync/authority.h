// SPDX-License-Identifier: AGPL-3.0-or-later
// The one place where the order of events is made: the server's, or a demo page's own. It takes in
// commands one by one, decides them with the core, and remembers how each ended, so that a command sent
// twice happens once. It opens no socket or file and reads no clock: what it gives back must be made
// durable by its caller, in one piece, before anyone is told; if that fails, `abandon` undoes it.
#pragma once

#include <map>
#include <optional>
#include <variant>
#include <vector>

#include "core/decide.h"
#include "core/inbox.h"
#include "wire/frames.h"

namespace parley::sync {

struct StoredReceipt {
  wire::ClientId client;
  Actor actor;
  wire::Receipt receipt;
  std::uint64_t command_hash = 0;  // tells a repeated command from another one under the same number
  friend bool operator==(const StoredReceipt&, const StoredReceipt&) = default;
};

// What one step added: to be written in one transaction.
struct Additions {
  std::vector<LoggedEvent> events;
  std::vector<StoredReceipt> receipts;
  [[nodiscard]] bool is_empty() const { return events.empty() && receipts.empty(); }
};

// Everything an authority must have read back before it goes on after a restart.
struct AuthorityState {
  wire::Epoch epoch;
  Inbox inbox;
  Position head;
  Instant last_at;
  std::vector<StoredReceipt> receipts;
};

class Authority {
 public:
  explicit Authority(AuthorityState state);

  // Several steps may follow each other before one `keep` or `abandon` (group commit).
  void open();
  void keep();
  void abandon();

  using PushResult = std::variant<wire::PushAnswer, wire::PushConflict>;
  // Commands of an agent's client. Accepted times never run backwards: `now` is lifted to the newest one.
  PushResult push(const wire::PushRequest& request, Actor actor, Instant now, Additions& additions);

  // A command that comes from the server itself: a customer's message, set-up, timers.
  Result<Position, Refusal> apply(const Command& command, CommandId id, const Context& context,
                                  Additions& additions);

  [[nodiscard]] const Inbox& inbox() const { return state_.inbox; }
  [[nodiscard]] Position head() const { return state_.head; }
  [[nodiscard]] wire::Epoch epoch() const { return state_.epoch; }
  // 0 when nothing of this client was ever accepted.
  [[nodiscard]] std::uint64_t last_number(wire::ClientId client) const;
  // Of this client, with numbers above `after`, oldest first.
  [[nodiscard]] std::vector<wire::Receipt> receipts_after(wire::ClientId client,
                                                          std::uint64_t after) const;

 private:
  struct Client {
    Actor actor;
    std::uint64_t last_number = 0;
    std::vector<StoredReceipt> receipts;  // by number, from the first that is still kept
  };
  AuthorityState state_;
  std::map<wire::ClientId, Client> clients_;
  std::map<CommandId, wire::Receipt> by_command_;
  // Private helpers and the undo bookkeeping are the implementation's to add.
};

}  // namespace parley::sync
