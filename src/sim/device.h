// SPDX-License-Identifier: AGPL-3.0-or-later
// A simulated tab: the real replica and the real device store over a disk whose commits are whole
// or absent, as a fenced IndexedDB transaction's are. The tab dies between any two steps; the disk
// stays.
#pragma once

#include <optional>
#include <set>
#include <string>

#include "sim/server.h"
#include "store/device_store.h"
#include "sync/replica.h"

namespace parley::sim {

enum class Network : std::uint8_t { up, down };

class Device {
 public:
  Device(World& world, Server& server, AgentId agent, store::Files disk = {});
  Device(const Device&) = delete;
  Device& operator=(const Device&) = delete;

  void start();
  void die();
  void set(Network network);
  // Its person does something that makes sense on the screen.
  void act();

  [[nodiscard]] bool is_alive() const { return replica_.has_value(); }
  [[nodiscard]] bool is_at_rest(const Server& server) const;
  [[nodiscard]] AgentId agent() const { return agent_; }
  [[nodiscard]] sync::Replica& replica() { return *replica_; }
  [[nodiscard]] const store::Files& disk() const { return disk_; }

 private:
  [[nodiscard]] Instant clock() const { return world_.now + skew_; }
  void later(std::int64_t delay_ms, std::function<void()> what);
  void step(sync::Input input);
  void handle(sync::Outputs outputs);
  void on(const sync::output::Save& save);
  void on(const sync::output::Push& push);
  void on(const sync::output::UploadBlob& upload);
  void on(const sync::output::OpenStream& open);
  void on(const sync::output::FetchSnapshot&);
  void on(const sync::output::WakeAt& wake);
  void on(const sync::output::Refused& refused);
  void on(const sync::output::Settled& settled);
  void on(const sync::output::ViewChanged&) {}
  void commit();
  void hear_answer(wire::ClientId client, Server::PushResult result);
  void hear_frame(wire::Frame frame, std::uint64_t connection);
  void deliver(wire::Frame frame, std::uint64_t connection, std::int64_t delay_ms);
  void drop_stream();
  void check_reopened(const store::Opened& opened);
  void check_step();
  std::optional<Command> think(const Conversation& conversation);
  std::optional<Command> put_in_order(const Conversation& conversation);
  std::optional<Command> mark(const Conversation& conversation);
  std::optional<Command> use_template();
  std::optional<Command> plan(const Conversation& conversation);

  World& world_;
  Server& server_;
  AgentId agent_;
  store::Files disk_;
  Duration skew_;
  Network network_ = Network::up;
  std::uint64_t life_ = 0;
  std::set<CommandId> promised_;  // told its person "on this device"

  std::optional<store::DeviceStore> store_;
  std::optional<sync::Replica> replica_;
  std::set<std::string> dirty_;
  std::uint64_t ticket_ = 0;
  bool is_commit_due_ = false;
  std::uint64_t connections_ = 0;  // frames of an earlier one go nowhere
  std::uint64_t stream_ = 0;       // the server's number for it
  bool is_half_open_ = false;
  Instant last_frame_at_;
  std::uint64_t wakes_ = 0;
  bool is_refused_ = false;
  Position seen_;
};

}  // namespace parley::sim
