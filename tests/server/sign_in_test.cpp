// SPDX-License-Identifier: AGPL-3.0-or-later
#include <doctest/doctest.h>

#include "server/http_client.h"
#include "server/running_server.h"

namespace parley::test {
namespace {

Person somebody() { return Person(demo_server().port()); }

}  // namespace

TEST_SUITE("sign in") {
  TEST_CASE("the right password gives a session that says who one is") {
    auto ana = somebody();
    const auto answer = ana.sign_in("  ANA@demo.example");
    REQUIRE(answer.status == 200);
    const auto cookie = answer.headers.at("set-cookie");
    CHECK(cookie.find("HttpOnly") != std::string::npos);
    CHECK(cookie.find("SameSite=Lax") != std::string::npos);
    CHECK(cookie.find("Secure") == std::string::npos);

    const auto session = ana.get("/v1/session");
    REQUIRE(session.status == 200);
    const auto document = session.json();
    CHECK(document["agent"]["name"] == "Ana Ribeiro");
    CHECK(document["agent"]["role"] == "agent");
    CHECK(document["workspace"]["name"] == "Northwind Audio");
    CHECK(document["csrf"] == ana.csrf);
  }
  TEST_CASE("behind https the cookie is for https only") {
    auto ana = somebody();
    const auto answer =
        ana.post_text("/v1/session", R"({"email":"ana@demo.example","password":"parley-demo"})",
                      {{"x-forwarded-proto", "https"}});
    CHECK(answer.headers.at("set-cookie").find("Secure") != std::string::npos);
  }
  TEST_CASE("an unknown person and a wrong password get the same answer") {
    auto stranger = somebody();
    const auto unknown = stranger.sign_in("nobody@demo.example", "parley-demo");
    const auto wrong = stranger.sign_in("ada@demo.example", "parley-dem0");
    CHECK(unknown.status == 401);
    CHECK(wrong.status == 401);
    CHECK(unknown.body == wrong.body);
    CHECK(unknown.code() == "wrong_credentials");
    CHECK(stranger.cookies.empty());
  }
  TEST_CASE("guessing is slowed down, for the guesser alone") {
    auto guesser = somebody();
    int status = 0;
    std::string retry_after;
    for (int i = 0; i < 7 && status != 429; ++i) {
      const auto answer = guesser.sign_in("cho@demo.example", "guess");
      status = answer.status;
      if (status == 429) retry_after = answer.headers.at("retry-after");
    }
    CHECK(status == 429);
    CHECK(std::stoi(retry_after) > 0);
    // The right password does not help who has guessed so often; others are not touched.
    CHECK(guesser.sign_in("cho@demo.example").status == 429);
    CHECK(guesser.sign_in("ben@demo.example").status == 200);
  }
  TEST_CASE("signing out ends the session, and its open streams") {
    auto lea = somebody();
    REQUIRE(lea.sign_in("lea@demo.example").status == 200);
    const auto snapshot = lea.get("/v1/" + lea.workspace() + "/snapshot").json();
    Connection stream(demo_server().port());
    lea.open_stream(stream, "/v1/" + lea.workspace() +
                                "/stream?client=000000000000000000000000000000ab&cookie=" +
                                snapshot["cookie"].get<std::string>());
    REQUIRE(stream.receive_head().status == 200);
    REQUIRE(stream.next_frame().has_value());

    const auto before = lea.cookies;
    CHECK(lea.ask("DELETE", "/v1/session", {}, {}).status == 204);
    lea.cookies = before;
    CHECK(lea.get("/v1/session").status == 401);
    const auto last = stream.next_frame();
    REQUIRE(last.has_value());
    CHECK((*last)["c"] == "reauth");
    CHECK_FALSE(stream.next_frame().has_value());
  }
  TEST_CASE("a plain form signs in too, and leads only to pages of this site") {
    auto ana = somebody();
    const Headers form = {{"content-type", "application/x-www-form-urlencoded"}};
    const std::string words = "email=ana%40demo.example&password=parley-demo&next=";
    auto answer = ana.post_text("/login", words + "%2Fqueue%2Fmine", form);
    CHECK(answer.status == 303);
    CHECK(answer.headers.at("location") == "/queue/mine");
    CHECK(ana.get("/v1/session").status == 200);

    for (const auto* elsewhere : {"https%3A%2F%2Fevil.example", "%2F%2Fevil.example",
                                  "%2F%5Cevil.example", "%2Fa%0D%0Aset-cookie:x"}) {
      answer = ana.post_text("/login", words + elsewhere, form);
      CHECK(answer.headers.at("location") == "/");
    }
    answer = ana.post_text("/login", "email=ana%40demo.example&password=wrong", form);
    CHECK(answer.headers.at("location") == "/login?failed=1");
  }
  TEST_CASE("another site cannot sign anybody in, or act for them") {
    auto ana = somebody();
    const std::string words = R"({"email":"ana@demo.example","password":"parley-demo"})";
    CHECK(ana.post_text("/v1/session", words, {{"origin", "https://evil.example"}}).status == 403);
    CHECK(ana.post_text("/v1/session", words, {{"sec-fetch-site", "cross-site"}}).status == 403);
    CHECK(ana.post_text("/v1/session", words, {{"origin", "http://localhost"}}).status == 200);

    REQUIRE(ana.sign_in("ana@demo.example").status == 200);
    const auto push = "/v1/" + ana.workspace() + "/push";
    const auto own_csrf = ana.csrf;
    ana.csrf.clear();
    CHECK(ana.post_text(push, std::string("{}")).code() == "csrf");
    ana.csrf = std::string(own_csrf.size(), 'a');
    CHECK(ana.post_text(push, std::string("{}")).code() == "csrf");
    ana.csrf = own_csrf;
    CHECK(ana.post_text(push, std::string("{}"), {{"origin", "https://evil.example"}}).code() ==
          "csrf");
    CHECK(ana.post_text(push, std::string("{}")).code() == "missing_field");
  }
  TEST_CASE("what is not a sign-in is said so") {
    auto ana = somebody();
    CHECK(ana.post_text("/v1/session", std::string("{")).code() == "malformed");
    CHECK(ana.post_text("/v1/session", std::string("[]")).code() == "wrong_type");
    CHECK(ana.post_text("/v1/session", std::string(R"({"email":"a"})")).code() == "missing_field");
    CHECK(ana.post_text("/v1/session", std::string(R"({"email":1,"password":"x"})")).code() ==
          "wrong_type");
    CHECK(ana.post_text("/v1/session", std::string("x"), {{"content-type", "text/plain"}}).status ==
          415);
    CHECK(ana.sign_in("ana@demo.example", std::string(5'000, 'x')).status == 401);
  }
}

}  // namespace parley::test
