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
  TEST_CASE("of a long thread only what is looked at is worded") {
    World world;
    const auto refund = world.started(1);
    for (std::uint64_t n = 0; n < 500; ++n) {
      world.customer_writes(refund, message_id(2000 + n), "Hello?");
    }
    ViewCache views;
    const auto model = model_of(world, 1);
    views.look(model);
    const auto* view = views.conversation(model, refund);
    REQUIRE(view->thread.size() == 502);  // and the day
    const auto computed = views.times_computed();
    CHECK(views.thread_item(model, 501).text == "Hello?");
    CHECK(views.thread_item(model, 501).author == "Maya Okonkwo");
    CHECK(views.times_computed() == computed + 1);

    SUBCASE("when something happens elsewhere its words are known to be the same") {
      const auto revision = view->thread_revision;
      world.started(2, tomas);
      const auto later = model_of(world, 2);
      views.look(later);
      CHECK(views.conversation(later, refund)->thread_revision == revision);
    }
    SUBCASE("MS-1: when one is corrected they are not") {
      world.run(by(ana), SendReply{refund, message_id(1), "Son.", world.head});
      views.look(model_of(world, 2));
      const auto revision = views.conversation(model_of(world, 2), refund)->thread_revision;
      world.run(by(ana), CorrectMessage{message_id(1), "Soon."});
      views.look(model_of(world, 3));
      CHECK(views.conversation(model_of(world, 3), refund)->thread_revision != revision);
    }
    SUBCASE("when somebody has another name they are not") {
      const auto revision = view->thread_revision;
      world.run(system_actor(), AddTeam{team_id(3), "Returns", {}});
      views.look(model_of(world, 2));
      CHECK(views.conversation(model_of(world, 2), refund)->thread_revision != revision);
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
    const auto parts = rich_parts(text);
    REQUIRE(parts.size() == 2);
    CHECK(parts[0].href == "https://a.example/x?y=1");
    CHECK(parts[1].href == "http://b.example");
    CHECK(text.substr(parts[1].begin, parts[1].end - parts[1].begin) == parts[1].href);
  }
  TEST_CASE("no other scheme and no bare scheme is a link") {
    CHECK(rich_parts("javascript:alert(1) https:// ftp://x.example").empty());
  }
  TEST_CASE("NT-1: mentions and strong words stand out in notes only") {
    const std::string text = "@Ben the **old** card, mail@ben.example";
    CHECK(rich_parts(text).empty());
    const auto note = rich_note(text);
    CHECK(note.text == "@Ben the old card, mail@ben.example");
    REQUIRE(note.parts.size() == 2);
    CHECK(note.parts[0] == RichPart{RichKind::mention, 0, 4, {}});
    CHECK(note.parts[1] == RichPart{RichKind::strong, 9, 12, {}});
  }
  TEST_CASE("NT-1: a note is Markdown: stress, code, lists, links") {
    const auto note =
        rich_note("Is *it* `off`?\n\n- cable\n- [guide](https://a.example/g)\n\n1. one\n2. two");
    CHECK(note.text == "Is it off?\n\n• cable\n• guide\n\n1. one\n2. two");
    REQUIRE(note.parts.size() == 3);
    CHECK(note.parts[0] == RichPart{RichKind::emphasis, 3, 5, {}});
    CHECK(note.parts[1] == RichPart{RichKind::code, 6, 9, {}});
    CHECK(note.parts[2].href == "https://a.example/g");
  }
  TEST_CASE("NT-1: HTML in a note is text, other schemes are no links, lines stay lines") {
    const auto note = rich_note("<b>no</b> [x](javascript:alert(1))\nnext & last #812");
    CHECK(note.text == "<b>no</b> x\nnext & last #812");
    CHECK(note.parts.empty());
    CHECK(rich_note("").text.empty());
    CHECK(rich_note("```\na = *b*\n```").text == "a = *b*");
    CHECK(rich_note("- a\n  - b\n- c").text == "• a\n   • b\n• c");
  }
}
}  // namespace parley::ui::test
