// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/views/search/search.h"

#include "ui/views/workspace.h"

namespace parley::ui::test {
namespace {

using Ids = std::vector<ConversationId>;

Ids found(const World& world, AgentId viewer, std::string_view query) {
  SearchIndex index;
  while (!index.read_on(world.inbox, 64)) {
  }
  return find_conversations(index, world.inbox, sight_of(world.inbox, viewer), utc_format(),
                            parse_query(query, world.inbox, viewer));
}

std::string fault(const World& world, std::string_view query) {
  const auto parsed = parse_query(query, world.inbox, ana);
  return parsed.faults.empty() ? std::string() : parsed.faults.front();
}

std::vector<std::string> completed(const World& world, std::string_view text) {
  std::vector<std::string> words;
  for (const auto& completion : complete_query(text, world.inbox)) words.push_back(completion.word);
  return words;
}

constexpr TagId parcel_tag{{8, 1}};

// Three conversations: 1 is Ana's and urgent, 2 waits in the queue with a tag, 3 is resolved.
struct Found {
  Found() {
    world.started(1);
    world.run(by(ana), ClaimConversation{conversation_id(1)});
    world.run(by(ana), SetPriority{conversation_id(1), Priority::urgent, ""});
    world.started(2, tomas, web, "My parcel is lost", "Lost parcel");
    world.run(by(ana), CreateTag{parcel_tag, "Parcel trouble", 0x336699});
    world.run(by(ana), AddTag{conversation_id(2), parcel_tag});
    world.started(3, maya, web, "Thanks for the lost and found parcel", "Thanks");
    world.run(by(ana),
              ResolveConversation{conversation_id(3), "done", message_id(301), "", world.head});
  }
  World world;
  ConversationId urgent = conversation_id(1);
  ConversationId tagged = conversation_id(2);
  ConversationId resolved = conversation_id(3);
};

}  // namespace

TEST_SUITE("searching") {
  TEST_CASE("SE-1: keys narrow down, and all of them must hold") {
    const Found the;
    CHECK(found(the.world, ana, "status:open assignee:me priority:urgent") == Ids{the.urgent});
    CHECK(found(the.world, ana, "status:open assignee:none") == Ids{the.tagged});
    CHECK(found(the.world, ana, "status:open priority:low").empty());
    CHECK(found(the.world, ana, "assignee:ruiz") == Ids{the.urgent});
    CHECK(found(the.world, ana, "customer:tomás") == Ids{the.tagged});
    CHECK(found(the.world, ana, "is:vip status:resolved") == Ids{the.resolved});
    CHECK(found(the.world, ana, "team:mine status:open").size() == 2);
    CHECK(found(the.world, ana, "channel:web status:resolved") == Ids{the.resolved});
  }
  TEST_CASE("SL-2: what was not resolved in time is found, until it is") {
    Found at;
    auto settings = settings_of(at.world.inbox);
    settings.resolution.urgent_min = 60;
    at.world.run(system_actor(), ChangeSettings{settings});
    at.world.wait(hours(2));
    at.world.run(system_actor(), Tick{});
    CHECK(found(at.world, ana, "sla:overdue") == Ids{at.urgent});
    at.world.run(by(ana), ResolveConversation{at.urgent, "done", {}, "", at.world.head});
    CHECK(found(at.world, ana, "sla:overdue").empty());
  }
  TEST_CASE("SE-1: a phrase is found whole, words wherever they are") {
    const Found the;
    CHECK(found(the.world, ana, "lost parcel") == Ids{the.tagged, the.resolved});
    CHECK(found(the.world, ana, "\"lost parcel\"") == Ids{the.tagged});
    CHECK(found(the.world, ana, "tag:\"parcel trouble\"") == Ids{the.tagged});
  }
  TEST_CASE("SE-1: a minus leaves out what it stands before") {
    const Found the;
    CHECK(found(the.world, ana, "parcel -status:resolved") == Ids{the.tagged});
    CHECK(found(the.world, ana, "status:open -lost") == Ids{the.urgent});
  }
  TEST_CASE("SE-1: unknown keys and values are explained and find nothing") {
    const Found the;
    CHECK(fault(the.world, "statis:open").find("status") != std::string::npos);
    CHECK(fault(the.world, "status:done").find("resolved") != std::string::npos);
    CHECK(fault(the.world, "tag:refund").find("Parcel trouble") != std::string::npos);
    CHECK(fault(the.world, "before:tomorrow").find("before:2026-11-01") != std::string::npos);
    CHECK(fault(the.world, "before:2026-02-30") != "");
    CHECK(found(the.world, ana, "parcel status:done").empty());
    CHECK(fault(the.world, "see http://parcel.example at 14:02") == "");
  }
  TEST_CASE("SE-1: before and after are days of the last change") {
    Found the;
    CHECK(found(the.world, ana, "before:2026-03-02").empty());
    CHECK(found(the.world, ana, "before:2026-03-03").size() == 3);
    the.world.wait(hours(48));
    the.world.customer_writes(the.urgent, message_id(150), "Hello?");
    CHECK(found(the.world, ana, "after:2026-03-02") == Ids{the.urgent});
  }
  TEST_CASE("SE-2: what the viewer may not see is never found") {
    const Found the;
    CHECK(found(the.world, ben, "parcel").empty());
    CHECK(found(the.world, lea, "parcel").size() == 2);
  }
  TEST_CASE("SE-2 MG-1: words of a merged conversation lead to the one it lives on in") {
    Found the;
    the.world.run(by(ana), MergeConversations{the.urgent, the.tagged});
    CHECK(found(the.world, ana, "\"parcel is lost\"") == Ids{the.urgent});
    CHECK(found(the.world, ana, "is:merged") == Ids{the.tagged});
  }
  TEST_CASE("LC-7: spam is found only by who asks for it") {
    Found the;
    the.world.run(by(ana), MarkSpam{the.tagged, Spam::yes});
    CHECK(found(the.world, ana, "\"parcel is lost\"").empty());
    CHECK(found(the.world, ana, "is:spam") == Ids{the.tagged});
  }
  TEST_CASE("the last word is completed, keys first, then what the workspace has") {
    const Found the;
    using Words = std::vector<std::string>;
    CHECK(completed(the.world, "lost sta") == Words{"status:"});
    CHECK(completed(the.world, "-st") == Words{"-status:"});
    CHECK(completed(the.world, "status:re") == Words{"status:resolved"});
    CHECK(completed(the.world, "tag:par") == Words{"tag:\"Parcel trouble\""});
    CHECK(completed(the.world, "lost ").empty());
    CHECK(with_completion("lost sta", {"status:", ""}) == "lost status:");
    CHECK(with_completion("status:re", {"status:resolved", ""}) == "status:resolved ");
  }
}

}  // namespace parley::ui::test
