// SPDX-License-Identifier: AGPL-3.0-or-later
#include "demo/live_demo.h"

#include <doctest/doctest.h>

#include "core/fits.h"
#include "demo/workspace.h"
#include "wire/snapshot.h"

namespace parley::demo {
namespace {

constexpr Instant noon{1'800'000'000'000};
constexpr wire::ClientId client{{1, 1}};
constexpr Duration seconds(std::int64_t count) { return {count * 1'000}; }

std::string query_from(const LiveDemo& demo, Position position) {
  return "client=" + to_text(client) +
         "&cookie=" + to_text(wire::Cookie{demo.authority().epoch(), position}) + "&last_n=0";
}

wire::BatchFrame batch_in(const std::string& line) {
  const auto document = wire::parse_json(line, line.size());
  REQUIRE(document);
  auto frame = wire::decode_frame(*document);
  REQUIRE(frame);
  REQUIRE(std::holds_alternative<wire::BatchFrame>(*frame));
  return std::get<wire::BatchFrame>(*frame);
}

std::string push_of(const LiveDemo& demo, std::uint64_t number, Command command) {
  wire::PushRequest request{client, demo.authority().epoch(), {}};
  request.commands.push_back({number, {{7, number}}, noon, std::move(command)});
  return wire::to_json(wire::encode(request));
}

// Time goes by, turn by turn, as a page does it.
void run(LiveDemo& demo, Instant from, Instant to) {
  auto now = from;
  while (now < to) {
    now = std::min(to, std::max(now + Duration{1}, demo.next_turn()));
    demo.turn(now);
    demo.take_lines(now);
  }
}

std::size_t messages_of(const LiveDemo& demo, ConversationId conversation) {
  std::size_t count = 0;
  for (const auto& message : demo.authority().inbox().messages) {
    if (message.conversation == conversation) count += 1;
  }
  return count;
}

const auto sticker = named_id<ConversationId>("conversation", "sticker");

SendReply reply_to_sticker(const LiveDemo& demo) {
  return {sticker, {{8, 1}}, "Of course, they are on their way.", demo.authority().head()};
}

}  // namespace

TEST_SUITE("a demo in a page") {
  TEST_CASE("it begins with the demo workspace, of which the core refuses nothing") {
    const LiveDemo demo(noon, 1);
    const auto& inbox = demo.authority().inbox();
    CHECK(inbox.conversations.size() == 40);
    CHECK(is_consistent(inbox));
    const auto ana = demo.agent_called("ana@demo.example");
    CHECK(inbox.agents.find(ana)->name == "Ana Ribeiro");
    CHECK(inbox.agents.find(demo.agent_called("nobody@demo.example")) != nullptr);
  }

  TEST_CASE("its snapshot is its inbox") {
    const LiveDemo demo(noon, 1);
    const auto snapshot = demo.snapshot();
    const auto inbox = wire::read_snapshot(snapshot.content);
    REQUIRE(inbox);
    CHECK(wire::state_hash(*inbox) == wire::state_hash(demo.authority().inbox()));
  }

  TEST_CASE("a pushed reply is answered, comes back on the stream once, and the customer answers") {
    LiveDemo demo(noon, 1);
    const auto ana = demo.agent_called("ana@demo.example");
    demo.open_stream(query_from(demo, demo.authority().head()));
    const auto first = demo.take_lines(noon);
    REQUIRE(first.size() == 1);
    CHECK(batch_in(first.front()).events.empty());

    const auto answer = demo.push(ana, push_of(demo, 1, reply_to_sticker(demo)), noon);
    CHECK(answer.status == 200);
    const auto lines = demo.take_lines(noon);
    REQUIRE(lines.size() == 1);
    const auto frame = batch_in(lines.front());
    CHECK(frame.last_number == 1);
    REQUIRE(frame.receipts.size() == 1);
    CHECK(frame.receipts.front().outcome == wire::Outcome::applied);
    CHECK(demo.take_lines(noon).empty());

    const auto before = messages_of(demo, sticker);
    run(demo, noon, noon + seconds(15));
    CHECK(messages_of(demo, sticker) == before + 1);
  }

  TEST_CASE("nobody answers in a conversation that was resolved meanwhile") {
    LiveDemo demo(noon, 1);
    const auto ana = demo.agent_called("ana@demo.example");
    demo.push(ana, push_of(demo, 1, reply_to_sticker(demo)), noon);
    demo.push(ana, push_of(demo, 2, ClaimConversation{sticker}), noon);
    const auto resolved = demo.push(
        ana,
        push_of(demo, 3,
                ResolveConversation{sticker, "Stickers sent", {}, {}, demo.authority().head()}),
        noon);
    REQUIRE(demo.authority().inbox().conversations.find(sticker)->status == Status::resolved);
    const auto before = messages_of(demo, sticker);
    run(demo, noon, noon + minutes(1));
    CHECK(messages_of(demo, sticker) == before);
  }

  TEST_CASE("customers write by themselves, until all of them have; then only heartbeats come") {
    LiveDemo demo(noon, 1);
    run(demo, noon, noon + seconds(10));
    CHECK(demo.authority().inbox().conversations.size() == 41);
    run(demo, noon + seconds(10), noon + minutes(20));
    CHECK(demo.authority().inbox().conversations.size() == 47);
    CHECK(is_consistent(demo.authority().inbox()));
  }

  TEST_CASE("the same seed and the same time give the same log; another seed another one") {
    const auto hash_after = [](std::uint64_t seed) {
      LiveDemo demo(noon, seed);
      run(demo, noon, noon + minutes(5));
      return wire::state_hash(demo.authority().inbox());
    };
    CHECK(hash_after(7) == hash_after(7));
    CHECK(hash_after(7) != hash_after(8));
  }

  TEST_CASE("a stream of another log is told to begin anew") {
    LiveDemo demo(noon, 1);
    demo.open_stream("client=" + to_text(client) +
                     "&cookie=" + to_text(wire::Cookie{wire::Epoch{{9, 9}}, {3}}) + "&last_n=0");
    const auto lines = demo.take_lines(noon);
    REQUIRE(lines.size() == 1);
    CHECK(lines.front().find("must_reset") != std::string::npos);
  }

  TEST_CASE("a body that is no push is refused and changes nothing") {
    LiveDemo demo(noon, 1);
    const auto head = demo.authority().head();
    CHECK(demo.push(demo.agent_called("ana@demo.example"), "{", noon).status == 400);
    CHECK(demo.authority().head() == head);
  }
}

}  // namespace parley::demo
