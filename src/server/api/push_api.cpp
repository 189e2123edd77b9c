// SPDX-License-Identifier: AGPL-3.0-or-later
// POST /v1/{workspace}/push: commands of an agent's device, in; how they ended, out.
#include <chrono>

#include "server/api/api.h"
#include "server/api/caller.h"
#include "server/clock.h"
#include "server/http/answer.h"

namespace parley::server {
namespace {

using PushResult = sync::Authority::PushResult;

drogon::HttpResponsePtr answer_for(const PushResult& result) {
  if (const auto* answer = std::get_if<wire::PushAnswer>(&result)) {
    return json_answer(200, wire::encode(*answer));
  }
  return json_answer(409, wire::encode(std::get<wire::PushConflict>(result)));
}

void push(Services& services, const Call& call) {
  const auto start = std::chrono::steady_clock::now();
  const auto caller = find_member(services, call, Intent::changes);
  if (!caller) return;
  if (const auto wait = services.throttles.push.take(caller->session.key, now());
      wait != Duration{}) {
    return call.reply(too_often_answer(wait));
  }
  const auto body = read_json(call);
  if (!body) return call.reply(body.error());
  auto request = wire::decode_push_request(*body);
  if (!request) {
    const bool is_newer = request.error().kind == wire::FaultKind::unknown_version;
    if (!is_newer) return call.reply(fault_answer(request.error()));
    return call.reply(error_answer(426, "upgrade", "The server is older than this client.",
                                   request.error().where));
  }
  const auto result = std::make_shared<PushResult>();
  const bool is_taken = services.writer->write(
      [request = *std::move(request), actor = by(caller->agent.id), result](Work& work) {
        work.authority.heard(AgentId{actor.id}, work.now);
        *result = work.authority.push(request, actor, work.now, work.additions);
      },
      [&services, call, result, start](Kept kept, const View&) {
        call.reply(kept == Kept::yes ? answer_for(*result) : not_kept_answer(kept));
        const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
        services.metrics.push_seconds.add(took.count());
      });
  if (!is_taken) call.reply(busy_answer());
}

}  // namespace

void add_push_routes(Router& router, Services& services) {
  router.add(drogon::Post, "/v1/{}/push", [&services](const Call& call) { push(services, call); });
}

}  // namespace parley::server
