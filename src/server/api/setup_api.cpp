// SPDX-License-Identifier: AGPL-3.0-or-later
// The first start of a server without a demo: who it is for, and its first admin. Closed for good
// as soon as there is one.
#include "base/limits.h"
#include "server/api/api.h"
#include "server/api/apply.h"
#include "server/api/sign_in.h"
#include "server/clock.h"
#include "server/http/answer.h"
#include "server/secrets.h"

namespace parley::server {
namespace {

struct Founding {
  std::string workspace;
  std::string name;
  std::string email;
  std::string password;
};

drogon::HttpResponsePtr done_already() {
  return error_answer(409, "already_set_up", "This server is set up already. Please sign in.");
}

drogon::HttpResponsePtr missing(std::string_view where, std::string_view message) {
  return error_answer(422, "not_acceptable", message, where);
}

Result<Founding, drogon::HttpResponsePtr> founding_in(const wire::Json& body) {
  Founding founding;
  TRY_ASSIGN(founding.workspace, text_in(body, "workspace"));
  TRY_ASSIGN(founding.name, text_in(body, "name"));
  TRY_ASSIGN(const auto email, text_in(body, "email"));
  TRY_ASSIGN(founding.password, text_in(body, "password"));
  founding.email = normal_email(email);
  const auto is_name = [](const std::string& text) {
    return text.find_first_not_of(" \t\r\n") != std::string::npos &&
           text.size() <= limits::name_bytes_max;
  };
  if (!is_name(founding.workspace)) return Err{missing("workspace", "Please give it a name.")};
  if (!is_name(founding.name)) return Err{missing("name", "Please say your name.")};
  if (!is_name(founding.email) || founding.email.find('@') == std::string::npos) {
    return Err{missing("email", "This is not an email address.")};
  }
  if (founding.password.size() < password_bytes_min ||
      founding.password.size() > password_bytes_max) {
    return Err{missing("password", "The password needs at least 8 characters.")};
  }
  return founding;
}

Wishes wishes_of(const Founding& founding, AgentId admin) {
  const auto team = draw<TeamId>();
  const auto wish = [](Command command) { return Wish{std::move(command), system_actor()}; };
  return {wish(CreateWorkspace{draw<WorkspaceId>(), founding.workspace}),
          wish(AddAgent{admin, founding.name, founding.email, Role::admin}),
          wish(AddTeam{team, "Support", {admin}}),
          wish(AddChannel{draw<ChannelId>(), "web", founding.workspace, Medium::chat, team})};
}

// On the password worker's thread. The account first: one that has no agent opens nothing, while an
// admin without an account could never sign in.
void found(Services& services, const Call& call, const Founding& founding) {
  const auto finish = [&services, call](const drogon::HttpResponsePtr& answer) {
    services.is_setting_up = false;
    call.reply(answer);
  };
  const auto admin = draw<AgentId>();
  const auto stored =
      services.accounts->put({founding.email, admin, hash_password(founding.password)});
  auto token = services.sessions->start(admin, now());
  if (!stored || !token) return finish(not_kept_answer(Kept::no));
  Call inner = call;
  inner.reply = finish;
  apply(
      services, inner,
      [founding, admin](const Work& work) -> Result<Wishes, drogon::HttpResponsePtr> {
        if (work.authority.inbox().workspaces.size() != 0) return Err{done_already()};
        return wishes_of(founding, admin);
      },
      [&services, inner, signed_in = SignedIn{*token, admin}](const View&) {
        answer_signed_in(services, inner, signed_in);
      });
}

void set_up(Services& services, const Call& call) {
  if (!is_from_own_page(call)) {
    return call.reply(error_answer(403, "other_site", "This did not come from a page of Parley."));
  }
  const auto body = read_json(call);
  if (!body) return call.reply(body.error());
  if (services.board.get()->is_set_up()) return call.reply(done_already());
  const auto founding = founding_in(*body);
  if (!founding) return call.reply(founding.error());
  // One at a time: two would write over each other's account.
  if (services.is_setting_up.exchange(true)) return call.reply(done_already());
  const bool is_taken = services.passwords.submit(
      [&services, call, founding = *founding] { found(services, call, founding); });
  if (!is_taken) {
    services.is_setting_up = false;
    call.reply(busy_answer());
  }
}

}  // namespace

void add_setup_routes(Router& router, Services& services) {
  router.add(drogon::Get, "/v1/setup", [&services](const Call& call) {
    call.reply(json_answer(200, {{"needed", !services.board.get()->is_set_up()}}));
  });
  router.add(drogon::Post, "/v1/setup", [&services](const Call& call) { set_up(services, call); });
}

}  // namespace parley::server
