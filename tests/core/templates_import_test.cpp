// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/templates/portable.h"
#include "support/scene.h"

using namespace parley;
using namespace parley::test;

namespace {

PortableTemplate hello(std::string content = "Hi") {
  return {TemplateKind::reply,      "Greeting", "/hello", "", std::move(content),
          TemplateScope::workspace, {}};
}

std::vector<ImportLine> plan(const Scene& scene, const std::vector<PortableTemplate>& file,
                             AgentId agent = ana) {
  return plan_import(scene.inbox, file, {scene.now, scene.now, by(agent), Origin::web});
}

ImportOutcome outcome(const Scene& scene, const PortableTemplate& it) {
  return plan(scene, {it}).front().outcome;
}

}  // namespace

TEST_SUITE("taking templates in from a file") {
  TEST_CASE("TP-4 the dry run tells what is new, changed and as it is; carried out it is so") {
    Scene scene;
    CHECK(outcome(scene, hello()) == ImportOutcome::added);
    auto command = plan(scene, {hello()}).front().command;
    CHECK(command.id.is_none());
    command.id = TemplateId{raw(901)};
    scene.does(ana, command);
    CHECK(outcome(scene, hello()) == ImportOutcome::unchanged);
    CHECK(outcome(scene, hello("Hello")) == ImportOutcome::changed);
    scene.does(ana, plan(scene, {hello("Hello")}).front().command);
    CHECK(scene.inbox.templates.at(TemplateId{raw(901)}).content == "Hello");
    CHECK(portable_templates(scene.inbox, ana) == std::vector{hello("Hello")});
  }
  TEST_CASE("TP-4 what would be refused is told with its reason before anything happens") {
    Scene scene;
    auto malformed = hello();
    malformed.shortcut = "hello!";
    auto homeless = hello();
    homeless.scope = TemplateScope::team;
    homeless.team = "Nowhere";
    const auto lines = plan(scene, {hello(), hello("twice"), malformed, homeless});
    REQUIRE(lines.size() == 4);
    CHECK(lines[0].outcome == ImportOutcome::added);
    CHECK(lines[1].refusal == Refusal::name_taken);
    CHECK(lines[2].refusal == Refusal::shortcut_malformed);
    CHECK(lines[3].refusal == Refusal::unknown_team);
    CHECK(scene.inbox.templates.size() == 0);
  }
  TEST_CASE("TP-4 a personal one is everybody's own") {
    Scene scene;
    auto mine = hello();
    mine.scope = TemplateScope::personal;
    auto command = plan(scene, {mine}).front().command;
    command.id = TemplateId{raw(902)};
    scene.does(ana, command);
    CHECK(plan(scene, {mine}, ana).front().outcome == ImportOutcome::unchanged);
    CHECK(plan(scene, {mine}, ben).front().outcome == ImportOutcome::added);
  }
}
