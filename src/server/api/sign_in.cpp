// SPDX-License-Identifier: AGPL-3.0-or-later
#include "server/api/sign_in.h"

#include "base/limits.h"
#include "server/api/caller.h"
#include "server/clock.h"
#include "server/http/answer.h"
#include "server/secrets.h"

namespace parley::server {
namespace {

constexpr int cookie_seconds = 30 * 24 * 3600;

SignInFailed wrong() {
  return {error_answer(401, "wrong_credentials", "The email address or the password is wrong.")};
}

// On the password worker's thread.
SignInResult check(Services& services, const std::string& email, const std::string& password) {
  const auto account = services.accounts->find(email);
  if (!account) {
    return SignInFailed{
        error_answer(503, "storage_unavailable", "Signing in is not possible now.", "sign_in")};
  }
  const bool is_known = account->has_value();
  const auto& hash = is_known ? (*account)->password_hash : services.passwords.nobody_hash();
  if (!verify_password(hash, password) || !is_known) return wrong();
  const auto directory = services.board.get();
  const auto* agent = directory->find((*account)->agent);
  if (!agent || agent->activity == Activity::deactivated) return wrong();
  auto token = services.sessions->start(agent->id, now());
  if (!token) {
    return SignInFailed{
        error_answer(503, "storage_unavailable", "Signing in is not possible now.", "sign_in")};
  }
  return SignedIn{*std::move(token), agent->id};
}

}  // namespace

std::string normal_email(std::string_view email) {
  constexpr auto blanks = " \t\r\n";
  const auto from = email.find_first_not_of(blanks);
  if (from == std::string_view::npos) return {};
  std::string normal(email.substr(from, email.find_last_not_of(blanks) - from + 1));
  for (auto& c : normal) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return normal;
}

void sign_in(Services& services, const Call& call, std::string email, std::string password,
             std::function<void(SignInResult)> done) {
  email = normal_email(email);
  if (email.size() > limits::name_bytes_max || password.size() > password_bytes_max) {
    done(wrong());
    return;
  }
  auto& throttles = services.throttles;
  const auto address = peer_of(call);
  const auto key = address + '|' + email;
  auto wait = throttles.sign_in_failed.wait(address, now());
  if (wait == Duration{}) wait = throttles.sign_in.take(key, now());
  if (wait != Duration{}) {
    done(SignInFailed{too_often_answer(wait)});
    return;
  }
  const bool is_taken = services.passwords.submit(
      [&services, done, address, key, email = std::move(email), password = std::move(password)] {
        auto result = check(services, email, password);
        if (std::holds_alternative<SignedIn>(result)) {
          services.throttles.sign_in.forgive(key);
        } else {
          services.throttles.sign_in_failed.take(address, now());
        }
        done(std::move(result));
      });
  if (!is_taken) done(SignInFailed{busy_answer()});
}

std::optional<wire::Json> session_document(Services& services, const std::string& session_key,
                                           AgentId id) {
  const auto directory = services.board.get();
  const auto* agent = directory->find(id);
  if (!agent) return std::nullopt;
  return wire::Json{
      {"agent",
       {{"id", to_text(agent->id)},
        {"name", agent->name},
        {"email", agent->email},
        {"role", wire::name_of(agent->role)}}},
      {"workspace",
       {{"id", to_text(directory->workspace.id)}, {"name", directory->workspace.name}}},
      {"csrf", csrf_token(session_key)}};
}

void add_session_cookie(const Call& call, const drogon::HttpResponsePtr& answer,
                        const std::string& token) {
  answer->addCookie(make_cookie(call, session_cookie, token, cookie_seconds));
}

void answer_signed_in(Services& services, const Call& call, const SignedIn& signed_in) {
  const auto document =
      session_document(services, hash_hex("session", signed_in.token), signed_in.agent);
  if (!document) {
    call.reply(wrong().answer);
    return;
  }
  auto answer = json_answer(200, *document);
  add_session_cookie(call, answer, signed_in.token);
  call.reply(answer);
}

}  // namespace parley::server
