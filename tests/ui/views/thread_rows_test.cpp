// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/views/thread_rows.h"

#include <algorithm>

#include "ui/views/thread_view.h"
#include "ui/views/workspace.h"

namespace parley::ui::test {
namespace {

std::vector<ThreadRow> rows_of(const ThreadRows& rows) {
  return {rows.rows().begin(), rows.rows().end()};
}

// As somebody sees it who opens the conversation now.
std::vector<ThreadRow> read_anew(const World& world, ConversationId id) {
  ThreadRows rows;
  rows.follow(world.inbox, world.get(id), world.clock());
  return rows_of(rows);
}

struct Follower {
  const World& world;
  ConversationId id;
  ThreadRows rows = {};

  // How many entries were read for it.
  std::uint64_t look() {
    const auto before = rows.entries_read();
    rows.follow(world.inbox, world.get(id), world.clock());
    return rows.entries_read() - before;
  }
  [[nodiscard]] bool is_right() const { return rows_of(rows) == read_anew(world, id); }
};

}  // namespace

TEST_SUITE("follow a thread") {
  TEST_CASE("what was read and cannot change is not read again") {
    World world;
    const auto refund = world.started(1);
    for (std::uint64_t n = 0; n < 50; ++n) {
      world.customer_writes(refund, message_id(2000 + n), "Hello?");
    }
    Follower follower{world, refund};
    CHECK(follower.look() == world.get(refund).thread.size());
    CHECK(follower.look() == 0);

    world.customer_writes(refund, message_id(3000), "Anybody?");
    CHECK(follower.look() == 1);
    CHECK(follower.is_right());
  }
  TEST_CASE("what happens elsewhere makes no other rows") {
    World world;
    const auto refund = world.started(1);
    Follower follower{world, refund};
    follower.look();
    const auto revision = follower.rows.revision();
    world.started(2, tomas);
    CHECK(follower.look() == 0);
    CHECK(follower.rows.revision() == revision);
  }
  TEST_CASE("an own reply that is taken back leaves its place to what really happened") {
    World world;
    const auto refund = world.started(1);
    Follower follower{world, refund};
    world.inbox.open_savepoint();
    world.expect(by(ana), SendReply{refund, message_id(1), "Soon.", world.head});
    follower.look();
    REQUIRE(follower.rows.rows().back().kind == ThreadItemKind::outgoing);

    world.inbox.roll_back();
    world.run(by(ana), AddNote{refund, message_id(2), "not yet"});
    world.inbox.open_savepoint();
    world.expect(by(ana), SendReply{refund, message_id(1), "Soon.", world.head});
    follower.look();
    CHECK(follower.is_right());
    const auto& rows = follower.rows.rows();
    CHECK(rows[rows.size() - 2].kind == ThreadItemKind::note);
    CHECK(rows.back().message == message_id(1));
  }
  TEST_CASE("MG-1: what another conversation brings stands where it belongs") {
    World world;
    const auto refund = world.started(1);
    const auto second = world.started(2);
    world.customer_writes(refund, message_id(3), "Any news?");
    Follower follower{world, refund};
    follower.look();
    world.run(by(ana), MergeConversations{refund, second});
    follower.look();
    CHECK(follower.is_right());
    const auto has = [&](MessageId id) {
      const auto& rows = follower.rows.rows();
      return std::any_of(rows.begin(), rows.end(),
                         [&](const ThreadRow& row) { return row.message == id; });
    };
    CHECK(has(message_id(200)));
  }
  TEST_CASE("another inbox in the same place is read from its start") {
    World world;
    const auto refund = world.started(1);
    world.run(by(ana), AddNote{refund, message_id(1), "ask the bank"});
    Follower follower{world, refund};
    follower.look();

    World other;
    other.started(1);
    other.customer_writes(refund, message_id(9), "Hello?");
    world.inbox = other.inbox;
    follower.look();
    CHECK(follower.is_right());
    CHECK(follower.rows.notes().empty());
  }
  TEST_CASE("a day stands before the first thing that is shown of it, however late one looks") {
    World world;
    const auto refund = world.started(1);
    Follower follower{world, refund};
    follower.look();
    world.wait(hours(24));
    world.customer_writes(refund, message_id(2), "Any news?");
    world.customer_writes(refund, message_id(3), "Please?");
    follower.look();
    std::vector<ThreadItemKind> kinds;
    for (const auto& row : follower.rows.rows()) kinds.push_back(row.kind);
    using K = ThreadItemKind;
    CHECK(kinds == std::vector{K::day, K::incoming, K::day, K::incoming, K::incoming});
  }
}

}  // namespace parley::ui::test
