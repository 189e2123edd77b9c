// SPDX-License-Identifier: AGPL-3.0-or-later
#include <doctest/doctest.h>

#include "server/desk.h"
#include "server/running_server.h"

namespace parley::test {
namespace {

constexpr auto secret = "the-note-that-no-customer-may-read";

// A customer has written, Ana took notes about them and answered.
struct Chat {
  Person ana{demo_server().port()};
  Person customer{demo_server().port()};
  ConversationId conversation;
  Position head;

  Chat() {
    conversation = write_as_new_customer(customer, "My left speaker hums");
    REQUIRE(ana.sign_in("ana@demo.example").status == 200);
    Desk desk{ana, fetch_snapshot(ana).cookie.epoch};
    const auto answer = desk.push(
        {desk.next(AssignConversation{.conversation = conversation,
                                      .assignee = {},
                                      .team = {},
                                      .note_id = some_id<MessageId>(),
                                      .note = secret,
                                      .seen = {~0ULL >> 1}}),
         desk.next(ClaimConversation{conversation}),
         desk.next(AddNote{conversation, some_id<MessageId>(), secret}),
         desk.next(SetPriority{conversation, Priority::high, secret}),
         desk.next(SendReply{conversation, some_id<MessageId>(), "Let me look", {~0ULL >> 1}}),
         desk.next(SetPending{conversation, secret, {}})});
    REQUIRE(answer.status == 200);
    const auto decoded = wire::decode_push_answer(answer.json());
    REQUIRE(decoded);
    for (const auto& receipt : decoded->receipts) {
      CHECK(receipt.outcome != wire::Outcome::rejected);
    }
    head = decoded->head;
  }
};

void check_shows_no_inside(const std::string& text) {
  CHECK(text.find(secret) == std::string::npos);
  CHECK(text.find("@demo.example") == std::string::npos);
}

}  // namespace

TEST_SUITE("the customer's page") {
  TEST_CASE("a customer sees their words and the answers, with names") {
    Chat chat;
    const auto document = chat.customer.get("/v1/channels/web/conversation").json()["conversation"];
    CHECK(document["id"] == to_text(chat.conversation));
    CHECK(document["status"] == "pending");
    REQUIRE(document["messages"].size() == 2);
    CHECK(document["messages"][0]["from"] == "customer");
    CHECK(document["messages"][0]["body"] == "My left speaker hums");
    CHECK(document["messages"][1]["from"] == "agent");
    CHECK(document["messages"][1]["name"] == "Ana Ribeiro");
  }
  TEST_CASE("NT-1: no customer endpoint shows a note, a reason or an agent's address") {
    Chat chat;
    auto& customer = chat.customer;
    check_shows_no_inside(customer.get("/v1/channels/web").body);
    check_shows_no_inside(customer.get("/v1/channels/web/conversation").body);
    check_shows_no_inside(customer.post("/v1/channels/web/session", wire::Json::object()).body);

    Connection stream(demo_server().port());
    customer.open_stream(stream, "/v1/channels/web/stream");
    REQUIRE(stream.receive_head().status == 200);
    Desk desk{chat.ana, fetch_snapshot(chat.ana).cookie.epoch};
    REQUIRE(desk.push({desk.next(AddNote{chat.conversation, some_id<MessageId>(), secret}),
                       desk.next(SendReply{
                           chat.conversation, some_id<MessageId>(), "Done", {~0ULL >> 1}})})
                .status == 200);
    std::string all;
    for (int i = 0; i < 4; ++i) {  // two messages, the survey, and what was said just now
      const auto line = stream.next_line();
      REQUIRE(line.has_value());
      all += *line;
    }
    check_shows_no_inside(all);
    CHECK(all.find("\"Done\"") != std::string::npos);

    const auto written =
        customer.post("/v1/channels/web/conversation/messages",
                      wire::Json{{"message", to_text(some_id<MessageId>())}, {"body", "Thanks"}});
    CHECK(written.status == 202);
    check_shows_no_inside(written.body);
    const auto delivered = customer.post("/v1/channels/web/messages",
                                         wire::Json{{"conversation", to_text(chat.conversation)},
                                                    {"customer", {{"name", "x"}}},
                                                    {"body", "by a program"}});
    CHECK(delivered.status == 201);
    check_shows_no_inside(delivered.body);
  }
  TEST_CASE("an answer comes while the customer watches") {
    Chat chat;
    Connection stream(demo_server().port());
    chat.customer.open_stream(stream, "/v1/channels/web/stream");
    REQUIRE(stream.receive_head().headers.at("content-type") == "application/x-ndjson");
    for (int i = 0; i < 3; ++i) REQUIRE(stream.next_frame().has_value());
    Desk desk{chat.ana, fetch_snapshot(chat.ana).cookie.epoch};
    REQUIRE(desk.push({desk.next(SendReply{
                          chat.conversation, some_id<MessageId>(), "Fixed!", {~0ULL >> 1}})})
                .status == 200);
    const auto frame = stream.next_frame();
    REQUIRE(frame.has_value());
    CHECK((*frame)["k"] == "m");
    CHECK((*frame)["body"] == "Fixed!");
    CHECK((*frame)["from"] == "agent");
  }
  TEST_CASE("a message that is sent again is there once") {
    Person customer(demo_server().port());
    write_as_new_customer(customer, "first");
    const wire::Json message{{"message", to_text(some_id<MessageId>())}, {"body", "again"}};
    const auto path = "/v1/channels/web/conversation/messages";
    CHECK(customer.post(path, message).status == 202);
    CHECK(customer.post(path, message).status == 200);
    const auto document = customer.get("/v1/channels/web/conversation").json();
    CHECK(document["conversation"]["messages"].size() == 2);
    auto other = message;
    other["body"] = "other words under the same id";
    CHECK(customer.post(path, other).code() == "id_taken");
  }
  TEST_CASE("TR-1: handed over, the customer sees with whom they talk now, and no word of why") {
    Chat chat;
    const auto home = fetch_snapshot(chat.ana);
    const auto team_called = [&](std::string_view name) {
      for (const auto& team : home.inbox.teams) {
        if (team.name == name) return team.id;
      }
      return TeamId{};
    };
    const auto path = "/v1/channels/web/conversation";
    const auto before = chat.customer.get(path).json()["conversation"];
    CHECK(before["with"] == find_channel_by_key(home.inbox, "web")->name);
    CHECK(before["transfers"].empty());
    Connection stream(demo_server().port());
    chat.customer.open_stream(stream, "/v1/channels/web/stream");
    REQUIRE(stream.receive_head().status == 200);
    for (int i = 0; i < 3; ++i) REQUIRE(stream.next_frame().has_value());
    Desk desk{chat.ana, home.cookie.epoch};
    const auto hand_over = [&](ChannelId channel, TeamId team) {
      const TransferConversation transfer{chat.conversation,    channel, team, {},
                                          some_id<MessageId>(), secret};
      REQUIRE(desk.push({desk.next(transfer)}).status == 200);
    };
    hand_over({}, team_called("Billing"));
    const auto frame = stream.next_frame();
    REQUIRE(frame.has_value());
    CHECK((*frame)["k"] == "t");
    CHECK((*frame)["with"] == "Billing");
    check_shows_no_inside(frame->dump());
    const auto* mail = find_channel_by_key(home.inbox, "mail");
    REQUIRE(mail);
    Person lea{demo_server().port()};
    REQUIRE(lea.sign_in("lea@demo.example").status == 200);
    Desk of_lea{lea, home.cookie.epoch};
    REQUIRE(of_lea
                .push({of_lea.next(TransferConversation{
                    chat.conversation, mail->id, {}, {}, some_id<MessageId>(), secret})})
                .status == 200);
    const auto text = chat.customer.get(path).body;
    check_shows_no_inside(text);
    const auto after = wire::parse_json(text, text.size());
    REQUIRE(after);
    CHECK((*after)["conversation"]["with"] == mail->name);
    REQUIRE((*after)["conversation"]["transfers"].size() == 2);
    CHECK((*after)["conversation"]["transfers"][1]["with"] == mail->name);
  }
  TEST_CASE("AS-4: the visitor's language comes with what they write, where it is one") {
    Person ana{demo_server().port()};
    REQUIRE(ana.sign_in("ana@demo.example").status == 200);
    const auto language_after = [&](const wire::Json& said) {
      Person customer(demo_server().port());
      REQUIRE(customer.post("/v1/channels/web/session", wire::Json::object()).status == 200);
      wire::Json words{{"message", to_text(some_id<MessageId>())}, {"body", "Olá"}};
      if (!said.is_null()) words["language"] = said;
      const auto answer = customer.post("/v1/channels/web/conversation/messages", words);
      if (answer.status != 202) return answer.code();
      const auto id = parse_id<ConversationId>(answer.json()["conversation"].get<std::string>());
      return fetch_snapshot(ana).inbox.conversations.at(*id).language;
    };
    CHECK(language_after("pt-BR") == "pt-BR");
    CHECK(language_after(nullptr).empty());
    CHECK(language_after("<script>").empty());
    CHECK(language_after(std::string(500, 'a')).empty());
    CHECK(language_after(7) == "wrong_type");
  }
  TEST_CASE("nobody sees another customer's conversation") {
    Chat chat;
    Person other(demo_server().port());
    CHECK(other.get("/v1/channels/web/conversation").status == 401);
    CHECK(other.get("/v1/channels/web/stream").status == 401);
    REQUIRE(other.post("/v1/channels/web/session", wire::Json::object()).status == 200);
    CHECK(other.get("/v1/channels/web/conversation").json()["conversation"].is_null());

    // Not by giving their address either, and not when a program writes for that address.
    const wire::Json claim{{"message", to_text(some_id<MessageId>())},
                           {"body", "I am Maria, really"},
                           {"email", "maria.keller@mail.example"}};
    REQUIRE(other.post("/v1/channels/web/conversation/messages", claim).status == 202);
    REQUIRE(other
                .post("/v1/channels/web/messages",
                      wire::Json{{"customer", {{"email", "maria.keller@mail.example"}}},
                                 {"body", "from the real Maria"}})
                .status == 201);
    const auto seen = other.get("/v1/channels/web/conversation").body;
    CHECK(seen.find("real Maria") == std::string::npos);
  }
  TEST_CASE("what cannot be a message is said so") {
    Person customer(demo_server().port());
    write_as_new_customer(customer, "hello");
    const auto path = "/v1/channels/web/conversation/messages";
    const auto id = to_text(some_id<MessageId>());
    CHECK(customer.post(path, wire::Json{{"message", id}}).code() == "missing_field");
    CHECK(customer.post(path, wire::Json{{"message", "x"}, {"body", "b"}}).code() == "wrong_type");
    CHECK(customer.post(path, wire::Json{{"message", id}, {"body", " \n"}}).code() ==
          "text_missing");
    CHECK(customer.post(path, wire::Json{{"message", id}, {"body", std::string(70'000, 'x')}})
              .code() == "text_too_long");
    CHECK(customer.get("/v1/channels/nowhere").code() == "unknown_channel");
    CHECK(customer
              .post(path, wire::Json{{"message", id}, {"body", "b"}},
                    {{"origin", "https://evil.example"}})
              .status == 403);
  }
  TEST_CASE("a customer who floods is slowed down") {
    Person customer(demo_server().port());
    write_as_new_customer(customer, "hello");
    int status = 0;
    for (int i = 0; i < 60 && status != 429; ++i) {
      const auto answer = customer.post(
          "/v1/channels/web/conversation/messages",
          wire::Json{{"message", to_text(some_id<MessageId>())}, {"body", "and another"}});
      status = answer.status;
      if (status == 429) CHECK(answer.headers.count("retry-after") == 1);
    }
    CHECK(status == 429);
  }
}

TEST_SUITE("messages from programs") {
  TEST_CASE("a program needs the key, and is heard once per message") {
    Person program(demo_server().port());
    const wire::Json message{{"message", to_text(some_id<MessageId>())},
                             {"customer", {{"name", "Mail Gate"}, {"email", "gate@mail.example"}}},
                             {"subject", "Broken strap"},
                             {"body", "It broke."}};
    const auto path = "/v1/channels/mail/messages";
    CHECK(program.post(path, message, {{"authorization", "Bearer wrong"}}).status == 401);
    const Headers key = {{"authorization", "Bearer parley-demo-key"}};
    const auto first = program.post(path, message, key);
    CHECK(first.status == 201);
    const auto again = program.post(path, message, key);
    CHECK(again.status == 201);
    CHECK(again.body == first.body);

    const auto conversation = first.json()["conversation"];
    const auto more = program.post(path,
                                   wire::Json{{"conversation", conversation},
                                              {"body", "Any news?"},
                                              {"customer", {{"email", "Gate@mail.example"}}}},
                                   key);
    CHECK(more.json()["conversation"] == conversation);
    const auto stranger = program.post(path,
                                       wire::Json{{"conversation", conversation},
                                                  {"body", "Let me in"},
                                                  {"customer", {{"email", "other@mail.example"}}}},
                                       key);
    CHECK(stranger.code() == "unknown_conversation");
  }
  TEST_CASE("AC-3: an erased customer's page starts anew, as somebody whom nobody knows") {
    Chat chat;
    Person ada{demo_server().port()};
    REQUIRE(ada.sign_in("ada@demo.example").status == 200);
    const auto home = fetch_snapshot(ada);
    const auto customer = home.inbox.conversations.at(chat.conversation).customer;
    Desk desk{ada, home.cookie.epoch};
    REQUIRE(desk.push({desk.next(EraseCustomer{customer})}).status == 200);
    CHECK(chat.customer.get("/v1/channels/web/conversation").json()["conversation"].is_null());
    const wire::Json words{{"message", to_text(some_id<MessageId>())}, {"body", "Hello again"}};
    const auto refused = chat.customer.post("/v1/channels/web/conversation/messages", words);
    CHECK(refused.status == 401);
    REQUIRE(chat.customer.post("/v1/channels/web/session", wire::Json::object()).status == 200);
    CHECK(chat.customer.post("/v1/channels/web/conversation/messages", words).status == 202);
    CHECK(fetch_snapshot(ada).inbox.customers.at(customer).erased == Erased::yes);
  }
  TEST_CASE("AC-1: who was deactivated is signed out at once and cannot sign in") {
    Person ben{demo_server().port()};
    Person ada{demo_server().port()};
    REQUIRE(ben.sign_in("ben@demo.example").status == 200);
    REQUIRE(ada.sign_in("ada@demo.example").status == 200);
    const auto home = fetch_snapshot(ada);
    const auto* agent = find_agent_by_email(home.inbox, "ben@demo.example");
    REQUIRE(agent);
    Connection stream(demo_server().port());
    Desk listening{ben, home.cookie.epoch};
    listening.listen(stream, home.cookie);
    REQUIRE(stream.receive_head().status == 200);
    Desk desk{ada, home.cookie.epoch};
    const auto change = [&](Activity activity) {
      return desk.push({desk.next(ChangeAgent{agent->id, agent->name, agent->role, activity})});
    };
    REQUIRE(change(Activity::deactivated).status == 200);
    bool is_told = false;
    while (const auto line = stream.next_line())
      is_told |= line->find("reauth") != std::string::npos;
    CHECK(is_told);
    CHECK(ben.get("/v1/session").status == 401);
    CHECK(Person{demo_server().port()}.sign_in("ben@demo.example").status == 401);
    REQUIRE(change(Activity::active).status == 200);
    CHECK(Person{demo_server().port()}.sign_in("ben@demo.example").status == 200);
  }
  TEST_CASE("CS-1: a resolved conversation asks how it was, once, and the answer counts once") {
    Chat chat;
    const auto path = std::string("/v1/channels/web/conversation");
    const auto survey = [&] { return chat.customer.get(path).json()["conversation"]["survey"]; };
    const auto rate = [&](const std::string& id, int stars) {
      return chat.customer.post(path + "/rating",
                                {{"rating", id}, {"stars", stars}, {"comment", "quick"}});
    };
    CHECK(survey()["state"] == "none");
    const auto rating = to_text(some_id<RatingId>());
    CHECK(rate(rating, 5).code() == "not_surveyed");
    Desk desk{chat.ana, fetch_snapshot(chat.ana).cookie.epoch};
    REQUIRE(desk.push({desk.next(ReopenConversation{chat.conversation}),
                       desk.next(ResolveConversation{.conversation = chat.conversation,
                                                     .summary = "New speaker sent",
                                                     .seen = {~0ULL >> 1}})})
                .status == 200);
    CHECK(survey()["state"] == "open");
    CHECK(survey()["from"].is_number());
    CHECK(rate(rating, 6).status == 422);
    CHECK(rate("no id", 5).status == 400);
    CHECK(rate(rating, 5).status == 200);
    CHECK(rate(rating, 5).status == 200);
    CHECK(survey()["state"] == "answered");
    CHECK(rate(to_text(some_id<RatingId>()), 1).code() == "not_surveyed");
    const auto home = fetch_snapshot(chat.ana);
    REQUIRE(home.inbox.ratings.find(*parse_id<RatingId>(rating)));
    CHECK(home.inbox.ratings.find(*parse_id<RatingId>(rating))->stars == 5);
  }
  TEST_CASE("CS-1: the page hears at once that it is asked, and that reopening took it back") {
    Chat chat;
    Connection stream(demo_server().port());
    chat.customer.open_stream(stream, "/v1/channels/web/stream");
    REQUIRE(stream.receive_head().status == 200);
    const auto next_survey = [&] {
      for (auto frame = stream.next_frame(); frame; frame = stream.next_frame()) {
        if ((*frame)["k"] == "s") return (*frame)["state"].get<std::string>();
      }
      return std::string("the stream has ended");
    };
    CHECK(next_survey() == "none");
    Desk desk{chat.ana, fetch_snapshot(chat.ana).cookie.epoch};
    desk.push({desk.next(ResolveConversation{
        .conversation = chat.conversation, .summary = "ok", .seen = {~0ULL >> 1}})});
    CHECK(next_survey() == "open");
    desk.push({desk.next(ReopenConversation{chat.conversation})});
    CHECK(next_survey() == "none");
  }
}

}  // namespace parley::test
