// SPDX-License-Identifier: AGPL-3.0-or-later
#include "server/http/call.h"

#include "base/limits.h"
#include "server/http/answer.h"

namespace parley::server {

Scheme scheme_of(const Call& call) {
  const bool is_secure = call.request->isOnSecureConnection() ||
                         call.request->getHeader("x-forwarded-proto") == "https";
  return is_secure ? Scheme::https : Scheme::http;
}

std::string peer_of(const Call& call) { return call.request->peerAddr().toIp(); }

Result<wire::Json, drogon::HttpResponsePtr> read_json(const Call& call) {
  if (call.request->body().size() > limits::push_bytes_max) {
    return Err{error_answer(413, "too_large", "The request is too large.")};
  }
  const auto& type = call.request->getHeader("content-type");
  if (type.rfind("application/json", 0) != 0) {
    return Err{error_answer(415, "not_json", "The body must be application/json.")};
  }
  auto parsed = wire::parse_json(call.request->body(), limits::push_bytes_max);
  if (!parsed) return Err{fault_answer(parsed.error())};
  if (!parsed->is_object()) {
    return Err{fault_answer({wire::FaultKind::wrong_type, {}})};
  }
  return *std::move(parsed);
}

Result<std::string, drogon::HttpResponsePtr> text_in(const wire::Json& body, const char* name) {
  const auto found = body.find(name);
  if (found == body.end()) return Err{fault_answer({wire::FaultKind::missing_field, name})};
  const auto* text = found->get_ptr<const wire::Json::string_t*>();
  if (!text) return Err{fault_answer({wire::FaultKind::wrong_type, name})};
  return *text;
}

Result<std::string, drogon::HttpResponsePtr> optional_text_in(const wire::Json& body,
                                                              const char* name) {
  const auto found = body.find(name);
  if (found == body.end() || found->is_null()) return std::string{};
  return text_in(body, name);
}

bool is_from_own_page(const Call& call) {
  const auto& site = call.request->getHeader("sec-fetch-site");
  if (!site.empty() && site != "same-origin" && site != "none") return false;
  const auto& origin = call.request->getHeader("origin");
  if (origin.empty()) return true;
  const auto scheme_end = origin.find("://");
  if (scheme_end == std::string::npos) return false;
  return origin.substr(scheme_end + 3) == call.request->getHeader("host");
}

drogon::Cookie make_cookie(const Call& call, const std::string& name, const std::string& value,
                           int seconds_max) {
  drogon::Cookie cookie(name, value);
  cookie.setPath("/");
  cookie.setHttpOnly(true);
  cookie.setSameSite(drogon::Cookie::SameSite::kLax);
  cookie.setSecure(scheme_of(call) == Scheme::https);
  cookie.setMaxAge(seconds_max);
  return cookie;
}

}  // namespace parley::server
