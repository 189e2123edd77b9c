// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/desk/draft_sharing.h"

#include "ui/desk/open_refund.h"

namespace parley::ui::test {
namespace {

using kit::Role;

struct Writing : OpenRefund {
  void types(std::string_view words) { type(Role::textbox, "Reply", words); }
  [[nodiscard]] std::string typed() const { return screen.find(Role::textbox, "Reply")->value; }
  [[nodiscard]] std::string shared() const {
    const auto* draft = find_draft(world.inbox, agent, refund, DraftKind::reply);
    return draft ? draft->text : "";
  }
  void pauses() {
    world.wait(seconds(5));
    look();
  }
  // Ana, on another device.
  void elsewhere(std::string words) {
    world.run(by(agent), SaveDraft{refund, DraftKind::reply, std::move(words)});
    hear();
  }
};

}  // namespace

TEST_SUITE("drafts on several devices") {
  TEST_CASE("MS-4: a draft is handed in when its writer pauses, not with every key") {
    Writing at;
    at.types("Dear");
    at.types("Dear Maya");
    CHECK(at.shared().empty());
    at.pauses();
    CHECK(at.shared() == "Dear Maya");
  }
  TEST_CASE("MS-4: and when they go elsewhere") {
    Writing at;
    at.types("Dear Maya");
    at.go("/queue/unassigned");
    CHECK(at.shared() == "Dear Maya");
  }
  TEST_CASE("MS-4: what another device handed in is there to go on with") {
    Writing at;
    at.elsewhere("Dear Maya, I");
    CHECK(at.typed() == "Dear Maya, I");
    at.elsewhere("Dear Maya, I looked");
    CHECK(at.typed() == "Dear Maya, I looked");
  }
  TEST_CASE("MS-4: words written apart are joined, none is lost") {
    Writing at;
    at.types("On its way.");
    at.elsewhere("Lost by the courier.");
    CHECK(at.typed() == "On its way.\n\nLost by the courier.");
    at.pauses();
    CHECK(at.shared() == "On its way.\n\nLost by the courier.");
  }
  TEST_CASE("MS-4: one's own going on is nobody else's change") {
    Writing at;
    at.types("Dear");
    at.pauses();
    at.types("Dear Maya");
    at.hear();
    CHECK(at.typed() == "Dear Maya");
    at.types("De");
    at.hear();
    CHECK(at.typed() == "De");
  }
  TEST_CASE("MS-4: what was sent here or there is a draft nowhere") {
    Writing at;
    at.types("Dear Maya");
    at.pauses();
    SUBCASE("here") { at.press(Role::button, "Send"); }
    SUBCASE("there") {
      at.world.run(by(at.agent),
                   SendReply{at.refund, message_id(777), "Dear Maya, done.", at.world.head});
      at.hear();
    }
    CHECK(at.typed().empty());
    CHECK(at.shared().empty());
  }
  TEST_CASE("AC-3: a draft to an erased customer is gone from this device") {
    Writing at;
    at.types("Dear Maya");
    at.world.run(system_actor(), EraseCustomer{maya});
    at.hear();
    CHECK(at.typed().empty());
    CHECK(at.says("Erased customer"));
    CHECK_FALSE(at.says("Maya"));
    REQUIRE_FALSE(at.drafts.empty());
    CHECK(at.drafts.back().text.empty());
  }
}

}  // namespace parley::ui::test
