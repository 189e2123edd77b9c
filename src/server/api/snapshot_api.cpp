// SPDX-License-Identifier: AGPL-3.0-or-later
// GET /v1/{workspace}/snapshot and its chunks: how a device starts, or starts again.
#include "server/api/api.h"
#include "server/api/caller.h"
#include "server/clock.h"
#include "server/http/answer.h"

namespace parley::server {
namespace {

void show_manifest(Services& services, const Call& call) {
  const auto caller = find_member(services, call, Intent::reads);
  if (!caller) return;
  if (const auto wait = services.throttles.snapshot.take(caller->session.key, now());
      wait != Duration{}) {
    return call.reply(too_often_answer(wait));
  }
  const bool is_taken = services.writer->ask([&services, call](const View& view) {
    call.reply(json_answer(200, wire::encode(services.snapshots.newest(view)->manifest)));
  });
  if (!is_taken) call.reply(busy_answer());
}

void show_chunk(Services& services, const Call& call) {
  const auto caller = find_member(services, call, Intent::reads);
  if (!caller) return;
  auto chunk = services.snapshots.chunk(call.parts[1]);
  if (!chunk) {
    return call.reply(error_answer(404, "unknown_chunk", "This snapshot is gone. Take a new one."));
  }
  auto answer = empty_answer(200);
  answer->setContentTypeString("application/octet-stream");
  // The id names the content; but it is not for anyone else's cache.
  answer->addHeader("cache-control", "private, max-age=3600, immutable");
  answer->setBody(*std::move(chunk));
  call.reply(answer);
}

}  // namespace

void add_snapshot_routes(Router& router, Services& services) {
  router.add(drogon::Get, "/v1/{}/snapshot",
             [&services](const Call& call) { show_manifest(services, call); });
  router.add(drogon::Get, "/v1/{}/snapshot/{}",
             [&services](const Call& call) { show_chunk(services, call); });
}

}  // namespace parley::server
