// SPDX-License-Identifier: AGPL-3.0-or-later
// Signing in with a password. The answer and the work are the same for an unknown address and a
// wrong password, so that nobody learns who works here.
#pragma once

#include <functional>

#include "server/http/call.h"
#include "server/services.h"

namespace parley::server {

struct SignedIn {
  std::string token;
  AgentId agent;
};
struct SignInFailed {
  drogon::HttpResponsePtr answer;
};
using SignInResult = std::variant<SignedIn, SignInFailed>;

// `done` comes on another thread.
void sign_in(Services& services, const Call& call, std::string email, std::string password,
             std::function<void(SignInResult)> done);

std::string normal_email(std::string_view email);
// What a page must know after signing in. None: the agent is gone.
std::optional<wire::Json> session_document(Services& services, const std::string& session_key,
                                           AgentId agent);
void answer_signed_in(Services& services, const Call& call, const SignedIn& signed_in);
void add_session_cookie(const Call& call, const drogon::HttpResponsePtr& answer,
                        const std::string& token);

}  // namespace parley::server
