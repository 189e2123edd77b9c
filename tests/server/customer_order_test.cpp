// SPDX-License-Identifier: AGPL-3.0-or-later
// What a customer's page shows after agents put conversations in order, and what programs may say
// of a customer.
#include <doctest/doctest.h>

#include <csignal>

#include "server/desk.h"
#include "server/running_server.h"

namespace parley::test {
namespace {

using Words = std::vector<std::string>;

constexpr Position all_seen{~0ULL >> 1};
constexpr auto conversation_path = "/v1/channels/web/conversation";

// What the page shows after a reload.
struct Shown {
  std::string id;
  Words words;
};
Shown shown(Person& customer) {
  const auto document = customer.get(conversation_path).json()["conversation"];
  Shown shown{document["id"].get<std::string>(), {}};
  for (const auto& message : document["messages"]) {
    shown.words.push_back(message["body"].get<std::string>());
  }
  return shown;
}
void writes(Person& customer, const std::string& body) {
  const auto answer =
      customer.post(std::string(conversation_path) + "/messages",
                    wire::Json{{"message", to_text(some_id<MessageId>())}, {"body", body}});
  REQUIRE(answer.status == 202);
}

// Ana at her desk, whose commands are all applied.
struct AnaAtWork {
  Person ana;
  Desk desk;

  explicit AnaAtWork(std::uint16_t port) : ana(signed_in(port)), desk{ana, home().cookie.epoch} {}
  AnaAtWork(const AnaAtWork&) = delete;
  AnaAtWork& operator=(const AnaAtWork&) = delete;

  static Person signed_in(std::uint16_t port) {
    Person ana(port);
    REQUIRE(ana.sign_in("ana@demo.example").status == 200);
    return ana;
  }
  Home home() { return fetch_snapshot(ana); }
  void does(Command command) {
    const auto answer = desk.push({desk.next(std::move(command))});
    REQUIRE(answer.status == 200);
    const auto decoded = wire::decode_push_answer(answer.json());
    REQUIRE(decoded);
    for (const auto& receipt : decoded->receipts) {
      CHECK(receipt.outcome == wire::Outcome::applied);
    }
  }
  void replies(ConversationId in, const std::string& body) {
    does(SendReply{in, some_id<MessageId>(), body, all_seen});
  }
};

}  // namespace

TEST_SUITE("a customer's page after their conversations were put in order") {
  TEST_CASE("SP-1: what was split off stays on the page, and words go on where they went") {
    const TemporaryFolder data;
    const Words all{"My speaker hums", "And the strap broke", "A new strap is on its way"};
    std::map<std::string, std::string> cookies;
    ConversationId original;
    {
      RunningServer server(data.path(), {"--demo"});
      Person customer(server.port());
      original = write_as_new_customer(customer, all[0]);
      writes(customer, all[1]);
      AnaAtWork at(server.port());
      const auto strap = at.home().inbox.conversations.at(original).last_message;
      const auto split = some_id<ConversationId>();
      at.does(SplitConversation{original, split, {strap}, "Strap"});
      at.replies(split, all[2]);
      CHECK(shown(customer).id == to_text(original));
      CHECK(shown(customer).words == all);
      cookies = customer.cookies;
      CHECK(server.stop(SIGTERM) == 0);
    }
    RunningServer again(data.path(), {"--demo"});
    Person customer(again.port());
    customer.cookies = cookies;
    CHECK(shown(customer).id == to_text(original));
    CHECK(shown(customer).words == all);
  }

  TEST_CASE("MG-1: after a merge the page shows the survivor, and it goes on there") {
    Person customer(demo_server().port());
    const auto first = write_as_new_customer(customer, "It hums");
    AnaAtWork at(demo_server().port());
    at.does(ResolveConversation{.conversation = first, .summary = "ok", .seen = all_seen});
    at.does(CloseConversation{first});
    writes(customer, "It hums again");
    const auto second = *parse_id<ConversationId>(shown(customer).id);
    CHECK(second != first);
    CHECK(shown(customer).words == Words{"It hums", "It hums again"});
    at.does(MergeConversations{second, first});
    CHECK(shown(customer).id == to_text(second));
    CHECK(shown(customer).words == Words{"It hums", "It hums again"});
    at.replies(first, "Once more");
    writes(customer, "Thanks");
    CHECK(shown(customer).words == Words{"It hums", "It hums again", "Once more", "Thanks"});
    const auto third = shown(customer).id;
    CHECK(third == to_text(second));
  }

  TEST_CASE("MG-2 NT-1: where two customers' conversations are one, neither reads the other") {
    Person one(demo_server().port());
    Person other(demo_server().port());
    const auto survivor = write_as_new_customer(one, "My left speaker hums");
    const auto merged = write_as_new_customer(other, "Mine hums, too");
    AnaAtWork at(demo_server().port());
    at.replies(survivor, "Let me look");
    at.does(MergeConversations{survivor, merged});
    at.replies(survivor, "For both");
    Connection stream(demo_server().port());
    one.open_stream(stream, "/v1/channels/web/stream");
    REQUIRE(stream.receive_head().status == 200);
    for (int known = 0; known < 4; ++known) REQUIRE(stream.next_frame().has_value());
    writes(other, "Thank you");
    at.replies(survivor, "Bye, both");
    CHECK(shown(other).words == Words{"Mine hums, too", "For both", "Thank you", "Bye, both"});
    CHECK(shown(one).words ==
          Words{"My left speaker hums", "Let me look", "For both", "Bye, both"});
    const auto heard = stream.next_frame();
    REQUIRE(heard.has_value());
    CHECK((*heard)["body"] == "Bye, both");
  }
}

TEST_SUITE("what programs say of a customer") {
  TEST_CASE("AS-5: a program may say that a customer is a VIP; left out, it says nothing") {
    Person program(demo_server().port());
    AnaAtWork at(demo_server().port());
    const Headers key = {{"authorization", "Bearer parley-demo-key"}};
    const auto says = [&](const wire::Json& customer) {
      return program.post("/v1/channels/mail/messages",
                          wire::Json{{"customer", customer}, {"body", "Hi"}}, key);
    };
    const auto vip_after = [&](const wire::Json& customer) {
      REQUIRE(says(customer).status == 201);
      const auto home = at.home();
      const auto* known = find_customer_by_email(home.inbox, "vera@mail.example");
      REQUIRE(known);
      return known->vip;
    };
    CHECK(vip_after({{"email", "vera@mail.example"}}) == Vip::no);
    CHECK(vip_after({{"email", "vera@mail.example"}, {"vip", true}}) == Vip::yes);
    CHECK(vip_after({{"email", "vera@mail.example"}}) == Vip::yes);
    CHECK(says({{"email", "vera@mail.example"}, {"vip", "yes"}}).code() == "wrong_type");
  }
}

}  // namespace parley::test
