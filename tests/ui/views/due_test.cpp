// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/views/due_view.h"

#include "ui/desk/open_refund.h"
#include "ui/views/details_view.h"
#include "ui/views/view_cache.h"

namespace parley::ui::test {
namespace {

struct Told {
  DueView due;
  Instant until;
};
Told told(const World& world, ConversationId id, Certainty certainty = Certainty::known) {
  Lasting lasting;
  const Clock clock{utc_format(), world.now, certainty, &lasting};
  return {due_view(world.inbox, world.get(id), clock), lasting.until};
}

}  // namespace

TEST_SUITE("until when a customer is answered") {
  TEST_CASE("SL-2: the time that is left is counted down from the response's due time") {
    World world;
    const auto refund = world.started(1);  // normal: within 24 hours
    CHECK(told(world, refund).due.words == "24h left");
    CHECK(told(world, refund).due.haste == Haste::calm);
    world.wait(minutes(20 * 60 + 48));
    CHECK(told(world, refund).due.words == "3h 12m left");
    CHECK(told(world, refund).due.sentence == "Answer within 3 h 12 min");
    CHECK(told(world, refund).due.span == "3h 12m");
    CHECK(told(world, refund).due.briefest == "3h");
    world.wait(hours(3));
    CHECK(told(world, refund).due.words == "12m left");
    CHECK(told(world, refund).due.span == "12m");
    CHECK(told(world, refund).due.haste == Haste::near);
    world.wait(Duration{minutes(12).ms - 1});
    CHECK(told(world, refund).due.words == "<1m left");
    world.wait(minutes(7));
    CHECK(told(world, refund).due.words == "Missed by 6m");
    CHECK(told(world, refund).due.haste == Haste::over);
  }
  TEST_CASE("SL-2, SL-3: the details count the resolution down, and stand still while pending") {
    World world;
    auto settings = settings_of(world.inbox);
    settings.resolution.normal_min = 3 * 24 * 60;
    world.run(system_actor(), ChangeSettings{settings});
    const auto refund = world.started(1);
    const auto fact = [&](std::string_view what) {
      for (const auto& each : facts_of(world.inbox, world.get(refund), world.clock())) {
        if (each.what == what) return each.value;
      }
      return std::string();
    };
    CHECK(fact("Answer due") == "24h left");
    CHECK(fact("To resolve") == "3d left");
    world.run(by(ana), SetPending{refund, "the bank", {}});
    CHECK(fact("To resolve") == "Paused while pending");
    world.wait(hours(24));
    world.run(by(ana), ReopenConversation{refund});
    CHECK(fact("To resolve") == "3d left");
    world.wait(hours(75));
    CHECK(fact("To resolve") == "Missed by 3h");
    world.run(by(ana), ResolveConversation{refund, "paid", {}, {}, world.head});
    CHECK(fact("To resolve").empty());
  }
  TEST_CASE("SL-2: nothing is said while no clock runs") {
    World world;
    const auto refund = world.started(1);
    const auto seen = world.head;
    SUBCASE("when it is answered") {
      world.run(by(ana), SendReply{refund, message_id(7), "On its way.", seen});
    }
    SUBCASE("when it is spam") { world.run(by(ana), MarkSpam{refund, Spam::yes}); }
    SUBCASE("when it is resolved") {
      world.run(by(ana), ResolveConversation{refund, "paid", {}, {}, seen});
    }
    CHECK(told(world, refund).due == DueView{});
    CHECK(told(world, refund).until == forever);
  }
  TEST_CASE("SL-2: without the network it is marked as estimated") {
    World world;
    const auto refund = world.started(1);
    world.wait(hours(20));
    CHECK(told(world, refund, Certainty::estimated).due.words == "≈ 4h left");
    CHECK(told(world, refund, Certainty::estimated).due.sentence == "Answer within ≈ 4 h");
  }
  TEST_CASE("what is said stays true until the instant it names, and not longer") {
    World world;
    const auto refund = world.started(1);
    for (int step = 0; step < 400; ++step) {
      const auto now = told(world, refund);
      REQUIRE(now.until > world.now);
      const auto before = world.now;
      world.now = now.until - Duration{1};
      CHECK(told(world, refund).due == now.due);
      world.now = now.until;
      CHECK_FALSE(told(world, refund).due == now.due);
      REQUIRE(world.now > before);
    }
  }
  TEST_CASE("an age stays true until the instant it names, and not longer") {
    Lasting lasting;
    Instant now = at_nine;
    for (int step = 0; step < 300; ++step) {
      lasting = {};
      const auto words = age({utc_format(), now, Certainty::known, &lasting}, at_nine);
      CHECK(age({utc_format(), lasting.until - Duration{1}}, at_nine) == words);
      CHECK_FALSE(age({utc_format(), lasting.until}, at_nine) == words);
      now = lasting.until;
    }
  }
}

TEST_SUITE("a desk on which nothing happens") {
  TEST_CASE("is drawn again when a word about time changes, and then only that is worded anew") {
    OpenRefund at;
    at.world.wait(seconds(23 * 3600 + 50 * 60 + 20));
    at.look();
    CHECK(at.says("Answer within 9 min"));
    const auto next = at.screen.next_frame_in();
    CHECK(next > 0);
    CHECK(next <= 40'000 + 1);
    at.world.wait(Duration{static_cast<std::int64_t>(next)});
    at.look();
    CHECK(at.says("Answer within 8 min"));
  }
  TEST_CASE("asks for no frame before the next such word") {
    AtTheDesk at;
    at.look();
    CHECK(at.screen.next_frame_in() < 0);
  }
  TEST_CASE("SL-2: a countdown counts no queue and sorts no list anew") {
    World world;
    const auto refund = world.started(1);
    world.wait(minutes(23 * 60 + 50));
    ViewCache views;
    const auto look = [&] {
      const DeskModel model{.inbox = world.inbox,
                            .revision = 1,
                            .agent = ana,
                            .seen = world.head,
                            .now = world.now,
                            .time = utc_format(),
                            .connection = {Link::online, 0, SavesHere::yes},
                            .pending = {},
                            .attention = {}};
      views.look(model);
      views.counts();
      for (const auto row : views.list({Queue::all_open, {}})) views.row(model, row);
      views.conversation(model, refund);
    };
    look();
    const auto computed = views.times_computed();
    look();
    CHECK(views.times_computed() == computed);
    world.now = views.shown_until();
    look();
    CHECK(views.times_computed() == computed + 2);  // the row, and the heading
  }
}
}  // namespace parley::ui::test
