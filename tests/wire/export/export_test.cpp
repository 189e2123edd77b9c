// SPDX-License-Identifier: AGPL-3.0-or-later
#include "wire/export.h"

#include <doctest/doctest.h>

#include "support/files.h"
#include "support/scene.h"
#include "wire/export/csv.h"

using namespace parley;
using namespace parley::test;

namespace {

Scene told_scene() {
  auto scene = scene_with_refund();
  scene.does(lea,
             AssignConversation{refund, ana, {}, scene.fresh_message(), "handle with care", {99}});
  scene.does(
      ana, SendReply{refund, scene.fresh_message(), "Grüße, \"Maya\",\nbis bald 👍🏽", {99}});
  scene.does(ana,
             AddNote{refund, scene.fresh_message(), "secret: @Ben look", {file(1, "secret.pdf")}});
  scene.does(ana, SendReply{refund, scene.fresh_message(), "", {99}, {file(2), picture(3)}});
  return scene;
}

std::vector<wire::CsvRow> rows_of(const Inbox& inbox, const wire::ExportRequest& request) {
  const auto rows = wire::parse_csv(wire::write_export(inbox, request), 1 << 20);
  REQUIRE(rows);
  return *rows;
}

}  // namespace

TEST_SUITE("take conversations away as a file") {
  TEST_CASE("EX-1: a JSON export of everything is read in again row for row") {
    const auto scene = told_scene();
    const auto inbox = wire::read_export(wire::write_export(scene.inbox, {}));
    REQUIRE(inbox);
    CHECK(*inbox == scene.inbox);
  }
  TEST_CASE("EX-1: a message's row names its files") {
    const auto rows = rows_of(told_scene().inbox, {.form = wire::ExportForm::csv_messages});
    CHECK(rows.front().back() == "attachments");
    CHECK(rows.back().back() == "invoice.pdf; crack.png");
  }
  TEST_CASE("EX-1: a part of it is a sound inbox of its own") {
    auto scene = told_scene();
    scene.does(ana, ResolveConversation{refund, "paid", {}, {}, {99}});
    scene.does(ana, CloseConversation{refund});
    const auto inbox =
        wire::read_export(wire::write_export(scene.inbox, {.at = nine, .only = {{refund}}}));
    REQUIRE(inbox);
    CHECK(inbox->conversations.size() == 1);
    CHECK(inbox->conversations.at(refund).summary == "paid");
    CHECK(inbox->messages.size() == scene.inbox.messages.size());
    CHECK(inbox->customers.size() == 1);
  }
  TEST_CASE("EX-1, NT-1: without notes no word of one is in any form of it") {
    const auto scene = told_scene();
    for (const auto form : {wire::ExportForm::json, wire::ExportForm::csv_conversations,
                            wire::ExportForm::csv_messages}) {
      const auto text = wire::write_export(
          scene.inbox, {.form = form, .notes = wire::ExportNotes::left_out, .at = nine});
      CHECK(text.find("secret") == std::string::npos);
      CHECK(text.find("handle with care") == std::string::npos);
    }
    const auto json = wire::write_export(scene.inbox, {.notes = wire::ExportNotes::left_out});
    REQUIRE(wire::read_export(json));
    CHECK(json.find("bis bald") != std::string::npos);
  }
  TEST_CASE("EX-1: it says when not everything was known where it was written") {
    const auto scene = told_scene();
    const auto there = wire::write_export(scene.inbox, {});
    CHECK(there.find("\"complete\":true") != std::string::npos);
    const auto here = wire::write_export(
        scene.inbox, {.completeness = wire::Completeness::as_known_here, .at = nine});
    CHECK(here.find("\"complete\":false") != std::string::npos);
  }
  TEST_CASE("EX-1: one row a conversation") {
    const auto scene = told_scene();
    const auto rows = rows_of(scene.inbox, {.form = wire::ExportForm::csv_conversations});
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].size() == rows[1].size());
    CHECK(rows[1][0] == to_text(refund));
    CHECK(rows[1][7] == "open");
    CHECK(rows[1][9] == "Ana Ruiz");
    CHECK(rows[1][11].substr(0, 11) == "2027-01-15T");
  }
  TEST_CASE("EX-1: one row a message, its words as they were written") {
    const auto scene = told_scene();
    const auto rows = rows_of(scene.inbox, {.form = wire::ExportForm::csv_messages});
    REQUIRE(rows.size() == scene.inbox.messages.size() + 1);
    CHECK(rows[3][3] == "reply");
    CHECK(rows[3][4] == "Ana Ruiz");
    CHECK(rows[3][6] == "Grüße, \"Maya\",\nbis bald 👍🏽");
  }
  TEST_CASE("EX-1: no cell is taken for a formula") {
    for (const auto* cell : {"=1+1", "+49 30 1234", "-2", "@SUM(A1)", "\t=1", "\r=1"}) {
      CAPTURE(cell);
      std::string line;
      wire::append_csv_row(line, {cell, "end"});
      CHECK(line.find('\'') <= 1);
      const auto back = wire::parse_csv(line, 1000);
      REQUIRE(back);
      CHECK(*back == std::vector<wire::CsvRow>{{cell, "end"}});
    }
  }
  TEST_CASE("a broken file is a fault, never half an inbox") {
    const auto text = wire::write_export(told_scene().inbox, {});
    CHECK_FALSE(wire::read_export(text.substr(0, text.size() / 2)));
    CHECK_FALSE(wire::read_export("{\"parley_export\":99}"));
    CHECK_FALSE(wire::read_export("[]"));
    CHECK_FALSE(wire::parse_csv("a,\"b", 1000));
    CHECK_FALSE(wire::parse_csv("a,b\"c", 1000));
  }
}
