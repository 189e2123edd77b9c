// SPDX-License-Identifier: AGPL-3.0-or-later
#include "base/limits.h"
#include "ui/desk/at_the_desk.h"

namespace parley::ui::test {
namespace {

using kit::Reach;
using kit::Role;

// Four conversations that nobody has, the longest waiting first.
struct FourOpen : AtTheDesk {
  explicit FourOpen(AgentId who = ana) : AtTheDesk(who) {
    for (std::uint64_t n = 1; n <= 4; ++n) {
      world.started(n, maya, web, "Words", "Matter " + std::to_string(n));
      world.wait(minutes(1));
    }
    go("/queue/all-open");
  }
  bool choose(std::size_t place, Reach reach = Reach::one) {
    std::size_t found = 0;
    for (const auto& node : screen.tree().nodes()) {
      if (node.role != Role::checkbox || found++ != place) continue;
      screen.press(node.id, reach);
      look();
      return true;
    }
    return false;
  }
  void resolve_all() {
    choose(0);
    press(Role::button, "Select all 4");
    press(Role::button, "Resolve");
    type(Role::textbox, "Resolution summary", "Answered in the newsletter");
  }
};

}  // namespace

TEST_SUITE("many conversations at once") {
  TEST_CASE("BK-1: with Shift held a press chooses all from the last one up to this one") {
    FourOpen at;
    at.choose(0);
    CHECK(at.says("1 selected"));
    at.choose(2, Reach::up_to_here);
    CHECK(at.says("3 selected"));
    at.choose(1, Reach::up_to_here);
    CHECK(at.says("2 selected"));
  }
  TEST_CASE("BK-1: all that the view shows are chosen by one press") {
    FourOpen at;
    at.choose(1);
    CHECK(at.press(Role::button, "Select all 4"));
    CHECK(at.says("4 selected"));
    CHECK_FALSE(at.shows(Role::button, "Select all"));
    CHECK(at.press(Role::button, "Clear"));
    CHECK_FALSE(at.shows(Role::toolbar, "Bulk actions"));
  }
  TEST_CASE("BK-1: of more than one change takes, the first are offered, and how many is said") {
    AtTheDesk at;
    constexpr std::uint64_t count = limits::bulk_conversations_max + 1;
    for (std::uint64_t n = 1; n <= count; ++n) at.world.started(n);
    at.go("/queue/all-open");
    at.press(Role::checkbox, "Select Maya Okonkwo");
    CHECK_FALSE(at.shows(Role::button, "Select all"));
    CHECK(at.press(Role::button, "Select the first 5000"));
    CHECK(at.says("5000 selected"));
    CHECK_FALSE(at.shows(Role::button, "Select the first"));
    at.press(Role::button, "Archive");
    CHECK(at.shows(Role::dialog, "Review changes"));
  }
  TEST_CASE("BK-1: Shift and the arrow keys choose a stretch, and back again") {
    FourOpen at;
    at.screen.key_at(Role::row, "Maya Okonkwo", "ArrowRight");  // the first row has the focus
    at.look();
    at.screen.key_at(Role::row, "Maya Okonkwo", "shift+ArrowDown");
    at.look();
    CHECK(at.says("2 selected"));
    at.screen.key_at(Role::row, "Maya Okonkwo", "shift+ ");
    at.look();
    CHECK(at.says("1 selected"));
  }
  TEST_CASE("BK-1: what leaves the view is not changed unseen") {
    FourOpen at;
    at.choose(0);
    at.press(Role::button, "Select all 4");
    at.world.run(by(lea), ResolveConversation{conversation_id(2), "done", {}, {}, at.world.head});
    at.hear();
    CHECK(at.says("3 selected"));
  }
  TEST_CASE(
      "BK-2: the review says how many change, how many are skipped and why, before anything") {
    FourOpen at;
    at.world.run(by(ana), SetPriority{conversation_id(4), Priority::urgent, {}});
    at.choose(0);
    at.press(Role::button, "Select all 4");
    at.press(Role::button, "Archive");
    CHECK(at.shows(Role::dialog, "Review changes"));
    CHECK(at.says("0 of 4 will change"));
    CHECK(at.says("4 skipped: From Open it can only become"));
    CHECK(at.says("Maya Okonkwo, Maya Okonkwo and 2 more"));
    CHECK(at.says("This cannot be undone."));
    CHECK_FALSE(at.press(Role::button, "Apply"));
    CHECK(at.issued.size() == 0);
  }
  TEST_CASE("BK-2: nothing is applied before the question of the review is answered") {
    FourOpen at;
    at.choose(0);
    at.press(Role::button, "Assign");
    CHECK(at.says("Choose who gets it."));
    CHECK_FALSE(at.press(Role::button, "Apply"));
    at.press(Role::row, "Cho Minji");
    CHECK(at.says("1 skipped: They are away."));
    at.press(Role::row, "Ana Ruiz");
    CHECK(at.says("1 of 1 will change"));
    CHECK(at.press(Role::button, "Apply"));
    CHECK(at.world.get(conversation_id(1)).assignee == ana);
  }
  TEST_CASE("BK-3: one command changes every eligible one, and the result is told") {
    FourOpen at;
    at.resolve_all();
    CHECK(at.says("4 of 4 will change"));
    CHECK(at.press(Role::button, "Apply"));
    REQUIRE(at.issued_last<BulkChange>());
    CHECK(at.issued.size() == 1);
    CHECK(at.issued_last<BulkChange>()->conversations.size() == 4);
    CHECK(at.world.get(conversation_id(3)).status == Status::resolved);
    CHECK_FALSE(at.shows(Role::dialog, "Review changes"));
    CHECK(at.shows(Role::region, "Bulk result"));
    CHECK(at.says("4 resolved"));
    CHECK(at.press(Role::button, "Dismiss result"));
    CHECK_FALSE(at.shows(Role::region, "Bulk result"));
  }
  TEST_CASE("LC-2: a bulk resolve wants its summary, too") {
    FourOpen at;
    at.choose(0);
    at.press(Role::button, "Resolve");
    at.press(Role::button, "Apply");
    CHECK(at.says("Say how it was resolved."));
    CHECK(at.issued.empty());
  }
  TEST_CASE("BK-4: what differs from the review is told with the result, item by item") {
    FourOpen at;
    at.resolve_all();
    at.world.run(by(lea), ResolveConversation{conversation_id(2), "paid", {}, {}, at.world.head});
    at.world.run(by(lea), CloseConversation{conversation_id(2)});
    at.press(Role::button, "Apply");
    CHECK(at.says("3 resolved, 1 skipped"));
    CHECK(at.says("1 turned out otherwise than the review said"));
    CHECK(at.press(Role::button, "Show"));
    CHECK(at.shows(Role::dialog, "What became of the changes"));
    CHECK(at.shows(Role::row, "#2 Maya Okonkwo"));
    CHECK(at.says("Not as reviewed"));
  }
  TEST_CASE("BK-4: offline it waits, and says so") {
    FourOpen at;
    at.connection = {Link::offline, 0, SavesHere::yes};
    at.resolve_all();
    CHECK(at.says("Offline, this is what is known now"));
    at.hold_bulk = true;
    at.press(Role::button, "Apply");
    CHECK(at.says("Waiting to sync: 4 to change, 0 to skip"));
    at.hold_bulk = false;
    at.pending.clear();
    at.hear();
    CHECK(at.says("4 resolved"));
  }
  TEST_CASE("TG-1: a tag that is missing is created where it is wanted") {
    FourOpen at;
    at.choose(0);
    at.press(Role::button, "Tags");
    CHECK(at.says("There are no tags yet"));
    at.type(Role::textbox, "New tag", "Newsletter");
    CHECK(at.press(Role::button, "Create tag"));
    CHECK(at.says("1 of 1 will change"));
    CHECK(at.press(Role::button, "Apply"));
    CHECK(at.world.get(conversation_id(1)).tags.size() == 1);
  }
  TEST_CASE("EX-1: an export asks for a file of the chosen ones and changes nothing") {
    FourOpen at;
    at.connection = {Link::offline, 0, SavesHere::yes};
    at.choose(0);
    at.choose(1, Reach::up_to_here);
    at.press(Role::button, "Export");
    CHECK(at.says("not on this device and not in the file"));
    at.press(Role::button, "CSV, messages");
    at.press(Role::checkbox, "With internal notes");
    CHECK(at.press(Role::button, "Apply"));
    CHECK(at.issued.empty());
    REQUIRE(at.others.size() == 1);
    const auto* wanted = std::get_if<intent::Export>(&at.others.front());
    REQUIRE(wanted);
    CHECK(wanted->conversations.size() == 2);
    CHECK(wanted->format == ExportFormat::csv_messages);
    CHECK(wanted->notes == ExportNotes::left_out);
  }
}

}  // namespace parley::ui::test
