// SPDX-License-Identifier: AGPL-3.0-or-later
#include <algorithm>
#include <array>

#include "support/scene.h"

using namespace parley;
using namespace parley::test;

namespace {

// A conversation that has come as far as `status`.
Scene scene_at(Status status) {
  auto scene = scene_with_refund();
  if (status == Status::open) return scene;
  if (status == Status::pending) {
    scene.does(ana, SetPending{refund, "the bank", {}});
    return scene;
  }
  scene.does(ana, ResolveConversation{refund, "Refunded", {}, {}, scene.seen()});
  if (status == Status::resolved) return scene;
  scene.does(ana, CloseConversation{refund});
  if (status == Status::archived) scene.does(ana, ArchiveConversation{refund});
  return scene;
}

Command move_to(Status from, Status to, Position seen) {
  switch (to) {
    case Status::open:
      return ReopenConversation{refund};
    case Status::pending:
      return SetPending{refund, "the bank", {}};
    case Status::resolved:
      return ResolveConversation{refund, "Refunded", {}, {}, seen};
    case Status::closed:
      if (from == Status::archived) return RestoreConversation{refund};
      return CloseConversation{refund};
    case Status::archived:
      return ArchiveConversation{refund};
  }
  return ReopenConversation{refund};
}

constexpr std::array statuses = {Status::open, Status::pending, Status::resolved, Status::closed,
                                 Status::archived};

}  // namespace

TEST_SUITE("a conversation moves through its life") {
  TEST_CASE("LC-1 New, Open, Assigned, In progress are told by what agents did") {
    auto scene = scene_with_refund();
    CHECK(stage_of(scene.of(refund)) == Stage::fresh);
    scene.does(ana, OpenConversation{refund});
    CHECK(stage_of(scene.of(refund)) == Stage::open);
    scene.does(ana, ClaimConversation{refund});
    CHECK(stage_of(scene.of(refund)) == Stage::assigned);
    SUBCASE("when the assignee replies") {
      scene.does(ana, SendReply{refund, scene.fresh_message(), "On it.", scene.seen()});
    }
    SUBCASE("when the assignee writes a note") {
      scene.does(ana, AddNote{refund, scene.fresh_message(), "Asked the bank."});
    }
    CHECK(stage_of(scene.of(refund)) == Stage::in_progress);
  }

  TEST_CASE("LC-1 somebody else's note does not make it In progress") {
    auto scene = scene_with_refund();
    scene.does(ana, ClaimConversation{refund});
    scene.does(ben, AddNote{refund, scene.fresh_message(), "I know her."});
    CHECK(stage_of(scene.of(refund)) == Stage::assigned);
  }

  TEST_CASE("LC-1 acting before being assigned does not count after it") {
    auto scene = scene_with_refund();
    scene.does(ana, SendReply{refund, scene.fresh_message(), "On it.", scene.seen()});
    scene.does(ana, ClaimConversation{refund});
    CHECK(stage_of(scene.of(refund)) == Stage::assigned);
  }

  TEST_CASE("LC-2 exactly the allowed moves are possible from every status") {
    for (const auto from : statuses) {
      for (const auto to : statuses) {
        if (from == to) continue;
        auto scene = scene_at(from);
        REQUIRE(scene.of(refund).status == from);
        const auto moves = allowed_moves(from);
        const bool allowed = std::find(moves.begin(), moves.end(), to) != moves.end();
        const auto result = scene.attempt(move_to(from, to, scene.seen()), by(ana));
        CAPTURE(static_cast<int>(from));
        CAPTURE(static_cast<int>(to));
        CHECK(result.has_value() == allowed);
        CHECK(scene.of(refund).status == (allowed ? to : from));
        if (!allowed) CHECK(result.error() == Refusal::move_not_allowed);
      }
    }
  }

  TEST_CASE("LC-2 pending says what is being waited for, and may wake at a later time") {
    auto scene = scene_with_refund();
    CHECK(scene.refusal(ana, SetPending{refund, "  ", {}}) == Refusal::awaiting_missing);
    CHECK(scene.refusal(ana, SetPending{refund, "x", scene.now}) == Refusal::wake_in_past);
    const auto wake_at = scene.now + hours(2);
    scene.does(ana, SetPending{refund, "the bank's answer", wake_at});
    CHECK(scene.of(refund).awaiting == "the bank's answer");
    CHECK(scene.of(refund).wake_at == wake_at);
    CHECK(scene.last_entry(refund).text == "the bank's answer");
  }

  TEST_CASE("LC-2 resolved says how; a closing message is sent with it") {
    auto scene = scene_with_refund();
    const auto seen = scene.seen();
    CHECK(scene.refusal(ana, ResolveConversation{refund, "", {}, {}, seen}) ==
          Refusal::summary_missing);
    const auto closing = scene.fresh_message();
    scene.does(ana, ResolveConversation{refund, "Refunded", closing, "It is on its way!", seen});
    CHECK(scene.of(refund).summary == "Refunded");
    CHECK(scene.of(refund).last_message == closing);
    CHECK(scene.of(refund).clock.waiting_since == std::nullopt);
    CHECK(scene.inbox.messages.at(closing).direction == MessageDirection::outgoing);
  }

  TEST_CASE("a customer's unseen message is not resolved over") {
    auto scene = scene_with_refund();
    const auto seen = scene.seen();
    scene.maya_writes("Wait, there is more.");
    CHECK(scene.refusal(ana, ResolveConversation{refund, "Refunded", {}, {}, seen}) ==
          Refusal::customer_wrote_since);
    CHECK(scene.of(refund).status == Status::open);
  }

  TEST_CASE("AS-3 load counts Open conversations only") {
    auto scene = scene_with_refund();
    scene.does(ana, ClaimConversation{refund});
    CHECK(scene.inbox.agents.at(ana).open_load == 1);
    scene.does(ana, SetPending{refund, "the bank", {}});
    CHECK(scene.inbox.agents.at(ana).open_load == 0);
    scene.does(ana, ReopenConversation{refund});
    CHECK(scene.inbox.agents.at(ana).open_load == 1);
  }

  TEST_CASE("opening twice is opening once") {
    auto scene = scene_with_refund();
    CHECK(scene.does(ana, OpenConversation{refund}).size() == 1);
    CHECK(scene.does(ben, OpenConversation{refund}).empty());
  }
}
