// SPDX-License-Identifier: AGPL-3.0-or-later
#include "support/scene.h"

using namespace parley;
using namespace parley::test;

TEST_SUITE("people come and go") {
  TEST_CASE("LC-4 who leaves gives back what they had open, with the reason") {
    auto scene = scene_with_refund();
    scene.does(ana, ClaimConversation{refund});
    scene.does(ada, ChangeAgent{ana, "Ana Ruiz", Role::agent, Activity::deactivated});
    CHECK(scene.of(refund).assignee.is_none());
    CHECK(scene.last_entry(refund).why == Why::assignee_gone);
    CHECK(scene.inbox.agents.at(ana).open_load == 0);
    CHECK(scene.inbox.agents.at(ana).availability == Availability::away);
    CHECK(scene.refusal(ana, ClaimConversation{refund}) == Refusal::agent_inactive);
  }

  TEST_CASE("AC-1 somebody always stays an admin") {
    auto scene = scene_with_refund();
    CHECK(scene.refusal(ada, ChangeAgent{ada, "Ada Min", Role::agent, Activity::active}) ==
          Refusal::last_admin);
    CHECK(scene.refusal(ada, ChangeAgent{ada, "Ada Min", Role::admin, Activity::deactivated}) ==
          Refusal::last_admin);
    scene.does(ada, ChangeAgent{lea, "Lea Brandt", Role::admin, Activity::active});
    scene.does(lea, ChangeAgent{ada, "Ada Min", Role::agent, Activity::active});
    CHECK(scene.inbox.agents.at(ada).role == Role::agent);
  }

  TEST_CASE("AS-3 who is in a team decides who may be given its conversations") {
    auto scene = scene_with_refund();
    scene.does(ada, ChangeTeam{support, "Support", {ana, lea}});
    CHECK(scene.refusal(lea, AssignConversation{refund, ben, {}, {}, "", scene.seen()}) ==
          Refusal::agent_not_in_team);
    CHECK(scene.refusal(ada, ChangeTeam{support, "Billing", {ana}}) == Refusal::name_taken);
    CHECK(scene.refusal(ada, ChangeTeam{support, "Support", {{raw(99)}}}) ==
          Refusal::unknown_agent);
  }

  TEST_CASE("MT-2 a team's targets are set with it, and stay when nothing is said of them") {
    auto scene = scene_with_refund();
    MetricTargets wanted;
    wanted.response_min = 30;
    wanted.satisfaction_percent = 90;
    const auto members = scene.inbox.teams.at(support).members;
    scene.does(ada, ChangeTeam{support, "Support", members, wanted});
    CHECK(scene.inbox.teams.at(support).targets == wanted);
    scene.does(ada, ChangeTeam{support, "Help", members});
    CHECK(scene.inbox.teams.at(support).targets == wanted);
    wanted.satisfaction_percent = 101;
    CHECK(scene.refusal(ada, ChangeTeam{support, "Help", members, wanted}) ==
          Refusal::setting_out_of_range);
  }

  TEST_CASE("NO-1 each agent chooses how they are told, within a day's minutes") {
    auto scene = scene_with_refund();
    const NotificationChoices choices{Told::no, Told::yes, 22 * 60, 7 * 60};
    scene.does(ana, ChooseNotifications{choices});
    CHECK(scene.inbox.agents.at(ana).notified == choices);
    CHECK(scene.inbox.agents.at(ben).notified == NotificationChoices{});
    CHECK(scene.refusal(ana, ChooseNotifications{{Told::no, Told::no, 24 * 60, 0}}) ==
          Refusal::setting_out_of_range);
  }
}
