// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/desk/at_the_desk.h"

namespace parley::ui::test {
namespace {

using kit::Role;

constexpr TemplateId template_id(std::uint64_t n) { return {{8, n}}; }

struct WithTemplates : AtTheDesk {
  WithTemplates() {
    refund = world.started(1);
    other = world.started(2, tomas);
    save(1, TemplateKind::reply, "Greeting", "/hello", "Hello {{customer.first_name|there}},");
    save(2, TemplateKind::reply, "Help article", "/help", "See https://help.example");
    save(3, TemplateKind::reply, "Ask for mail", "/mail", "Is {{customer.email}} right?");
    save(4, TemplateKind::note, "Checked", "/checked", "Checked by {{agent.first_name}}.");
    go(path_of(refund));
  }
  void save(std::uint64_t n, TemplateKind kind, std::string name, std::string shortcut,
            std::string content) {
    world.run(by(ana), SaveTemplate{template_id(n),
                                    kind,
                                    std::move(name),
                                    std::move(shortcut),
                                    {},
                                    std::move(content),
                                    TemplateScope::workspace,
                                    {},
                                    0});
  }
  void key(std::string_view field, std::string_view chord) {
    screen.key_at(Role::textbox, field, chord);
    look();
  }
  [[nodiscard]] std::string reply() const { return screen.find(Role::textbox, "Reply")->value; }
  [[nodiscard]] std::string note() const { return screen.find(Role::textbox, "Note")->value; }
  ConversationId refund, other;
};

}  // namespace

TEST_SUITE("quick replies") {
  TEST_CASE(
      "TP-2: a button below the reply opens the list, as a slash does, and keeps what is there") {
    WithTemplates at;
    at.type(Role::textbox, "Reply", "Dear Maya,");
    CHECK(at.press(Role::button, "Insert a quick reply"));
    CHECK(at.reply() == "Dear Maya, /");
    CHECK(at.press(Role::button, "Insert a quick reply"));
    CHECK(at.reply() == "Dear Maya, /");

    AtTheDesk without;
    without.go("/c/" + to_text(without.world.started(1)));
    CHECK_FALSE(without.shows(Role::button, "Insert a quick reply"));
  }
  TEST_CASE("TP-1: one is made in the settings, and listed there") {
    AtTheDesk at;
    at.go("/settings");
    CHECK(at.press(Role::link, "Quick replies"));
    CHECK(at.paths.back() == "/settings/quick-replies");
    CHECK(at.says("No templates yet"));
    CHECK(at.press(Role::button, "New template"));
    at.type(Role::textbox, "Name", "Greeting");
    at.type(Role::textbox, "Shortcut", "/Hello");
    at.type(Role::textbox, "Category", "Greetings");
    at.type(Role::textbox, "Content", "Hello {{customer.first_name|there}},");
    at.press(Role::button, "Everybody");
    CHECK(at.press(Role::button, "Save"));
    const auto* saved = at.issued_last<SaveTemplate>();
    REQUIRE(saved);
    CHECK(saved->scope == TemplateScope::workspace);
    CHECK(at.shows(Role::row, "Greeting, /hello, Everybody, Not used yet"));
    CHECK(at.screen.unnamed_items().empty());
  }
  TEST_CASE("TP-1: what is wrong with it is said, and its words stay") {
    WithTemplates at;
    at.go("/settings/quick-replies");
    at.press(Role::button, "New template");
    at.type(Role::textbox, "Name", "Another");
    at.type(Role::textbox, "Shortcut", "hello you");
    at.type(Role::textbox, "Content", "Hi");
    at.press(Role::button, "Save");
    CHECK(at.says("A shortcut is a slash and small letters"));
    at.type(Role::textbox, "Shortcut", "/hello");
    at.press(Role::button, "Everybody");
    at.press(Role::button, "Save");
    CHECK(at.says("This name is taken."));
    CHECK(at.screen.find(Role::textbox, "Content")->value == "Hi");
    at.press(Role::button, "A team");
    at.press(Role::button, "Save");
    CHECK(at.says("Choose the team."));
  }
  TEST_CASE("TP-1: one is changed, and deleted only after a question") {
    WithTemplates at;
    at.go("/settings/quick-replies");
    at.press(Role::row, "Greeting");
    at.type(Role::textbox, "Content", "Hi {{customer.first_name|there}}!");
    at.press(Role::button, "Save");
    CHECK(at.world.inbox.templates.at(template_id(1)).content ==
          "Hi {{customer.first_name|there}}!");
    at.press(Role::button, "Delete Greeting");
    CHECK(at.shows(Role::alertdialog, "Delete template?"));
    at.press(Role::button, "Cancel");
    CHECK(at.shows(Role::row, "Greeting"));
    at.press(Role::button, "Delete Greeting");
    at.press(Role::button, "Delete template");
    CHECK_FALSE(at.shows(Role::row, "Greeting"));
  }
  TEST_CASE("TP-2: the shortcut and Tab put it in at the caret, filled in, and count its use") {
    WithTemplates at;
    at.type(Role::textbox, "Reply", "/hello");
    CHECK(at.shows(Role::listbox, "Quick replies"));
    at.key("Reply", "Tab");
    CHECK(at.reply() == "Hello Maya,");
    CHECK_FALSE(at.shows(Role::listbox, "Quick replies"));
    CHECK(at.world.inbox.templates.at(template_id(1)).uses == 1);
  }
  TEST_CASE(
      "TP-2: a slash opens the list; typing filters, arrows choose, Enter takes, Escape closes") {
    WithTemplates at;
    at.type(Role::textbox, "Reply", "Good morning. /");
    CHECK(at.shows(Role::option, "Greeting"));
    CHECK(at.shows(Role::option, "Ask for mail"));
    CHECK_FALSE(at.shows(Role::option, "Checked"));
    at.type(Role::textbox, "Reply", "Good morning. /he");
    CHECK_FALSE(at.shows(Role::option, "Ask for mail"));
    at.key("Reply", "ArrowDown");
    at.key("Reply", "Enter");
    CHECK(at.reply() == "Good morning. See https://help.example");
    at.type(Role::textbox, "Reply", "/");
    at.screen.dismiss(Role::listbox, "Quick replies");
    at.look();
    CHECK_FALSE(at.shows(Role::listbox, "Quick replies"));
    at.type(Role::textbox, "Reply", "and/or");
    CHECK_FALSE(at.shows(Role::listbox, "Quick replies"));
  }
  TEST_CASE("TP-2: one is taken by a press, too") {
    WithTemplates at;
    at.type(Role::textbox, "Reply", "/gree");
    CHECK(at.press(Role::option, "Greeting"));
    CHECK(at.reply() == "Hello Maya,");
  }
  TEST_CASE("TP-3: one without a value or a fallback blocks sending, and says which") {
    WithTemplates at;
    at.go(at.path_of(at.other));
    at.type(Role::textbox, "Reply", "/mail");
    at.key("Reply", "Tab");
    CHECK(at.reply() == "Is {{customer.email}} right?");
    CHECK(at.says("customer.email has no value here"));
    const auto before = at.world.get(at.other).last_message;
    at.press(Role::button, "Send");
    CHECK(at.world.get(at.other).last_message == before);
    CHECK(at.reply() == "Is {{customer.email}} right?");
  }
  TEST_CASE("NT-3: a note has templates of its own") {
    WithTemplates at;
    at.press(Role::tab, "Notes");
    at.type(Role::textbox, "Note", "/che");
    CHECK(at.shows(Role::listbox, "Note templates"));
    CHECK_FALSE(at.shows(Role::option, "Greeting"));
    at.key("Note", "Enter");
    CHECK(at.note() == "Checked by Ana.");
  }
  TEST_CASE("NT-2: an @ lists people and teams, and what is taken is mentioned when it is saved") {
    WithTemplates at;
    at.press(Role::tab, "Notes");
    at.type(Role::textbox, "Note", "@be");
    CHECK_FALSE(at.shows(Role::option, "Ben Okafor"));  // he cannot read it
    at.type(Role::textbox, "Note", "Please look, @ch");
    CHECK(at.shows(Role::option, "Cho Minji"));
    CHECK_FALSE(at.shows(Role::option, "Ana Ruiz"));
    at.key("Note", "Tab");
    CHECK(at.note() == "Please look, @Cho Minji ");
    at.press(Role::button, "Save note");
    CHECK(at.world.get(at.refund).mentioned == std::vector<AgentId>{cho});
    at.type(Role::textbox, "Note", "@supp");
    CHECK(at.shows(Role::option, "Support"));
    at.type(Role::textbox, "Note", "mail me@supp");
    CHECK_FALSE(at.shows(Role::option, "Support"));
  }
  TEST_CASE("NT-2: only people and teams with access are suggested") {
    WithTemplates at;  // of the team Support
    at.press(Role::tab, "Notes");
    at.type(Role::textbox, "Note", "@");
    CHECK(at.shows(Role::option, "Ana Ruiz"));
    CHECK(at.shows(Role::option, "Lea Brandt"));  // a supervisor sees everything
    CHECK(at.shows(Role::option, "Support"));
    CHECK_FALSE(at.shows(Role::option, "Ben Okafor"));
    CHECK_FALSE(at.shows(Role::option, "Billing"));
  }
  TEST_CASE("NT-1: what is Markdown is shown as it will look while it is written") {
    WithTemplates at;
    at.press(Role::tab, "Notes");
    at.type(Role::textbox, "Note", "plain words");
    CHECK_FALSE(at.shows(Role::article, "Preview"));
    at.type(Role::textbox, "Note", "the **old** card");
    REQUIRE(at.shows(Role::article, "Preview"));
    CHECK(at.says("the old card"));
    at.press(Role::button, "Save note");
    CHECK_FALSE(at.shows(Role::article, "Preview"));
  }
  TEST_CASE("NT-2: who is mentioned follows, and followers stand in the details") {
    WithTemplates at;
    CHECK(at.shows(Role::heading, "Followers"));
    CHECK(at.says("Nobody follows this"));
    at.world.run(by(ana), AddNote{at.refund, message_id(70), "@Cho Minji please look"});
    at.hear();
    CHECK(at.says("Cho Minji"));
    CHECK_FALSE(at.says("Nobody follows this"));
  }
  TEST_CASE("NO-1: one press follows, another one no longer") {
    WithTemplates at;
    CHECK(at.press(Role::button, "Follow"));
    CHECK(at.world.get(at.refund).followers == std::vector<AgentId>{ana});
    CHECK(at.press(Role::button, "Unfollow"));
    CHECK(at.world.get(at.refund).followers.empty());
  }
  TEST_CASE("AS-5: a customer is made a VIP, and no VIP again, in the details") {
    WithTemplates at;
    at.go(at.path_of(at.other));
    CHECK(at.press(Role::switch_, "VIP customer"));
    CHECK(at.world.inbox.customers.at(tomas).vip == Vip::yes);
    CHECK(at.press(Role::switch_, "VIP customer"));
    CHECK(at.world.inbox.customers.at(tomas).vip == Vip::no);
  }
  TEST_CASE("LC-2: resolving begins with the closing words that the team chose") {
    WithTemplates at;
    at.save(5, TemplateKind::reply, "Bye", "/closing", "Bye {{customer.first_name|there}}!");
    at.hear();
    CHECK(at.press(Role::button, "Resolve"));
    const auto field = "Closing message to the customer";
    CHECK(at.screen.find(Role::textbox, field)->value == "Bye Maya!");
    at.type(Role::textbox, "Resolution summary", "paid");
    at.press_last(Role::button, "Resolve");
    REQUIRE(at.issued_last<ResolveConversation>());
    CHECK(at.issued_last<ResolveConversation>()->closing == "Bye Maya!");
    CHECK(at.world.inbox.templates.at(template_id(5)).uses == 1);
  }
  TEST_CASE("LC-2: of a team's and the workspace's closing words the team's are taken") {
    WithTemplates at;
    at.save(5, TemplateKind::reply, "Bye", "/closing", "Bye!");
    at.world.run(by(ana), SaveTemplate{template_id(6),
                                       TemplateKind::reply,
                                       "Bye",
                                       "/closing",
                                       {},
                                       "Yours, Support",
                                       TemplateScope::team,
                                       support,
                                       0});
    at.hear();
    at.press(Role::button, "Resolve");
    CHECK(at.screen.find(Role::textbox, "Closing message")->value == "Yours, Support");
  }
  TEST_CASE("LC-2: what the settings name goes before what is called /closing") {
    WithTemplates at;
    at.save(5, TemplateKind::reply, "Bye", "/closing", "Bye!");
    at.save(6, TemplateKind::reply, "Farewell", "/farewell", "Fare well, {{customer.first_name}}!");
    auto settings = settings_of(at.world.inbox);
    settings.closing_template = template_id(6);
    at.world.run(system_actor(), ChangeSettings{settings});
    at.hear();
    at.press(Role::button, "Resolve");
    CHECK(at.screen.find(Role::textbox, "Closing message")->value == "Fare well, Maya!");
    at.press(Role::button, "Cancel");
    at.world.run(by(ana), DeleteTemplate{template_id(6)});
    at.hear();
    at.press(Role::button, "Resolve");
    CHECK(at.screen.find(Role::textbox, "Closing message")->value == "Bye!");
  }
  TEST_CASE("LC-2, TP-2: a quick reply is put into the closing message by its shortcut") {
    WithTemplates at;
    at.press(Role::button, "Resolve");
    at.type(Role::textbox, "Closing message", "/hel");
    CHECK(at.shows(Role::option, "Greeting"));
    at.screen.key_at(Role::textbox, "Closing message", "Tab");
    at.look();
    CHECK(at.screen.find(Role::textbox, "Closing message")->value == "Hello Maya,");
    at.type(Role::textbox, "Resolution summary", "greeted");
    at.press_last(Role::button, "Resolve");
    CHECK(at.world.get(at.refund).status == Status::resolved);
  }
}

}  // namespace parley::ui::test
