// SPDX-License-Identifier: AGPL-3.0-or-later
// For those who run the server: is it there, can it take work, what does it do.
#include "server/api/api.h"
#include "server/http/answer.h"

namespace parley::server {
namespace {

drogon::HttpResponsePtr text_answer(int status, std::string text) {
  auto answer = empty_answer(status);
  answer->setContentTypeString("text/plain; version=0.0.4; charset=utf-8");
  answer->addHeader("cache-control", "no-store");
  answer->setBody(std::move(text));
  return answer;
}

}  // namespace

void add_health_routes(Router& router, Services& services) {
  router.add(drogon::Get, "/healthz",
             [](const Call& call) { call.reply(text_answer(200, "ok\n")); });
  // Asked through the writer: when that is stuck, this must not say that all is well.
  router.add(drogon::Get, "/readyz", [&services](const Call& call) {
    const bool is_taken =
        services.writer->ask([call](const View&) { call.reply(text_answer(200, "ready\n")); });
    if (!is_taken) call.reply(text_answer(503, "not ready\n"));
  });
  router.add(drogon::Get, "/metrics", [&services](const Call& call) {
    call.reply(text_answer(200, print(services.metrics)));
  });
}

}  // namespace parley::server
