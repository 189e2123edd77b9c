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

  TEST_CASE("AS-5 somebody new can bring skills along") {
    Scene scene;
    AddAgent add{{raw(19)}, "Noor", "noor@demo.example", Role::agent, 5, {{"French", 3}}};
    scene.does(ada, add);
    CHECK(scene.inbox.agents.at(add.agent).skills == add.skills);
    add.agent = {raw(18)};
    add.email = "max@demo.example";
    add.skills = {{"French", 11}};
    CHECK(scene.refusal(ada, add) == Refusal::setting_out_of_range);
  }

  TEST_CASE("LC-2 the closing message is a quick reply for everybody, or none") {
    Scene scene;
    const auto save = [&](std::uint64_t n, TemplateKind kind, TemplateScope scope) {
      const TemplateId id{raw(n)};
      const auto shortcut = "/t" + std::to_string(n);
      scene.does(lea, SaveTemplate{id, kind, "Bye", shortcut, "", "Bye!", scope, {}, 0});
      return id;
    };
    auto settings = settings_of(scene.inbox);
    settings.closing_template = save(950, TemplateKind::reply, TemplateScope::workspace);
    scene.does(ada, ChangeSettings{settings});
    CHECK(settings_of(scene.inbox).closing_template == settings.closing_template);
    for (const auto wrong :
         {save(951, TemplateKind::note, TemplateScope::workspace),
          save(952, TemplateKind::reply, TemplateScope::personal), TemplateId{raw(999)}}) {
      auto other = settings;
      other.closing_template = wrong;
      CHECK(scene.refusal(ada, ChangeSettings{other}) == Refusal::unknown_template);
    }
    // Whoever deletes it locks nobody out of the settings.
    scene.does(lea, DeleteTemplate{settings.closing_template});
    settings.warn_min_max = 5;
    scene.does(ada, ChangeSettings{settings});
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
