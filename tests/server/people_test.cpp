// SPDX-License-Identifier: AGPL-3.0-or-later
// AC-1: inviting somebody who was added, and helping who has forgotten a password.
#include <doctest/doctest.h>

#include "server/desk.h"
#include "server/running_server.h"

namespace parley::test {
namespace {

// A server of their own: others count who works there.
RunningServer& office() {
  static TemporaryFolder folder;
  static RunningServer server(folder.path(), {"--demo"});
  return server;
}

Person signed_in(const std::string& email) {
  Person person(office().port());
  REQUIRE(person.sign_in(email).status == 200);
  return person;
}

struct Admin {
  Person person = signed_in("ada@demo.example");
  Desk desk{person, fetch_snapshot(person).cookie.epoch};

  AgentId add(const std::string& email) {
    const auto id = some_id<AgentId>();
    const auto answer = desk.push({desk.next(AddAgent{id, "Noa Lindqvist", email, Role::agent})});
    REQUIRE(answer.status == 200);
    return id;
  }
  Response invite(AgentId id) {
    return person.post("/v1/" + person.workspace() + "/people/" + to_text(id) + "/invitation",
                       wire::Json::object());
  }
  std::string token_for(AgentId id) {
    const auto answer = invite(id);
    REQUIRE(answer.status == 201);
    const auto path = answer.json()["path"].get<std::string>();
    REQUIRE(path.rfind("/join#", 0) == 0);
    return path.substr(6);
  }
};

Response join(Person& person, const std::string& token, const std::string& password) {
  return person.post("/v1/join", {{"token", token}, {"password", password}});
}

}  // namespace

TEST_SUITE("people") {
  TEST_CASE("AC-1: who follows an invitation chooses a password, is signed in, and stays able to") {
    Admin admin;
    const auto noa = admin.add("noa@demo.example");
    const auto token = admin.token_for(noa);
    Person guest(office().port());
    const auto shown = guest.post("/v1/invitation", {{"token", token}});
    REQUIRE(shown.status == 200);
    CHECK(shown.json()["name"] == "Noa Lindqvist");
    CHECK(shown.json()["email"] == "noa@demo.example");
    CHECK(join(guest, token, "short").code() == "not_acceptable");
    const auto joined = join(guest, token, "a long password");
    REQUIRE(joined.status == 200);
    CHECK(guest.get("/v1/session").json()["agent"]["id"] == to_text(noa));
    Person later(office().port());
    CHECK(later.sign_in("Noa@demo.example", "a long password").status == 200);
  }
  TEST_CASE("an invitation works once, and a newer one makes the older void") {
    Admin admin;
    const auto once = admin.add("once@demo.example");
    const auto older = admin.token_for(once);
    const auto newer = admin.token_for(once);
    Person guest(office().port());
    CHECK(join(guest, older, "a long password").code() == "invitation_over");
    CHECK(join(guest, newer, "a long password").status == 200);
    CHECK(join(guest, newer, "another password").code() == "invitation_over");
    CHECK(join(guest, "not a token", "another password").status == 404);
  }
  TEST_CASE("a new password ends the sessions that were begun with the old one") {
    Admin admin;
    const auto id = admin.add("forgot@demo.example");
    Person first(office().port());
    REQUIRE(join(first, admin.token_for(id), "the first password").status == 200);
    Person second(office().port());
    REQUIRE(join(second, admin.token_for(id), "the second password").status == 200);
    CHECK(first.get("/v1/session").status == 401);
    CHECK(second.get("/v1/session").status == 200);
    Person old(office().port());
    CHECK(old.sign_in("forgot@demo.example", "the first password").status == 401);
  }
  TEST_CASE("AC-1: only admins invite, only people there are, from a page of ours") {
    Admin admin;
    const auto id = admin.add("wanted@demo.example");
    auto ana = signed_in("ana@demo.example");
    const auto path = "/v1/" + ana.workspace() + "/people/" + to_text(id) + "/invitation";
    CHECK(ana.post(path, wire::Json::object()).code() == "not_allowed");
    CHECK(admin.invite(some_id<AgentId>()).code() == "unknown_agent");
    CHECK(admin.person.post(path, wire::Json::object(), {{"x-parley-csrf", "guessed"}}).status ==
          403);
  }
  TEST_CASE("AC-1: who has left cannot come back by an invitation that is still open") {
    Admin admin;
    const auto id = admin.add("left@demo.example");
    const auto token = admin.token_for(id);
    const auto left = admin.desk.push(
        {admin.desk.next(ChangeAgent{id, "Noa Lindqvist", Role::agent, Activity::deactivated})});
    REQUIRE(left.status == 200);
    Person guest(office().port());
    CHECK(join(guest, token, "a long password").code() == "invitation_over");
    CHECK(admin.invite(id).code() == "deactivated");
  }
}

}  // namespace parley::test
