// SPDX-License-Identifier: AGPL-3.0-or-later
#include "wire/codec.h"

#include <doctest/doctest.h>

#include "support/files.h"
#include "support/scene.h"
#include "wire/snapshot.h"

using namespace parley;
using namespace parley::test;
using wire::FaultKind;
using wire::Json;

namespace {

Json parsed(std::string_view text) {
  auto document = wire::parse_json(text, text.size());
  REQUIRE(document);
  return *document;
}

wire::Fault command_fault(std::string_view text) {
  const auto command = wire::decode_command(parsed(text));
  REQUIRE_FALSE(command.has_value());
  return command.error();
}

// Every sort of command, with every field set to something.
std::vector<Command> everyday_commands() {
  return {CreateWorkspace{northwind, "Northwind"},
          AddAgent{ana, "Ana", "ana@demo.example", Role::supervisor, 7, {{"French", 2}}},
          AddTeam{support, "Support", {ana, ben}},
          AddChannel{web, "web", "Web", Medium::mail, support},
          SetAvailability{ana, Availability::away},
          ReceiveMessage{refund,
                         follow_up,
                         {raw(70)},
                         web,
                         maya,
                         "مايا",
                         "m@x.example",
                         Vip::yes,
                         "返金",
                         "नमस्ते 👋🏽\n",
                         "hi",
                         {file(1), picture(2)}},
          SendReply{refund, {raw(71)}, "Hi \"you\" \\", {9}, {picture(3)}},
          SendHeldReply{{raw(71)}, {10}},
          DiscardHeldReply{{raw(71)}},
          OpenConversation{refund},
          SetPending{refund, "the bank", nine},
          ResolveConversation{refund, "Refunded", {raw(72)}, "Bye", {11}},
          CloseConversation{refund},
          ArchiveConversation{refund},
          RestoreConversation{refund},
          ReopenConversation{refund},
          ClaimConversation{refund},
          AssignConversation{refund, ana, support, {raw(73)}, "note", {12}},
          SetPriority{refund, Priority::urgent, "now"},
          AddNote{refund, {raw(74)}, "note", {file(4)}}};
}

std::vector<Command> rarer_commands() {
  return {
      ChangeSettings{
          {{1, 2, 3, 4}, 5, 6, 7, 8, 9, 11, 12, 13, {raw(85)}, {14, 15, 16, 17}, 18, {raw(80)}}},
      Tick{},
      CreateTag{{raw(75)}, "vip", 0xFFFFFF},
      AddTag{refund, {raw(75)}},
      RemoveTag{refund, {raw(75)}},
      MarkSpam{refund, Spam::yes},
      MergeConversations{refund, follow_up},
      UnmergeConversation{follow_up},
      SplitConversation{refund, follow_up, {{raw(76)}, {raw(77)}}, "Delivery"},
      TransferConversation{refund, web, billing, ada, {raw(78)}, "theirs"},
      ScheduleMessage{
          refund, {raw(79)}, "Hi", nine, "Africa/Lagos", IfCustomerWrites::send_anyway, {file(5)}},
      EditScheduledMessage{{raw(79)}, "Hi!", nine, "UTC", IfCustomerWrites::send_anyway},
      CancelScheduledMessage{{raw(79)}},
      SaveTemplate{{raw(80)},
                   TemplateKind::note,
                   "Hello",
                   "/hello",
                   "Greetings",
                   "Hi {{x.y}}",
                   TemplateScope::team,
                   support,
                   3},
      DeleteTemplate{{raw(80)}},
      UseTemplate{{raw(80)}},
      BulkChange{{raw(81)},
                 {refund, follow_up},
                 BulkAction::resolve,
                 ana,
                 support,
                 {raw(75)},
                 "Done",
                 Priority::high,
                 {13}},
      RateConversation{refund, {raw(82)}, 5, "Thanks"},
      SetAgentSkills{ana, {{"French", 3}}, 7},
      SetRoutingRules{{{{raw(83)},
                        "VIPs",
                        RuleState::off,
                        {web,
                         {raw(75)},
                         Priority::high,
                         Vip::yes,
                         "refund",
                         "pt",
                         RuleHours::outside,
                         {raw(85)}},
                        Strategy::vip,
                        support,
                        {{"French", 2}}}}},
      DrainQueues{},
      SaveView{{raw(84)}, "Lost", "status:open lost", ViewScope::team, support, ViewOrder::oldest},
      DeleteView{{raw(84)}},
      MarkNotificationsSeen{3},
      ChangeAgent{ana, "Ana R.", Role::supervisor, Activity::deactivated},
      ChangeTeam{support, "Help", {ana, ben}, MetricTargets{30, 20, 600, 80, 90, 12}},
      ChooseNotifications{{Told::no, Told::yes, 1320, 420}},
      SaveDraft{refund, DraftKind::note, "half a"},
      EraseCustomer{maya}};
}

std::vector<Command> newer_commands() {
  return {SetCustomerVip{maya, Vip::yes},
          AddFollower{refund},
          RemoveFollower{refund},
          SaveCalendar{{{raw(85)},
                        "Lima",
                        "America/Lima",
                        {{Weekday::sunday, 60, 1440}},
                        {20'000},
                        {{nine, -300}, {{nine.ms + 1}, 60}}}},
          DeleteCalendar{{raw(85)}},
          NoteSilence{ana, Silence::no},
          ReportDelivery{{raw(86)}, Delivery::read},
          CorrectMessage{{raw(86)}, "Better"}};
}

std::vector<Command> every_command() {
  auto commands = everyday_commands();
  for (auto& command : rarer_commands()) commands.push_back(std::move(command));
  for (auto& command : newer_commands()) commands.push_back(std::move(command));
  return commands;
}

}  // namespace

TEST_SUITE("commands and events as documents") {
  TEST_CASE("every command survives JSON and CBOR") {
    const auto commands = every_command();
    CHECK(commands.size() == std::variant_size_v<CommandVariant>);
    for (const auto& command : commands) {
      CAPTURE(wire::name_of(command));
      const auto document = wire::encode(command);
      const auto json = wire::parse_json(wire::to_json(document), 1'000'000);
      const auto cbor = wire::parse_cbor(wire::to_cbor(document), 1'000'000);
      REQUIRE(json);
      REQUIRE(cbor);
      const auto from_json = wire::decode_command(*json);
      const auto from_cbor = wire::decode_command(*cbor);
      REQUIRE(from_json);
      REQUIRE(from_cbor);
      CHECK(*from_json == command);
      CHECK(*from_cbor == command);
    }
  }

  TEST_CASE("every event of a lived-in log survives JSON and CBOR") {
    auto scene = scene_with_refund();
    scene.does(lea, AssignConversation{refund, ana, {}, scene.fresh_message(), "yours", {99}});
    scene.does(ana, SendReply{refund, scene.fresh_message(), "On it.", {1}});
    scene.does(ana, SendReply{refund, {raw(71)}, "", {99}, {file(1), picture(2)}});
    scene.does(ana, CorrectMessage{{raw(71)}, "Here"});
    REQUIRE(scene.attempt(ReportDelivery{{raw(71)}, Delivery::read}, by(maya)).has_value());
    scene.does(ana, SetPriority{refund, Priority::low, "calm"});
    scene.does(ana, SetPending{refund, "the bank", scene.now + hours(1)});
    for (const auto& logged : scene.log) {
      const auto document = wire::encode(logged);
      const auto cbor = wire::parse_cbor(wire::to_cbor(document), 1'000'000);
      REQUIRE(cbor);
      const auto decoded = wire::decode_event(*cbor);
      REQUIRE(decoded);
      CHECK(decoded->logged == logged);
      CHECK(decoded->unknown.is_null());
    }
  }

  TEST_CASE("an empty value is not taken for a default that is something else") {
    auto template_of_ana = SaveTemplate{{raw(80)}, {}, "Hi", "/hi", "", "Hi"};
    template_of_ana.scope = TemplateScope::personal;
    auto never_undo = Settings{};
    never_undo.undo_mail_seconds = 0;
    BulkChange to_low{{raw(81)}, {refund}, BulkAction::set_priority};
    to_low.priority = Priority::low;
    const std::vector<Command> commands{template_of_ana, ChangeSettings{never_undo}, to_low,
                                        AddAgent{ana, "Ana", "ana@demo.example", Role::agent, 0}};
    for (const auto& command : commands) {
      CAPTURE(wire::name_of(command));
      const auto decoded = wire::decode_command(wire::encode(command));
      REQUIRE(decoded);
      CHECK(*decoded == command);
    }
    const Event saved =
        TemplateSaved{{raw(80)}, {}, "Hi", "/hi", "", "Hi", TemplateScope::personal, ana, {}};
    const auto decoded = wire::decode_event(wire::encode(LoggedEvent{{1}, {}, {}, saved}));
    REQUIRE(decoded);
    CHECK(decoded->logged.event == saved);
  }

  TEST_CASE("fields of a newer version survive a round trip, wherever they are") {
    const auto scene = scene_with_refund();
    auto document = wire::encode(scene.log.back());
    document["later"] = {{"deep", {1, 2}}};
    document["body"]["mood"] = "cross";
    document["actor"]["device"] = "phone";
    const auto decoded = wire::decode_event(document);
    REQUIRE(decoded);
    CHECK(decoded->logged == scene.log.back());
    CHECK(wire::encode(*decoded) == document);
  }

  TEST_CASE("a field that may be left out has its default") {
    const auto command = wire::decode_command(
        parsed(R"({"type":"conversation.set_priority","v":1,"args":{"conversation":")" +
               to_text(refund) + R"(","priority":"high"}})"));
    REQUIRE(command);
    CHECK(std::get<SetPriority>(*command) == SetPriority{refund, Priority::high, ""});
  }
}

TEST_SUITE("bad documents") {
  TEST_CASE("the fault says what is wrong, and where") {
    CHECK(command_fault(R"([])") == wire::Fault{FaultKind::wrong_type, ""});
    CHECK(command_fault(R"({})") == wire::Fault{FaultKind::missing_field, "type"});
    CHECK(command_fault(R"({"type":7})") == wire::Fault{FaultKind::wrong_type, "type"});
    CHECK(command_fault(R"({"type":"moon.land","v":1,"args":{}})") ==
          wire::Fault{FaultKind::unknown_type, "moon.land"});
    CHECK(command_fault(R"({"type":"conversation.claim","v":2,"args":{}})") ==
          wire::Fault{FaultKind::unknown_version, "conversation.claim"});
    CHECK(command_fault(R"({"type":"conversation.claim","v":1,"args":{}})") ==
          wire::Fault{FaultKind::missing_field, "args.conversation"});
    CHECK(command_fault(R"({"type":"conversation.claim","v":1,"args":{"conversation":"x"}})") ==
          wire::Fault{FaultKind::wrong_type, "args.conversation"});
    CHECK(command_fault(R"({"type":"team.add","v":1,"args":{"team":")" + to_text(support) +
                        R"(","name":"S","members":["x"]}})") ==
          wire::Fault{FaultKind::wrong_type, "args.members.0"});
  }

  TEST_CASE("what is not JSON, too long or too deep is refused before anything is built from it") {
    const auto fault_of = [](std::string_view text, std::size_t bytes_max) {
      const auto document = wire::parse_json(text, bytes_max);
      REQUIRE_FALSE(document.has_value());
      return document.error().kind;
    };
    CHECK(fault_of("", 100) == FaultKind::malformed);
    CHECK(fault_of("{", 100) == FaultKind::malformed);
    CHECK(fault_of("{} {}", 100) == FaultKind::malformed);
    CHECK(fault_of("\"\xff\xfe\"", 100) == FaultKind::malformed);
    CHECK(fault_of("[1,2,3]", 6) == FaultKind::too_large);
    CHECK(fault_of(std::string(17, '[') + std::string(17, ']'), 100) == FaultKind::too_deep);
    CHECK(fault_of(std::string(1'000'000, '['), 1'000'000) == FaultKind::too_deep);
    const wire::Bytes deep_cbor(100'000, 0x81);
    const auto cbor = wire::parse_cbor(deep_cbor, deep_cbor.size());
    REQUIRE_FALSE(cbor.has_value());
    CHECK(cbor.error().kind == FaultKind::too_deep);
  }

  TEST_CASE("numbers out of range are refused, not wrapped") {
    const auto with_time = [](const std::string& at) {
      return wire::decode_command(
          parsed(R"({"type":"conversation.set_pending","v":1,"args":{"conversation":")" +
                 to_text(refund) + R"(","awaiting":"x","wake_at":)" + at + "}}"));
    };
    CHECK(with_time("1800000000000").has_value());
    CHECK_FALSE(with_time("-1").has_value());
    CHECK_FALSE(with_time("1e3").has_value());
    CHECK_FALSE(with_time("253402300800000").has_value());
    CHECK_FALSE(with_time("99999999999999999999").has_value());
  }
}
