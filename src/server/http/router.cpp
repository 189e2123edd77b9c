// SPDX-License-Identifier: AGPL-3.0-or-later
#include "server/http/router.h"

#include <optional>

#include <spdlog/spdlog.h>

#include "server/http/answer.h"

namespace parley::server {
namespace {

std::vector<std::string> split(std::string_view path) {
  std::vector<std::string> parts;
  if (!path.empty() && path.front() == '/') path.remove_prefix(1);
  for (;;) {
    const auto slash = path.find('/');
    parts.emplace_back(path.substr(0, slash));
    if (slash == std::string_view::npos) return parts;
    path.remove_prefix(slash + 1);
  }
}

// What the {} of the pattern stand for in this path, if it is one of the pattern's.
std::optional<std::vector<std::string>> match(const std::vector<std::string>& pattern,
                                              const std::vector<std::string>& path) {
  std::vector<std::string> captured;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    if (pattern[i] == "*") return captured;
    if (i >= path.size()) return std::nullopt;
    if (pattern[i] == "{}") {
      if (path[i].empty()) return std::nullopt;
      captured.push_back(path[i]);
    } else if (pattern[i] != path[i]) {
      return std::nullopt;
    }
  }
  if (path.size() != pattern.size()) return std::nullopt;
  return captured;
}

void add_headers(const drogon::HttpResponsePtr& response) {
  // What people sent says something stricter of itself.
  if (response->getHeader("content-security-policy").empty()) {
    response->addHeader(
        "content-security-policy",
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; "
        "img-src 'self' blob: data:; font-src 'self'; connect-src 'self'; worker-src 'self'; "
        "manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'");
  }
  response->addHeader("x-content-type-options", "nosniff");
  response->addHeader("referrer-policy", "same-origin");
  response->addHeader("cross-origin-opener-policy", "same-origin");
  response->addHeader("cross-origin-resource-policy", "same-origin");
  response->addHeader("permissions-policy",
                      "camera=(), microphone=(), geolocation=(), payment=(), usb=()");
}

}  // namespace

void Router::add(drogon::HttpMethod method, const std::string& pattern, Handler handler) {
  routes_.push_back({method, split(pattern), std::move(handler)});
}

void Router::route(const drogon::HttpRequestPtr& request,
                   std::function<void(const drogon::HttpResponsePtr&)> reply) const {
  Call call{request,
            [&metrics = metrics_, reply = std::move(reply)](const drogon::HttpResponsePtr& answer) {
              add_headers(answer);
              const auto status_class = static_cast<std::size_t>(answer->statusCode()) / 100;
              if (status_class < metrics.answers.size()) metrics.answers[status_class] += 1;
              reply(answer);
            },
            {}};
  const auto path = split(request->path());
  bool is_known_path = false;
  for (const auto& route : routes_) {
    auto captured = match(route.pattern, path);
    if (!captured) continue;
    is_known_path = true;
    if (route.method != request->method()) continue;
    call.parts = *std::move(captured);
    try {
      route.handler(call);
    } catch (const std::exception& error) {
      spdlog::error("{} {}: {}", request->methodString(), request->path(), error.what());
      call.reply(error_answer(500, "internal", "Something went wrong on the server."));
    }
    return;
  }
  call.reply(is_known_path ? error_answer(405, "method_not_allowed", "This cannot be done here.")
                           : error_answer(404, "not_found", "There is nothing here."));
}

}  // namespace parley::server
