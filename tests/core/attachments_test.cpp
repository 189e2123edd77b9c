// SPDX-License-Identifier: AGPL-3.0-or-later
#include "base/limits.h"
#include "core/attachments/blobs.h"
#include "core/merge/merge.h"
#include "support/files.h"
#include "support/scene.h"

using namespace parley;
using namespace parley::test;

namespace {

MessageId maya_sends(Scene& scene, const Attachments& files, ConversationId in = refund) {
  const auto message = scene.fresh_message();
  ReceiveMessage command{.if_new = in, .message = message, .channel = web, .customer = maya};
  if (scene.inbox.conversations.find(in)) {
    command.conversation = in;
    command.if_new = follow_up;
  }
  command.attachments = files;
  REQUIRE(scene.attempt(command, by(maya)).has_value());
  return message;
}

const Attachments& files_of(const Scene& scene, MessageId message) {
  return scene.inbox.messages.at(message).attachments;
}

}  // namespace

TEST_SUITE("files go with a message") {
  TEST_CASE("MS-1: a reply, a note and a customer's message carry files, with words or without") {
    auto scene = scene_with_refund();
    const auto reply = scene.fresh_message();
    const auto note = scene.fresh_message();
    scene.does(ana, SendReply{refund, reply, "", scene.seen(), {file(1), picture(2)}});
    scene.does(ana, AddNote{refund, note, "See here", {file(3)}});
    const auto received = maya_sends(scene, {picture(4)});
    CHECK(files_of(scene, reply) == Attachments{file(1), picture(2)});
    CHECK(files_of(scene, note) == Attachments{file(3)});
    CHECK(files_of(scene, received) == Attachments{picture(4)});
  }

  TEST_CASE("MS-1: neither words nor files is still nothing") {
    auto scene = scene_with_refund();
    const SendReply nothing{refund, scene.fresh_message(), " ", scene.seen(), {}};
    CHECK(scene.refusal(ana, nothing) == Refusal::text_missing);
  }

  TEST_CASE("MS-1: it is refused") {
    auto scene = scene_with_refund();
    SendReply reply{refund, scene.fresh_message(), "Here", scene.seen(), {file(1)}};
    auto refusal = Refusal::file_malformed;
    auto& first = reply.attachments.front();
    SUBCASE("when there are too many") {
      reply.attachments = Attachments(limits::attachments_max + 1, file(1));
      refusal = Refusal::too_many_files;
    }
    SUBCASE("when one is too large") {
      first.bytes = limits::attachment_bytes_max + 1;
      refusal = Refusal::file_too_large;
    }
    SUBCASE("when one is empty") { first.bytes = 0; }
    SUBCASE("when one has no name") { first.name = ""; }
    SUBCASE("when a name turns the reading direction") { first.name = "a\u202Egpj.exe"; }
    SUBCASE("when a name is a path") { first.name = "../../etc/passwd"; }
    SUBCASE("when a name has a line break") { first.name = "a\r\nb.txt"; }
    SUBCASE("when the type could end a header") { first.media_type = "image/png\r\nx: y"; }
    SUBCASE("when the digest is none") { first.blob = {}; }
    CHECK(scene.refusal(ana, reply) == refusal);
  }

  TEST_CASE("a name is cleaned so that it shows what it is") {
    CHECK(clean_file_name("Rechnung März.pdf") == "Rechnung März.pdf");
    CHECK(clean_file_name("photo\u202Egnp.exe") == "photo_gnp.exe");
    CHECK(clean_file_name("C:\\temp\\a.txt") == "C:_temp_a.txt");
    CHECK(clean_file_name(" \t ") == "_");
    CHECK(clean_file_name("") == "file");
    const auto cut = clean_file_name(std::string(500, 'x') + ".png");
    CHECK(cut.size() == limits::name_bytes_max);
    CHECK(cut.ends_with("x.png"));
    for (const auto* name : {"فاتورة.pdf", "請求書.png", "📎.txt"}) {
      CHECK(clean_file_name(name) == name);
    }
    CHECK(clean_media_type("Image/PNG; charset=x") == "image/png");
    CHECK(clean_media_type("nonsense") == "application/octet-stream");
    CHECK(is_safe_picture("image/webp"));
    CHECK_FALSE(is_safe_picture("image/svg+xml"));
  }

  TEST_CASE("MS-2: a held reply keeps its files and sends them") {
    auto scene = scene_with_refund();
    const auto seen = scene.seen();
    scene.does(ben, AddNote{refund, scene.fresh_message(), "Wait"});
    const auto message = scene.fresh_message();
    scene.does(ana, SendReply{refund, message, "", seen, {file(1)}});
    CHECK(scene.inbox.held_replies.at(message).attachments == Attachments{file(1)});
    CHECK(blobs_in(scene.inbox) == std::set{digest(1)});
    scene.does(ana, SendHeldReply{message, scene.seen()});
    CHECK(files_of(scene, message) == Attachments{file(1)});
  }

  TEST_CASE("SC-1, MS-3: what leaves later takes its files along") {
    auto scene = scene_with_refund();
    const auto message = scene.fresh_message();
    ScheduleMessage plan{refund, message, "", scene.now + hours(1), "UTC", {}, {file(1)}};
    scene.does(ana, plan);
    scene.does(ana, EditScheduledMessage{message, "", scene.now + hours(2), "UTC", {}});
    scene.now = scene.now + hours(3);
    scene.by_system(Tick{});
    CHECK(files_of(scene, message) == Attachments{file(1)});
  }

  TEST_CASE("MG-1, MG-3, SP-1: files move with their message, there and back") {
    auto scene = scene_with_refund();
    const ConversationId duplicate{raw(53)};
    const auto message = maya_sends(scene, {picture(1)}, duplicate);
    scene.does(ana, MergeConversations{refund, duplicate});
    CHECK(files_of(scene, message) == Attachments{picture(1)});
    scene.does(ana, UnmergeConversation{duplicate});
    CHECK(files_of(scene, message) == Attachments{picture(1)});
    const ConversationId apart{raw(54)};
    scene.does(ana, SplitConversation{duplicate, apart, {message}, "The picture"});
    CHECK(scene.inbox.messages.at(message).conversation == apart);
    CHECK(files_of(scene, message) == Attachments{picture(1)});
  }

  TEST_CASE("LC-3: the same message again is the same only with the same files") {
    auto scene = scene_with_refund();
    const auto message = maya_sends(scene, {picture(1)});
    ReceiveMessage again{refund, follow_up, message, web, maya};
    again.attachments = {picture(1)};
    CHECK(scene.attempt(again, by(maya))->empty());
    again.attachments = {picture(2)};
    CHECK_FALSE(scene.attempt(again, by(maya)).has_value());
  }

  TEST_CASE("AC-3: erasing forgets the files") {
    auto scene = scene_with_refund();
    maya_sends(scene, {picture(1)});
    scene.does(ana, SendReply{refund, scene.fresh_message(), "", scene.seen(), {file(2)}});
    scene.does(ana, AddNote{refund, scene.fresh_message(), "", {file(3)}});
    scene.does(ben, SendReply{refund, scene.fresh_message(), "", {}, {file(4)}});
    scene.does(ana,
               ScheduleMessage{
                   refund, scene.fresh_message(), "", scene.now + hours(1), "UTC", {}, {file(5)}});
    CHECK(blobs_in(scene.inbox).size() == 5);
    scene.does(ada, EraseCustomer{maya});
    CHECK(blobs_in(scene.inbox).empty());
  }
}
