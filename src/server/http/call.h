// SPDX-License-Identifier: AGPL-3.0-or-later
// One request and the way to answer it, with the questions that every handler asks of it.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include <drogon/HttpRequest.h>
#include <drogon/HttpResponse.h>

#include "base/result.h"
#include "wire/json.h"

namespace parley::server {

struct Call {
  drogon::HttpRequestPtr request;
  std::function<void(const drogon::HttpResponsePtr&)> reply;
  std::vector<std::string> parts;  // what the route's {} stand for
};

enum class Scheme : std::uint8_t { http, https };
Scheme scheme_of(const Call& call);
std::string peer_of(const Call& call);

// The body as JSON, or the answer that says why not. Size is checked before anything is parsed.
Result<wire::Json, drogon::HttpResponsePtr> read_json(const Call& call);
// A text member of the body. Another type, or none: an answer that names it.
Result<std::string, drogon::HttpResponsePtr> text_in(const wire::Json& body, const char* name);
Result<std::string, drogon::HttpResponsePtr> optional_text_in(const wire::Json& body,
                                                              const char* name);

// Browsers say where a request comes from: it must be a page of ours, when they do.
bool is_from_own_page(const Call& call);

drogon::Cookie make_cookie(const Call& call, const std::string& name, const std::string& value,
                           int seconds_max);

}  // namespace parley::server
