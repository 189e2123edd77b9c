// SPDX-License-Identifier: AGPL-3.0-or-later
#include <doctest/doctest.h>

#include "core/decide.h"
#include "server/desk.h"
#include "server/running_server.h"
#include "wire/snapshot.h"

namespace parley::test {
namespace {

struct Office {
  Person ana{demo_server().port()};
  Person customer{demo_server().port()};
  ConversationId conversation;
  Home home;

  Office() {
    REQUIRE(ana.sign_in("ana@demo.example").status == 200);
    conversation = write_as_new_customer(customer, "Is anybody there?");
    home = fetch_snapshot(ana);
  }
  Desk desk() { return {ana, home.cookie.epoch}; }
  std::uint64_t head() { return fetch_metric("parley_log_position"); }
  std::uint64_t fetch_metric(const std::string& name) {
    const auto page = ana.get("/metrics").body;
    const auto at = page.find("\n" + name + " ");
    REQUIRE(at != std::string::npos);
    return std::stoull(page.substr(at + name.size() + 2));
  }
};

// The next frame that has something in it.
wire::BatchFrame next_batch(Connection& stream) {
  const auto document = stream.next_frame();
  REQUIRE(document.has_value());
  auto frame = wire::decode_frame(*document);
  REQUIRE(frame);
  REQUIRE(std::holds_alternative<wire::BatchFrame>(*frame));
  return std::get<wire::BatchFrame>(*std::move(frame));
}

}  // namespace

TEST_SUITE("push and stream") {
  TEST_CASE("a snapshot is the inbox of its cookie, bit for bit") {
    Office office;
    CHECK(wire::state_hash(office.home.inbox) == office.home.state_hash);
    CHECK(office.home.inbox.agents.size() == 5);
    CHECK(office.home.inbox.conversations.size() >= 40);
  }
  TEST_CASE("what one agent pushes, everyone's stream brings, with the pusher's receipt") {
    Office office;
    auto desk = office.desk();
    Person ben(demo_server().port());
    REQUIRE(ben.sign_in("ben@demo.example").status == 200);
    Desk other{ben, desk.epoch};
    Connection own_stream(demo_server().port());
    Connection other_stream(demo_server().port());
    desk.listen(own_stream, office.home.cookie);
    other.listen(other_stream, office.home.cookie);
    const auto head = own_stream.receive_head();
    CHECK(head.headers.at("content-type") == "application/x-ndjson");
    CHECK(head.headers.at("cache-control") == "no-store");
    CHECK(head.headers.at("x-accel-buffering") == "no");
    REQUIRE(other_stream.receive_head().status == 200);
    auto at = next_batch(own_stream).to;
    CHECK(next_batch(other_stream).to == at);

    const auto answer = desk.push({desk.next(ClaimConversation{office.conversation})});
    REQUIRE(answer.status == 200);
    const auto pushed = wire::decode_push_answer(answer.json());
    REQUIRE(pushed);
    CHECK(pushed->last_number == 1);
    REQUIRE(pushed->receipts.size() == 1);
    CHECK(pushed->receipts[0].outcome == wire::Outcome::applied);

    const auto own = next_batch(own_stream);
    CHECK(own.from == at);
    CHECK(own.to == pushed->head);
    CHECK(own.last_number == 1);
    CHECK(own.receipts == pushed->receipts);
    REQUIRE_FALSE(own.events.empty());
    CHECK(std::holds_alternative<ConversationClaimed>(own.events[0].logged.event));
    const auto seen = next_batch(other_stream);
    CHECK(seen.events == own.events);
    CHECK(seen.last_number == 0);
    CHECK(seen.receipts.empty());
  }
  TEST_CASE("AS-2: two agents claim at once, one gets it and the other is told") {
    Office office;
    auto desk = office.desk();
    Person ben(demo_server().port());
    REQUIRE(ben.sign_in("ben@demo.example").status == 200);
    Desk other{ben, desk.epoch};
    CHECK(desk.push({desk.next(ClaimConversation{office.conversation})}).status == 200);
    const auto lost = wire::decode_push_answer(
        other.push({other.next(ClaimConversation{office.conversation})}).json());
    REQUIRE(lost);
    CHECK(lost->receipts[0].outcome == wire::Outcome::rejected);
    CHECK(lost->receipts[0].refusal == Refusal::already_assigned);
  }
  TEST_CASE("the same push again changes nothing and gets the same receipts") {
    Office office;
    auto desk = office.desk();
    const std::vector<wire::SentCommand> commands = {
        desk.next(AddNote{office.conversation, some_id<MessageId>(), "once"}),
        desk.next(SetPriority{office.conversation, Priority::high, ""})};
    const auto first = wire::decode_push_answer(desk.push(commands).json());
    REQUIRE(first);
    const auto again = wire::decode_push_answer(desk.push(commands).json());
    REQUIRE(again);
    CHECK(again->receipts == first->receipts);
    CHECK(again->head == first->head);
  }
  TEST_CASE("numbers that were skipped or used otherwise, and another log, are conflicts") {
    Office office;
    auto desk = office.desk();
    auto skipped = desk.next(OpenConversation{office.conversation});
    skipped.number = 7;
    auto answer = desk.push({skipped});
    CHECK(answer.status == 409);
    auto conflict = wire::decode_push_conflict(answer.json());
    REQUIRE(conflict);
    CHECK(conflict->kind == wire::ConflictKind::gap);
    CHECK(conflict->expected == 1);

    auto used = desk.next(OpenConversation{office.conversation});
    used.number = 1;
    REQUIRE(desk.push({used}).status == 200);
    used.command = CloseConversation{office.conversation};
    conflict = wire::decode_push_conflict(desk.push({used}).json());
    REQUIRE(conflict);
    CHECK(conflict->kind == wire::ConflictKind::fork);

    desk.epoch = {{1, 2}};
    conflict = wire::decode_push_conflict(desk.push({used}).json());
    REQUIRE(conflict);
    CHECK(conflict->kind == wire::ConflictKind::epoch);
    CHECK(conflict->epoch == office.home.cookie.epoch);
  }
  TEST_CASE("bad input is refused with a typed answer, stores nothing and disturbs nobody") {
    Office office;
    auto desk = office.desk();
    Connection stream(demo_server().port());
    desk.listen(stream, office.home.cookie);
    REQUIRE(stream.receive_head().status == 200);
    const auto at = next_batch(stream).to;
    const auto path = "/v1/" + office.ana.workspace() + "/push";
    const auto good =
        wire::encode(desk.request({desk.next(OpenConversation{office.conversation})}));

    CHECK(office.ana.post_text(path, std::string("{\"proto\":")).code() == "malformed");
    CHECK(office.ana.post_text(path, std::string("\xff\xfe")).code() == "malformed");
    CHECK(office.ana.post_text(path, std::string("[1]")).code() == "wrong_type");
    const auto deep = std::string(2'000, '[') + std::string(2'000, ']');
    CHECK(office.ana.post_text(path, "{\"a\":" + deep + "}").code() == "too_deep");
    const auto large = office.ana.post_text(path, std::string(300 * 1024, ' '));
    CHECK(large.status == 413);
    CHECK(large.code() == "too_large");
    CHECK(office.ana.post_text(path, std::string("{}"), {{"content-type", "text/plain"}}).status ==
          415);
    auto unknown = good;
    unknown["cmds"][0]["type"] = "conversation.explode";
    auto answer = office.ana.post(path, unknown);
    CHECK(answer.status == 400);
    CHECK(answer.code() == "unknown_type");
    auto wrong = good;
    wrong["cmds"][0]["args"]["conversation"] = 12;
    answer = office.ana.post(path, wrong);
    CHECK(answer.code() == "wrong_type");
    CHECK(answer.json()["error"]["where"].get<std::string>().find("conversation") !=
          std::string::npos);
    auto newer = good;
    newer["proto"] = 2;
    CHECK(office.ana.post(path, newer).status == 426);
    auto many = good;
    for (int i = 0; i < 101; ++i) many["cmds"].push_back(good["cmds"][0]);
    CHECK(office.ana.post(path, many).code() == "too_large");

    Person nobody(demo_server().port());
    CHECK(nobody.post(path, good).status == 401);
    CHECK(office.ana.post("/v1/00000000000000000000000000000001/push", good).status == 404);
    CHECK(office.ana.get(path).status == 405);

    CHECK(office.head() == at.value);
    REQUIRE(office.ana.post(path, good).status == 200);
    CHECK(next_batch(stream).from == at);
  }
  TEST_CASE("a body beyond every limit is cut off") {
    Connection connection(demo_server().port());
    connection.send(
        "POST /v1/session HTTP/1.1\r\nhost: localhost\r\n"
        "content-length: 99999999\r\n\r\n");
    CHECK(connection.receive().status == 413);
  }
  TEST_CASE("a stream that cannot go on from its cookie says to start over") {
    Office office;
    auto desk = office.desk();
    auto cookie = office.home.cookie;
    SUBCASE("when the cookie is of another log") { cookie.epoch = {{1, 2}}; }
    SUBCASE("when the cookie is ahead of the log") { cookie.position.value += 1'000'000; }
    Connection stream(demo_server().port());
    desk.listen(stream, cookie);
    REQUIRE(stream.receive_head().status == 200);
    const auto frame = stream.next_frame();
    REQUIRE(frame.has_value());
    CHECK((*frame)["k"] == "ctl");
    CHECK((*frame)["c"] == "must_reset");
    CHECK_FALSE(stream.next_frame().has_value());
  }
  TEST_CASE("a stream from an older cookie starts with all that came since, and own receipts") {
    Office office;
    auto desk = office.desk();
    REQUIRE(desk.push({desk.next(OpenConversation{office.conversation}),
                       desk.next(OpenConversation{office.conversation})})
                .status == 200);
    Connection stream(demo_server().port());
    desk.listen(stream, office.home.cookie, 1);
    REQUIRE(stream.receive_head().status == 200);
    const auto frame = next_batch(stream);
    const auto known = office.home.cookie.position;
    CHECK(frame.from == known);
    CHECK_FALSE(frame.events.empty());
    CHECK(frame.events.size() == frame.to.value - known.value);
    CHECK(frame.last_number == 2);
    REQUIRE(frame.receipts.size() == 1);
    CHECK(frame.receipts[0].outcome == wire::Outcome::noop);

    // A snapshot and its tail give what a newer snapshot gives.
    Inbox folded = office.home.inbox;
    for (const auto& event : frame.events) evolve(folded, event.logged);
    CHECK(wire::state_hash(folded) == wire::state_hash(fetch_snapshot(office.ana).inbox));
  }
  TEST_CASE("nobody reads the receipts of another person's device") {
    Office office;
    auto desk = office.desk();
    REQUIRE(desk.push({desk.next(OpenConversation{office.conversation})}).status == 200);
    Person ben(demo_server().port());
    REQUIRE(ben.sign_in("ben@demo.example").status == 200);
    Desk thief{ben, desk.epoch, desk.client};
    Connection stream(demo_server().port());
    thief.listen(stream, office.home.cookie);
    REQUIRE(stream.receive_head().status == 200);
    CHECK(next_batch(stream).receipts.empty());
  }
  TEST_CASE("a long poll waits for news, and answers at once when there are some") {
    Office office;
    auto desk = office.desk();
    const auto path = "/v1/" + office.ana.workspace() + "/pull";
    wire::Json body{{"client", to_text(desk.client)},
                    {"cookie", wire::to_text(office.home.cookie)},
                    {"last_n", 0},
                    {"wait_ms", 25'000}};
    Connection waiting(demo_server().port());
    auto headers = office.ana.headers();
    headers["content-type"] = "application/json";
    waiting.send("POST", path, headers, wire::to_json(body));
    REQUIRE(desk.push({desk.next(OpenConversation{office.conversation})}).status == 200);
    const auto waited = waiting.receive();
    REQUIRE(waited.status == 200);
    const auto frame = wire::decode_frame(waited.json());
    REQUIRE(frame);
    CHECK(std::get<wire::BatchFrame>(*frame).last_number == 1);

    const auto at_once = wire::decode_frame(office.ana.post(path, body).json());
    REQUIRE(at_once);
    CHECK(std::get<wire::BatchFrame>(*at_once).events.size() == 1);
    body["cookie"] = wire::to_text({desk.epoch, {office.head()}});
    body["last_n"] = 1;
    body["wait_ms"] = 0;
    const auto empty = wire::decode_frame(office.ana.post(path, body).json());
    REQUIRE(empty);
    CHECK(std::get<wire::BatchFrame>(*empty).events.empty());
    body["wait_ms"] = 99'999;
    CHECK(office.ana.post(path, body).status == 400);
  }
}

}  // namespace parley::test
