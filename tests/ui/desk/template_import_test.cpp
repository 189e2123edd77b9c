// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/desk/at_the_desk.h"

namespace parley::ui::test {
namespace {

using kit::Role;

PortableTemplate hello(std::string shortcut = "/hello", std::string content = "Hi") {
  return {TemplateKind::reply,      "Greeting", std::move(shortcut), "", std::move(content),
          TemplateScope::workspace, {}};
}

struct AtQuickReplies : AtTheDesk {
  AtQuickReplies() { go("/settings/quick-replies"); }
  void pick(std::vector<PortableTemplate> templates) {
    desk.templates_read({.templates = std::move(templates)});
    hear();
  }
  template <class Wanted>
  const Wanted* asked() const {
    return others.empty() ? nullptr : std::get_if<Wanted>(&others.back());
  }
};

}  // namespace

TEST_SUITE("quick replies and files") {
  TEST_CASE("TP-4: they are exported as JSON and as CSV") {
    AtQuickReplies at;
    at.press(Role::button, "Export as CSV");
    REQUIRE(at.asked<intent::ExportTemplates>());
    CHECK(at.asked<intent::ExportTemplates>()->format == intent::TemplatesFormat::csv);
    at.press(Role::button, "Export as JSON");
    CHECK(at.asked<intent::ExportTemplates>()->format == intent::TemplatesFormat::json);
  }
  TEST_CASE("TP-4: a file is tried first: what would be new, changed and refused, and why") {
    AtQuickReplies at;
    at.press(Role::button, "Import");
    CHECK(at.asked<intent::PickTemplates>());
    at.pick({hello(), hello("no slash")});
    CHECK(at.shows(Role::dialog, "Import quick replies"));
    CHECK(at.says("1 new, 0 changed, 0 as they are, 1 refused. Nothing has happened yet."));
    CHECK(at.says("Refused: A shortcut is a slash"));
    CHECK(at.issued.empty());
    at.press(Role::button, "Import these");
    REQUIRE(at.world.inbox.templates.size() == 1);
    CHECK(at.world.inbox.templates.begin()->content == "Hi");
    CHECK_FALSE(at.shows(Role::dialog, "Import quick replies"));
    CHECK(at.says("Greeting, /hello"));
    at.pick({hello("/hello", "Hello")});
    CHECK(at.says("0 new, 1 changed, 0 as they are, 0 refused."));
    at.press(Role::button, "Import these");
    CHECK(at.world.inbox.templates.size() == 1);
    CHECK(at.world.inbox.templates.begin()->content == "Hello");
  }
  TEST_CASE("TP-4: nothing to do and nothing to read are said, and change nothing") {
    AtQuickReplies at;
    at.pick({hello("no slash")});
    CHECK(at.screen.find(Role::button, "Import these")->disabled);
    at.press(Role::button, "Cancel");
    at.desk.templates_read({.fault = FileFault::wrong, .where = "3.kind"});
    at.hear();
    CHECK(at.says("Something in this file is not what it should be: 3.kind."));
    CHECK_FALSE(at.shows(Role::button, "Import these"));
    CHECK(at.issued.empty());
  }
}
}  // namespace parley::ui::test
