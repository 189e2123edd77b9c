// SPDX-License-Identifier: AGPL-3.0-or-later
// Working without a network, and coming back.
#include "base/limits.h"
#include "sync/office.h"

namespace parley::test {
namespace {

using sync::Connection;
using sync::Progress;
using wire::Outcome;

TEST_SUITE("a device starts") {
  TEST_CASE("with nothing stored it fetches everything, then listens") {
    Office office;
    Device device(office, ana, 1);
    device.start();
    CHECK(device.wants_snapshot);
    CHECK(device.replica.connection() == Connection::connecting);
    device.connect();
    CHECK(device.replica.connection() == Connection::online);
    CHECK(device.replica.inbox() == office.authority.inbox());
    CHECK(device.saves.back().snapshot_replaced);
    CHECK(device.saves.back().cookie == wire::Cookie{first_epoch, office.authority.head()});
  }
  TEST_CASE("a snapshot that is not what its manifest says is not taken") {
    Office office;
    Device device(office, ana, 1);
    device.start();
    auto snapshot = office.snapshot();
    snapshot.manifest.state_hash += 1;
    device.step(snapshot);
    CHECK(device.replica.connection() == Connection::offline);
    CHECK(device.replica.inbox() == Inbox{});
    CHECK(device.wake_at.has_value());
  }
  TEST_CASE("with its store it shows yesterday's work before there is a network") {
    Office office;
    sync::DeviceState stored;
    stored.client = client_id(1);
    stored.agent = ana;
    stored.cookie = {first_epoch, office.authority.head()};
    stored.confirmed = office.authority.inbox();
    stored.next_number = 5;
    stored.outbox = {{4, command_id(4), nine, AddNote{refund, {raw(8400)}, "from yesterday"}}};
    Device device(office, std::move(stored));
    CHECK(device.replica.inbox().messages.at({raw(8400)}).body == "from yesterday");
    CHECK(device.progress(0) == Progress::on_this_device);
    device.start();
    CHECK_FALSE(device.wants_snapshot);
    REQUIRE(device.stream.has_value());
    CHECK(device.stream->last_number == 3);
  }
}

TEST_SUITE("what someone does shows at once") {
  TEST_CASE("a reply is on the screen, then on this device, then sent, then confirmed") {
    Office office;
    auto device = device_at_work(office, ana, 1);
    const auto message = device.replies("On its way");
    CHECK(device.replica.inbox().messages.at(message).delivery == Delivery::queued);
    CHECK(device.progress(0) == Progress::saving);
    CHECK_FALSE(device.push.has_value());  // never before it is on this device

    device.save();
    CHECK(device.progress(0) == Progress::on_this_device);
    REQUIRE(device.push.has_value());

    device.push_through();
    CHECK(device.progress(0) == Progress::sent);
    // The answer is not the truth yet: the reply must not blink away before its event is here.
    CHECK(device.replica.inbox().messages.at(message).delivery == Delivery::queued);

    device.hear();
    CHECK(device.replica.pending().empty());
    CHECK(device.replica.inbox().messages.at(message).delivery == Delivery::sent);
    REQUIRE(device.settled.size() == 1);
    CHECK(device.settled[0].receipt.outcome == Outcome::applied);
    CHECK(device.saves.back().outbox_done == 1);
  }
  TEST_CASE("what the rules refuse as things stand is refused at once, and nothing is queued") {
    Office office;
    auto device = device_at_work(office, ana, 1);
    const auto saves = device.saves.size();
    const auto id = device.does(CloseConversation{refund});
    REQUIRE(device.refused.size() == 1);
    CHECK(device.refused[0].id == id);
    CHECK(device.refused[0].refusal == Refusal::move_not_allowed);
    CHECK(device.saves.size() == saves);
    CHECK(device.replica.pending().empty());
  }
  TEST_CASE("words that no push could carry are refused at once, not queued for ever") {
    Office office;
    auto device = device_at_work(office, ana, 1);
    // Within the limit as written, six times as long on the wire.
    device.replies(std::string(limits::body_bytes_max, '\x01'));
    REQUIRE(device.refused.size() == 1);
    CHECK(device.refused[0].refusal == Refusal::text_too_long);
  }
  TEST_CASE("TM-1: it carries when its author acted, by the authority's time as far as known") {
    Office office;
    Device device(office, ana, 1);
    device.skew = hours(-3);
    device.start();
    device.syncs();
    CHECK(device.replica.estimated_now(device.clock()) == office.now);
    const auto message = device.replies("Hello");
    const auto& shown = device.replica.inbox().messages.at(message);
    CHECK(shown.stamp.at == office.now);
    CHECK(shown.stamp.acted_at == device.clock());
  }
}

TEST_SUITE("offline work survives") {
  TEST_CASE("hours without a network end with everything done once, in order") {
    Office office;
    auto device = device_at_work(office, ana, 1);
    device.loses_network();
    CHECK(device.replica.connection() == Connection::offline);
    device.does(ClaimConversation{refund});
    const auto message = device.replies("Looking into it");
    device.does(SetPriority{refund, Priority::high, "asked twice"});
    device.save();
    CHECK_FALSE(device.push.has_value());
    CHECK(device.of(refund).assignee == ana);
    CHECK(stage_of(device.of(refund)) == Stage::in_progress);

    device.syncs();
    CHECK(office.of(refund).assignee == ana);
    CHECK(office.authority.inbox().messages.at(message).body == "Looking into it");
    CHECK(office.of(refund).priority == Priority::high);
    CHECK(device.replica.inbox() == office.authority.inbox());
  }
  TEST_CASE("sent twice happens once: the answer to a push was lost") {
    Office office;
    auto device = device_at_work(office, ana, 1);
    device.replies("Once only");
    device.save();
    device.push_reaches();
    device.push_fails();
    const auto events = office.log.size();
    device.wakes();
    REQUIRE(device.push.has_value());
    device.syncs();
    CHECK(office.log.size() == events);
    CHECK(device.replica.inbox() == office.authority.inbox());
  }
  TEST_CASE("others' work comes in under one's own") {
    Office office;
    auto device = device_at_work(office, ana, 1);
    device.does(AddNote{refund, {raw(8500)}, "my note"});
    office.maya_writes("Are you there?");
    device.hear();
    const auto& thread = device.of(refund).thread;
    CHECK(device.replica.inbox().history.at(thread.back()).message == MessageId{raw(8500)});
    CHECK(device.of(refund).last_message != MessageId{raw(8500)});
    CHECK(device.replica.pending().size() == 1);
    device.syncs();
    CHECK(device.replica.inbox() == office.authority.inbox());
  }
  TEST_CASE("a command that is on its way goes again when the stream comes back") {
    Office office;
    auto device = device_at_work(office, ana, 1);
    device.replies("Hello");
    device.save();
    device.push_through();
    device.loses_network();  // before the frame with its event
    device.wakes();
    device.connect();
    REQUIRE(device.push.has_value());
    const auto events = office.log.size();
    device.syncs();
    CHECK(office.log.size() == events);
  }
}

TEST_SUITE("nothing anyone wrote is lost") {
  TEST_CASE("AS-2: a claim that came second is told, with what was asked for") {
    Office office;
    auto device = device_at_work(office, ana, 1);
    const auto claim = device.does(ClaimConversation{refund});
    office.does(ben, ClaimConversation{refund});
    device.hear();
    // Known before it is even sent.
    CHECK(device.replica.pending()[0].expected_refusal == Refusal::already_assigned);
    CHECK(device.of(refund).assignee == ben);
    device.syncs();
    REQUIRE(device.replica.attention().size() == 1);
    CHECK(device.replica.attention()[0].sent.id == claim);
    CHECK(device.replica.attention()[0].refusal == Refusal::already_assigned);
    REQUIRE(device.saves.back().attention.has_value());
    CHECK(*device.saves.back().attention == device.replica.attention());
  }
  TEST_CASE("MS-1: a refused reply keeps its words until their author lets go of them") {
    Office office;
    auto device = device_at_work(office, ana, 1);
    device.replies("Words that took an hour");
    office.does(ben, ResolveConversation{refund, "refunded", {}, "", office.authority.head()});
    office.does(ben, CloseConversation{refund});
    device.syncs();
    REQUIRE(device.replica.attention().size() == 1);
    const auto kept = device.replica.attention()[0];
    CHECK(kept.refusal == Refusal::conversation_finished);
    CHECK(std::get<SendReply>(kept.sent.command).body == "Words that took an hour");

    device.step(sync::input::DismissAttention{kept.sent.id});
    CHECK(device.replica.attention().empty());
    REQUIRE(device.saves.back().attention.has_value());
    CHECK(device.saves.back().attention->empty());
  }
  TEST_CASE("MS-2: a reply written offline to a thread that moved on is held, not sent") {
    Office office;
    auto device = device_at_work(office, ana, 1);
    device.loses_network();
    const auto message = device.replies("Please send the receipt");
    office.does(ben, SendReply{refund, {raw(8600)}, "Refunded today", office.authority.head()});
    device.syncs();
    CHECK(device.settled.back().receipt.outcome == Outcome::held);
    const auto& held = device.replica.inbox().held_replies.at(message);
    CHECK(held.body == "Please send the receipt");
    CHECK(held.state == HoldState::held);
    CHECK_FALSE(device.replica.inbox().messages.find(message));

    device.does(SendHeldReply{message, device.replica.seen()});
    device.syncs();
    CHECK(office.authority.inbox().messages.at(message).delivery == Delivery::sent);
    CHECK(device.replica.attention().empty());
  }
  TEST_CASE("LC-3: resolving over a message that came in meanwhile is refused") {
    Office office;
    auto device = device_at_work(office, ana, 1);
    device.does(ResolveConversation{refund, "done", {}, "", device.replica.seen()});
    CHECK(device.of(refund).status == Status::resolved);
    office.maya_writes("Still nothing!");
    device.hear();
    CHECK(device.of(refund).status == Status::open);
    CHECK(device.replica.pending()[0].expected_refusal == Refusal::customer_wrote_since);
    device.syncs();
    CHECK(device.replica.attention().size() == 1);
  }
}

TEST_SUITE("the device cannot save") {
  TEST_CASE("people are told, and the work goes to the authority all the same") {
    Office office;
    auto device = device_at_work(office, ana, 1);
    device.replies("Hello");
    device.step(sync::input::SaveFailed{device.saves.back().ticket});
    device.saved = device.saves.size();
    CHECK_FALSE(device.replica.saves_on_this_device());
    REQUIRE(device.push.has_value());
    CHECK(device.progress(0) == Progress::saving);
    device.push_through();
    device.hear();
    CHECK(device.replica.pending().empty());
    device.save();
    CHECK(device.replica.saves_on_this_device());
  }
}

TEST_SUITE("a push is bounded") {
  TEST_CASE("a hundred commands at most, one push at a time, all of them in the end") {
    Office office;
    auto device = device_at_work(office, ana, 1);
    device.loses_network();
    for (std::uint64_t n = 0; n < 250; ++n) device.does(AddNote{refund, {raw(20'000 + n)}, "n"});
    device.syncs();
    REQUIRE(device.pushes.size() == 3);
    CHECK(device.pushes[0].commands.size() == limits::push_commands_max);
    CHECK(device.replica.inbox() == office.authority.inbox());
  }
  TEST_CASE("a quarter of a megabyte at most") {
    Office office;
    auto device = device_at_work(office, ana, 1);
    device.loses_network();
    const std::string long_note(60'000, 'x');
    for (std::uint64_t n = 0; n < 9; ++n)
      device.does(AddNote{refund, {raw(20'000 + n)}, long_note});
    device.syncs();
    CHECK(device.pushes.size() == 3);
    for (const auto& push : device.pushes) {
      CHECK(wire::to_json(wire::encode(push)).size() <= limits::push_bytes_max);
    }
  }
}

}  // namespace
}  // namespace parley::test
