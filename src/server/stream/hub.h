// SPDX-License-Identifier: AGPL-3.0-or-later
// Everyone who listens on one event loop: agents' streams, agents' long polls, customers' chats.
// It hands out what the writer made durable, in the writer's order, and nothing else. Every call
// happens on its loop, so that nothing here is locked; `Hubs` carries news to all of them.
#pragma once

#include <functional>
#include <list>
#include <memory>
#include <string>
#include <vector>

#include <trantor/net/EventLoop.h>

#include "server/log/writer.h"
#include "server/people/sessions.h"
#include "server/stream/line_sink.h"

namespace parley::server {

struct AgentStream {
  std::shared_ptr<LineSink> sink;
  std::string session;
  AgentId agent;
  wire::ClientId client;
  Position at;
  std::uint64_t last_number = 0;
};
struct CustomerStream {
  std::shared_ptr<LineSink> sink;
  CustomerId customer;
};
// A long poll: answered once, with news or, when its time is over, with none.
struct Poll {
  wire::ClientId client;
  Position at;
  std::uint64_t last_number = 0;
  Instant until;
  std::function<void(std::string line)> answer;
};

class Hub {
 public:
  Hub(Metrics& metrics, Sessions& sessions) : metrics_(metrics), sessions_(sessions) {}

  void add(AgentStream stream);
  void add(CustomerStream stream);
  void add(Poll poll);
  void tell(const News& news);
  // Whose streams still stand.
  std::vector<AgentId> beat(Instant now, Position head, wire::Epoch epoch);
  void expire_polls(Instant now, wire::Epoch epoch);
  void connection_closed(const trantor::TcpConnection* connection);
  void close_all();

 private:
  void tell_agents(const News& news);
  void tell_polls(const News& news);
  void tell_customers(const News& news);
  // False when the stream is over.
  bool hand(AgentStream& stream, const News& news);
  bool send(AgentStream& stream, const std::string& line);

  Metrics& metrics_;
  Sessions& sessions_;
  std::list<AgentStream> agents_;
  std::list<CustomerStream> customers_;
  std::list<Poll> polls_;
};

std::string control_line(wire::ControlKind kind, std::string why);

}  // namespace parley::server
