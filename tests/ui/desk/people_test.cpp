// SPDX-License-Identifier: AGPL-3.0-or-later
// AC-1: who works here, in which teams, and the way in.
#include "ui/desk/at_the_desk.h"

namespace parley::ui::test {
namespace {

using kit::Role;
constexpr AgentId ada = agent_id(9);

struct AdminAtDesk : AtTheDesk {
  AdminAtDesk() : AtTheDesk(ada) {
    world.run(system_actor(), AddAgent{ada, "Ada Admin", "ada@demo.example", parley::Role::admin});
    go("/settings/people");
  }
  const Agent* named(std::string_view name) const {
    for (const auto& each : world.inbox.agents) {
      if (each.name == name) return &each;
    }
    return nullptr;
  }
};

}  // namespace

TEST_SUITE("people settings") {
  TEST_CASE("AC-1: an admin adds somebody with a name, an address and a role") {
    AdminAtDesk desk;
    CHECK(desk.press(Role::button, "Add person"));
    desk.type(Role::textbox, "Name", "Noa Lindqvist");
    desk.type(Role::textbox, "Email", "noa@demo.example");
    desk.press(Role::button, "Supervisor");
    desk.press(Role::button, "Save");
    const auto* noa = desk.named("Noa Lindqvist");
    REQUIRE(noa);
    CHECK(noa->role == parley::Role::supervisor);
    CHECK(desk.says("Noa Lindqvist, Supervisor · noa@demo.example"));
  }
  TEST_CASE("an address that somebody has already keeps the form open with the reason") {
    AdminAtDesk desk;
    desk.press(Role::button, "Add person");
    desk.type(Role::textbox, "Name", "Another Ana");
    desk.type(Role::textbox, "Email", "ana@demo.example");
    desk.press(Role::button, "Save");
    CHECK_FALSE(desk.named("Another Ana"));
    CHECK(desk.screen.find(Role::textbox, "Email")->value == "ana@demo.example");
    CHECK(desk.shows(Role::button, "Save"));
  }
  TEST_CASE("AC-1: who leaves is out, and their open conversations are back in the queue") {
    AdminAtDesk desk;
    const auto id = desk.world.started(1);
    desk.world.run(by(ana), ClaimConversation{id});
    desk.hear();
    desk.press(Role::row, "Ana Ruiz");
    desk.press(Role::switch_, "Works here");
    desk.press(Role::button, "Save");
    CHECK(desk.named("Ana Ruiz")->activity == Activity::deactivated);
    CHECK(desk.world.get(id).assignee.is_none());
    CHECK(desk.says("Ana Ruiz, Does not work here any more"));
    CHECK_FALSE(desk.shows(Role::button, "Invite Ana Ruiz"));
  }
  TEST_CASE("AC-1: a supervisor who presses a person or a team is told whose business that is") {
    AtTheDesk at(lea);
    at.go("/settings/people");
    CHECK(at.says("Only admins change people and teams."));
    at.press(Role::row, "Ana Ruiz");
    CHECK_FALSE(at.shows(Role::button, "Save"));
    CHECK(at.shows(Role::button, "Hide message"));
  }
  TEST_CASE("AC-1: the last admin cannot leave, and is told so") {
    AdminAtDesk desk;
    desk.press(Role::row, "Ada Admin");
    desk.press(Role::button, "Agent");
    desk.press(Role::button, "Save");
    CHECK(desk.named("Ada Admin")->role == parley::Role::admin);
    CHECK(desk.shows(Role::button, "Save"));
  }
  TEST_CASE("a team is made of people who are checked") {
    AdminAtDesk desk;
    desk.press(Role::button, "New team");
    desk.type(Role::textbox, "Name of the team", "Returns");
    desk.press(Role::checkbox, "Ana Ruiz");
    desk.press(Role::checkbox, "Ben Okafor");
    desk.press(Role::button, "Save");
    CHECK(desk.says("Returns, Ana Ruiz, Ben Okafor"));
    desk.press(Role::row, "Returns");
    desk.press(Role::checkbox, "Ana Ruiz");
    desk.press(Role::button, "Save");
    CHECK(desk.says("Returns, Ben Okafor"));
  }
  TEST_CASE("MT-2: a team sets its targets, and its figures are held against them") {
    AdminAtDesk desk;
    const auto id = desk.world.started(1);
    desk.world.wait(minutes(20));
    desk.world.run(by(ana), SendReply{id, message_id(7), "On its way.", desk.world.head});
    desk.press(Role::row, "Support");
    desk.type(Role::textbox, "Minutes to an answer, on average", "15");
    desk.type(Role::textbox, "Satisfied customers in percent", "101");
    desk.press(Role::button, "Save");
    CHECK(
        desk.says("“Satisfied customers in percent, at least (0: no target)”: A whole number from "
                  "0 to 100."));
    desk.type(Role::textbox, "Satisfied customers in percent", "90");
    desk.press(Role::button, "Save");
    CHECK(desk.world.inbox.teams.at(support).targets.response_min == 15);
    CHECK(desk.world.inbox.teams.at(support).targets.satisfaction_percent == 90);
    desk.press(Role::row, "Support");
    CHECK(desk.screen.find(Role::textbox, "Minutes to an answer, on average")->value == "15");
    desk.go("/metrics-board");
    desk.press(Role::button, "Support");
    CHECK(desk.says("target 15m"));
  }
  TEST_CASE("an invitation is asked of the server, and its link can be copied") {
    AdminAtDesk desk;
    desk.press(Role::button, "Invite Ana Ruiz");
    REQUIRE_FALSE(desk.others.empty());
    const auto* invite = std::get_if<intent::Invite>(&desk.others.back());
    REQUIRE(invite);
    CHECK(invite->agent == ana);
    CHECK(desk.says("Asking the server"));
    desk.desk.invited(ana, "https://parley.example/join#abc", "");
    desk.look();
    CHECK(desk.screen.find(Role::textbox, "Link")->value == "https://parley.example/join#abc");
    desk.press(Role::button, "Copy link");
    CHECK(desk.screen.copied() == "https://parley.example/join#abc");
    desk.press(Role::button, "Close");
    CHECK_FALSE(desk.shows(Role::textbox, "Link"));
  }
  TEST_CASE("without the server there is no invitation, and the reason is said") {
    AdminAtDesk desk;
    desk.press(Role::button, "Invite Ana Ruiz");
    desk.desk.invited(ana, "", "The server cannot be reached now.");
    desk.look();
    CHECK(desk.says("The server cannot be reached now."));
  }
  TEST_CASE("AS-3, AS-5: a person has a limit of open conversations, and skills with levels") {
    AdminAtDesk desk;
    desk.press(Role::row, "Ana Ruiz");
    CHECK(desk.screen.find(Role::textbox, "Open conversations at most")->value == "20");
    desk.type(Role::textbox, "Open conversations at most", "8");
    desk.type(Role::textbox, "Skills", "French 3, Refunds 5");
    desk.press(Role::button, "Save");
    CHECK(desk.named("Ana Ruiz")->open_load_max == 8);
    CHECK(desk.named("Ana Ruiz")->skills == std::vector<SkillLevel>{{"French", 3}, {"Refunds", 5}});
    CHECK(desk.says("Ana Ruiz, Agent · ana@demo.example · 0 of 8 open"));
    CHECK(desk.shows(Role::grid, "Skills"));
    CHECK(desk.says("Refunds, Ana Ruiz 5"));
  }
  TEST_CASE("AS-5: somebody new gets their skills in the same form") {
    AdminAtDesk desk;
    desk.press(Role::button, "Add person");
    desk.type(Role::textbox, "Name", "Noor Haddad");
    desk.type(Role::textbox, "Email", "noor@demo.example");
    desk.type(Role::textbox, "Skills", "Arabic 9");
    desk.press(Role::button, "Save");
    REQUIRE(desk.named("Noor Haddad"));
    CHECK(desk.named("Noor Haddad")->skills == std::vector<SkillLevel>{{"Arabic", 9}});
  }
  TEST_CASE("AS-3: who has fallen silent is told apart from who is there") {
    AdminAtDesk desk;
    desk.world.run(system_actor(), NoteSilence{ana, Silence::yes});
    desk.hear();
    CHECK(desk.says("0 of 20 open · no sign of life"));
    desk.world.run(by(ana), SetAvailability{ana, Availability::away});
    desk.hear();
    CHECK_FALSE(desk.says("no sign of life"));
  }
  TEST_CASE("AS-3: a limit that nobody can have is explained, and exactly that") {
    AdminAtDesk desk;
    const auto saves = [&](std::string_view limit) {
      desk.press(Role::row, "Ana Ruiz");
      desk.type(Role::textbox, "Open conversations at most", limit);
      desk.press(Role::button, "Save");
      const bool is_refused = desk.says("A whole number from 0 to 1000.");
      if (is_refused) desk.press(Role::button, "Cancel");
      return !is_refused && desk.named("Ana Ruiz")->open_load_max == std::stoul(std::string(limit));
    };
    CHECK(saves("1000"));
    CHECK_FALSE(saves("1001"));
    CHECK(saves("0"));
    CHECK_FALSE(saves("many"));
  }
  TEST_CASE("AS-5: a skill without a sensible level is explained") {
    AdminAtDesk desk;
    desk.press(Role::row, "Ana Ruiz");
    desk.type(Role::textbox, "Skills", "French 11");
    desk.press(Role::button, "Save");
    CHECK(desk.says("Write skills with levels from 1 to 10"));
    CHECK(desk.named("Ana Ruiz")->skills.empty());
  }
  TEST_CASE("AS-3: a supervisor says who is available, and changes nothing else") {
    AtTheDesk desk(lea);
    desk.go("/settings/people");
    CHECK(desk.shows(Role::link, "People"));
    CHECK(desk.press(Role::switch_, "Ana Ruiz is available"));
    CHECK(desk.world.inbox.agents.at(ana).availability == Availability::away);
    CHECK(desk.press(Role::switch_, "Cho Minji is available"));
    CHECK(desk.world.inbox.agents.at(cho).availability == Availability::available);
    CHECK_FALSE(desk.shows(Role::button, "Add person"));
    CHECK_FALSE(desk.shows(Role::button, "Invite Ana Ruiz"));
    desk.press(Role::row, "Ana Ruiz");
    CHECK_FALSE(desk.shows(Role::textbox, "Name"));
  }
  TEST_CASE("AC-1: people who are no admins see that this page is not theirs") {
    AtTheDesk desk(ana);
    desk.go("/settings/people");
    CHECK_FALSE(desk.shows(Role::button, "Add person"));
    CHECK(desk.says("admins"));
  }
}

}  // namespace parley::ui::test
