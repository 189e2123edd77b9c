// SPDX-License-Identifier: AGPL-3.0-or-later
// Who am I, sign in, sign out.
#include "server/api/api.h"
#include "server/api/caller.h"
#include "server/api/sign_in.h"
#include "server/http/answer.h"

namespace parley::server {
namespace {

drogon::HttpResponsePtr other_site_answer() {
  return error_answer(403, "other_site", "This request did not come from a page of Parley.");
}

void show_session(Services& services, const Call& call) {
  const auto caller = find_caller(services, call, Intent::reads);
  if (!caller) return;
  if (const auto document = session_document(services, caller->session.key, caller->agent.id)) {
    call.reply(json_answer(200, *document));
  }
}

void start_session(Services& services, const Call& call) {
  if (!is_from_own_page(call)) return call.reply(other_site_answer());
  const auto body = read_json(call);
  if (!body) return call.reply(body.error());
  const auto email = text_in(*body, "email");
  if (!email) return call.reply(email.error());
  const auto password = text_in(*body, "password");
  if (!password) return call.reply(password.error());
  sign_in(services, call, *email, *password, [&services, call](SignInResult result) {
    if (const auto* failed = std::get_if<SignInFailed>(&result)) return call.reply(failed->answer);
    answer_signed_in(services, call, std::get<SignedIn>(result));
  });
}

void end_session(Services& services, const Call& call) {
  const auto caller = find_caller(services, call, Intent::changes);
  if (!caller) return;
  services.sessions->end(caller->session.key);
  services.hubs->check_sessions();
  auto answer = empty_answer(204);
  answer->addCookie(make_cookie(call, session_cookie, "", 0));
  call.reply(answer);
}

// Only a path of this site: `//elsewhere` and `/\elsewhere` are other sites to a browser.
std::string own_path(const std::string& next) {
  const bool is_own = !next.empty() && next[0] == '/' &&
                      (next.size() == 1 || (next[1] != '/' && next[1] != '\\')) &&
                      next.find_first_of("\r\n") == std::string::npos;
  return is_own ? next : "/";
}

drogon::HttpResponsePtr see_other(const std::string& path) {
  auto answer = empty_answer(303);
  answer->addHeader("location", path);
  answer->addHeader("cache-control", "no-store");
  return answer;
}

// The same by a plain form, for a browser that runs no scripts.
void start_session_by_form(Services& services, const Call& call) {
  if (!is_from_own_page(call)) return call.reply(other_site_answer());
  const auto& type = call.request->getHeader("content-type");
  if (type.rfind("application/x-www-form-urlencoded", 0) != 0) {
    return call.reply(error_answer(415, "not_a_form", "The body must be a form."));
  }
  const auto next = own_path(call.request->getParameter("next"));
  sign_in(services, call, call.request->getParameter("email"),
          call.request->getParameter("password"), [call, next](SignInResult result) {
            if (const auto* failed = std::get_if<SignInFailed>(&result)) {
              const bool is_wrong = failed->answer->statusCode() == drogon::k401Unauthorized;
              return call.reply(is_wrong ? see_other("/login?failed=1") : failed->answer);
            }
            auto answer = see_other(next);
            add_session_cookie(call, answer, std::get<SignedIn>(result).token);
            call.reply(answer);
          });
}

}  // namespace

void add_session_routes(Router& router, Services& services) {
  router.add(drogon::Get, "/v1/session",
             [&services](const Call& call) { show_session(services, call); });
  router.add(drogon::Post, "/v1/session",
             [&services](const Call& call) { start_session(services, call); });
  router.add(drogon::Delete, "/v1/session",
             [&services](const Call& call) { end_session(services, call); });
  router.add(drogon::Post, "/login",
             [&services](const Call& call) { start_session_by_form(services, call); });
}

}  // namespace parley::server
