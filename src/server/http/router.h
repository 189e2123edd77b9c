// SPDX-License-Identifier: AGPL-3.0-or-later
// Which handler answers what. Every answer leaves through here, so that none is without its
// security headers and none is uncounted; what nobody handles gets a typed 404 or 405.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "server/http/call.h"
#include "server/metrics.h"

namespace parley::server {

class Router {
 public:
  using Handler = std::function<void(Call)>;

  explicit Router(Metrics& metrics) : metrics_(metrics) {}

  // In `pattern`, {} stands for one part between slashes, * at the end for whatever follows.
  void add(drogon::HttpMethod method, const std::string& pattern, Handler handler);
  void route(const drogon::HttpRequestPtr& request,
             std::function<void(const drogon::HttpResponsePtr&)> reply) const;

 private:
  struct Route {
    drogon::HttpMethod method;
    std::vector<std::string> pattern;
    Handler handler;
  };
  Metrics& metrics_;
  std::vector<Route> routes_;
};

}  // namespace parley::server
