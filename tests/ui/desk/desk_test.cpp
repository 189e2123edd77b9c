// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/desk/desk.h"

#include "ui/desk/open_refund.h"

namespace parley::ui::test {
namespace {

using kit::Role;

}  // namespace

TEST_SUITE("the desk keeps the names that the contract promises") {
  TEST_CASE("queues, search, list, thread, actions, composer, side panel, connection") {
    OpenRefund at;
    for (const auto* queue : {"Unassigned", "Mine", "All open", "Pending", "Snoozed", "Resolved",
                              "Closed", "Archived"}) {
      CAPTURE(queue);
      CHECK(at.shows(Role::link, queue));
    }
    CHECK(at.shows(Role::navigation, "Queues"));
    CHECK(at.shows(Role::searchbox, "Search"));
    CHECK(at.shows(Role::grid, "Conversations"));
    CHECK(at.shows(Role::row, "Maya Okonkwo"));
    CHECK(at.shows(Role::checkbox, "Select Maya Okonkwo"));
    CHECK(at.shows(Role::log, "Messages"));
    CHECK(at.shows(Role::toolbar, "Conversation actions"));
    for (const auto* action :
         {"Assign to me", "Assign", "Priority", "Pending", "Snooze", "Resolve"}) {
      CAPTURE(action);
      CHECK(at.shows(Role::button, action));
    }
    CHECK(at.shows(Role::textbox, "Reply"));
    CHECK(at.shows(Role::button, "Send"));
    for (const auto* tab : {"Details", "Notes", "History"}) CHECK(at.shows(Role::tab, tab));
    CHECK(at.shows(Role::status, "Connection"));
    CHECK(at.says("Online"));
    for (const auto* section : {"Inbox", "Settings"}) CHECK(at.shows(Role::link, section));
    CHECK(at.screen.unnamed_items().empty());
  }
  TEST_CASE("a message is an article whose text is its body") {
    OpenRefund at;
    CHECK(at.shows(Role::article, "Maya Okonkwo"));
    CHECK(at.says("Where is my refund?"));
  }
  TEST_CASE("the notes tab has its field and its button") {
    OpenRefund at;
    CHECK(at.press(Role::tab, "Notes"));
    CHECK(at.shows(Role::textbox, "Note"));
    CHECK(at.shows(Role::button, "Save note"));
  }
}

TEST_SUITE("work at the desk") {
  TEST_CASE("a queue's link leads to it, a row's press to its conversation") {
    AtTheDesk at;
    const auto refund = at.world.started(1);
    at.look();
    CHECK(at.press(Role::link, "All open"));
    CHECK(at.paths.back() == "/queue/all-open");
    CHECK(at.press(Role::row, "Maya Okonkwo"));
    CHECK(at.paths.back() == at.path_of(refund));
    CHECK(at.shows(Role::log, "Messages"));
  }
  TEST_CASE("AS-2: looking does not mark it opened; turning to it again does") {
    AtTheDesk at;
    const auto refund = at.world.started(1);
    at.look();
    at.press(Role::row, "Maya Okonkwo");
    CHECK(at.issued.empty());
    CHECK(at.world.get(refund).opened == Opened::never);
    at.press(Role::row, "Maya Okonkwo");
    CHECK(at.world.get(refund).opened == Opened::by_an_agent);
  }
  TEST_CASE("AS-2: Assign to me claims") {
    OpenRefund at;
    CHECK(at.press(Role::button, "Assign to me"));
    CHECK(at.world.get(at.refund).assignee == ana);
  }
  TEST_CASE("MS-1: a reply is sent with what its author has seen, and leaves the field") {
    OpenRefund at;
    at.type(Role::textbox, "Reply", "On its way.");
    const auto seen = at.world.head;
    CHECK(at.drafts.back() == Draft{at.refund, DraftKind::reply, "On its way."});
    CHECK(at.press(Role::button, "Send"));
    const auto* reply = at.issued_last<SendReply>();
    REQUIRE(reply);
    CHECK(reply->body == "On its way.");
    CHECK(reply->seen == seen);
    CHECK(at.drafts.back().text.empty());
    CHECK(at.says("On its way."));
  }
  TEST_CASE("an empty reply is not sent") {
    OpenRefund at;
    at.type(Role::textbox, "Reply", "  ");
    at.press(Role::button, "Send");
    CHECK_FALSE(at.issued_last<SendReply>());
  }
  TEST_CASE("LC-1: a draft does not mark it opened, a reply does") {
    OpenRefund at;
    at.type(Role::textbox, "Reply", "Hello");
    CHECK(at.issued.empty());
    at.press(Role::button, "Send");
    CHECK(at.world.get(at.refund).opened == Opened::by_an_agent);
  }
  TEST_CASE("of a long list only what is seen is drawn") {
    AtTheDesk at;
    for (std::uint64_t n = 1; n <= 500; ++n) at.world.started(n);
    at.look();
    std::size_t rows = 0;
    for (const auto& node : at.screen.tree().nodes()) rows += node.role == Role::row ? 1 : 0;
    CHECK(rows > 5);
    CHECK(rows < 20);
    CHECK(at.says("500 conversations"));
  }
  TEST_CASE("MS-4: a refused reply stays in its field, and says why") {
    OpenRefund at;
    at.type(Role::textbox, "Reply", "Too late.");
    at.desk.take_intents();
    at.world.run(by(lea), ResolveConversation{at.refund, "paid", {}, {}, at.world.head});
    at.world.run(by(lea), CloseConversation{at.refund});
    at.press(Role::button, "Send");  // the screen still showed it as open
    REQUIRE(at.issued_last<SendReply>());
    CHECK(at.drafts.back().text == "Too late.");
    at.go(at.path_of(at.refund));
    CHECK(at.says("closed"));
  }
  TEST_CASE("MS-4: drafts that the device kept are there again") {
    AtTheDesk at;
    const auto refund = at.world.started(1);
    at.desk.set_drafts({{refund, DraftKind::reply, "I will"}});
    at.go(at.path_of(refund));
    const auto* field = at.screen.find(Role::textbox, "Reply");
    REQUIRE(field);
    CHECK(field->value == "I will");
    CHECK(at.drafts.empty());
  }
  TEST_CASE("NT-1: a note is saved") {
    OpenRefund at;
    at.press(Role::tab, "Notes");
    at.type(Role::textbox, "Note", "VIP, be quick");
    CHECK(at.press(Role::button, "Save note"));
    REQUIRE(at.issued_last<AddNote>());
    CHECK(at.issued_last<AddNote>()->body == "VIP, be quick");
    CHECK(at.drafts.back() == Draft{at.refund, DraftKind::note, ""});
  }
  TEST_CASE("a search finds, and an empty result says so") {
    OpenRefund at;
    at.type(Role::searchbox, "Search", "okonkwo");
    CHECK(at.shows(Role::row, "Maya Okonkwo"));
    at.type(Role::searchbox, "Search", "giraffe");
    CHECK_FALSE(at.shows(Role::row, "Maya Okonkwo"));
    CHECK(at.says("giraffe"));
  }
  TEST_CASE("chosen conversations are counted and can be let go") {
    OpenRefund at;
    at.press(Role::checkbox, "Select Maya Okonkwo");
    CHECK(at.says("1 selected"));
    CHECK(at.press(Role::button, "Clear"));
    CHECK_FALSE(at.says("1 selected"));
  }
}

TEST_SUITE("dialogs") {
  TEST_CASE("AS-1: an agent is chosen and gets it, with the note") {
    OpenRefund at;
    at.press(Role::button, "Assign to me");
    CHECK(at.press(Role::button, "Assign"));
    REQUIRE(at.shows(Role::dialog, "Assign conversation"));
    CHECK(at.press(Role::row, "Ben Okafor"));
    at.type(Role::textbox, "Note for the team", "knows invoices");
    at.submit(Role::textbox, "Note for the team");
    CHECK(at.world.get(at.refund).assignee == ben);
    CHECK(at.world.get(at.refund).team == billing);
    CHECK_FALSE(at.shows(Role::dialog, "Assign conversation"));
  }
  TEST_CASE("AS-3: who is away cannot be chosen") {
    OpenRefund at;
    at.press(Role::button, "Assign to me");
    at.press(Role::button, "Assign");
    at.press(Role::row, "Cho Minji");
    at.submit(Role::textbox, "Note for the team");
    CHECK(at.world.get(at.refund).assignee == ana);
  }
  TEST_CASE("SL-5: a priority is set with its reason") {
    OpenRefund at;
    CHECK(at.press(Role::button, "Priority"));
    CHECK(at.press(Role::button, "Urgent"));
    at.type(Role::textbox, "Reason", "third complaint");
    CHECK(at.press(Role::button, "Set priority"));
    CHECK(at.world.get(at.refund).priority == Priority::urgent);
    CHECK(at.world.get(at.refund).priority_reason.reason == "third complaint");
    CHECK_FALSE(at.shows(Role::dialog, "Set priority"));
  }
  TEST_CASE("LC-2: pending without what is awaited stays open and says why") {
    OpenRefund at;
    at.press(Role::button, "Pending");
    CHECK(at.press(Role::button, "Set to Pending"));
    CHECK(at.says("Say what you are waiting for."));
    at.type(Role::textbox, "What are you waiting for?", "the bank");
    at.press(Role::button, "Set to Pending");
    CHECK(at.world.get(at.refund).status == Status::pending);
    CHECK(at.world.get(at.refund).awaiting == "the bank");
    CHECK_FALSE(at.shows(Role::dialog, "Set to Pending"));
  }
  TEST_CASE("LC-2: resolved with a summary and a closing message, then closed and archived") {
    OpenRefund at;
    at.press(Role::button, "Resolve");
    at.type(Role::textbox, "Resolution summary", "refunded");
    at.type(Role::textbox, "Closing message", "The money is on its way.");
    at.submit(Role::textbox, "Resolution summary");
    CHECK(at.world.get(at.refund).status == Status::resolved);
    CHECK(at.world.get(at.refund).summary == "refunded");
    CHECK(at.press(Role::button, "Close"));
    CHECK(at.world.get(at.refund).status == Status::closed);
    CHECK(at.press(Role::button, "Archive"));
    CHECK(at.world.get(at.refund).status == Status::archived);
    CHECK_FALSE(at.shows(Role::textbox, "Reply"));
  }
  TEST_CASE("a dialog that is dismissed asks for nothing") {
    OpenRefund at;
    at.press(Role::button, "Pending");
    CHECK(at.press(Role::button, "Cancel"));
    CHECK_FALSE(at.shows(Role::dialog, "Set to Pending"));
    CHECK(at.issued.empty());
  }
}

TEST_SUITE("needs attention at the desk") {
  TEST_CASE("MS-2: a held reply can be sent anyway, edited or discarded") {
    OpenRefund at;
    const auto seen = at.world.head;
    at.world.run(by(lea), SendReply{at.refund, message_id(1), "It is on its way.", seen});
    at.world.run(by(ana), SendReply{at.refund, message_id(2), "I will look.", seen});
    at.go("/queue/mine");
    at.go(at.path_of(at.refund));
    at.type(Role::textbox, "Reply", "x");  // anything that makes the desk look again
    REQUIRE(at.shows(Role::region, "Needs attention"));

    SUBCASE("when it is sent anyway") {
      CHECK(at.press(Role::button, "Send anyway"));
      CHECK(at.world.inbox.held_replies.at(message_id(2)).state == HoldState::sent);
    }
    SUBCASE("when it is edited its words are behind what was typed") {
      CHECK(at.press(Role::button, "Edit"));
      CHECK(at.drafts.back() == Draft{at.refund, DraftKind::reply, "x\n\nI will look."});
      CHECK(at.world.inbox.held_replies.at(message_id(2)).state == HoldState::discarded);
    }
    SUBCASE("when it is discarded, after one more question") {
      CHECK(at.press(Role::button, "Discard"));
      CHECK(at.world.inbox.held_replies.at(message_id(2)).state == HoldState::held);
      REQUIRE(at.shows(Role::alertdialog, "Discard reply"));
      at.press(Role::button, "Discard reply");
      CHECK(at.world.inbox.held_replies.at(message_id(2)).state == HoldState::discarded);
    }
  }
  TEST_CASE("AS-2: the loser of a claim sees who has it, and keeps the draft") {
    OpenRefund at;
    at.world.run(by(cho), ClaimConversation{at.refund});
    at.attention.push_back(
        {command_id(7), ClaimConversation{at.refund}, Refusal::already_assigned, at.world.now});
    at.type(Role::textbox, "Reply", "I can help");
    REQUIRE(at.shows(Role::region, "Needs attention"));
    CHECK(at.says("Cho Minji has this."));
    CHECK(at.screen.find(Role::textbox, "Reply")->value == "I can help");
    CHECK(at.press(Role::button, "Dismiss"));
    CHECK(at.dismissed == std::vector{command_id(7)});
  }
}

TEST_SUITE("the desk when it cannot be used") {
  TEST_CASE("before the first data is here it says so, and shows the connection") {
    AtTheDesk at(agent_id(77));
    at.connection.link = Link::starting;
    at.look();
    CHECK(at.says("Opening your inbox"));
    CHECK(at.shows(Role::status, "Connection"));
  }
  TEST_CASE("signed out, the work goes on and there is a way to sign in") {
    OpenRefund at;
    at.connection = {Link::signed_out, 2, SavesHere::yes};
    at.go(at.path_of(at.refund));
    CHECK(at.says("Signed out, 2 waiting"));
    CHECK(at.shows(Role::textbox, "Reply"));
    CHECK(at.press(Role::button, "Sign in"));
    REQUIRE(at.others.size() == 1);
    CHECK(std::holds_alternative<intent::SignIn>(at.others[0]));
  }
  TEST_CASE("a device that cannot save says so") {
    OpenRefund at;
    at.connection.saves_here = SavesHere::no;
    at.go(at.path_of(at.refund));
    CHECK(at.shows(Role::region, "Saving"));
  }
  TEST_CASE("when another tab has it, it can be used here") {
    AtTheDesk at;
    at.connection.link = Link::elsewhere;
    at.look();
    CHECK(at.press(Role::button, "Use here"));
    REQUIRE(at.others.size() == 1);
    CHECK(std::holds_alternative<intent::UseHere>(at.others[0]));
  }
}

TEST_SUITE("the desk in little room") {
  TEST_CASE("one column at a time, with a way back") {
    AtTheDesk at(ana, 390, 844);
    const auto refund = at.world.started(1);
    at.look();
    CHECK(at.shows(Role::grid, "Conversations"));
    CHECK_FALSE(at.shows(Role::log, "Messages"));
    at.press(Role::row, "Maya Okonkwo");
    CHECK(at.shows(Role::log, "Messages"));
    CHECK_FALSE(at.shows(Role::grid, "Conversations"));
    CHECK(at.press(Role::button, "Back"));
    CHECK(at.shows(Role::grid, "Conversations"));
    CHECK(at.shows(Role::status, "Connection"));
    CHECK(at.world.get(refund).opened == Opened::never);
  }
  TEST_CASE("without room beside the thread, details come on demand") {
    OpenRefund at(1024, 700);
    CHECK_FALSE(at.shows(Role::tab, "Notes"));
    CHECK(at.press(Role::button, "Conversation details"));
    CHECK(at.shows(Role::tab, "Notes"));
  }
}
TEST_SUITE("the metrics board at the desk") {
  TEST_CASE("MT-2: a figure opens the conversations behind it") {
    AtTheDesk at;
    const auto id = at.world.started(1);
    at.world.run(by(ana), SendReply{id, message_id(102), "On its way", at.world.head});
    at.go("/queue/mine");
    CHECK(at.press(kit::Role::link, "Metrics"));
    CHECK(at.paths.back() == "/metrics-board");
    CHECK(at.says("Average response time"));
    CHECK_FALSE(at.shows(kit::Role::group, "Whose figures"));
    CHECK(at.press(kit::Role::button, "Show conversations: Conversations handled"));
    CHECK(at.press(kit::Role::link, "Maya Okonkwo · Refund not received"));
    CHECK(at.paths.back() == at.path_of(id));
  }
  TEST_CASE("MT-2: figures are of one channel, tag or priority when that is chosen") {
    AtTheDesk at;
    const auto id = at.world.started(1);
    at.world.run(by(ana), SendReply{id, message_id(102), "On its way", at.world.head});
    at.go("/metrics-board");
    CHECK(at.press(kit::Role::button, "Channel: All"));
    CHECK(at.press(kit::Role::menuitemradio, "Invoices"));
    CHECK(at.shows(kit::Role::button, "Channel: Invoices"));
    CHECK_FALSE(at.shows(kit::Role::button, "Show conversations: Conversations handled"));
    at.press(kit::Role::button, "Channel: Invoices");
    at.press(kit::Role::menuitemradio, "Website");
    CHECK(at.shows(kit::Role::button, "Show conversations: Conversations handled"));
    CHECK(at.press(kit::Role::button, "Priority: All"));
    CHECK(at.press(kit::Role::menuitemradio, "Urgent"));
    CHECK_FALSE(at.shows(kit::Role::button, "Show conversations: Conversations handled"));
  }
  TEST_CASE("MT-2: the trend is a chart whose bars say their numbers, and a table") {
    AtTheDesk at;
    const auto id = at.world.started(1);
    at.world.wait(minutes(20));
    at.world.run(by(ana), SendReply{id, message_id(102), "On its way", at.world.head});
    at.go("/metrics-board");
    const auto today = "Today: 1 handled, 0 resolved, answered in 20m";
    CHECK(at.shows(kit::Role::listitem, today));
    CHECK(at.press(kit::Role::button, "As a table"));
    CHECK(at.shows(kit::Role::row, today));
    CHECK_FALSE(at.shows(kit::Role::listitem, today));
    at.press(kit::Role::button, "Last 12 weeks");
    CHECK(at.shows(kit::Role::row, "Week of "));
    at.press(kit::Role::button, "Last 30 days");
    CHECK(at.press(kit::Role::button, "By week"));
    CHECK(at.shows(kit::Role::row, "Week of "));
  }
  TEST_CASE("AC-1: a supervisor chooses whose figures") {
    AtTheDesk at(lea);
    at.go("/metrics-board");
    CHECK(at.shows(kit::Role::group, "Whose figures"));
    CHECK(at.press(kit::Role::button, "Billing"));
    CHECK(at.says("Conversations handled"));
  }
}

}  // namespace parley::ui::test
