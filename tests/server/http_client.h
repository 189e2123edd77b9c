// SPDX-License-Identifier: AGPL-3.0-or-later
// A small HTTP client for tests: it can say exactly what it wants, also what no library would send.
// Every wait has a deadline, none is a sleep.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>

#include "wire/json.h"

namespace parley::test {

struct Response {
  int status = 0;  // 0: the connection ended without an answer
  std::map<std::string, std::string> headers;
  std::string body;
  [[nodiscard]] wire::Json json() const;
  // The value of error.code in the body, or nothing.
  [[nodiscard]] std::string code() const;
};

using Headers = std::map<std::string, std::string>;

class Connection {
 public:
  explicit Connection(std::uint16_t port);
  ~Connection();
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;

  void send(const std::string& bytes);
  void send(const std::string& method, const std::string& path, const Headers& headers,
            const std::string& body);
  Response receive();
  // For streams: the head of the answer, then line after line. None: the stream has ended.
  Response receive_head();
  std::optional<std::string> next_line();
  std::optional<wire::Json> next_frame();

 private:
  bool fill();
  std::optional<std::string> take_raw_line();
  std::string take(std::size_t count);

  int socket_ = -1;
  std::string buffer_;
  std::string lines_;  // unchunked bytes of a stream
  bool is_ended_ = false;
};

// Somebody with a browser: keeps cookies and the CSRF token.
class Person {
 public:
  explicit Person(std::uint16_t port) : port_(port) {}

  Response get(const std::string& path, Headers headers = {});
  Response post_text(const std::string& path, const std::string& body, Headers headers = {});
  Response post(const std::string& path, const wire::Json& body, Headers headers = {});
  Response ask(const std::string& method, const std::string& path, const std::string& body,
               Headers headers);
  // Signs in and remembers who they are.
  Response sign_in(const std::string& email, const std::string& password = "parley-demo");
  void open_stream(Connection& connection, const std::string& path);

  [[nodiscard]] const std::string& workspace() const { return workspace_; }
  [[nodiscard]] Headers headers() const;
  std::map<std::string, std::string> cookies;
  std::string csrf;

 private:
  std::uint16_t port_;
  std::string workspace_;
};

}  // namespace parley::test
