// SPDX-License-Identifier: AGPL-3.0-or-later
// The open end of one streaming answer. What its reader has not taken yet is bounded: whoever reads
// too slowly is told so and closed, and comes back with its cookie. Lives on its connection's loop.
#pragma once

#include <cstdint>
#include <string>

#include <drogon/HttpResponse.h>
#include <trantor/net/TcpConnection.h>

namespace parley::server {

class LineSink {
 public:
  enum class State : std::uint8_t { open, slow, gone };

  explicit LineSink(trantor::TcpConnectionPtr connection);
  ~LineSink();
  LineSink(const LineSink&) = delete;
  LineSink& operator=(const LineSink&) = delete;

  // Until the answer's headers are out, lines wait here.
  void attach(drogon::ResponseStreamPtr stream);
  State send(const std::string& line);
  void end(const std::string& last_line);

  [[nodiscard]] const trantor::TcpConnection* connection() const { return connection_.get(); }

 private:
  [[nodiscard]] std::size_t backlog() const;
  void write(const std::string& line);

  trantor::TcpConnectionPtr connection_;
  drogon::ResponseStreamPtr stream_;
  std::string waiting_;
  std::size_t sent_before_ = 0;
  std::size_t queued_ = 0;
  bool is_ended_ = false;
};

}  // namespace parley::server
