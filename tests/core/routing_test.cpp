// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/routing/follow_up.h"
#include "core/routing/match.h"
#include "support/scene.h"

using namespace parley;
using namespace parley::test;

namespace {

const AgentId cho{raw(15)};
const TagId payments{raw(70)};
ConversationId nth(std::uint64_t n) { return {raw(200 + n)}; }

RoutingRule rule(Strategy strategy, RuleConditions conditions = {}) {
  return {{raw(400)}, "Support", RuleState::on, std::move(conditions), strategy, support, {}};
}

// Ana and Lea have room for many, Ben for one.
Scene scene_with_rules(std::vector<RoutingRule> rules) {
  Scene scene;
  scene.does(ada, SetRoutingRules{std::move(rules)});
  return scene;
}
Events drain(Scene& scene) { return scene.by_system(DrainQueues{}); }
void arrive(Scene& scene, std::uint64_t count) {
  for (std::uint64_t n = 0; n < count; ++n) {
    scene.maya_writes("Matter " + std::to_string(n), nth(n));
    drain(scene);
  }
}

}  // namespace

TEST_SUITE("automatic assignment") {
  TEST_CASE("AS-5 round robin: whoever has waited longest since their last one") {
    auto scene = scene_with_rules({rule(Strategy::round_robin)});
    arrive(scene, 4);
    CHECK(scene.of(nth(0)).assignee == ana);
    CHECK(scene.of(nth(1)).assignee == ben);
    CHECK(scene.of(nth(2)).assignee == lea);
    CHECK(scene.of(nth(3)).assignee == ana);
  }

  TEST_CASE("AS-5 round robin takes turns within one drain, too") {
    Scene scene;
    for (std::uint64_t n = 0; n < 3; ++n) scene.maya_writes("x", nth(n));
    scene.does(ada, SetRoutingRules{{rule(Strategy::round_robin)}});
    drain(scene);
    CHECK(scene.of(nth(0)).assignee == ana);
    CHECK(scene.of(nth(1)).assignee == ben);
    CHECK(scene.of(nth(2)).assignee == lea);
  }

  TEST_CASE(
      "AS-5 load balancing: fewest open; a tie goes to whoever waited longest, then lowest id") {
    auto scene = scene_with_rules({});
    scene.maya_writes("Mine", nth(9));
    scene.does(ana, ClaimConversation{nth(9)});
    scene.does(ada, SetRoutingRules{{rule(Strategy::load_balancing)}});
    arrive(scene, 3);
    CHECK(scene.of(nth(0)).assignee == ben);
    CHECK(scene.of(nth(1)).assignee == lea);
    CHECK(scene.of(nth(2)).assignee == ana);
  }

  TEST_CASE("AS-5 skill-based: only who has every required skill at its level") {
    auto by_skill = rule(Strategy::skill_based);
    by_skill.required = {{"French", 2}};
    auto scene = scene_with_rules({by_skill});
    scene.does(ada, SetAgentSkills{ana, {{"French", 1}}, 20});
    scene.does(ada, SetAgentSkills{lea, {{"French", 3}, {"Billing", 1}}, 20});
    arrive(scene, 1);
    CHECK(scene.of(nth(0)).assignee == lea);
    CHECK(scene.of(nth(0)).routed_by.candidates == std::vector<RoutingCandidate>{{lea, 0}});
  }

  TEST_CASE("AS-5 VIP: to whoever last served them, priority at least High") {
    auto vip = rule(Strategy::vip);
    vip.conditions.vip = Vip::yes;
    auto scene = scene_with_rules({vip});
    scene.maya_writes("First", nth(0));
    scene.does(lea, SendReply{nth(0), scene.fresh_message(), "Hello", scene.seen()});
    const ReceiveMessage second{.if_new = nth(1),
                                .message = scene.fresh_message(),
                                .channel = web,
                                .customer = maya,
                                .vip = Vip::yes,
                                .body = "Second"};
    REQUIRE(scene.attempt(second, by(maya)));
    drain(scene);
    CHECK(scene.of(nth(1)).assignee == lea);
    CHECK(scene.of(nth(1)).priority == Priority::high);
  }

  TEST_CASE("AS-4 the first matching rule wins; what is off, or does not match, is passed over") {
    auto off = rule(Strategy::round_robin);
    off.state = RuleState::off;
    auto about_refunds = rule(Strategy::queue_only, {.text = "REFUND"});
    about_refunds.team = billing;
    auto scene = scene_with_rules({off, about_refunds, rule(Strategy::load_balancing)});
    arrive(scene, 1);
    CHECK(scene.of(nth(0)).team == billing);
    CHECK(scene.of(nth(0)).assignee.is_none());
    CHECK(drain(scene).empty());
  }

  TEST_CASE("AS-4 conditions: channel, tag, priority, VIP, text, and all of them together") {
    auto scene = scene_with_refund();
    scene.does(ana, CreateTag{payments, "payments", 0});
    const auto is_met = [&](const RuleConditions& conditions) {
      return matches(scene.inbox, conditions, scene.of(refund));
    };
    CHECK(is_met({}));
    CHECK(is_met({.channel = web, .text = "nine DAYS"}));
    CHECK_FALSE(is_met({.channel = {raw(39)}}));
    CHECK_FALSE(is_met({.tag = payments}));
    scene.does(ana, AddTag{refund, payments});
    CHECK(is_met({.tag = payments}));
    CHECK_FALSE(is_met({.priority_at_least = Priority::high}));
    CHECK_FALSE(is_met({.vip = Vip::yes}));
    CHECK_FALSE(is_met({.channel = web, .text = "parcel"}));
  }

  TEST_CASE("AS-6 nobody eligible: it stays in the queue, which drains when there is room") {
    auto scene = scene_with_rules({rule(Strategy::load_balancing)});
    for (const auto agent : {ana, lea})
      scene.does(agent, SetAvailability{agent, Availability::away});
    arrive(scene, 3);
    CHECK(scene.of(nth(0)).assignee == ben);
    CHECK(scene.of(nth(1)).assignee.is_none());
    scene.does(lea, SetPriority{nth(2), Priority::urgent, ""});
    const auto events = scene.does(ben, ResolveConversation{nth(0), "Done", {}, {}, scene.seen()});
    REQUIRE(parley::follow_up(events.back()).has_value());
    drain(scene);
    CHECK(scene.of(nth(2)).assignee == ben);
    CHECK(scene.of(nth(1)).assignee.is_none());
  }

  TEST_CASE("AS-7 every automatic assignment says why") {
    auto scene = scene_with_rules({rule(Strategy::load_balancing)});
    arrive(scene, 1);
    const auto& routed = scene.of(nth(0)).routed_by;
    CHECK(routed.rule_name == "Support");
    CHECK(routed.candidates == std::vector<RoutingCandidate>{{ana, 0}, {ben, 0}, {lea, 0}});
    CHECK(scene.last_entry(nth(0)).change == Change::routed);
    scene.does(lea, AssignConversation{nth(0), lea, {}, {}, {}, scene.seen()});
    CHECK(scene.of(nth(0)).routed_by == RoutedBy{});
  }

  TEST_CASE("AS-7 TR-1 a transfer is no rule's doing, and no rule takes it back") {
    auto scene = scene_with_rules({rule(Strategy::load_balancing)});
    arrive(scene, 1);
    REQUIRE_FALSE(scene.of(nth(0)).routed_by.rule.is_none());
    scene.does(lea, TransferConversation{nth(0), {}, billing, {}, scene.fresh_message(), "x"});
    CHECK(scene.of(nth(0)).routed_by == RoutedBy{});
    CHECK(drain(scene).empty());
    CHECK(scene.of(nth(0)).team == billing);
    auto of_billing = rule(Strategy::load_balancing);
    of_billing.team = billing;
    scene.does(ada, SetRoutingRules{{rule(Strategy::load_balancing), of_billing}});
    drain(scene);
    CHECK(scene.of(nth(0)).assignee == lea);
  }

  TEST_CASE("AS-8 an assignee who does nothing for as long as the setting says loses it") {
    auto scene = scene_with_refund();
    auto settings = settings_of(scene.inbox);
    settings.act_within_min = 30;
    scene.does(ada, ChangeSettings{settings});
    scene.does(ana, ClaimConversation{refund});
    const auto assigned = scene.now;
    SUBCASE("when nothing was done") {
      scene.now = assigned + minutes(30);
      scene.by_system(Tick{});
      CHECK(scene.of(refund).assignee.is_none());
      CHECK(scene.last_entry(refund).why == Why::nothing_done);
    }
    SUBCASE("not when they acted") {
      scene.does(ana, AddNote{refund, scene.fresh_message(), "Looking."});
      scene.now = assigned + minutes(30);
      scene.by_system(Tick{});
      CHECK(scene.of(refund).assignee == ana);
    }
  }

  TEST_CASE("AS-3 who has fallen silent is given nothing by itself, and comes back by itself") {
    auto scene = scene_with_rules({rule(Strategy::round_robin)});
    scene.by_system(NoteSilence{ana, Silence::yes});
    CHECK_FALSE(is_here(scene.inbox.agents.at(ana)));
    CHECK(scene.inbox.agents.at(ana).availability == Availability::available);
    arrive(scene, 1);
    CHECK(scene.of(nth(0)).assignee == ben);
    // Somebody may still give it to them.
    scene.does(lea, AssignConversation{nth(0), ana, {}, {}, {}, scene.seen()});
    CHECK(scene.of(nth(0)).assignee == ana);
    const auto back = scene.by_system(NoteSilence{ana, Silence::no});
    REQUIRE(parley::follow_up(back.back()).has_value());
    CHECK(scene.by_system(NoteSilence{ana, Silence::no}).empty());
    arrive(scene, 2);
    CHECK(scene.of(nth(1)).assignee == ana);
    CHECK(scene.refusal(ada, NoteSilence{ana, Silence::yes}) == Refusal::not_allowed);
  }

  TEST_CASE("LC-4 AS-3 reopened while its assignee is silent: back to the queue of its team") {
    auto scene = scene_with_refund();
    scene.does(ana, ClaimConversation{refund});
    scene.does(ana, ResolveConversation{refund, "Done", {}, {}, scene.seen()});
    scene.by_system(NoteSilence{ana, Silence::yes});
    scene.maya_writes("Not done.");
    CHECK(scene.of(refund).assignee.is_none());
    CHECK(scene.last_entry(refund).why == Why::assignee_away);
  }

  TEST_CASE("MT-1 AS-3 falling silent is going away, and once is enough") {
    Scene scene;
    const auto facts = [&] { return scene.inbox.facts.size(); };
    const auto before = facts();
    scene.by_system(NoteSilence{ana, Silence::yes});
    CHECK(facts() == before + 1);
    scene.does(ana, SetAvailability{ana, Availability::away});
    scene.by_system(NoteSilence{ana, Silence::no});
    CHECK(facts() == before + 1);
    scene.does(ana, SetAvailability{ana, Availability::available});
    CHECK(facts() == before + 2);
  }

  TEST_CASE("a rule that leads to a team of nobody is refused where it is made") {
    Scene scene;
    scene.does(ada, AddTeam{{raw(25)}, "Nobody", {}});
    auto bad = rule(Strategy::round_robin);
    bad.team = {raw(25)};
    CHECK(scene.refusal(ada, SetRoutingRules{{bad}}) == Refusal::team_is_empty);
    CHECK(scene.refusal(ana, SetRoutingRules{{rule(Strategy::round_robin)}}) ==
          Refusal::not_allowed);
    CHECK(scene.refusal(ada, DrainQueues{}) == Refusal::not_allowed);
  }
}
