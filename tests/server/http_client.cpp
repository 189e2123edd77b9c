// SPDX-License-Identifier: AGPL-3.0-or-later
#include "server/http_client.h"

#include <algorithm>
#include <stdexcept>

#include <arpa/inet.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace parley::test {
namespace {

constexpr int patience_ms = 60'000;

std::string lower(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return text;
}

}  // namespace

wire::Json Response::json() const {
  auto parsed = wire::parse_json(body, std::size_t{16} << 20);
  return parsed ? *parsed : wire::Json(nullptr);
}

std::string Response::code() const {
  const auto document = json();
  if (!document.is_object() || !document.contains("error")) return {};
  return document["error"]["code"].get<std::string>();
}

Connection::Connection(std::uint16_t port) {
  socket_ = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(port);
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  if (::connect(socket_, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0) {
    ::close(socket_);
    socket_ = -1;
    is_ended_ = true;
  }
}

Connection::~Connection() {
  if (socket_ >= 0) ::close(socket_);
}

void Connection::send(const std::string& bytes) {
  std::size_t sent = 0;
  while (sent < bytes.size()) {
    const auto count = ::send(socket_, bytes.data() + sent, bytes.size() - sent, MSG_NOSIGNAL);
    if (count <= 0) return;  // the answer, or its absence, tells
    sent += static_cast<std::size_t>(count);
  }
}

void Connection::send(const std::string& method, const std::string& path, const Headers& headers,
                      const std::string& body) {
  auto text = method + " " + path + " HTTP/1.1\r\nHost: localhost\r\n";
  for (const auto& [name, value] : headers) text += name + ": " + value + "\r\n";
  if (!body.empty() || method == "POST") {
    text += "content-length: " + std::to_string(body.size()) + "\r\n";
  }
  send(text + "\r\n" + body);
}

bool Connection::fill() {
  if (is_ended_) return false;
  pollfd waiting{socket_, POLLIN, 0};
  if (::poll(&waiting, 1, patience_ms) <= 0) throw std::runtime_error("the server says nothing");
  char bytes[65536];
  const auto count = ::recv(socket_, bytes, sizeof bytes, 0);
  if (count <= 0) {
    is_ended_ = true;
    return false;
  }
  buffer_.append(bytes, static_cast<std::size_t>(count));
  return true;
}

std::optional<std::string> Connection::take_raw_line() {
  for (;;) {
    const auto end = buffer_.find("\r\n");
    if (end != std::string::npos) {
      auto line = buffer_.substr(0, end);
      buffer_.erase(0, end + 2);
      return line;
    }
    if (!fill()) return std::nullopt;
  }
}

std::string Connection::take(std::size_t count) {
  while (buffer_.size() < count && fill()) {
  }
  auto bytes = buffer_.substr(0, count);
  buffer_.erase(0, bytes.size());
  return bytes;
}

Response Connection::receive_head() {
  Response response;
  const auto first = take_raw_line();
  if (!first || first->size() < 12) return response;
  response.status = std::stoi(first->substr(9, 3));
  for (auto line = take_raw_line(); line && !line->empty(); line = take_raw_line()) {
    const auto colon = line->find(": ");
    if (colon == std::string::npos) continue;
    auto& value = response.headers[lower(line->substr(0, colon))];
    value += (value.empty() ? "" : "\n") + line->substr(colon + 2);
  }
  return response;
}

Response Connection::receive() {
  auto response = receive_head();
  if (response.status == 304 || response.status == 204) return response;
  const auto length = response.headers.find("content-length");
  if (length != response.headers.end()) response.body = take(std::stoul(length->second));
  return response;
}

std::optional<std::string> Connection::next_line() {
  for (;;) {
    const auto end = lines_.find('\n');
    if (end != std::string::npos) {
      auto line = lines_.substr(0, end);
      lines_.erase(0, end + 1);
      return line;
    }
    const auto size = take_raw_line();
    if (!size || size->empty()) return std::nullopt;
    const auto count = std::stoul(*size, nullptr, 16);
    if (count == 0) return std::nullopt;
    lines_ += take(count);
    take(2);
  }
}

std::optional<wire::Json> Connection::next_frame() {
  for (;;) {
    const auto line = next_line();
    if (!line) return std::nullopt;
    auto parsed = wire::parse_json(*line, std::size_t{16} << 20);
    if (!parsed) throw std::runtime_error("a frame is not JSON: " + *line);
    if ((*parsed)["k"] != "hb") return *parsed;
  }
}

Headers Person::headers() const {
  Headers headers;
  std::string cookie;
  for (const auto& [name, value] : cookies)
    cookie += (cookie.empty() ? "" : "; ") + name + "=" + value;
  if (!cookie.empty()) headers["cookie"] = cookie;
  if (!csrf.empty()) headers["x-parley-csrf"] = csrf;
  return headers;
}

Response Person::ask(const std::string& method, const std::string& path, const std::string& body,
                     Headers extra) {
  auto all = headers();
  for (auto& [name, value] : extra) all[name] = value;
  Connection connection(port_);
  connection.send(method, path, all, body);
  auto response = connection.receive();
  const auto set = response.headers.find("set-cookie");
  if (set != response.headers.end()) {
    const auto equals = set->second.find('=');
    const auto end = set->second.find(';');
    cookies[set->second.substr(0, equals)] = set->second.substr(equals + 1, end - equals - 1);
  }
  return response;
}

Response Person::get(const std::string& path, Headers extra) {
  return ask("GET", path, {}, std::move(extra));
}

Response Person::post_text(const std::string& path, const std::string& body, Headers extra) {
  extra.emplace("content-type", "application/json");
  return ask("POST", path, body, std::move(extra));
}

Response Person::post(const std::string& path, const wire::Json& body, Headers extra) {
  return post_text(path, wire::to_json(body), std::move(extra));
}

Response Person::sign_in(const std::string& email, const std::string& password) {
  auto response = post("/v1/session", wire::Json{{"email", email}, {"password", password}});
  if (response.status == 200) {
    const auto document = response.json();
    csrf = document["csrf"].get<std::string>();
    workspace_ = document["workspace"]["id"].get<std::string>();
  }
  return response;
}

void Person::open_stream(Connection& connection, const std::string& path) {
  connection.send("GET", path, headers(), {});
}

}  // namespace parley::test
