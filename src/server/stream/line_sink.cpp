// SPDX-License-Identifier: AGPL-3.0-or-later
#include "server/stream/line_sink.h"

#include <trantor/net/EventLoop.h>

namespace parley::server {
namespace {

// More than the largest catch-up: a reader who takes it at any speed is not slow.
constexpr std::size_t backlog_bytes_max = std::size_t{12} << 20;
constexpr double last_words_seconds = 10;

}  // namespace

LineSink::LineSink(trantor::TcpConnectionPtr connection) : connection_(std::move(connection)) {}
LineSink::~LineSink() = default;

void LineSink::attach(drogon::ResponseStreamPtr stream) {
  stream_ = std::move(stream);
  sent_before_ = connection_->bytesSent();
  if (!waiting_.empty()) write(waiting_);
  waiting_ = {};
  if (is_ended_) stream_->close();
}

LineSink::State LineSink::send(const std::string& line) {
  if (is_ended_ || connection_->disconnected()) return State::gone;
  if (!stream_) {
    waiting_ += line;
    return waiting_.size() > backlog_bytes_max ? State::slow : State::open;
  }
  if (backlog() + line.size() > backlog_bytes_max) return State::slow;
  write(line);
  return State::open;
}

void LineSink::end(const std::string& last_line) {
  if (is_ended_) return;
  is_ended_ = true;
  if (!stream_) {
    waiting_ += last_line;
    return;
  }
  if (!last_line.empty()) write(last_line);
  stream_->close();
  // A reader who does not read even this holds its memory no longer.
  connection_->getLoop()->runAfter(last_words_seconds,
                                   [weak = std::weak_ptr<trantor::TcpConnection>(connection_),
                                    all_sent = sent_before_ + queued_] {
                                     const auto connection = weak.lock();
                                     if (connection && connection->bytesSent() < all_sent)
                                       connection->forceClose();
                                   });
}

std::size_t LineSink::backlog() const {
  const auto sent = connection_->bytesSent() - sent_before_;
  return queued_ > sent ? queued_ - sent : 0;
}

void LineSink::write(const std::string& line) {
  // The chunk's length in hexadecimal and two line ends are sent around it.
  queued_ += line.size() + 5;
  for (auto rest = line.size(); rest > 0; rest >>= 4) queued_ += 1;
  stream_->send(line);
}

}  // namespace parley::server
