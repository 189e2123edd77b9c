// SPDX-License-Identifier: AGPL-3.0-or-later
#include "app/session/session.h"

#include <doctest/doctest.h>

#include "app/session/showing.h"
#include "core/decide.h"
#include "support/files.h"
#include "wire/snapshot.h"

namespace parley::app {
namespace {

constexpr AgentId ana{{1, 1}};
constexpr ConversationId refund{{2, 1}};
constexpr wire::Epoch epoch{{3, 1}};
constexpr Instant nine{1'000'000};

RawId draw() {
  static std::uint64_t drawn = 0;
  drawn += 1;
  return {0xD1CE, drawn};
}

Inbox inbox_with_refund() {
  Inbox inbox;
  std::uint64_t position = 0;
  const auto run = [&](const Command& command, Actor actor) {
    const auto events = decide(inbox, command, Context{nine, nine, actor});
    REQUIRE(events);
    for (const auto& event : *events) {
      position += 1;
      evolve(inbox, LoggedEvent{{position}, {}, {nine, nine, actor}, event});
    }
  };
  const TeamId support{{4, 1}};
  const ChannelId web{{5, 1}};
  run(CreateWorkspace{{{6, 1}}, "Northwind"}, system_actor());
  run(AddAgent{ana, "Ana", "ana@demo.example", Role::agent, 20}, system_actor());
  run(AddTeam{support, "Support", {ana}}, system_actor());
  run(AddChannel{web, "web", "Web", Medium::chat, support}, system_actor());
  const CustomerId maya{{7, 1}};
  run(ReceiveMessage{.if_new = refund,
                     .message = {{8, 1}},
                     .channel = web,
                     .customer = maya,
                     .customer_name = "Maya",
                     .body = "Where is my refund?"},
      by(maya));
  return inbox;
}

Session session_with(store::Files files) {
  return Session({.files = std::move(files), .agent = ana, .draw = draw, .build = "test"});
}

// A session that has the snapshot, as after the first visit.
Effects begin(Session& session) {
  session.start(nine);
  const auto inbox = inbox_with_refund();
  const auto content = wire::write_snapshot(inbox);
  const wire::SnapshotManifest manifest{
      .cookie = {epoch, {9}}, .state_hash = wire::state_hash(inbox), .chunks = {}};
  return session.hear_snapshot(wire::to_json(wire::encode(manifest)), content, nine);
}

template <class Kind>
const Kind* find(const Effects& effects) {
  for (const auto& effect : effects) {
    if (const auto* found = std::get_if<Kind>(&effect)) return found;
  }
  return nullptr;
}

store::Files files_of(const Session& session, const Effects& effects, store::Files files = {}) {
  for (const auto& effect : effects) {
    const auto* save = std::get_if<effect::SaveFiles>(&effect);
    if (save == nullptr) continue;
    for (const auto& name : save->written) {
      const auto content = session.file(name);
      files[name] = {content.begin(), content.end()};
    }
    for (const auto& name : save->removed) files.erase(name);
  }
  return files;
}

ConversationId conversation_in(const Session& session) {
  return session.replica().inbox().conversations.begin()->id;
}

TEST_SUITE("a session on a device") {
  TEST_CASE("nothing stored: it asks for a snapshot, shows it, and stores it") {
    auto session = session_with({});
    CHECK(find<effect::FetchSnapshot>(session.start(nine)) != nullptr);
    CHECK(connection_of(session.replica()).link == ui::Link::starting);

    auto second = session_with({});
    const auto effects = begin(second);
    CHECK(second.replica().inbox().conversations.size() == 1);
    CHECK(find<effect::SaveFiles>(effects) != nullptr);
    const auto* stream = find<effect::OpenStream>(effects);
    REQUIRE(stream != nullptr);
    CHECK(stream->query.find("cookie=" + to_text(epoch) + ".9") != std::string::npos);
  }

  TEST_CASE("an own command is saved strictly, and said to be here only when it is") {
    auto session = session_with({});
    begin(session);
    const auto issued = session.issue(AddNote{refund, {}, "ask Ben"}, nine);
    CHECK_FALSE(issued.refusal);
    const auto* save = find<effect::SaveFiles>(issued.effects);
    REQUIRE(save != nullptr);
    CHECK(save->durability == Durability::strict);
    REQUIRE(pending_of(session.replica()).size() == 1);
    const auto pending = pending_of(session.replica()).at(0);
    CHECK(pending.progress == ui::Progress::saving);
    CHECK(pending.conversation == refund);
    CHECK_FALSE(pending.words.is_none());

    session.hear_saved(save->ticket);
    CHECK(pending_of(session.replica()).at(0).progress == ui::Progress::on_this_device);
  }

  TEST_CASE("unsent work and the last state come back without a server") {
    auto session = session_with({});
    auto files = files_of(session, begin(session));
    const auto issued = session.issue(AddNote{refund, {}, "ask Ben"}, nine);
    files = files_of(session, issued.effects, std::move(files));
    session.keep_draft({.conversation = refund, .text = "Dear Maya"});
    files = files_of(session, session.flush(), std::move(files));

    const auto again = session_with(files);
    CHECK(again.opened().opening == store::Opening::sound);
    CHECK(conversation_in(again) == refund);
    CHECK(again.replica().pending().size() == 1);
    REQUIRE(again.drafts().size() == 1);
    CHECK(again.drafts().at(0).text == "Dear Maya");
  }

  TEST_CASE("a command that is refused at once is told to whoever asked, and not queued") {
    auto session = session_with({});
    begin(session);
    const auto issued = session.issue(AddNote{{{9, 9}}, {}, "nowhere"}, nine);
    REQUIRE(issued.refusal);
    CHECK(*issued.refusal == Refusal::unknown_conversation);
    CHECK(session.replica().pending().empty());
  }

  TEST_CASE("a line that is no frame closes the stream, and nothing else happens") {
    auto session = session_with({});
    begin(session);
    session.hear(sync::input::StreamOpened{});
    const auto effects = session.hear_frame("{\"k\":", nine);
    CHECK(session.replica().connection() != sync::Connection::online);
    CHECK(find<effect::CloseStream>(effects) != nullptr);
    CHECK(session.replica().inbox().conversations.size() == 1);
  }

  TEST_CASE("events of a newer version stop the stream and ask for a newer program") {
    auto session = session_with({});
    begin(session);
    session.hear(sync::input::StreamOpened{});
    const std::string line =
        R"({"k":"b","epoch":")" + to_text(epoch) +
        R"(","from":9,"to":10,"ev":[{"seq":10,"cause":"00000000000000000000000000000000","at":1,)" +
        R"("acted_at":1,"actor":{"kind":"system","id":"00000000000000000000000000000000"},)" +
        R"("origin":"web","type":"conversation.teleported","v":1,"body":{}}],"last_n":0,)" +
        R"("rcpt":[],"t":1})";
    session.hear_frame(line, nine);
    CHECK(session.replica().connection() == sync::Connection::must_upgrade);
  }

  TEST_CASE("a snapshot that cannot be read is asked for again later") {
    auto session = session_with({});
    session.start(nine);
    const auto effects = session.hear_snapshot("{}", {}, nine);
    CHECK(find<effect::WakeAt>(effects) != nullptr);
    CHECK(session.replica().inbox().workspaces.size() == 0);
  }

  TEST_CASE("MS-4: a draft is saved soon, and one that ended at once") {
    auto session = session_with({});
    begin(session);
    CHECK(session.drafts_are_saved());
    const auto typed = session.keep_draft({.conversation = refund, .text = "Dear"});
    CHECK(find<effect::FlushSoon>(typed) != nullptr);
    CHECK_FALSE(session.drafts_are_saved());

    const auto flushed = session.flush();
    const auto* save = find<effect::SaveFiles>(flushed);
    REQUIRE(save != nullptr);
    CHECK_FALSE(session.drafts_are_saved());
    session.hear_saved(save->ticket);
    CHECK(session.drafts_are_saved());

    const auto ended = session.keep_draft({.conversation = refund, .text = ""});
    CHECK(find<effect::SaveFiles>(ended) != nullptr);
  }

  TEST_CASE("MS-1: a reply's file is brought before the reply is pushed, and kept until then") {
    auto session = session_with({});
    begin(session);
    session.hear(sync::input::StreamOpened{});
    const auto file = test::file(1);
    session.keep_draft({.conversation = refund, .text = "", .attachments = {file}});
    const auto issued = session.issue(SendReply{refund, {}, "", {99}, {file}}, nine);
    CHECK_FALSE(issued.refusal.has_value());
    const auto* upload = find<effect::UploadBlob>(issued.effects);
    REQUIRE(upload != nullptr);
    CHECK(upload->digest == to_text(file.blob));
    CHECK(pending_of(session.replica())[0].files == ui::FilesProgress::uploading);

    const auto ended = session.keep_draft({.conversation = refund, .text = ""});
    const auto* kept = find<effect::KeepBlobs>(ended);
    REQUIRE(kept != nullptr);
    CHECK(kept->digests == std::vector{to_text(file.blob)});

    session.hear_saved(find<effect::SaveFiles>(issued.effects)->ticket);
    const auto there = session.hear_upload(upload->digest, Session::Upload::done, nine);
    CHECK(find<effect::Push>(there) != nullptr);
    CHECK(session.hear_upload("nonsense", Session::Upload::done, nine).empty());
  }

  TEST_CASE("when the device cannot save, people are told and work goes on") {
    auto session = session_with({});
    begin(session);
    const auto issued = session.issue(AddNote{refund, {}, "ask Ben"}, nine);
    session.hear_save_failed(find<effect::SaveFiles>(issued.effects)->ticket);
    const auto connection = connection_of(session.replica());
    CHECK(connection.saves_here == ui::SavesHere::no);
    CHECK(connection.waiting == 1);
  }
}

}  // namespace
}  // namespace parley::app
