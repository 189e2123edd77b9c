// SPDX-License-Identifier: AGPL-3.0-or-later
// The hubs of all event loops. News reach each of them in the writer's order, because each loop
// works off what it is handed in the order in which it came.
#pragma once

#include <atomic>
#include <functional>
#include <memory>
#include <utility>
#include <vector>

#include "server/stream/hub.h"

namespace parley::server {

class Hubs {
 public:
  Hubs(Metrics& metrics, Sessions& sessions) : metrics_(metrics), sessions_(sessions) {}

  // Which agents' streams stand, told at every heartbeat (AS-3).
  using Heard = std::function<void(const std::vector<AgentId>&)>;
  // Once the loops are there and before any request is.
  void start(const std::vector<trantor::EventLoop*>& loops, wire::Epoch epoch, Position head,
             Heard heard);
  // From any thread.
  void tell(const NewsPtr& news);
  void close_all();
  // A session was ended: its streams end now, not at the next heartbeat.
  void check_sessions();

  // The hub of the loop that this thread runs.
  Hub& here();

 private:
  void beat(Hub& hub);

  struct Place {
    trantor::EventLoop* loop;
    std::unique_ptr<Hub> hub;
  };
  Metrics& metrics_;
  Sessions& sessions_;
  std::vector<Place> places_;
  std::atomic<std::uint64_t> head_{0};
  wire::Epoch epoch_;
  Heard heard_;
};

}  // namespace parley::server
