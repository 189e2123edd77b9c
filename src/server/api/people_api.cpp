// SPDX-License-Identifier: AGPL-3.0-or-later
// How somebody who was added gets in (AC-1): an admin draws a link, whoever opens it chooses a
// password, once. The same link helps who has forgotten theirs. Its token is in the address behind
// the #, so that it is in no log on the way.
#include "server/api/api.h"
#include "server/api/caller.h"
#include "server/api/sign_in.h"
#include "server/clock.h"
#include "server/http/answer.h"
#include "server/secrets.h"

namespace parley::server {
namespace {

constexpr Duration invitation_lasts = hours(7 * 24);

drogon::HttpResponsePtr gone() {
  return error_answer(404, "invitation_over",
                      "This invitation was used, replaced by a newer one, or is too old. "
                      "Please ask for another.");
}
drogon::HttpResponsePtr storage_gone() {
  return error_answer(503, "storage_unavailable", "The invitation cannot be stored now.",
                      "invitation");
}
drogon::HttpResponsePtr other_site() {
  return error_answer(403, "other_site", "This did not come from a page of Parley.");
}

std::string key_of(const std::string& token) { return hash_hex("invitation", token); }

void invite(Services& services, const Call& call) {
  const auto caller = find_member(services, call, Intent::changes);
  if (!caller) return;
  if (caller->agent.role != Role::admin) {
    return call.reply(error_answer(403, "not_allowed", "Only admins invite people."));
  }
  const auto id = parse_id<AgentId>(call.parts[1]);
  const auto directory = services.board.get();
  const auto* agent = id ? directory->find(*id) : nullptr;
  if (!agent) {
    return call.reply(error_answer(404, "unknown_agent", "The server does not know them yet."));
  }
  if (agent->activity == Activity::deactivated) {
    return call.reply(error_answer(409, "deactivated", "They do not work here any more."));
  }
  const auto token = draw_token();
  const auto expires = now() + invitation_lasts;
  if (!services.accounts->put_invitation({key_of(token), agent->id, expires})) {
    return call.reply(storage_gone());
  }
  call.reply(json_answer(201, {{"path", "/join#" + token}, {"expires", expires.ms}}));
}

struct Invited {
  std::string token;
  Agent agent;
  std::string workspace;
};

// Whom the token in the body invites. None: the call was answered.
std::optional<Invited> find_invited(Services& services, const Call& call, const wire::Json& body) {
  const auto token = text_in(body, "token");
  if (!token) {
    call.reply(token.error());
    return std::nullopt;
  }
  const auto address = peer_of(call);
  if (const auto wait = services.throttles.sign_in_failed.wait(address, now());
      wait != Duration{}) {
    call.reply(too_often_answer(wait));
    return std::nullopt;
  }
  const auto found = services.accounts->find_invitation(key_of(*token));
  if (!found) {
    call.reply(storage_gone());
    return std::nullopt;
  }
  const auto directory = services.board.get();
  const bool is_valid = is_token(*token) && found->has_value() && (*found)->expires.ms > now().ms;
  const auto* agent = is_valid ? directory->find((*found)->agent) : nullptr;
  if (!agent || agent->activity == Activity::deactivated) {
    services.throttles.sign_in_failed.take(address, now());
    call.reply(gone());
    return std::nullopt;
  }
  return Invited{*token, *agent, directory->workspace.name};
}

void show_invitation(Services& services, const Call& call) {
  if (!is_from_own_page(call)) return call.reply(other_site());
  const auto body = read_json(call);
  if (!body) return call.reply(body.error());
  const auto invited = find_invited(services, call, *body);
  if (!invited) return;
  call.reply(json_answer(200, {{"name", invited->agent.name},
                               {"email", invited->agent.email},
                               {"workspace", invited->workspace}}));
}

// On the password worker's thread. Whoever was signed in as them is not any more.
void join(Services& services, const Call& call, const Invited& invited,
          const std::string& password) {
  const auto& agent = invited.agent;
  const auto kept = services.accounts->accept_invitation(
      key_of(invited.token), {normal_email(agent.email), agent.id, hash_password(password)});
  if (!kept) return call.reply(storage_gone());
  if (!kept->has_value()) return call.reply(gone());
  services.sessions->end_all(agent.id);
  services.hubs->check_sessions();
  auto token = services.sessions->start(agent.id, now());
  if (!token) return call.reply(storage_gone());
  answer_signed_in(services, call, {*std::move(token), agent.id});
}

void accept(Services& services, const Call& call) {
  if (!is_from_own_page(call)) return call.reply(other_site());
  const auto body = read_json(call);
  if (!body) return call.reply(body.error());
  const auto password = text_in(*body, "password");
  if (!password) return call.reply(password.error());
  if (password->size() < password_bytes_min || password->size() > password_bytes_max) {
    return call.reply(error_answer(422, "not_acceptable",
                                   "The password needs at least 8 characters.", "password"));
  }
  const auto invited = find_invited(services, call, *body);
  if (!invited) return;
  const bool is_taken =
      services.passwords.submit([&services, call, invited = *invited, password = *password] {
        join(services, call, invited, password);
      });
  if (!is_taken) call.reply(busy_answer());
}

}  // namespace

void add_people_routes(Router& router, Services& services) {
  router.add(drogon::Post, "/v1/{}/people/{}/invitation",
             [&services](const Call& call) { invite(services, call); });
  router.add(drogon::Post, "/v1/invitation",
             [&services](const Call& call) { show_invitation(services, call); });
  router.add(drogon::Post, "/v1/join", [&services](const Call& call) { accept(services, call); });
}

}  // namespace parley::server
