// SPDX-License-Identifier: AGPL-3.0-or-later
#include "server/api/caller.h"

#include "server/clock.h"
#include "server/http/answer.h"
#include "server/secrets.h"

namespace parley::server {

std::optional<Caller> find_caller(Services& services, const Call& call, Intent intent) {
  auto session = services.sessions->find(call.request->getCookie(session_cookie), now());
  const auto directory = services.board.get();
  const auto* agent = session ? directory->find(session->agent) : nullptr;
  if (!agent || agent->activity == Activity::deactivated) {
    call.reply(error_answer(401, "signed_out", "Please sign in."));
    return std::nullopt;
  }
  if (intent == Intent::changes) {
    const auto& sent = call.request->getHeader("x-parley-csrf");
    if (!is_from_own_page(call) || !same_secret(sent, csrf_token(session->key))) {
      call.reply(error_answer(403, "csrf", "This page is out of date. Please load it again."));
      return std::nullopt;
    }
  }
  return Caller{*std::move(session), *agent, directory->workspace};
}

std::optional<Caller> find_member(Services& services, const Call& call, Intent intent) {
  auto caller = find_caller(services, call, intent);
  if (caller && call.parts.front() != to_text(caller->workspace.id)) {
    call.reply(error_answer(404, "unknown_workspace", "There is no such workspace."));
    return std::nullopt;
  }
  return caller;
}

}  // namespace parley::server
