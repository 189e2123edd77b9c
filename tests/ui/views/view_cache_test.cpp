// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/views/view_cache.h"

#include "ui/views/rich_text.h"
#include "ui/views/workspace.h"

namespace parley::ui::test {
namespace {

DeskModel model_of(const World& world, std::uint64_t revision, AgentId agent = ana) {
  return {.inbox = world.inbox,
          .revision = revision,
          .agent = agent,
          .seen = world.head,
          .now = world.now,
          .time = utc_format(),
          .connection = {Link::online, 0, SavesHere::yes},
          .pending = {},
          .attention = {}};
}

void read_all(ViewCache& views, const DeskModel& model, ConversationId id) {
  views.look(model);
  views.counts();
  for (const auto row : views.list({Queue::all_open, {}})) views.row(model, row);
  views.conversation(model, id);
  views.attention(model);
}

}  // namespace

TEST_SUITE("views are kept") {
  TEST_CASE("a second frame of the same state computes nothing") {
    World world;
    const auto refund = world.started(1);
    world.started(2, tomas);
    ViewCache views;
    read_all(views, model_of(world, 1), refund);
    const auto computed = views.times_computed();
    CHECK(computed == 6);  // counts, list, two rows, conversation, attention
    read_all(views, model_of(world, 1), refund);
    CHECK(views.times_computed() == computed);

    SUBCASE("when the inbox changes they are computed anew") {
      world.started(3);
      read_all(views, model_of(world, 2), refund);
      CHECK(views.list({Queue::all_open, {}}).size() == 3);
    }
    SUBCASE("when a minute has passed the ages are told anew") {
      world.wait(minutes(1));
      const auto model = model_of(world, 1);
      views.look(model);
      CHECK(views.row(model, refund).age == "1m");
    }
    SUBCASE("when another question is asked only the list is") {
      views.list({Queue::all_open, "tomás"});
      CHECK(views.times_computed() == computed + 1);
    }
  }
  TEST_CASE("AC-1: what the viewer may not see is not there") {
    World world;
    const auto invoice = world.started(1, tomas, invoices);
    ViewCache views;
    const auto for_ana = model_of(world, 1);
    views.look(for_ana);
    CHECK(views.conversation(for_ana, invoice) == nullptr);
    const auto for_lea = model_of(world, 1, lea);
    views.look(for_lea);
    CHECK(views.conversation(for_lea, invoice) != nullptr);
  }
}

TEST_SUITE("what stands out in a message") {
  TEST_CASE("web addresses are links, without the sentence's punctuation") {
    const std::string text = "See https://a.example/x?y=1, or (http://b.example).";
    const auto parts = rich_parts(text, Voice::customer_facing);
    REQUIRE(parts.size() == 2);
    CHECK(parts[0].href == "https://a.example/x?y=1");
    CHECK(parts[1].href == "http://b.example");
    CHECK(text.substr(parts[1].begin, parts[1].end - parts[1].begin) == parts[1].href);
  }
  TEST_CASE("no other scheme and no bare scheme is a link") {
    CHECK(
        rich_parts("javascript:alert(1) https:// ftp://x.example", Voice::customer_facing).empty());
  }
  TEST_CASE("NT-1: mentions and strong words stand out in notes only") {
    const std::string text = "@Ben the **old** card, mail@ben.example";
    CHECK(rich_parts(text, Voice::customer_facing).empty());
    const auto parts = rich_parts(text, Voice::note);
    REQUIRE(parts.size() == 2);
    CHECK(parts[0] == RichPart{RichKind::mention, 0, 4, {}});
    CHECK(parts[1] == RichPart{RichKind::strong, 9, 16, {}});
  }
}
}  // namespace parley::ui::test
