// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/desk/route.h"

#include "ui/views/workspace.h"

namespace parley::ui::test {

TEST_SUITE("addresses") {
  TEST_CASE("every place has an address that leads back to it") {
    for (const auto queue : all_queues) {
      const Route in_queue{Section::inbox, queue, {}};
      CHECK(parse_route(path_of(in_queue), Queue::mine) == in_queue);
      const Route open{Section::inbox, queue, conversation_id(7)};
      CHECK(parse_route(path_of(open), queue) == open);
    }
    const Route in_team{Section::inbox, InQueue(billing), {}};
    CHECK(path_of(in_team).rfind("/queue/team-", 0) == 0);
    CHECK(parse_route(path_of(in_team), Queue::mine) == in_team);
    const Route settings{Section::settings, Queue::mine, {}};
    CHECK(parse_route(path_of(settings), Queue::mine) == settings);
  }
  TEST_CASE("an address that means nothing leads to the first queue") {
    const Route first{};
    CHECK(parse_route("/", Queue::mine) == first);
    CHECK(parse_route("/queue/spam", Queue::mine) == first);
    CHECK(parse_route("/nowhere", Queue::mine) == first);
    CHECK(parse_route("/c/zzz", Queue::mine).conversation.is_none());
  }
  TEST_CASE("what follows ? or # does not matter") {
    CHECK(parse_route("/queue/mine?x=1#y", Queue::closed).queue == Queue::mine);
  }
}
}  // namespace parley::ui::test
