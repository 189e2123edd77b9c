// SPDX-License-Identifier: AGPL-3.0-or-later
// SE-2: full text over everything on this device, in any script.
#include <algorithm>

#include "ui/views/search/search.h"
#include "ui/views/text.h"
#include "ui/views/workspace.h"

namespace parley::ui::test {
namespace {

using Ids = std::vector<ConversationId>;

struct Searched {
  Ids find(std::string_view query) {
    while (!index.read_on(world.inbox, 1'000)) {
    }
    auto ids = find_conversations(index, world.inbox, sight_of(world.inbox, lea), utc_format(),
                                  parse_query(query, world.inbox, lea));
    std::sort(ids.begin(), ids.end());
    return ids;
  }
  World world;
  SearchIndex index;
};

std::vector<std::string> tokens_of(std::string_view text) {
  const auto folded = fold(text);
  std::vector<Token> tokens;
  split_tokens(folded, tokens);
  std::vector<std::string> words;
  for (const auto& token : tokens) words.emplace_back(token.text);
  return words;
}

}  // namespace

TEST_SUITE("the search index") {
  TEST_CASE(
      "SE-2: text is taken apart at what is no letter, and in pairs where words are not parted") {
    using Words = std::vector<std::string>;
    CHECK(tokens_of("Order #48-213: „Größe“!") == Words{"order", "48", "213", "grosse"});
    CHECK(tokens_of("荷物が届く") == Words{"荷物", "物が", "が届", "届く"});
    CHECK(tokens_of("本 and 本棚x") == Words{"本", "and", "本棚", "x"});
    CHECK(tokens_of("...").empty());
  }
  TEST_CASE("SE-2: case, accents, width and vowel signs make no difference") {
    Searched the;
    const auto cafe = the.world.started(1, maya, web, "Une livraison à CAFÉ Hélène", "ＡＢＣ１２");
    const auto arabic = the.world.started(2, tomas, web, "أَيْنَ الطَّلَب", "طلب");
    CHECK(the.find("cafe helene") == Ids{cafe});
    CHECK(the.find("café") == Ids{cafe});
    CHECK(the.find("abc12") == Ids{cafe});
    CHECK(the.find("اين") == Ids{arabic});
  }
  TEST_CASE("SE-2: in scripts that do not part words, any two letters find what they stand in") {
    Searched the;
    const auto japanese = the.world.started(1, maya, web, "荷物がまだ届きません。", "配送");
    const auto thai = the.world.started(2, tomas, web, "พัสดุยังไม่ถึง", "พัสดุ");
    CHECK(the.find("届きません") == Ids{japanese});
    CHECK(the.find("荷物") == Ids{japanese});
    CHECK(the.find("届") == Ids{japanese});
    CHECK(the.find("物が届") == Ids{});
    CHECK(the.find("ยังไม่") == Ids{thai});
  }
  TEST_CASE("SE-2: a part of a word finds it, one or two letters its beginning") {
    Searched the;
    const auto parcel = the.world.started(1, maya, web, "The superparcel 48213 has gone", "Hello");
    CHECK(the.find("parcel") == Ids{parcel});
    CHECK(the.find("8213") == Ids{parcel});
    CHECK(the.find("su") == Ids{parcel});
    CHECK(the.find("rp").empty());
  }
  TEST_CASE("SE-2: a phrase is found as it stands, over the marks between its words") {
    Searched the;
    const auto one = the.world.started(1, maya, web, "It is order-48, not 49.", "Numbers");
    the.world.started(2, tomas, web, "48 items in that order", "Numbers");
    CHECK(the.find("\"order-48\"") == Ids{one});
    CHECK(the.find("#1") == Ids{one});
  }
  TEST_CASE("what comes in later is found, and what was taken back is not") {
    Searched the;
    const auto id = the.world.started(1);
    CHECK(the.find("zebra").empty());
    the.world.customer_writes(id, message_id(150), "My zebra is missing");
    CHECK(the.find("zebra") == Ids{id});
    the.world.inbox.open_savepoint();
    the.world.expect(by(ana), AddNote{id, message_id(160), "a giraffe, too"});
    CHECK(the.find("giraffe") == Ids{id});
    the.world.inbox.roll_back();
    CHECK(the.find("giraffe").empty());
    CHECK(the.find("zebra") == Ids{id});
  }
  TEST_CASE("own words that come back in another place are found once they are there") {
    Searched the;
    const auto id = the.world.started(1);
    the.world.inbox.open_savepoint();
    the.world.expect(by(ana), AddNote{id, message_id(160), "a giraffe"});
    CHECK(the.find("giraffe") == Ids{id});
    the.world.inbox.roll_back();
    the.world.customer_writes(id, message_id(150), "and a lion");
    the.world.inbox.open_savepoint();
    the.world.expect(by(ana), AddNote{id, message_id(160), "a giraffe"});
    CHECK(the.find("giraffe lion") == Ids{id});
    the.world.inbox.roll_back();
  }
  TEST_CASE("AC-3: the words of an erased customer are not found any more") {
    Searched the;
    const auto id = the.world.started(1, maya, web, "A secret zebra", "Zebra");
    CHECK(the.find("zebra") == Ids{id});
    the.world.run(system_actor(), EraseCustomer{maya});
    CHECK(the.find("zebra").empty());
    CHECK(the.find("okonkwo").empty());
  }
  TEST_CASE("a customer's new name finds their conversations, the old one does not") {
    Searched the;
    const auto id = the.world.started(1);
    CHECK(the.find("okonkwo") == Ids{id});
    the.world.run(by(maya), ReceiveMessage{id,
                                           conversation_id(2),
                                           message_id(170),
                                           web,
                                           maya,
                                           "Maya Adeyemi",
                                           "maya@adeyemi.example",
                                           Vip::no,
                                           {},
                                           "I have married"});
    CHECK(the.find("adeyemi") == Ids{id});
    CHECK(the.find("okonkwo").empty());
  }
  TEST_CASE("SP-1: what is split off is found where it went, without reading everything again") {
    Searched the;
    const auto id = the.world.started(1, maya, web, "about a zebra", "Two matters");
    the.world.customer_writes(id, message_id(150), "and about a lion");
    CHECK(the.find("zebra") == Ids{id});
    const auto off = conversation_id(90);
    the.world.expect(by(ana), SplitConversation{id, off, {message_id(150)}, "Lions"});
    const bool is_all_after_one_row = the.index.read_on(the.world.inbox, 1);
    CHECK(is_all_after_one_row);
    CHECK(the.find("lion") == Ids{off});
    CHECK(the.find("zebra") == Ids{id});
  }
  TEST_CASE("a phrase is whole in one message, its first and last word may be parts") {
    Searched the;
    const auto id = the.world.started(1, maya, web, "The red cello stretched");
    the.world.customer_writes(id, message_id(150), "lost");
    the.world.customer_writes(id, message_id(151), "parcel");
    CHECK(the.find("\"ello stret\"") == Ids{id});
    CHECK(the.find("\"red cello str\"") == Ids{id});
    CHECK(the.find("\"red cell str\"").empty());
    CHECK(the.find("\"lost parcel\"").empty());
    CHECK(the.find("lost parcel") == Ids{id});
  }
  TEST_CASE("reading in slices says how far it is, and ends where reading at once does") {
    World world;
    for (std::uint64_t n = 1; n <= 60; ++n) {
      world.started(n, maya, web, "message " + std::to_string(n * 7919));
    }
    SearchIndex slow;
    SearchIndex fast;
    CHECK_FALSE(slow.read_on(world.inbox, 100));
    CHECK(slow.percent_read(world.inbox) < 100);
    while (!slow.read_on(world.inbox, 100)) {
    }
    CHECK(slow.percent_read(world.inbox) == 100);
    CHECK(fast.read_on(world.inbox, 1 << 20));
    for (const auto* words : {"message", "7919", "91", "maya", "nothing"}) {
      std::vector<std::uint32_t> from_slow;
      std::vector<std::uint32_t> from_fast;
      slow.find(world.inbox, words).each([&](std::uint32_t at) { from_slow.push_back(at); });
      fast.find(world.inbox, words).each([&](std::uint32_t at) { from_fast.push_back(at); });
      CHECK(from_slow == from_fast);
    }
  }
}

}  // namespace parley::ui::test
