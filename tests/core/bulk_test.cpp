// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/bulk/plan.h"
#include "core/fits.h"
#include "support/scene.h"

using namespace parley;
using namespace parley::test;

namespace {

ConversationId nth(std::uint64_t n) { return {raw(200 + n)}; }

Scene scene_with(std::uint64_t count) {
  Scene scene;
  for (std::uint64_t n = 0; n < count; ++n) {
    scene.maya_writes("Matter " + std::to_string(n), nth(n));
  }
  return scene;
}

BulkChange change(BulkAction action, std::uint64_t count, const Scene& scene) {
  BulkChange command{.id = {raw(300)}, .action = action, .seen = scene.seen()};
  for (std::uint64_t n = 0; n < count; ++n) command.conversations.push_back(nth(n));
  return command;
}

}  // namespace

TEST_SUITE("many at once, of which some are one") {
  TEST_CASE("BK-3 MG-1 what was merged changes once, with what it was merged into") {
    auto scene = scene_with_refund();
    const ConversationId duplicate{raw(53)};
    scene.maya_writes("Did you get it?", duplicate);
    scene.does(ana, MergeConversations{refund, duplicate});
    BulkChange resolve{{raw(300)}, {duplicate, refund}, BulkAction::resolve};
    resolve.summary = "Refunded";
    resolve.seen = scene.seen();
    const auto events = scene.does(ana, resolve);
    CHECK(events.size() == 2);
    CHECK(std::get<BulkChanged>(events.back()).changed == 1);
  }
}

TEST_SUITE("many at once") {
  TEST_CASE(
      "BK-3 every eligible conversation changes, each skipped one is reported with its reason") {
    auto scene = scene_with(4);
    scene.does(ana, ResolveConversation{nth(1), "Done", {}, {}, scene.seen()});
    scene.does(ana, CloseConversation{nth(1)});
    auto command = change(BulkAction::resolve, 4, scene);
    command.summary = "Sale is over";
    scene.maya_writes("Wait!", nth(2));
    scene.does(lea, command);
    const auto& report = scene.inbox.bulk_reports.at(command.id);
    CHECK(report.changed == 2);
    CHECK(report.skipped == std::vector<BulkSkip>{{nth(1), Refusal::move_not_allowed},
                                                  {nth(2), Refusal::customer_wrote_since}});
    CHECK(scene.of(nth(0)).status == Status::resolved);
    CHECK(scene.of(nth(2)).status == Status::open);
    CHECK(is_consistent(scene.inbox));
  }

  TEST_CASE("BK-2 the review and the result are the same when nothing happened in between") {
    auto scene = scene_with(3);
    scene.does(ana, SetPriority{nth(1), Priority::high, ""});
    auto command = change(BulkAction::set_priority, 3, scene);
    command.priority = Priority::high;
    const Context context{scene.now, scene.now, by(lea), Origin::web};
    const auto plan = plan_bulk(scene.inbox, command, context);
    REQUIRE(plan);
    CHECK(plan->report.changed == 2);
    CHECK(plan->report.unchanged == 1);
    scene.does(lea, command);
    CHECK(scene.inbox.bulk_reports.at(command.id).changed == plan->report.changed);
  }

  TEST_CASE("BK-3 AS-3 assigning many fills an agent's hands and no more") {
    auto scene = scene_with(3);
    auto command = change(BulkAction::assign, 3, scene);
    command.assignee = ben;  // has room for one
    scene.does(lea, command);
    const auto& report = scene.inbox.bulk_reports.at(command.id);
    CHECK(report.changed == 1);
    REQUIRE(report.skipped.size() == 2);
    CHECK(report.skipped[0].reason == Refusal::agent_full);
    CHECK(scene.inbox.agents.at(ben).open_load == 1);
  }

  TEST_CASE("BK-1 old conversations are archived, livelier ones are skipped") {
    auto scene = scene_with(2);
    scene.does(ana, ResolveConversation{nth(0), "Done", {}, {}, scene.seen()});
    scene.does(lea, change(BulkAction::archive, 2, scene));
    CHECK(scene.of(nth(0)).status == Status::archived);
    CHECK(scene.of(nth(1)).status == Status::open);
  }

  TEST_CASE("BK-1 tags go on all; one listed twice counts once") {
    auto scene = scene_with(2);
    const TagId sale{raw(70)};
    scene.does(ana, CreateTag{sale, "sale", 0});
    auto command = change(BulkAction::add_tag, 2, scene);
    command.conversations.push_back(nth(0));
    command.tag = sale;
    scene.does(lea, command);
    CHECK(scene.inbox.bulk_reports.at(command.id).changed == 2);
    CHECK(scene.of(nth(0)).tags == std::vector{sale});
  }

  TEST_CASE("nothing chosen, or the same command id again, is refused") {
    auto scene = scene_with(1);
    CHECK(scene.refusal(lea, change(BulkAction::archive, 0, scene)) == Refusal::nothing_chosen);
    scene.does(lea, change(BulkAction::archive, 1, scene));
    CHECK(scene.refusal(lea, change(BulkAction::archive, 1, scene)) == Refusal::id_taken);
  }
}
