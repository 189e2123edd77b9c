// SPDX-License-Identifier: AGPL-3.0-or-later
// AS-6: nobody asks the authority to give out what waits. It does so by itself, whenever something
// happens that makes room, brings work, or changes who may be given what.
#include "sync/office.h"

namespace parley::test {
namespace {

const ConversationId waiting{raw(61)};
const ConversationId third{raw(62)};

// Only Ana is here, with room for one: she has "refund", and "waiting" waits.
Office office_with_one_waiting() {
  auto scene = scene_with_refund();
  for (const auto agent : {ben, lea}) scene.does(agent, SetAvailability{agent, Availability::away});
  scene.does(ada, SetAgentSkills{ana, {}, 1});
  scene.does(ana, ClaimConversation{refund});
  const RoutingRule rule{{raw(400)}, "Support", RuleState::on, {}, Strategy::load_balancing,
                         support,    {}};
  scene.does(ada, SetRoutingRules{{rule}});
  scene.maya_writes("Another matter", waiting);
  return Office(scene);
}
void check_applied(Office& office, AgentId agent, const Command& command) {
  CHECK(office.does(agent, command).outcome == wire::Outcome::applied);
}
Position seen(const Office& office) { return office.authority.head(); }

TEST_SUITE("the authority gives out what waits") {
  TEST_CASE("AS-6 by itself, on every event that makes room") {
    auto office = office_with_one_waiting();
    REQUIRE(office.of(waiting).assignee.is_none());
    SUBCASE("resolved") {
      check_applied(office, ana, ResolveConversation{refund, "Done", {}, {}, seen(office)});
    }
    SUBCASE("pending") { check_applied(office, ana, SetPending{refund, "the bank", {}}); }
    SUBCASE("given away") {
      check_applied(office, ana, AssignConversation{refund, {}, billing, {}, "", seen(office)});
    }
    SUBCASE("transferred") {
      check_applied(office, ana, TransferConversation{refund, {}, billing, {}, {raw(990)}, "x"});
    }
    SUBCASE("merged away") { check_applied(office, ana, MergeConversations{waiting, refund}); }
    SUBCASE("the limit raised") { check_applied(office, ada, SetAgentSkills{ana, {}, 2}); }
    CHECK(office.of(waiting).assignee == ana);
    CHECK(office.log.back().stamp.origin == Origin::rule);
  }

  TEST_CASE("AS-6 on every event that changes who may be given it") {
    auto office = office_with_one_waiting();
    SUBCASE("somebody comes") {
      check_applied(office, lea, SetAvailability{lea, Availability::available});
      CHECK(office.of(waiting).assignee == lea);
    }
    SUBCASE("somebody joins the team") {
      check_applied(office, ada, ChangeTeam{support, "Support", {ana, ben, lea, ada}});
      CHECK(office.of(waiting).assignee == ada);
    }
    SUBCASE("somebody leaves, and what they had is given out anew") {
      check_applied(office, lea, SetAvailability{lea, Availability::available});
      check_applied(office, ada, SetAgentSkills{ana, {}, 20});
      check_applied(office, ada, ChangeAgent{lea, "Lea", Role::supervisor, Activity::deactivated});
      CHECK(office.of(waiting).assignee == ana);
    }
  }

  TEST_CASE("AS-6 on every event that brings something into the queue") {
    auto office = office_with_one_waiting();
    SUBCASE("taken out of spam") {
      check_applied(office, ana, MarkSpam{waiting, Spam::yes});
      check_applied(office, ana, SetPending{refund, "the bank", {}});
      CHECK(office.of(waiting).assignee.is_none());
      check_applied(office, ana, MarkSpam{waiting, Spam::no});
      CHECK(office.of(waiting).assignee == ana);
    }
    SUBCASE("unmerged") {
      check_applied(office, ana, MergeConversations{refund, waiting});
      check_applied(office, ada, SetAgentSkills{ana, {}, 2});
      check_applied(office, ana, UnmergeConversation{waiting});
      CHECK(office.of(waiting).assignee == ana);
    }
    SUBCASE("split off") {
      check_applied(office, ada, SetAgentSkills{ana, {}, 3});
      const auto message = office.of(refund).last_message;
      check_applied(office, ana, SplitConversation{refund, third, {message}, "Its own"});
      CHECK(office.of(third).assignee == ana);
    }
  }

  TEST_CASE("AS-4 a new tag or priority can make a rule match") {
    auto office = office_with_one_waiting();
    const TagId payments{raw(70)};
    RoutingRule rule{{raw(400)}, "Payments", RuleState::on, {}, Strategy::load_balancing,
                     billing,    {}};
    SUBCASE("a tag") {
      check_applied(office, ada, CreateTag{payments, "payments", 1});
      rule.conditions.tag = payments;
      check_applied(office, ada, SetRoutingRules{{rule}});
      check_applied(office, ana, AddTag{waiting, payments});
    }
    SUBCASE("a priority") {
      rule.conditions.priority_at_least = Priority::high;
      check_applied(office, ada, SetRoutingRules{{rule}});
      check_applied(office, ana, SetPriority{waiting, Priority::high, ""});
    }
    SUBCASE("a VIP") {
      rule.conditions.vip = Vip::yes;
      check_applied(office, ada, SetRoutingRules{{rule}});
      check_applied(office, ana, SetCustomerVip{maya, Vip::yes});
    }
    CHECK(office.of(waiting).team == billing);
    CHECK(office.of(waiting).assignee == ada);
  }
}

}  // namespace
}  // namespace parley::test
