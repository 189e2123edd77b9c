// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/desk/open_refund.h"

namespace parley::ui::test {
namespace {

using kit::Role;

// Maya asked twice, Tomás about something else.
struct Duplicates : OpenRefund {
  Duplicates() {
    again = world.started(2, maya, web, "Hello? My refund!", "Once more");
    other = world.started(3, tomas, web, "Where is my invoice?", "Invoice for March");
    press(Role::button, "Merge");
  }
  ConversationId again, other;
};

}  // namespace

TEST_SUITE("merge at the desk") {
  TEST_CASE("MG-1: the same customer's is offered, previewed and merged; Unmerge gives it back") {
    Duplicates at;
    REQUIRE(at.shows(Role::dialog, "Merge conversations"));
    CHECK_FALSE(at.shows(Role::row, "#3 Invoice for March"));
    CHECK(at.press(Role::row, "#2 Once more"));
    CHECK(at.shows(Role::group, "Stays"));
    CHECK(at.says("Maya Okonkwo · 1 message · 0 notes"));
    CHECK_FALSE(at.says("Their customers differ"));
    CHECK(at.press_last(Role::button, "Merge"));
    CHECK_FALSE(at.shows(Role::dialog, "Merge conversations"));
    CHECK(at.world.get(at.again).merged_into == at.refund);
    CHECK(at.says("Hello? My refund!"));
    CHECK(at.says("You merged #2 into this"));
    CHECK(at.says("Merged into this"));

    CHECK(at.press(Role::button, "Unmerge"));
    CHECK(at.world.get(at.again).merged_into.is_none());
    CHECK_FALSE(at.shows(Role::button, "Unmerge"));
  }
  TEST_CASE("MG-1: swapped, the other one stays, and the desk is there") {
    Duplicates at;
    at.press(Role::row, "#2 Once more");
    CHECK(at.press(Role::button, "Swap"));
    at.press_last(Role::button, "Merge");
    CHECK(at.world.get(at.refund).merged_into == at.again);
    CHECK(at.says("#2 · "));
    CHECK(at.says("Where is my refund?"));
  }
  TEST_CASE("MG-1: a link to what was merged opens the one it is part of") {
    Duplicates at;
    at.press(Role::row, "#2 Once more");
    at.press_last(Role::button, "Merge");
    at.go("/queue/mine");
    at.go(at.path_of(at.again));
    CHECK(at.shows(Role::heading, "Refund not received"));
    CHECK(at.shows(Role::textbox, "Reply"));
  }
  TEST_CASE("MG-2: different customers are warned of, and both are named") {
    Duplicates at;
    at.type(Role::textbox, "Find the other conversation", "invoice");
    CHECK(at.press(Role::row, "#3 Invoice for March"));
    CHECK(
        at.says("Their customers differ: Maya Okonkwo (maya@okonkwo.example) and Tomás Becerra."));
  }
  TEST_CASE("MG-1: the preview shows the tags of both and the higher priority") {
    Duplicates at;
    const TagId returns{{10, 1}};
    const TagId lost{{10, 2}};
    at.world.run(by(lea), CreateTag{returns, "Returns", 0});
    at.world.run(by(lea), CreateTag{lost, "Lost", 0});
    at.world.run(by(lea), AddTag{at.refund, returns});
    at.world.run(by(lea), AddTag{at.again, lost});
    at.world.run(by(lea), SetPriority{at.again, Priority::high, ""});
    at.hear();
    at.press(Role::row, "#2 Once more");
    CHECK(at.shows(Role::group, "Afterwards: priority High, tags Lost, Returns"));
    at.press_last(Role::button, "Merge");
    CHECK(at.world.get(at.refund).priority == Priority::high);
    CHECK(at.world.get(at.refund).tags.size() == 2);
  }
  TEST_CASE("MG-2: nothing chosen, and merged meanwhile, are said in the dialog") {
    Duplicates at;
    at.press_last(Role::button, "Merge");
    CHECK(at.says("Choose the other conversation."));
    at.press(Role::row, "#2 Once more");
    at.world.run(by(lea), MergeConversations{at.other, at.again});
    at.press_last(Role::button, "Merge");
    CHECK(at.says("#2 is already merged into #3 Tomás Becerra by Lea Brandt."));
    CHECK(at.shows(Role::dialog, "Merge conversations"));
  }
}

TEST_SUITE("split at the desk") {
  TEST_CASE(
      "SP-1: chosen messages become a conversation with a subject, and each leads to the other") {
    OpenRefund at;
    at.world.customer_writes(at.refund, message_id(7), "Also, my invoice is wrong.");
    at.go(at.path_of(at.refund));
    at.press(Role::tab, "Details");
    CHECK(at.press(Role::button, "Split"));
    REQUIRE(at.shows(Role::dialog, "Split conversation"));
    at.press_last(Role::button, "Split");
    CHECK(at.says("Choose something first."));
    CHECK(at.press(Role::checkbox, "Maya Okonkwo: Also, my invoice is wrong."));
    at.type(Role::textbox, "Subject", "Wrong invoice");
    CHECK(at.press_last(Role::button, "Split"));
    CHECK_FALSE(at.shows(Role::dialog, "Split conversation"));
    CHECK(at.world.inbox.conversations.size() == 2);
    CHECK(at.says("You split messages between this and #2"));
    CHECK(at.press(Role::link, "#2 Wrong invoice"));
    CHECK(at.says("Also, my invoice is wrong."));
    CHECK(at.shows(Role::link, "#1 Refund not received"));
  }
}

TEST_SUITE("transfer at the desk") {
  TEST_CASE("TR-1: to another team and one of its agents, with a note that is required") {
    OpenRefund at;
    CHECK(at.press(Role::button, "Transfer"));
    REQUIRE(at.shows(Role::dialog, "Transfer conversation"));
    CHECK(at.press(Role::button, "Team"));
    CHECK(at.press(Role::menuitemradio, "Billing"));
    CHECK(at.press(Role::button, "Assignee"));
    CHECK(at.press(Role::menuitemradio, "Ben Okafor"));
    at.press_last(Role::button, "Transfer");
    CHECK(at.says("Write something first."));
    at.type(Role::textbox, "Note for whoever takes it on", "a question of the invoice");
    at.press_last(Role::button, "Transfer");
    CHECK(at.world.get(at.refund).team == billing);
    CHECK(at.world.get(at.refund).assignee == ben);
  }
  TEST_CASE("TR-1: to another channel the team of that channel gets it, and nobody has it") {
    OpenRefund at;
    at.press(Role::button, "Assign to me");
    at.press(Role::button, "Transfer");
    CHECK(at.press(Role::button, "Channel"));
    CHECK(at.press(Role::menuitemradio, "Invoices"));
    at.type(Role::textbox, "Note for whoever takes it on", "by mail, please");
    at.press_last(Role::button, "Transfer");
    CHECK(at.world.get(at.refund).channel == invoices);
    CHECK(at.world.get(at.refund).team == billing);
    CHECK(at.world.get(at.refund).assignee.is_none());
  }
  TEST_CASE("TR-1: to where it is already is refused in words") {
    OpenRefund at;
    at.press(Role::button, "Transfer");
    at.type(Role::textbox, "Note for whoever takes it on", "hm");
    at.press_last(Role::button, "Transfer");
    CHECK(at.says("Choose something first."));
  }
}

TEST_SUITE("spam and whose it is") {
  TEST_CASE("LC-7: the mark is under More, takes it out of the queues, and comes off again") {
    OpenRefund at;
    CHECK(at.press(Role::button, "More"));
    CHECK(at.press(Role::menuitem, "Mark as spam"));
    CHECK(at.world.get(at.refund).spam == Spam::yes);
    CHECK_FALSE(at.shows(Role::row, "Maya Okonkwo"));
    CHECK(at.press(Role::button, "More"));
    CHECK(at.press(Role::menuitem, "Not spam"));
    CHECK(at.world.get(at.refund).spam == Spam::no);
  }
  TEST_CASE("AS-7: why is this mine is one press away") {
    OpenRefund at;
    CHECK_FALSE(at.shows(Role::button, "Why is this mine?"));
    RoutingRule rule;
    rule.id = {{9, 1}};
    rule.name = "Refunds to Support";
    rule.strategy = Strategy::load_balancing;
    rule.team = support;
    at.world.run(system_actor(), SetRoutingRules{{rule}});
    at.world.run(system_actor(), DrainQueues{});
    at.go("/queue/mine");
    at.go(at.path_of(at.refund));
    at.type(Role::textbox, "Reply", "x");
    REQUIRE(at.shows(Role::button, "Why is this mine?"));
    at.press(Role::button, "Why is this mine?");
    CHECK(at.says("The rule “Refunds to Support” chose among:"));
    CHECK(at.says("Ana Ruiz, 0 open"));
  }
  TEST_CASE("every action that the contract names is in the toolbar of a 1440 px window") {
    OpenRefund at(1440, 900);
    for (const auto* name : {"Assign to me", "Assign", "Priority", "Pending", "Snooze", "Resolve",
                             "Merge", "Split", "Transfer", "Tags", "More"}) {
      CAPTURE(name);
      CHECK(at.shows(Role::button, name));
    }
  }
  TEST_CASE("where there is no room for all, the others are under More") {
    OpenRefund at(390, 800);
    CHECK_FALSE(at.shows(Role::button, "Tags"));
    CHECK(at.press(Role::button, "More"));
    CHECK(at.press(Role::menuitem, "Tags"));
    CHECK(at.shows(Role::dialog, "Tags"));
  }
}

}  // namespace parley::ui::test
