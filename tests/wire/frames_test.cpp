// SPDX-License-Identifier: AGPL-3.0-or-later
#include "wire/frames.h"

#include <doctest/doctest.h>

#include "base/limits.h"
#include "support/scene.h"

using namespace parley;
using namespace parley::test;

namespace {

const wire::ClientId client{raw(80)};
const wire::Epoch epoch{raw(81)};

wire::Frame through_json(const wire::Frame& frame) {
  const auto text = wire::to_json(wire::encode(frame));
  const auto document = wire::parse_json(text, text.size());
  REQUIRE(document);
  const auto decoded = wire::decode_frame(*document);
  REQUIRE(decoded);
  return *decoded;
}

}  // namespace

TEST_SUITE("frames between client and server") {
  TEST_CASE("a push and its answers survive the wire") {
    wire::PushRequest request{client, epoch, {}};
    request.commands.push_back({7, {raw(82)}, nine, ClaimConversation{refund}});
    const auto decoded = wire::decode_push_request(wire::encode(request));
    REQUIRE(decoded);
    CHECK(*decoded == request);

    wire::PushAnswer answer{8, {99}, nine, {}};
    answer.receipts.push_back({7, {raw(82)}, wire::Outcome::applied, {}});
    answer.receipts.push_back({8, {raw(83)}, wire::Outcome::rejected, Refusal::already_assigned});
    const auto answered = wire::decode_push_answer(wire::encode(answer));
    REQUIRE(answered);
    CHECK(*answered == answer);

    for (const auto& conflict : {wire::PushConflict{wire::ConflictKind::gap, 3, {}},
                                 wire::PushConflict{wire::ConflictKind::fork, 0, {}},
                                 wire::PushConflict{wire::ConflictKind::epoch, 0, epoch}}) {
      const auto conflicted = wire::decode_push_conflict(wire::encode(conflict));
      REQUIRE(conflicted);
      CHECK(*conflicted == conflict);
    }
  }

  TEST_CASE("each sort of frame survives the wire") {
    const auto scene = scene_with_refund();
    wire::BatchFrame batch{epoch, {0}, {scene.log.size()}, {}, 4, {}, nine};
    for (const auto& logged : scene.log) batch.events.push_back({logged, {}});
    batch.receipts.push_back({4, {raw(84)}, wire::Outcome::held, {}});
    CHECK(through_json(batch) == wire::Frame{batch});
    CHECK(through_json(wire::HeartbeatFrame{nine, {5}}) ==
          wire::Frame{wire::HeartbeatFrame{nine, {5}}});
    const wire::Frame control = wire::ControlFrame{wire::ControlKind::must_reset, "log rewound"};
    CHECK(through_json(control) == control);
  }

  TEST_CASE("a cookie reads back, and nothing else reads as one") {
    const wire::Cookie cookie{epoch, {12345}};
    CHECK(wire::parse_cookie(wire::to_text(cookie)) == cookie);
    CHECK_FALSE(wire::parse_cookie("").has_value());
    CHECK_FALSE(wire::parse_cookie("12345").has_value());
    CHECK_FALSE(wire::parse_cookie(to_text(epoch) + ".").has_value());
    CHECK_FALSE(wire::parse_cookie(to_text(epoch) + ".-1").has_value());
    CHECK_FALSE(wire::parse_cookie(to_text(epoch) + ".1x").has_value());
    CHECK_FALSE(wire::parse_cookie(to_text(epoch) + ".99999999999999999999").has_value());
  }

  TEST_CASE("another protocol, or more commands than fit, is refused") {
    wire::PushRequest request{client, epoch, {}};
    auto document = wire::encode(request);
    document["proto"] = 2;
    CHECK(wire::decode_push_request(document).error().kind == wire::FaultKind::unknown_version);

    for (std::uint64_t n = 1; n <= limits::push_commands_max + 1; ++n) {
      request.commands.push_back({n, {raw(1000 + n)}, nine, ClaimConversation{refund}});
    }
    const auto too_many = wire::decode_push_request(wire::encode(request));
    REQUIRE_FALSE(too_many.has_value());
    CHECK(too_many.error() == wire::Fault{wire::FaultKind::too_large, "cmds"});
  }

  TEST_CASE("a fault inside a batch says which command and which field") {
    wire::PushRequest request{client, epoch, {{1, {raw(82)}, nine, ClaimConversation{refund}}}};
    auto document = wire::encode(request);
    document["cmds"][0]["args"]["conversation"] = 5;
    const auto decoded = wire::decode_push_request(document);
    REQUIRE_FALSE(decoded.has_value());
    CHECK(decoded.error() == wire::Fault{wire::FaultKind::wrong_type, "cmds.0.args.conversation"});
  }
}
