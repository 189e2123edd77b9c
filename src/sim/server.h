// SPDX-License-Identifier: AGPL-3.0-or-later
// A simulated server: the real authority over a log in memory that survives its death. It takes in
// what waits in groups, and dies, fails and stutters as the world's faults say.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <vector>

#include "sim/world.h"
#include "store/memory/memory_store.h"
#include "sync/catch_up.h"

namespace parley::sim {

class Server {
 public:
  explicit Server(World& world);

  using PushResult = sync::Authority::PushResult;
  // Answered with nothing when it could not be made durable, and never when the server dies.
  void push(wire::PushRequest request, AgentId agent, std::function<void(PushResult)> answer,
            std::function<void()> fail);
  // Durable at once. False when the server is down.
  bool take_blob(const Digest& blob, AgentId agent);
  void customer_writes(ConversationId conversation, CustomerId customer);

  using Listen = std::function<void(wire::Frame)>;
  // The stream's number, or 0 when the server is down.
  std::uint64_t open_stream(sync::StreamPlace place, Listen listen, std::function<void()> closed);
  void close_stream(std::uint64_t stream);

  struct Snapshot {
    wire::Cookie cookie;
    Inbox inbox;
  };
  [[nodiscard]] std::optional<Snapshot> snapshot() const;
  void die();

  [[nodiscard]] bool is_up() const { return authority_.has_value(); }
  [[nodiscard]] const sync::Authority& authority() const { return *authority_; }
  [[nodiscard]] const std::vector<LoggedEvent>& log() const { return log_; }
  [[nodiscard]] const std::vector<sync::StoredReceipt>& receipts() const { return receipts_; }

 private:
  struct Waiting {
    wire::PushRequest request;
    AgentId agent;
    std::function<void(PushResult)> answer;
    std::function<void()> fail;
  };
  struct Stream {
    sync::StreamPlace place;
    Listen listen;
    std::function<void()> closed;
  };
  void set_up();
  void start();
  void commit_soon();
  void commit();
  bool append(const sync::Additions& additions);
  void tell(Stream& stream);
  void tell_all();
  void beat();
  void look_at_clock();
  [[nodiscard]] std::vector<LoggedEvent> log_after(Position position) const;

  World& world_;
  store::MemoryStore store_;
  // What the store holds, at hand for the world's promises.
  std::vector<LoggedEvent> log_;
  std::vector<sync::StoredReceipt> receipts_;
  std::map<Digest, std::vector<Actor>> blobs_;
  std::optional<sync::Authority> authority_;
  std::vector<Waiting> waiting_;
  std::vector<std::pair<Command, Context>> others_waiting_;  // customers'
  bool is_tick_due_ = false;
  bool is_commit_due_ = false;
  std::map<std::uint64_t, Stream> streams_;
  std::uint64_t streams_opened_ = 0;
  std::uint64_t life_ = 0;
};

}  // namespace parley::sim
