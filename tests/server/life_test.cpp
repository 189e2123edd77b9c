// SPDX-License-Identifier: AGPL-3.0-or-later
#include <doctest/doctest.h>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <fstream>

#include <sqlite3.h>
#include <sys/stat.h>

#include "server/desk.h"
#include "server/running_server.h"

namespace parley::test {
namespace {

void change_database(const std::filesystem::path& data, const char* statement) {
  sqlite3* database = nullptr;
  REQUIRE(sqlite3_open((data / "parley.db").c_str(), &database) == SQLITE_OK);
  CHECK(sqlite3_exec(database, statement, nullptr, nullptr, nullptr) == SQLITE_OK);
  sqlite3_close(database);
}

// It says why in one line, and with exit code 2.
void check_refuses(RunningServer& server, const std::string& why) {
  CHECK_FALSE(server.is_ready());
  CHECK(server.stop(0) == 2);
  const auto said = server.complaints();
  CHECK_MESSAGE(said.find(why) != std::string::npos, said);
  CHECK_MESSAGE(std::count(said.begin(), said.end(), '\n') == 1, said);
}

std::size_t count_notes(const Inbox& inbox, const std::string& body) {
  std::size_t count = 0;
  for (const auto& message : inbox.messages) {
    if (message.body == body) ++count;
  }
  return count;
}

}  // namespace

TEST_SUITE("a server's life") {
  TEST_CASE("it ends cleanly on SIGTERM and SIGINT, and everything is there afterwards") {
    TemporaryFolder folder;
    const auto data = folder.path() / "data";
    std::uint64_t hash = 0;
    for (const int signal : {SIGTERM, SIGINT}) {
      RunningServer server(data, {"--demo"});
      REQUIRE(server.is_ready());
      Person ana(server.port());
      REQUIRE(ana.sign_in("ana@demo.example").status == 200);
      const auto home = fetch_snapshot(ana);
      if (hash != 0) CHECK(home.state_hash == hash);
      hash = home.state_hash;
      Connection stream(server.port());
      Desk{ana, home.cookie.epoch}.listen(stream, home.cookie);
      REQUIRE(stream.receive_head().status == 200);
      REQUIRE(stream.next_frame().has_value());
      CHECK(server.stop(signal) == 0);
      // The stream was closed in order, not torn.
      CHECK_FALSE(stream.next_frame().has_value());
    }
  }
  TEST_CASE("a session outlives a restart") {
    TemporaryFolder folder;
    std::map<std::string, std::string> cookies;
    {
      RunningServer server(folder.path() / "data", {"--demo"});
      Person ana(server.port());
      REQUIRE(ana.sign_in("ana@demo.example").status == 200);
      cookies = ana.cookies;
      server.stop(SIGKILL);
    }
    RunningServer server(folder.path() / "data", {"--demo"});
    Person ana(server.port());
    ana.cookies = cookies;
    CHECK(ana.get("/v1/session").status == 200);
  }
  TEST_CASE("killed while pushes are in flight, it loses nothing and doubles nothing") {
    TemporaryFolder folder;
    const auto data = folder.path() / "data";
    std::vector<wire::SentCommand> sent;
    ConversationId conversation;
    wire::ClientId client = some_id<wire::ClientId>();
    std::uint64_t acknowledged = 0;
    constexpr int rounds = 6;
    for (int round = 0; round <= rounds; ++round) {
      RunningServer server(data, {"--demo"});
      REQUIRE(server.is_ready());
      Person ana(server.port());
      REQUIRE(ana.sign_in("ana@demo.example").status == 200);
      const auto home = fetch_snapshot(ana);
      if (round == 0) conversation = home.inbox.conversations.begin()->id;
      Desk desk{ana, home.cookie.epoch, client, sent.size() + 1};
      // What has no answer yet is sent again, under the same numbers and ids.
      std::vector<wire::SentCommand> again(sent.begin() + static_cast<long>(acknowledged),
                                           sent.end());
      if (!again.empty()) {
        const auto answer = wire::decode_push_answer(desk.push(again).json());
        REQUIRE(answer);
        CHECK(answer->last_number == sent.size());
        acknowledged = answer->last_number;
      }
      if (round == rounds) {
        const auto after = fetch_snapshot(ana);
        for (std::size_t i = 0; i < sent.size(); ++i) {
          CHECK(count_notes(after.inbox, "note " + std::to_string(i)) == 1);
        }
        break;
      }
      // Answers of the first pushes are awaited, the last ones are under way when it dies.
      Connection connection(server.port());
      auto headers = ana.headers();
      headers["content-type"] = "application/json";
      const int awaited = round;
      for (int i = 0; i < 12; ++i) {
        sent.push_back(desk.next(
            AddNote{conversation, some_id<MessageId>(), "note " + std::to_string(sent.size())}));
        connection.send("POST", "/v1/" + ana.workspace() + "/push", headers,
                        wire::to_json(wire::encode(desk.request({sent.back()}))));
        if (i >= awaited) continue;
        const auto answer = wire::decode_push_answer(connection.receive().json());
        REQUIRE(answer);
        acknowledged = answer->last_number;
      }
      CHECK(server.stop(SIGKILL) == -SIGKILL);
    }
  }
  TEST_CASE("SC-3: a message for later is sent once, also when the server dies as it sends it") {
    TemporaryFolder folder;
    const auto data = folder.path() / "data";
    const char* moment = "before-sent";
    SUBCASE("before it was recorded") {}
    SUBCASE("after, when nobody had been told") { moment = "after-sent"; }
    std::map<std::string, std::string> cookies;
    {
      RunningServer server(data, {"--demo", "--die-at", moment});
      REQUIRE(server.is_ready());
      Person customer(server.port());
      const auto conversation = write_as_new_customer(customer, "Will it come tomorrow?");
      cookies = customer.cookies;
      Person ana(server.port());
      REQUIRE(ana.sign_in("ana@demo.example").status == 200);
      Desk desk{ana, fetch_snapshot(ana).cookie.epoch};
      using std::chrono::milliseconds;
      const auto now = std::chrono::duration_cast<milliseconds>(
          std::chrono::system_clock::now().time_since_epoch());
      const ScheduleMessage later{conversation,
                                  some_id<MessageId>(),
                                  "It comes tomorrow.",
                                  {now.count() + 1'500},
                                  "UTC",
                                  {}};
      const auto answer = wire::decode_push_answer(desk.push({desk.next(later)}).json());
      REQUIRE(answer);
      REQUIRE(answer->receipts.at(0).outcome == wire::Outcome::applied);
      CHECK(server.stop(0) == -SIGKILL);  // by itself, when its time comes
    }
    for (int start = 0; start < 2; ++start) {
      RunningServer server(data, {"--demo"});
      REQUIRE(server.is_ready());
      Person customer(server.port());
      customer.cookies = cookies;
      Connection stream(server.port());
      customer.open_stream(stream, "/v1/channels/web/stream");
      REQUIRE(stream.receive_head().status == 200);
      // What was overdue is sent within the first second, and told like everything else.
      std::size_t heard = 0;
      while (heard == 0) {
        const auto frame = stream.next_frame();
        REQUIRE(frame.has_value());
        heard += frame->value("body", "") == "It comes tomorrow.";
      }
      // Whoever asks now is answered after the tick that follows, if there was one.
      Person ana(server.port());
      REQUIRE(ana.sign_in("ana@demo.example").status == 200);
      CHECK(count_notes(fetch_snapshot(ana).inbox, "It comes tomorrow.") == 1);
      const auto messages =
          customer.get("/v1/channels/web/conversation").json()["conversation"]["messages"];
      CHECK(messages.size() == 2);
    }
  }
  TEST_CASE("a second server on the same folder is refused") {
    TemporaryFolder folder;
    RunningServer first(folder.path() / "data");
    REQUIRE(first.is_ready());
    RunningServer second(folder.path() / "data");
    check_refuses(second, "in use by another Parley server");
  }
  TEST_CASE("a taken port is refused") {
    TemporaryFolder folder;
    RunningServer first(folder.path() / "one");
    REQUIRE(first.is_ready());
    RunningServer second(folder.path() / "two", {}, first.port());
    check_refuses(second, "port " + std::to_string(first.port()) + " is taken");
  }
  TEST_CASE("a folder that cannot be one is refused") {
    TemporaryFolder folder;
    std::ofstream(folder.path() / "file") << "not a folder";
    RunningServer server(folder.path() / "file" / "data");
    check_refuses(server, "cannot make the folder");
  }
  TEST_CASE("a damaged or newer database is refused, and not touched") {
    TemporaryFolder folder;
    const auto data = folder.path() / "data";
    {
      RunningServer server(data, {"--demo"});
      REQUIRE(server.stop(SIGTERM) == 0);
    }
    std::string why;
    SUBCASE("when the file is not a database") {
      std::ofstream(data / "parley.db", std::ios::trunc) << std::string(8'192, 'x');
      why = "is damaged";
    }
    SUBCASE("when an event has other words than it had") {
      change_database(data,
                      "UPDATE events SET document = CAST(replace(CAST(document AS TEXT), 'a', 'b') "
                      "AS BLOB) WHERE position = 40");
      why = "event 40 does not match its checksum";
    }
    SUBCASE("when an event is missing") {
      change_database(data, "DELETE FROM events WHERE position = 40");
      why = "event 41 is out of its order";
    }
    SUBCASE("when a newer version wrote it") {
      change_database(data, "PRAGMA user_version = 99");
      why = "newer";
    }
    RunningServer server(data, {"--demo"});
    check_refuses(server, why);
  }
  TEST_CASE("it says that it is alive, ready, and what it does") {
    Person prober(demo_server().port());
    CHECK(prober.get("/healthz").status == 200);
    CHECK(prober.get("/readyz").status == 200);
    const auto page = prober.get("/metrics");
    CHECK(page.headers.at("content-type").find("text/plain") == 0);
    CHECK(page.body.find("# TYPE parley_push_seconds histogram") != std::string::npos);
    CHECK(page.body.find("parley_commit_seconds_bucket{le=\"+Inf\"}") != std::string::npos);
  }
}

TEST_SUITE("the first start") {
  TEST_CASE("sets up the workspace and its admin, once") {
    TemporaryFolder folder;
    RunningServer server(folder.path() / "data");
    REQUIRE(server.is_ready());
    Person admin(server.port());
    CHECK(admin.get("/v1/setup").json()["needed"] == true);
    CHECK(admin.sign_in("ada@demo.example").status == 401);
    wire::Json founding{{"workspace", "Fjord Bikes"},
                        {"name", "Kari"},
                        {"email", "Kari@fjord.example"},
                        {"password", "short"}};
    auto answer = admin.post("/v1/setup", founding);
    CHECK(answer.status == 422);
    CHECK(answer.json()["error"]["where"] == "password");
    founding["password"] = "a long enough one";
    CHECK(admin.post("/v1/setup", founding, {{"origin", "https://evil.example"}}).status == 403);
    answer = admin.post("/v1/setup", founding);
    REQUIRE(answer.status == 200);
    CHECK(answer.json()["agent"]["role"] == "admin");
    CHECK(admin.get("/v1/session").status == 200);
    CHECK(admin.get("/v1/setup").json()["needed"] == false);
    CHECK(admin.post("/v1/setup", founding).status == 409);

    Person again(server.port());
    CHECK(again.sign_in("kari@fjord.example", "a long enough one").status == 200);
    Person customer(server.port());
    write_as_new_customer(customer, "The very first message");
    // Without the demo nobody writes by the demo's key.
    CHECK(customer
              .post("/v1/channels/web/messages",
                    wire::Json{{"customer", wire::Json::object()}, {"body", "x"}},
                    {{"authorization", "Bearer parley-demo-key"}})
              .status == 401);
  }
}

}  // namespace parley::test
