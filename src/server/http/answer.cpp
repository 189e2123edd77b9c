// SPDX-License-Identifier: AGPL-3.0-or-later
#include "server/http/answer.h"

#include <algorithm>

#include "wire/codec.h"

namespace parley::server {
namespace {

constexpr auto json_type = "application/json";

// What a customer or a program can be told, in the words of the page's own (`page.error.…`).
std::string_view words_for(Refusal refusal) {
  struct Words {
    Refusal refusal;
    std::string_view words;
  };
  static constexpr Words all[] = {
      {Refusal::text_missing, "Please write something first."},
      {Refusal::text_too_long, "This is too long. Please shorten it."},
      {Refusal::not_surveyed, "This was rated already, or is not to be rated any more."},
      {Refusal::id_taken, "Something else was sent under this number already."},
      {Refusal::unknown_conversation, "There is no such conversation."},
      {Refusal::unknown_customer, "The server does not know you any more."},
      {Refusal::setting_out_of_range, "This number is too large or too small."},
      {Refusal::name_taken, "There is one of this name already."}};
  for (const auto& each : all) {
    if (each.refusal == refusal) return each.words;
  }
  return "The rules do not allow this.";
}

}  // namespace

drogon::HttpResponsePtr empty_answer(int status) {
  auto response = drogon::HttpResponse::newHttpResponse();
  response->setStatusCode(static_cast<drogon::HttpStatusCode>(status));
  return response;
}

drogon::HttpResponsePtr json_answer(int status, const wire::Json& document) {
  auto response = empty_answer(status);
  response->setContentTypeString(json_type);
  response->addHeader("cache-control", "no-store");
  response->setBody(wire::to_json(document));
  return response;
}

drogon::HttpResponsePtr error_answer(int status, std::string_view code, std::string_view message,
                                     std::string_view where) {
  wire::Json error{{"code", code}, {"message", message}};
  if (!where.empty()) error["where"] = where;
  return json_answer(status, {{"error", std::move(error)}});
}

drogon::HttpResponsePtr too_often_answer(Duration wait) {
  auto response = error_answer(429, "too_often", "Too many requests. Please try again later.");
  const auto seconds = std::max<std::int64_t>(1, (wait.ms + 999) / 1000);
  response->addHeader("retry-after", std::to_string(seconds));
  return response;
}

drogon::HttpResponsePtr fault_answer(const wire::Fault& fault) {
  const int status = fault.kind == wire::FaultKind::too_large ? 413 : 400;
  return error_answer(status, wire::name_of(fault.kind), "The request cannot be read.",
                      fault.where);
}

drogon::HttpResponsePtr not_kept_answer(Kept kept) {
  auto response = kept == Kept::disk_full
                      ? error_answer(503, "storage_full", "The server has no space left.")
                      : error_answer(503, "storage_unavailable", "The server cannot store this.");
  response->addHeader("retry-after", "10");
  return response;
}

drogon::HttpResponsePtr busy_answer() {
  auto response = error_answer(503, "busy", "The server is busy or stopping. Please try again.");
  response->addHeader("retry-after", "2");
  return response;
}

drogon::HttpResponsePtr refused_answer(Refusal refusal) {
  return error_answer(422, wire::name_of(refusal), words_for(refusal));
}

}  // namespace parley::server
