// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/templates/templates.h"

#include "core/notes/mentions.h"
#include "core/templates/variables.h"
#include "support/scene.h"

using namespace parley;
using namespace parley::test;

namespace {

const TemplateId hello{raw(90)};

SaveTemplate hello_template() {
  return {hello,
          TemplateKind::reply,
          "Hello",
          "/Hello",
          "Greetings",
          "Hi {{customer.first_name|there}}!",
          TemplateScope::workspace,
          {},
          0};
}

}  // namespace

TEST_SUITE("quick replies") {
  TEST_CASE("TP-1 a template has a name, a shortcut, a category and words") {
    Scene scene;
    scene.does(ana, hello_template());
    const auto* found = find_by_shortcut(scene.inbox, "/HELLO", ben, TemplateKind::reply);
    REQUIRE(found);
    CHECK(found->name == "Hello");
    CHECK(found->shortcut == "/hello");
    CHECK(find_by_shortcut(scene.inbox, "/hello", ben, TemplateKind::note) == nullptr);
  }

  TEST_CASE("TP-1 a shortcut is unique in its scope; a personal one comes before the workspace's") {
    Scene scene;
    scene.does(ana, hello_template());
    auto second = hello_template();
    second.id = {raw(91)};
    CHECK(scene.refusal(ben, second) == Refusal::name_taken);
    second.scope = TemplateScope::personal;
    second.content = "Hey!";
    scene.does(ben, second);
    CHECK(find_by_shortcut(scene.inbox, "/hello", ben, TemplateKind::reply)->content == "Hey!");
    CHECK(find_by_shortcut(scene.inbox, "/hello", ana, TemplateKind::reply)->id == hello);
    second.id = {raw(92)};
    second.shortcut = "no slash";
    CHECK(scene.refusal(ben, second) == Refusal::shortcut_malformed);
  }

  TEST_CASE("TP-1 two who edit one template do not overwrite each other") {
    Scene scene;
    scene.does(ana, hello_template());
    auto edit = hello_template();
    edit.base_revision = 1;
    edit.content = "Hello {{customer.first_name|there}}!";
    scene.does(lea, edit);
    CHECK(scene.refusal(ana, edit) == Refusal::edited_since);
    CHECK(scene.inbox.templates.at(hello).revision == 2);
  }

  TEST_CASE("TP-1 nobody takes a colleague's own template over, whatever scope they claim") {
    Scene scene;
    auto own = hello_template();
    own.scope = TemplateScope::personal;
    scene.does(ana, own);
    auto taken = own;
    taken.base_revision = 1;
    for (const auto scope : {TemplateScope::personal, TemplateScope::workspace}) {
      taken.scope = scope;
      CHECK(scene.refusal(ben, taken) == Refusal::not_allowed);
      CHECK(scene.refusal(lea, taken) == Refusal::not_allowed);
    }
    CHECK(scene.inbox.templates.at(hello).owner == ana);
  }

  TEST_CASE(
      "TP-1 a team's template is its members' work; everybody's is its owner's and the leads'") {
    Scene scene;
    auto shared = hello_template();
    shared.scope = TemplateScope::team;
    shared.team = billing;
    CHECK(scene.refusal(ana, shared) == Refusal::not_allowed);
    scene.does(lea, shared);
    shared.base_revision = 1;
    shared.content = "Hi!";
    CHECK(scene.refusal(ana, shared) == Refusal::not_allowed);
    CHECK(scene.refusal(ana, DeleteTemplate{hello}) == Refusal::not_allowed);
    scene.does(ada, shared);
    auto for_all = hello_template();
    for_all.id = {raw(97)};
    for_all.shortcut = "/all";
    scene.does(ana, for_all);
    for_all.base_revision = 1;
    for_all.content = "Hello, all";
    CHECK(scene.refusal(ben, for_all) == Refusal::not_allowed);
    scene.does(ana, for_all);
    for_all.base_revision = 2;
    for_all.content = "Hello, everybody";
    scene.does(lea, for_all);
  }

  TEST_CASE("TP-3 variables are filled in, with a fallback where there is no value") {
    const std::vector<Variable> known = {{"customer.first_name", "Maya"}, {"agent.name", ""}};
    CHECK(fill_in("Hi {{customer.first_name|there}}!", known) == "Hi Maya!");
    CHECK(fill_in("Hi {{ customer.last_name | there }}!", known) == "Hi there!");
    CHECK(fill_in("{{agent.name}} {{x}} {{", known) == "{{agent.name}} {{x}} {{");
    CHECK(unresolved_variable("Regards, {{agent.name}}") == "agent.name");
    CHECK(unresolved_variable("Type {{ or {{x}} into the field").empty());
  }

  TEST_CASE("TP-3 an unresolved variable blocks sending") {
    auto scene = scene_with_refund();
    CHECK(scene.refusal(ana, SendReply{refund, scene.fresh_message(), "Bye, {{agent.name}}",
                                       scene.seen()}) == Refusal::variable_unresolved);
    CHECK(scene.refusal(ana, ResolveConversation{refund, "Done", scene.fresh_message(),
                                                 "Bye, {{agent.name}}", scene.seen()}) ==
          Refusal::variable_unresolved);
  }

  TEST_CASE("TP-4 usage is counted, and survives an edit") {
    Scene scene;
    scene.does(ana, hello_template());
    scene.does(ben, UseTemplate{hello});
    scene.does(ben, UseTemplate{hello});
    auto edit = hello_template();
    edit.base_revision = 1;
    scene.does(ana, edit);
    CHECK(scene.inbox.templates.at(hello).uses == 2);
    scene.does(ana, DeleteTemplate{hello});
    CHECK(scene.refusal(ben, UseTemplate{hello}) == Refusal::unknown_template);
  }
}

TEST_SUITE("mentions") {
  TEST_CASE("NT-2 a name mentions an agent, a team's name everybody in it") {
    Scene scene;
    const auto mentioned = [&](std::string_view note) {
      return mentioned_agents(scene.inbox, note, {support, {}});
    };
    CHECK(mentioned("@Ben please look") == std::vector{ben});
    CHECK(mentioned("@ben ode, please") == std::vector{ben});
    CHECK(mentioned("Ask @Billing.") == std::vector{lea, ada});
    CHECK(mentioned("@Ana and @Lea and @ana") == std::vector{ana, lea});
    CHECK(mentioned("mail ana@ben.example").empty());
    CHECK(mentioned("@Benjamin @ @Nobody").empty());
  }

  TEST_CASE("NT-2 the mentioned follow the conversation") {
    auto scene = scene_with_refund();
    scene.does(ana, AddNote{refund, scene.fresh_message(), "@Ben @Lea which card?"});
    CHECK(scene.of(refund).followers == std::vector{ben, lea});
    CHECK(scene.of(refund).mentioned == std::vector{ben, lea});
  }
}

TEST_SUITE("satisfaction") {
  TEST_CASE("CS-1 one rating per resolution, credited to who had it then") {
    auto scene = scene_with_refund();
    const RateConversation rate{refund, {raw(93)}, 5, "Quick!"};
    scene.does(ana, ClaimConversation{refund});
    CHECK(scene.attempt(rate, by(maya)).error() == Refusal::not_surveyed);
    scene.does(ana, ResolveConversation{refund, "Refunded", {}, {}, scene.seen()});
    CHECK(scene.attempt(rate, by(omar)).error() == Refusal::unknown_conversation);
    REQUIRE(scene.attempt(rate, by(maya)));
    CHECK(scene.inbox.ratings.at({raw(93)}).agent == ana);
    CHECK(scene.attempt(RateConversation{refund, {raw(94)}, 1, ""}, by(maya)).error() ==
          Refusal::not_surveyed);
  }

  TEST_CASE("CS-1 reopening withdraws the survey until it is resolved again") {
    auto scene = scene_with_refund();
    scene.does(ana, ResolveConversation{refund, "Refunded", {}, {}, scene.seen()});
    scene.maya_writes("Not yet.");
    const RateConversation rate{refund, {raw(93)}, 1, ""};
    CHECK(scene.attempt(rate, by(maya)).error() == Refusal::not_surveyed);
    scene.does(ana, ResolveConversation{refund, "Now", {}, {}, scene.seen()});
    CHECK(scene.attempt(rate, by(maya)).has_value());
  }
}
