// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/desk/at_the_desk.h"

namespace parley::ui::test {
namespace {

using kit::Role;

constexpr AgentId ada = agent_id(5);

struct AsAdmin : AtTheDesk {
  explicit AsAdmin(std::string_view path) : AtTheDesk(ada) {
    world.run(system_actor(), AddAgent{ada, "Ada Min", "ada@demo.example", parley::Role::admin});
    go(path);
  }
  [[nodiscard]] const Settings& settings() const { return settings_of(world.inbox); }
  [[nodiscard]] const std::vector<RoutingRule>& rules() const { return rules_of(world.inbox); }
};

constexpr auto urgent_minutes = "Urgent: minutes to answer";

struct NewRule : AsAdmin {
  NewRule() : AsAdmin("/settings/routing") {
    press(Role::button, "New rule");
    type(Role::textbox, "Name", "Invoices");
    press(Role::button, "Billing");
  }
};

}  // namespace

TEST_SUITE("service levels in the settings") {
  TEST_CASE("SL-1: an admin changes a target, and it counts") {
    AsAdmin at("/settings/service-levels");
    CHECK(at.screen.find(Role::textbox, urgent_minutes)->value == "60");
    at.type(Role::textbox, urgent_minutes, "30");
    at.press(Role::button, "Save");
    CHECK(at.settings().targets.urgent_min == 30);
    CHECK(at.says("Saved."));
    CHECK(at.screen.find(Role::textbox, urgent_minutes)->value == "30");
  }
  TEST_CASE("SL-1: what is no number, or makes no sense, is explained and stays to be mended") {
    AsAdmin at("/settings/service-levels");
    std::string typed;
    SUBCASE("no number") { typed = "soon"; }
    SUBCASE("nothing at all") { typed = ""; }
    SUBCASE("nought minutes") { typed = "0"; }
    at.type(Role::textbox, urgent_minutes, typed);
    at.press(Role::button, "Save");
    CHECK(at.settings().targets.urgent_min == 60);
    CHECK(at.screen.find(Role::textbox, urgent_minutes)->value == typed);
    CHECK(at.screen.find(Role::textbox, urgent_minutes)->description ==
          "A whole number from 1 to 527040.");
    CHECK(at.says("“Urgent: minutes to answer”: A whole number from 1 to 527040."));
    CHECK_FALSE(at.says("Saved."));
  }
  TEST_CASE("SL-2, AS-3: targets of the resolution, and how long a silence is too long") {
    AsAdmin at("/settings/service-levels");
    CHECK(at.screen.find(Role::textbox, "Normal: minutes to resolve")->value == "0");
    CHECK(at.screen.find(Role::textbox, "Minutes without a sign of life")->value == "15");
    at.type(Role::textbox, "Normal: minutes to resolve", "4320");
    at.type(Role::textbox, "Minutes without a sign of life", "5");
    at.press(Role::button, "Save");
    CHECK(at.settings().resolution.normal_min == 4320);
    CHECK(at.settings().silent_after_min == 5);
  }
  TEST_CASE("LC-2: the closing message is chosen among the quick replies for everybody") {
    AsAdmin at("/settings/service-levels");
    const TemplateId bye{{7, 3}};
    at.world.run(by(ada), SaveTemplate{bye,
                                       TemplateKind::reply,
                                       "Farewell",
                                       "/bye",
                                       "",
                                       "Bye!",
                                       TemplateScope::workspace,
                                       {},
                                       0});
    at.world.run(by(ada), SaveTemplate{{{7, 4}},
                                       TemplateKind::reply,
                                       "My own",
                                       "/own",
                                       "",
                                       "x",
                                       TemplateScope::personal,
                                       {},
                                       0});
    at.hear();
    CHECK_FALSE(at.shows(Role::button, "My own"));
    at.press(Role::button, "Farewell");
    at.press(Role::button, "Save");
    CHECK(at.settings().closing_template == bye);
    at.press(Role::button, "The template /closing");
    at.press(Role::button, "Save");
    CHECK(at.settings().closing_template.is_none());
  }
  TEST_CASE("SL-1: every number takes exactly what the core takes") {
    AsAdmin at("/settings/service-levels");
    const auto saves = [&](std::string_view name, std::int64_t number) {
      at.issued.clear();
      at.type(Role::textbox, name, std::to_string(number));
      at.press(Role::button, "Save");
      const bool is_refused = at.says("A whole number from");
      CHECK(is_refused == at.issued.empty());
      if (is_refused) at.press(Role::button, "Cancel");
      return at.says("Saved.");
    };
    struct Range {
      std::string_view name;
      std::int64_t least, most;
    };
    const Range ranges[] = {{"Urgent", 1, 366 * 24 * 60},
                            {"Warn as many", 0, 366 * 24 * 60},
                            {"Unanswered", 0, 100},
                            {"Hours until", 1, 28 * 24},
                            {"Days until", 0, 100 * 366},
                            {"Seconds in which a mail", 0, 120},
                            {"Minutes after", 0, 7 * 24 * 60},
                            {"High: minutes to resolve", 0, 366 * 24 * 60},
                            {"Minutes without", 0, 24 * 60}};
    for (const auto& range : ranges) {
      CAPTURE(range.name);
      CHECK_FALSE(saves(range.name, range.most + 1));
      CHECK(saves(range.name, range.most));
      CHECK_FALSE(saves(range.name, range.least - 1));
      CHECK(saves(range.name, range.least));
    }
  }
  TEST_CASE("AC-1: others are told that it is for admins, and find no link to it") {
    AtTheDesk at;
    at.go("/settings/service-levels");
    CHECK(at.says("Only admins can change this"));
    CHECK_FALSE(at.shows(Role::link, "Service levels"));
    CHECK_FALSE(at.shows(Role::link, "Routing"));
  }
}

TEST_SUITE("notifications in the settings") {
  TEST_CASE("NO-1: the browser's notifications can be switched off, on every device") {
    AtTheDesk at;
    at.go("/settings/notifications");
    CHECK(at.press(Role::switch_, "Show the browser’s notifications"));
    CHECK(at.world.inbox.agents.at(ana).notified.by_browser == Told::no);
    at.others.clear();
    at.world.wait(minutes(1));
    at.world.started(7);
    at.hear();
    CHECK(at.others.empty());
  }
  TEST_CASE("NO-1: a sound is played when it is wanted, but not in quiet hours") {
    AtTheDesk at;
    at.go("/settings/notifications");
    at.press(Role::switch_, "Play a sound");
    std::size_t sounds = 1;
    SUBCASE("at any hour") {}
    SUBCASE("in quiet hours, over midnight") {
      at.type(Role::textbox, "From", "22:00");
      at.type(Role::textbox, "To", "10:00");
      at.press(Role::button, "Save");
      REQUIRE(at.world.inbox.agents.at(ana).notified.quiet_from_min == 22 * 60);
      sounds = 0;
    }
    at.others.clear();
    at.world.wait(minutes(1));
    at.world.started(7);
    at.hear();
    const auto played = std::count_if(at.others.begin(), at.others.end(), [](const Intent& it) {
      return std::holds_alternative<intent::Chime>(it);
    });
    CHECK(static_cast<std::size_t>(played) == sounds);
  }
  TEST_CASE("NO-1: hours that are none are explained") {
    AtTheDesk at;
    at.go("/settings/notifications");
    at.type(Role::textbox, "From", "25:00");
    at.press(Role::button, "Save");
    CHECK(at.says("Write a time of the day, such as 22:00."));
    CHECK(at.world.inbox.agents.at(ana).notified == NotificationChoices{});
  }
}

TEST_SUITE("routing rules in the settings") {
  TEST_CASE("AS-4: a rule is written, and says in words what it does") {
    NewRule at;
    at.press(Role::button, "Invoices");
    at.press(Role::button, "Round robin");
    at.press(Role::button, "Save");
    REQUIRE(at.rules().size() == 1);
    CHECK(at.rules()[0].name == "Invoices");
    CHECK(at.rules()[0].conditions.channel == invoices);
    CHECK(at.rules()[0].team == billing);
    CHECK(at.rules()[0].strategy == Strategy::round_robin);
    CHECK(at.says("Invoices → Billing, Round robin"));
  }
  TEST_CASE("AS-4: a rule asks for business hours of a calendar, and for a language") {
    NewRule at;
    CHECK(at.says("There is no calendar yet."));
    const Calendar office{{{7, 1}}, "Office", "Etc/UTC", {{Weekday::monday, 540, 1020}}, {}, {}};
    auto nights = office;
    nights.id = {{7, 2}};
    nights.name = "Nights";
    at.world.run(by(ada), SaveCalendar{office});
    at.world.run(by(ada), SaveCalendar{nights});
    at.hear();
    at.press(Role::button, "Outside them");
    at.press(Role::button, "Nights");
    at.type(Role::textbox, "Language of the customer", "Portuguese");
    at.press(Role::button, "Save");
    CHECK(at.rules().empty());
    CHECK(at.says("Write the language as a code, such as de or pt-BR."));
    at.type(Role::textbox, "Language of the customer", "pt-BR");
    at.press(Role::button, "Save");
    REQUIRE(at.rules().size() == 1);
    const auto& conditions = at.rules()[0].conditions;
    CHECK(conditions.hours == RuleHours::outside);
    CHECK(conditions.calendar == nights.id);
    CHECK(conditions.language == "pt-BR");
    CHECK(at.says("writes pt-BR · outside the hours of Nights → Billing"));
    at.press(Role::row, "Invoices");
    at.press(Role::button, "Any");
    CHECK(at.shows(Role::button, "Within them"));
  }
  TEST_CASE("AS-4: while it is written, it says what it would have done") {
    NewRule at;
    at.world.started(1);
    at.world.started(2, tomas, invoices);
    at.world.started(3, tomas, web, "My invoice is wrong", "Invoice");
    at.hear();
    at.type(Role::textbox, "The subject or a message contains", "invoice");
    CHECK(at.says("Of the newest 3 conversations, 1 would have gone by it."));
    CHECK(at.says("1 of them was in another team’s hands."));
    CHECK(at.says("Such as #3 Tomás Becerra."));
    CHECK(at.says("Could be given one now: Ben Okafor."));
    CHECK(at.rules().empty());
  }
  TEST_CASE("AS-4: rules are moved, switched off and deleted; an earlier one takes what it fits") {
    NewRule at;
    at.press(Role::button, "Save");
    at.press(Role::button, "New rule");
    at.type(Role::textbox, "Name", "All");
    at.world.started(1);
    at.hear();
    CHECK(at.says("1 more fits, but an earlier rule takes it."));
    at.press(Role::button, "Save");
    REQUIRE(at.rules().size() == 2);
    at.press(Role::button, "Move All up");
    CHECK(at.rules()[0].name == "All");
    at.press(Role::switch_, "Use All");
    CHECK(at.rules()[0].state == RuleState::off);
    at.press(Role::button, "Delete All");
    at.press(Role::button, "Delete rule");
    REQUIRE(at.rules().size() == 1);
    CHECK(at.rules()[0].name == "Invoices");
  }
  TEST_CASE("AS-5: skills are read as they are typed, and what is no skill is explained") {
    NewRule at;
    at.press(Role::button, "By skill");
    at.type(Role::textbox, "Required skills", "French 11");
    at.press(Role::button, "Save");
    CHECK(at.rules().empty());
    CHECK(at.says("Write skills with levels from 1 to 10"));
    at.type(Role::textbox, "Required skills", "French 3, Billing");
    at.press(Role::button, "Save");
    REQUIRE(at.rules().size() == 1);
    CHECK(at.rules()[0].required == std::vector<SkillLevel>{{"French", 3}, {"Billing", 1}});
  }
  TEST_CASE("AS-4: a rule without a name is refused where it is typed") {
    AsAdmin at("/settings/routing");
    at.press(Role::button, "New rule");
    at.press(Role::button, "Save");
    CHECK(at.rules().empty());
    CHECK(at.shows(Role::textbox, "Name"));
  }
}

TEST_SUITE("the Mentions queue") {
  TEST_CASE("VW-1: who was mentioned finds it there until it is finished") {
    AtTheDesk at;
    at.world.started(1);
    at.world.run(by(cho), AddNote{conversation_id(1), message_id(55), "@Ana Ruiz, please look"});
    at.go("/queue/mentions");
    CHECK(at.shows(Role::link, "Mentions 1"));
    CHECK(at.shows(Role::row, "Maya Okonkwo"));
    at.world.run(by(cho), ResolveConversation{conversation_id(1), "done", {}, "", at.world.head});
    at.world.run(by(cho), CloseConversation{conversation_id(1)});
    at.hear();
    CHECK(at.says("Nobody has mentioned you"));
  }
}

}  // namespace parley::ui::test
