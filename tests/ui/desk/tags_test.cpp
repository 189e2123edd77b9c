// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/desk/open_refund.h"

namespace parley::ui::test {
namespace {

using kit::Role;

constexpr TagId payments{{8, 1}};
constexpr TagId returns{{8, 2}};

struct WithTags : OpenRefund {
  WithTags() {
    world.run(by(ana), CreateTag{payments, "payments", 0x1a7f4b});
    world.run(by(ana), CreateTag{returns, "Returns", 0xc62a2f});
    press(Role::button, "Tags");
  }
};

}  // namespace

TEST_SUITE("tags at the desk") {
  TEST_CASE("TG-1: a press adds a tag, another takes it off, and the dialog stays") {
    WithTags at;
    REQUIRE(at.shows(Role::dialog, "Tags"));
    CHECK(at.press(Role::checkbox, "payments"));
    CHECK(at.world.get(at.refund).tags == std::vector{payments});
    CHECK(at.screen.find(Role::checkbox, "payments")->checked == kit::Toggle::on);
    CHECK(at.press(Role::row, "Returns"));
    CHECK(at.world.get(at.refund).tags.size() == 2);
    CHECK(at.press(Role::checkbox, "payments"));
    CHECK(at.world.get(at.refund).tags == std::vector{returns});
    CHECK(at.press(Role::button, "Done"));
    CHECK_FALSE(at.shows(Role::dialog, "Tags"));
    CHECK(at.shows(Role::text, "Returns"));
    CHECK(at.shows(Role::row, "Maya Okonkwo, Refund not received, Normal, New, now, Returns"));
    CHECK(at.says("You added the tag Returns"));
  }
  TEST_CASE("TG-1: a filter narrows the list, whatever the case, and Enter takes the first") {
    WithTags at;
    at.type(Role::textbox, "Find or create a tag", "RET");
    CHECK(at.shows(Role::checkbox, "Returns"));
    CHECK_FALSE(at.shows(Role::checkbox, "payments"));
    at.submit(Role::textbox, "Find or create a tag");
    CHECK(at.world.get(at.refund).tags == std::vector{returns});
  }
  TEST_CASE("TG-1: a name that there is not yet creates a tag in a colour, and adds it") {
    WithTags at;
    CHECK_FALSE(at.shows(Role::button, "Create tag"));
    at.type(Role::textbox, "Find or create a tag", "refunds");
    CHECK(at.says("No tag has this name."));
    CHECK(at.press(Role::button, "Amber"));
    CHECK(at.press(Role::button, "Create tag"));
    const auto& tags = at.world.get(at.refund).tags;
    REQUIRE(tags.size() == 1);
    CHECK(at.world.inbox.tags.at(tags[0]).name == "refunds");
    CHECK(at.world.inbox.tags.at(tags[0]).colour == 0xb45309);
    CHECK(at.shows(Role::checkbox, "payments"));  // the filter is empty again
  }
  TEST_CASE("a workspace without tags says how to make one") {
    OpenRefund at;
    at.press(Role::button, "Tags");
    CHECK(at.says("There are no tags yet."));
  }
}

}  // namespace parley::ui::test
