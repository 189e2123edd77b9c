// SPDX-License-Identifier: AGPL-3.0-or-later
// The one place where the order of events is made: the server's, or a demo page's own. It takes in
// commands one by one, decides them with the core, and remembers how each ended, so that a command
// sent twice happens once. It opens no socket or file and reads no clock: what it gives back must
// be made durable by its caller, in one piece, before anyone is told; if that fails, `abandon`
// undoes it.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <variant>
#include <vector>

#include "core/decide.h"
#include "core/inbox.h"
#include "sync/presence.h"
#include "wire/frames.h"

namespace parley::sync {

// Unique by (client, number). A command's id comes again when a client had to take a new identity.
// The server's own commands stand under the client of none.
struct StoredReceipt {
  wire::ClientId client;
  Actor actor;
  wire::Receipt receipt;
  std::uint64_t command_hash =
      0;  // tells a repeated command from another one under the same number
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
  std::vector<StoredReceipt> receipts;  // in the order in which they were added
};

class Authority {
 public:
  explicit Authority(AuthorityState state);

  // `push` and `apply` stand between one `open` and one `keep` or `abandon`; several may follow
  // each other there (group commit).
  void open();
  void keep();
  void abandon();

  using PushResult = std::variant<wire::PushAnswer, wire::PushConflict>;
  // Commands of an agent's client. Accepted times never run backwards: `now` is lifted to the
  // newest one. A conflict has changed nothing.
  PushResult push(const wire::PushRequest& request, Actor actor, Instant now, Additions& additions);

  // A command that comes from the server itself: a customer's message, set-up, timers. The same id
  // again adds nothing.
  Result<Position, Refusal> apply(const Command& command, CommandId id, const Context& context,
                                  Additions& additions);

  // The bytes of this file are durable, and it was this actor who brought them. A command whose
  // files its actor did not bring is refused: nobody gets at a file by knowing its digest.
  void take_blob(const Digest& blob, Actor owner);
  void drop_blob(const Digest& blob);
  // Some command brought it along since it came, or it was said to be in use.
  [[nodiscard]] bool was_used(const Digest& blob) const;
  void note_use(const Digest& blob);
  [[nodiscard]] bool has_blob(const Digest& blob, const Actor& owner) const;
  // AS-3: from now on a silence means something.
  void listen(Instant from) { presence_.listen(from); }
  // An agent's device was heard of: something came from it, or its stream stands.
  void heard(AgentId agent, Instant at) { presence_.heard(agent, at); }
  // TM-2: when `tick` has something to do; past when it has now.
  [[nodiscard]] std::optional<Instant> next_tick(Instant now) const;
  // What time has brought about: who fell silent or is back, timers, and rules whose hours came.
  Result<Done, Refusal> tick(Instant now, const std::function<CommandId()>& draw,
                             Additions& additions);

  [[nodiscard]] const Inbox& inbox() const { return state_.inbox; }
  [[nodiscard]] Position head() const { return state_.head; }
  [[nodiscard]] wire::Epoch epoch() const { return state_.epoch; }
  // Whose client it is; none when nothing of it was ever accepted. Only they may read its receipts.
  [[nodiscard]] std::optional<Actor> actor_of(wire::ClientId client) const;
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
  enum class IdUse : std::uint8_t { first, again };
  struct Remembered {
    wire::ClientId client;
    CommandId id;
    IdUse use = IdUse::first;
  };

  [[nodiscard]] const Client* find_client(wire::ClientId client) const;
  [[nodiscard]] std::optional<wire::PushConflict> find_conflict(const wire::PushRequest& request,
                                                                Actor actor) const;
  wire::Receipt accept(wire::ClientId client, const wire::SentCommand& sent, Actor actor,
                       Instant at, Additions& additions);
  Result<Events, Refusal> decided(const Command& command, const Context& context);
  void log(Events events, CommandId cause, const Context& context, Additions& additions);
  void append(Events events, CommandId cause, const Context& context, Additions& additions);
  IdUse remember(const StoredReceipt& stored);
  void forget(const Remembered& remembered);
  [[nodiscard]] Instant lifted(Instant now) const;

  AuthorityState state_;
  std::map<wire::ClientId, Client> clients_;
  std::map<CommandId, StoredReceipt> by_command_;
  struct Blob {
    std::vector<Actor> owners;
    bool was_used = false;
  };
  std::map<Digest, Blob> blobs_;
  Presence presence_;
  Instant looked_at_;  // when whoever waits in a queue was last looked at by the clock (AS-4)

  // Since `open`.
  bool is_open_ = false;
  Position head_before_;
  Instant last_at_before_;
  Instant looked_at_before_;
  std::vector<Remembered> remembered_;
};

}  // namespace parley::sync
