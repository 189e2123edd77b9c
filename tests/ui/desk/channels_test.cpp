// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/desk/at_the_desk.h"

namespace parley::ui::test {
namespace {

using kit::Role;
constexpr AgentId ada = agent_id(9);

struct AtChannels : AtTheDesk {
  explicit AtChannels(AgentId who = ada) : AtTheDesk(who) {
    world.run(system_actor(), AddAgent{ada, "Ada Admin", "ada@demo.example", parley::Role::admin});
    go("/settings/channels");
  }
  void add(std::string_view name, std::string_view key) {
    press(Role::button, "New channel");
    type(Role::textbox, "Name", name);
    type(Role::textbox, "Key", key);
    press(Role::button, "Billing");
    press(Role::button, "Save");
  }
};

}  // namespace

TEST_SUITE("channels in the settings") {
  TEST_CASE("an admin adds one with a name and a key, and its customers come to that team") {
    AtChannels at;
    at.add("Shop", "shop-2");
    const auto* shop = find_channel_by_key(at.world.inbox, "shop-2");
    REQUIRE(shop);
    CHECK(shop->name == "Shop");
    CHECK(shop->team == billing);
    CHECK(at.says("Shop, Chat · Billing · /chat/shop-2"));
  }
  TEST_CASE("the link of one is copied whole") {
    AtChannels at;
    CHECK(at.press(Role::button, "Copy the link of Website"));
    REQUIRE_FALSE(at.others.empty());
    const auto* copy = std::get_if<intent::CopyLink>(&at.others.back());
    REQUIRE(copy);
    CHECK(copy->path == "/chat/web");
  }
  TEST_CASE("a key that is no part of an address, or taken, is explained and stays") {
    AtChannels at;
    std::string key;
    std::string why;
    SUBCASE("with a blank") {
      key = "my shop";
      why = "small letters, digits and dashes";
    }
    SUBCASE("none at all") { why = "small letters, digits and dashes"; }
    SUBCASE("of another channel") {
      key = "web";
      why = "taken";
    }
    const auto before = at.world.inbox.channels.size();
    at.add("Shop", key);
    CHECK(at.says(why));
    CHECK(at.screen.find(Role::textbox, "Key")->value == key);
    CHECK(at.world.inbox.channels.size() == before);
  }
  TEST_CASE("AC-1: it is for admins") {
    AtChannels at(ana);
    CHECK(at.says("Only admins can change this"));
    CHECK_FALSE(at.shows(Role::link, "Channels"));
  }
}
}  // namespace parley::ui::test
