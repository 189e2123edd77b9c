// SPDX-License-Identifier: AGPL-3.0-or-later
#include <doctest/doctest.h>

#include <csignal>

#include "server/desk.h"
#include "server/running_server.h"

namespace parley::test {
namespace {

// Digests of the words that stand for files here.
constexpr auto of_picture = "2cea274d0bedc39ec4ab6ba9e59ec889e3ed6fb56a1cf088a64d9b383378dc97";
constexpr auto of_invoice = "52d6e3de4fa0dcc29946695f93940c3e7f26f30e1e39f4b1a49ad98839112786";
constexpr auto of_note = "edb465624291e4053c6c5ea4b7eb320dec773e10a57d26b95dcf0564f8e310f8";
constexpr auto of_many_x = "090ed0fd008b4645311999f03ee2867f4b79a0cba06dfa87258a328a315643f7";

std::string blob_path(const Person& agent, const std::string& digest) {
  return "/v1/" + agent.workspace() + "/blob/" + digest;
}
std::string customer_path(const std::string& digest) { return "/v1/channels/web/blob/" + digest; }
Response put(Person& person, const std::string& path, const std::string& bytes,
             Headers headers = {}) {
  for (const auto& [name, value] : person.headers()) headers.emplace(name, value);
  return person.ask("PUT", path, bytes, headers);
}
Response read(Person& person, const std::string& path, MessageId message) {
  return person.get(path + "?message=" + to_text(message));
}

Attachment file(const char* digest, std::string name, std::string type, std::uint32_t bytes) {
  return {*parse_digest(digest), std::move(name), std::move(type), bytes};
}

// A customer and Ana, who may both send files.
struct Talk {
  Person ana;
  Person customer;
  ConversationId conversation;
  Desk desk;

  explicit Talk(std::uint16_t port)
      : ana(port),
        customer(port),
        conversation(write_as_new_customer(customer, "It is broken")),
        desk{signed_in(), fetch_snapshot(ana).cookie.epoch} {}

  Person& signed_in() {
    REQUIRE(ana.sign_in("ana@demo.example").status == 200);
    return ana;
  }
  wire::Receipt does(Command command) {
    const auto answer = desk.push({desk.next(std::move(command))});
    REQUIRE(answer.status == 200);
    return wire::decode_push_answer(answer.json())->receipts.at(0);
  }
  // Of files that she has brought.
  MessageId replies(const Attachment& attachment) {
    const auto message = some_id<MessageId>();
    const auto receipt = does(SendReply{conversation, message, "", {~0ULL >> 1}, {attachment}});
    REQUIRE(receipt.outcome == wire::Outcome::applied);
    return message;
  }
  Response customer_sends(const wire::Json& files, MessageId message) {
    return customer.post("/v1/channels/web/conversation/messages",
                         {{"message", to_text(message)}, {"body", ""}, {"files", files}});
  }
};

}  // namespace

TEST_SUITE("files on the server") {
  TEST_CASE("MS-1: what a customer sends, agents read, and the other way round") {
    Talk talk(demo_server().port());
    REQUIRE(put(talk.customer, customer_path(of_picture), "picture").status == 200);
    const auto from_customer = some_id<MessageId>();
    const wire::Json files{{{"blob", of_picture}, {"name", "crack.png"}, {"type", "image/png"}}};
    REQUIRE(talk.customer_sends(files, from_customer).status == 202);
    const auto shown = read(talk.ana, blob_path(talk.ana, of_picture), from_customer);
    CHECK(shown.status == 200);
    CHECK(shown.body == "picture");
    CHECK(shown.headers.at("content-type") == "image/png");
    CHECK(shown.headers.at("content-disposition").rfind("inline", 0) == 0);

    REQUIRE(put(talk.ana, blob_path(talk.ana, of_invoice), "invoice").status == 200);
    const auto answer = talk.replies(file(of_invoice, "Rechnung März.html", "text/html", 7));
    const auto got = read(talk.customer, customer_path(of_invoice), answer);
    CHECK(got.body == "invoice");
    CHECK(got.headers.at("content-type") == "application/octet-stream");
    CHECK(got.headers.at("content-disposition") ==
          "attachment; filename=\"Rechnung M__rz.html\"; "
          "filename*=UTF-8''Rechnung%20M%C3%A4rz.html");
    CHECK(got.headers.at("x-content-type-options") == "nosniff");
    CHECK(got.headers.at("content-security-policy") == "default-src 'none'; sandbox");

    const auto told = talk.customer.get("/v1/channels/web/conversation").json();
    const auto& messages = told["conversation"]["messages"];
    CHECK(messages.back()["files"][0]["name"] == "Rechnung März.html");
    CHECK(messages.back()["files"][0]["picture"] == false);
    CHECK(messages[messages.size() - 2]["files"][0]["picture"] == true);
    CHECK(messages[messages.size() - 2]["files"][0]["bytes"] == 7);
  }

  TEST_CASE("NT-1: a note's file is for no customer, whatever they ask for") {
    Talk talk(demo_server().port());
    REQUIRE(put(talk.ana, blob_path(talk.ana, of_note), "note").status == 200);
    const auto note = some_id<MessageId>();
    const auto receipt =
        talk.does(AddNote{talk.conversation, note, "", {file(of_note, "n.txt", "text/plain", 4)}});
    REQUIRE(receipt.outcome == wire::Outcome::applied);
    CHECK(read(talk.ana, blob_path(talk.ana, of_note), note).status == 200);
    CHECK(read(talk.customer, customer_path(of_note), note).status == 404);
    // Not by saying that it is theirs, either.
    const wire::Json files{{{"blob", of_note}, {"name", "n.txt"}, {"type", "text/plain"}}};
    const auto refused = talk.customer_sends(files, some_id<MessageId>());
    CHECK(refused.status == 422);
    CHECK(refused.code() == "file_missing");
  }

  TEST_CASE("AC-1: another customer's file is for nobody else") {
    Talk talk(demo_server().port());
    REQUIRE(put(talk.customer, customer_path(of_picture), "picture").status == 200);
    const auto message = some_id<MessageId>();
    const wire::Json files{{{"blob", of_picture}, {"name", "crack.png"}, {"type", "image/png"}}};
    REQUIRE(talk.customer_sends(files, message).status == 202);
    Person other(demo_server().port());
    write_as_new_customer(other, "Hello");
    CHECK(read(other, customer_path(of_picture), message).status == 404);
    Person nobody(demo_server().port());
    CHECK(read(nobody, customer_path(of_picture), message).status == 401);
    CHECK(read(nobody, "/v1/" + talk.ana.workspace() + "/blob/" + of_picture, message).status ==
          401);
    CHECK(read(talk.customer, customer_path(of_picture), message).status == 200);
    CHECK(read(talk.customer, customer_path(of_invoice), message).status == 404);
  }

  TEST_CASE("MS-1: a file comes in pieces, and goes on where it was") {
    Talk talk(demo_server().port());
    const auto path = blob_path(talk.ana, of_many_x);
    const std::string first(1'000'000, 'x');
    const std::string second(500'000, 'x');
    CHECK(put(talk.ana, path, "", {{"content-range", "bytes */1500000"}}).json()["have"] == 0);
    CHECK(put(talk.ana, path, first, {{"content-range", "bytes 0-999999/1500000"}}).status == 202);
    CHECK(put(talk.ana, path, "", {{"content-range", "bytes */1500000"}}).json()["have"] ==
          1'000'000);
    const auto again = put(talk.ana, path, first, {{"content-range", "bytes 0-999999/1500000"}});
    CHECK(again.status == 409);
    CHECK(again.json()["have"] == 1'000'000);
    CHECK(
        put(talk.ana, path, second, {{"content-range", "bytes 1000000-1499999/1500000"}}).status ==
        200);
    CHECK(put(talk.ana, path, "", {{"content-range", "bytes */1500000"}}).status == 200);
  }

  TEST_CASE("MS-1: it is refused") {
    Talk talk(demo_server().port());
    auto& ana = talk.ana;
    SUBCASE("when the bytes are not what the digest says") {
      const auto answer = put(ana, blob_path(ana, of_picture), "another picture");
      CHECK(answer.status == 422);
      CHECK(answer.code() == "digest_mismatch");
    }
    SUBCASE("when it is too large") {
      const auto answer = put(ana, blob_path(ana, of_picture), "picture",
                              {{"content-range", "bytes 0-6/99999999"}});
      CHECK(answer.status == 413);
    }
    SUBCASE("when it is empty") { CHECK(put(ana, blob_path(ana, of_picture), "").status == 422); }
    SUBCASE("when the range says something else than the body") {
      for (const auto* range :
           {"bytes 0-5/7", "bytes 3-1/7", "bytes 0-6/3", "lines 0-6/7", "bytes"}) {
        CHECK(put(ana, blob_path(ana, of_picture), "picture", {{"content-range", range}}).status ==
              400);
      }
    }
    SUBCASE("when nobody signed in, or no page of ours sent it") {
      Person nobody(demo_server().port());
      CHECK(put(nobody, blob_path(ana, of_picture), "picture").status == 401);
      CHECK(put(ana, blob_path(ana, of_picture), "picture", {{"x-parley-csrf", "no"}}).status ==
            403);
    }
    SUBCASE("when its name is no digest") {
      CHECK(put(ana, blob_path(ana, "../../etc/passwd"), "picture").status == 404);
      CHECK(put(ana, blob_path(ana, "abc"), "picture").status == 404);
    }
  }

  TEST_CASE("AC-3: an erased customer's files are gone at once, and after a restart") {
    TemporaryFolder folder;
    std::uint16_t port = 0;
    const auto message = some_id<MessageId>();
    std::optional<Talk> talk;
    {
      RunningServer server(folder.path(), {"--demo"});
      REQUIRE(server.is_ready());
      port = server.port();
      talk.emplace(port);
      REQUIRE(put(talk->customer, customer_path(of_picture), "picture").status == 200);
      const wire::Json files{{{"blob", of_picture}, {"name", "crack.png"}, {"type", "image/png"}}};
      REQUIRE(talk->customer_sends(files, message).status == 202);
      server.stop(SIGTERM);
    }
    RunningServer server(folder.path(), {"--demo"}, port);
    REQUIRE(server.is_ready());
    const auto path = blob_path(talk->ana, of_picture);
    CHECK(read(talk->ana, path, message).status == 200);
    Person ada(port);
    REQUIRE(ada.sign_in("ada@demo.example").status == 200);
    const auto home = fetch_snapshot(ada);
    Desk desk{ada, home.cookie.epoch};
    const auto customer = home.inbox.conversations.at(talk->conversation).customer;
    REQUIRE(desk.push({desk.next(EraseCustomer{customer})}).status == 200);
    CHECK(read(talk->ana, path, message).status == 404);
    // The bytes, too: it would have to be brought again.
    const auto have = put(ada, blob_path(ada, of_picture), "", {{"content-range", "bytes */7"}});
    CHECK(have.status == 202);
    CHECK(server.stop(SIGTERM) == 0);
  }
}

TEST_SUITE("how far an answer has come, from the customer's page") {
  TEST_CASE("MS-1: delivered, then read; once in the log, and only of answers to them") {
    Talk talk(demo_server().port());
    const auto message = some_id<MessageId>();
    REQUIRE(talk.does(SendReply{talk.conversation, message, "Hi", {~0ULL >> 1}}).outcome ==
            wire::Outcome::applied);
    const auto report = [&](Person& person, const char* state) {
      return person
          .post("/v1/channels/web/conversation/delivery",
                {{"message", to_text(message)}, {"state", state}})
          .status;
    };
    const auto head = [&] { return fetch_snapshot(talk.ana).cookie.position.value; };
    const auto before = head();
    CHECK(report(talk.customer, "delivered") == 200);
    CHECK(report(talk.customer, "read") == 200);
    CHECK(head() == before + 2);
    CHECK(report(talk.customer, "read") == 200);
    CHECK(report(talk.customer, "delivered") == 200);
    CHECK(head() == before + 2);
    CHECK(report(talk.customer, "eaten") == 400);
    Person other(demo_server().port());
    write_as_new_customer(other, "Hello");
    CHECK(report(other, "read") == 422);
  }

  TEST_CASE("MS-1: a correction shows on the customer's page, in its place") {
    Talk talk(demo_server().port());
    const auto message = some_id<MessageId>();
    talk.does(SendReply{talk.conversation, message, "Tommorow", {~0ULL >> 1}});
    REQUIRE(talk.does(CorrectMessage{message, "Tomorrow"}).outcome == wire::Outcome::applied);
    const auto told = talk.customer.get("/v1/channels/web/conversation").json();
    const auto& last = told["conversation"]["messages"].back();
    CHECK(last["body"] == "Tomorrow");
    CHECK(last["corrected"].is_number());
    CHECK(told.dump().find("Tommorow") == std::string::npos);
  }
}

}  // namespace parley::test
