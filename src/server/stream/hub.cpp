// SPDX-License-Identifier: AGPL-3.0-or-later
#include "server/stream/hub.h"

#include <limits>

namespace parley::server {
namespace {

const News::Receipts* receipts_of(const News& news, wire::ClientId client) {
  const auto found = news.receipts.find(client);
  return found == news.receipts.end() ? nullptr : &found->second;
}

bool was_too_much(const News& news) { return news.pieces.empty() && news.from != news.to; }

std::string line_of(const wire::Frame& frame) { return wire::to_json(wire::encode(frame)) + "\n"; }

wire::BatchFrame frame_of(const News& news, Position from, Position to, std::uint64_t last_number) {
  wire::BatchFrame frame;
  frame.epoch = news.epoch;
  frame.from = from;
  frame.to = to;
  frame.last_number = last_number;
  frame.now = news.now;
  return frame;
}

}  // namespace

std::string control_line(wire::ControlKind kind, std::string why) {
  return line_of(wire::ControlFrame{kind, std::move(why)});
}

void Hub::add(AgentStream stream) {
  metrics_.streams_agents += 1;
  agents_.push_back(std::move(stream));
}

void Hub::add(CustomerStream stream) {
  metrics_.streams_customers += 1;
  customers_.push_back(std::move(stream));
}

void Hub::add(Poll poll) { polls_.push_back(std::move(poll)); }

void Hub::tell(const News& news) {
  tell_agents(news);
  tell_polls(news);
  if (!news.customer_lines.empty()) tell_customers(news);
}

void Hub::tell_agents(const News& news) {
  const auto before = agents_.size();
  agents_.remove_if([&](AgentStream& stream) { return !hand(stream, news); });
  metrics_.streams_agents -= static_cast<std::int64_t>(before - agents_.size());
}

bool Hub::hand(AgentStream& stream, const News& news) {
  if (was_too_much(news)) {
    stream.sink->end(control_line(wire::ControlKind::must_reset, "too much at once"));
    return false;
  }
  const auto* receipts = receipts_of(news, stream.client);
  if (news.pieces.empty() && !receipts) return true;
  for (const auto& piece : news.pieces) {
    // How the client's commands ended comes with the last of their events, never before it.
    const bool is_last = &piece == &news.pieces.back();
    auto frame = frame_of(news, piece.from, piece.to, stream.last_number);
    if (is_last && receipts) {
      frame.last_number = stream.last_number = receipts->last_number;
      frame.receipts = receipts->list;
    }
    if (!send(stream, frame_line(frame, piece.events))) return false;
    stream.at = piece.to;
  }
  if (!news.pieces.empty()) return true;
  auto frame = frame_of(news, news.to, news.to, receipts->last_number);
  frame.receipts = receipts->list;
  stream.last_number = receipts->last_number;
  return send(stream, line_of(frame));
}

bool Hub::send(AgentStream& stream, const std::string& line) {
  const auto state = stream.sink->send(line);
  if (state == LineSink::State::open) return true;
  if (state == LineSink::State::slow) {
    metrics_.streams_slow += 1;
    stream.sink->end(control_line(wire::ControlKind::slow, "this stream is read too slowly"));
  }
  return false;
}

void Hub::tell_polls(const News& news) {
  polls_.remove_if([&](Poll& poll) {
    const auto* receipts = receipts_of(news, poll.client);
    if (was_too_much(news)) {
      poll.answer(control_line(wire::ControlKind::must_reset, "too much at once"));
      return true;
    }
    if (news.pieces.empty() && !receipts) return false;
    // One frame an answer: the next poll takes up where this one ends.
    const auto whole = news.pieces.size() <= 1;
    const auto to = news.pieces.empty() ? news.to : news.pieces.front().to;
    auto frame = frame_of(news, poll.at, to, poll.last_number);
    if (whole && receipts) {
      frame.last_number = receipts->last_number;
      frame.receipts = receipts->list;
    }
    poll.answer(frame_line(frame, news.pieces.empty() ? "" : news.pieces.front().events));
    return true;
  });
}

void Hub::tell_customers(const News& news) {
  const auto before = customers_.size();
  customers_.remove_if([&](CustomerStream& stream) {
    for (const auto& line : news.customer_lines) {
      if (line.customer != stream.customer) continue;
      const auto state = stream.sink->send(line.line);
      if (state == LineSink::State::slow) stream.sink->end({});
      if (state != LineSink::State::open) return true;
    }
    return false;
  });
  metrics_.streams_customers -= static_cast<std::int64_t>(before - customers_.size());
}

std::vector<AgentId> Hub::beat(Instant now, Position head, wire::Epoch epoch) {
  const auto line = line_of(wire::HeartbeatFrame{now, head});
  const auto agents_before = agents_.size();
  agents_.remove_if([&](AgentStream& stream) {
    if (sessions_.is_current(stream.session, now)) return !send(stream, line);
    stream.sink->end(control_line(wire::ControlKind::reauth, "the session is over"));
    return true;
  });
  metrics_.streams_agents -= static_cast<std::int64_t>(agents_before - agents_.size());
  const auto customers_before = customers_.size();
  customers_.remove_if(
      [&](CustomerStream& stream) { return stream.sink->send(line) != LineSink::State::open; });
  metrics_.streams_customers -= static_cast<std::int64_t>(customers_before - customers_.size());
  expire_polls(now, epoch);
  std::vector<AgentId> there;
  for (const auto& stream : agents_) there.push_back(stream.agent);
  return there;
}

void Hub::expire_polls(Instant now, wire::Epoch epoch) {
  polls_.remove_if([&](Poll& poll) {
    if (poll.until > now) return false;
    wire::BatchFrame frame;
    frame.epoch = epoch;
    frame.from = frame.to = poll.at;
    frame.last_number = poll.last_number;
    frame.now = now;
    poll.answer(line_of(frame));
    return true;
  });
}

void Hub::connection_closed(const trantor::TcpConnection* connection) {
  const auto is_its = [&](const auto& stream) { return stream.sink->connection() == connection; };
  metrics_.streams_agents -= static_cast<std::int64_t>(agents_.remove_if(is_its));
  metrics_.streams_customers -= static_cast<std::int64_t>(customers_.remove_if(is_its));
}

void Hub::close_all() {
  for (auto& stream : agents_) stream.sink->end({});
  for (auto& stream : customers_) stream.sink->end({});
  metrics_.streams_agents -= static_cast<std::int64_t>(agents_.size());
  metrics_.streams_customers -= static_cast<std::int64_t>(customers_.size());
  agents_.clear();
  customers_.clear();
  expire_polls({std::numeric_limits<std::int64_t>::max()}, {});
}

}  // namespace parley::server
