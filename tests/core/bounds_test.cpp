// SPDX-License-Identifier: AGPL-3.0-or-later
// The edges of rules that are pinned elsewhere in their middle.
#include "core/sla/clocks.h"
#include "support/scene.h"

using namespace parley;
using namespace parley::test;

namespace {

Events tick_at(Scene& scene, Instant at) {
  scene.now = {at.ms - 1000};
  return scene.by_system(Tick{});
}
Instant due(const Scene& scene) { return *response_due(scene.of(refund), scene.inbox); }

}  // namespace

TEST_SUITE("the edges of what time brings") {
  TEST_CASE("LC-5 auto-close is between 1 hour and 28 days") {
    Scene scene;
    auto settings = settings_of(scene.inbox);
    for (const std::uint32_t wrong : {0U, 28 * 24 + 1U}) {
      settings.auto_close_hours = wrong;
      CHECK(scene.refusal(ada, ChangeSettings{settings}) == Refusal::setting_out_of_range);
    }
    for (const std::uint32_t right : {1U, 28 * 24U}) {
      auto each = scene_with_refund();
      settings.auto_close_hours = right;
      each.does(ada, ChangeSettings{settings});
      each.does(ana, ResolveConversation{refund, "Refunded", {}, {}, each.seen()});
      const auto resolved = each.now;
      CHECK(tick_at(each, resolved + hours(right) - Duration{1}).empty());
      tick_at(each, resolved + hours(right));
      CHECK(each.of(refund).status == Status::closed);
    }
  }

  TEST_CASE("LC-2 LC-5 retention archives what has been Closed for as many days; 0 is never") {
    auto scene = scene_with_refund();
    scene.does(ana, ResolveConversation{refund, "Refunded", {}, {}, scene.seen()});
    scene.does(ana, CloseConversation{refund});
    const auto closed = scene.now;
    SUBCASE("when it is 30 days") {
      auto settings = settings_of(scene.inbox);
      settings.retention_days = 30;
      scene.does(ada, ChangeSettings{settings});
      CHECK(tick_at(scene, closed + hours(30 * 24) - Duration{1}).empty());
      tick_at(scene, closed + hours(30 * 24));
      CHECK(scene.of(refund).status == Status::archived);
      CHECK(scene.last_entry(refund).change == Change::archived);
    }
    SUBCASE("when it is never") { CHECK(tick_at(scene, closed + hours(24 * 3'000)).empty()); }
  }

  TEST_CASE("LC-4 reopened while its assignee is gone: back to the queue, with the reason") {
    auto scene = scene_with_refund();
    scene.does(ben, ClaimConversation{refund});
    scene.does(ben, ResolveConversation{refund, "Refunded", {}, {}, scene.seen()});
    scene.does(ada, ChangeAgent{ben, "Ben", Role::agent, Activity::deactivated});
    CHECK(scene.of(refund).assignee == ben);
    scene.maya_writes("Not yet!");
    CHECK(scene.of(refund).assignee.is_none());
    CHECK(scene.last_entry(refund).why == Why::assignee_gone);
    CHECK(scene.last_entry(refund).assignee == ben);
  }

  TEST_CASE(
      "LC-6 what leaves later wakes a colleague's snooze when it leaves, one's own does not") {
    auto scene = scene_with_refund();
    scene.does(ana, SetPending{refund, "her parcel", scene.now + hours(9)});
    const auto leaves = scene.now + hours(1);
    SUBCASE("when a colleague scheduled it") {
      scene.does(ben, ScheduleMessage{refund, {raw(811)}, "Soon", leaves, "UTC", {}});
      CHECK(scene.of(refund).status == Status::pending);
      tick_at(scene, leaves);
      CHECK(scene.of(refund).status == Status::open);
      CHECK(scene.last_entry(refund).why == Why::colleague_wrote);
    }
    SUBCASE("when one scheduled it oneself") {
      scene.does(ana, ScheduleMessage{refund, {raw(811)}, "Soon", leaves, "UTC", {}});
      tick_at(scene, leaves);
      CHECK(scene.of(refund).status == Status::pending);
    }
    SUBCASE("when a colleague can still take it back") {
      auto settings = settings_of(scene.inbox);
      settings.undo_chat_seconds = 10;
      scene.does(ada, ChangeSettings{settings});
      scene.does(ben, SendReply{refund, scene.fresh_message(), "Soon", scene.seen()});
      CHECK(scene.of(refund).status == Status::pending);
      tick_at(scene, scene.now + seconds(10));
      CHECK(scene.of(refund).status == Status::open);
    }
  }

  TEST_CASE("LC-6 a held reply of a colleague, sent after all, wakes it") {
    auto scene = scene_with_refund();
    const auto seen = scene.seen();
    scene.does(ana, SetPending{refund, "her parcel", scene.now + hours(9)});
    const auto held = scene.fresh_message();
    scene.does(ben, SendReply{refund, held, "Soon", seen});
    REQUIRE(scene.of(refund).status == Status::pending);
    scene.does(ben, SendHeldReply{held, scene.seen()});
    CHECK(scene.of(refund).status == Status::open);
    CHECK(scene.last_entry(refund).why == Why::colleague_wrote);
  }

  TEST_CASE("TM-2 its wake time and a colleague's reply of the same moment open it once") {
    auto scene = scene_with_refund();
    const auto wake = scene.now + hours(1);
    scene.does(ana, SetPending{refund, "her parcel", wake});
    scene.does(ben, ScheduleMessage{refund, {raw(811)}, "Soon", wake, "UTC", {}});
    std::size_t reopened = 0;
    for (const auto& event : tick_at(scene, wake)) {
      reopened += std::holds_alternative<ConversationReopened>(event) ? 1 : 0;
    }
    CHECK(reopened == 1);
  }

  TEST_CASE("SL-3 another team, tag or assignee resets nothing; a priority keeps the start") {
    auto scene = scene_with_refund();
    const auto asked = scene.now;
    const TagId payments{raw(70)};
    scene.does(ana, CreateTag{payments, "payments", 1});
    const auto clock = scene.of(refund).clock;
    scene.now = scene.now + hours(1);
    scene.does(ana, AddTag{refund, payments});
    scene.does(ana, AssignConversation{refund, ana, {}, {}, "", scene.seen()});
    scene.does(ana, TransferConversation{refund, {}, billing, {}, scene.fresh_message(), "x"});
    CHECK(scene.of(refund).clock == clock);
    scene.does(lea, SetPriority{refund, Priority::high, ""});
    CHECK(due(scene) == asked + hours(4));
    scene.does(lea, SetPriority{refund, Priority::low, ""});
    CHECK(due(scene) == asked + hours(48));
  }

  TEST_CASE("CS-1 the survey's delay is a setting, up to a week, and is kept") {
    auto scene = scene_with_refund();
    auto settings = settings_of(scene.inbox);
    settings.survey_delay_min = 7 * 24 * 60 + 1;
    CHECK(scene.refusal(ada, ChangeSettings{settings}) == Refusal::setting_out_of_range);
    settings.survey_delay_min = 60;
    scene.does(ada, ChangeSettings{settings});
    CHECK(settings_of(scene.inbox).survey_delay_min == 60);
    // Who answers before they are asked is heard all the same.
    scene.does(ana, ResolveConversation{refund, "Refunded", {}, {}, scene.seen()});
    CHECK(scene.attempt(RateConversation{refund, {raw(93)}, 4, ""}, by(maya)).has_value());
  }

  TEST_CASE("AS-4 a team to which a rule leads keeps somebody in it") {
    Scene scene;
    const RoutingRule rule{{raw(400)}, "Support", RuleState::off, {}, Strategy::queue_only,
                           support,    {}};
    scene.does(ada, SetRoutingRules{{rule}});
    CHECK(scene.refusal(ada, ChangeTeam{support, "Support", {}}) == Refusal::team_is_empty);
    scene.does(ada, ChangeTeam{billing, "Billing", {}});
    scene.does(ada, SetRoutingRules{});
    scene.does(ada, ChangeTeam{support, "Support", {}});
  }
}
