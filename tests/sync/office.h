// SPDX-License-Identifier: AGPL-3.0-or-later
// An authority and devices around it, with nothing between them but what a test lets through.
#pragma once

#include <doctest/doctest.h>

#include <functional>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include "support/scene.h"
#include "sync/authority.h"
#include "sync/catch_up.h"
#include "sync/replica.h"
#include "wire/snapshot.h"

namespace parley::test {

inline const wire::Epoch first_epoch{raw(71)};
inline const wire::Epoch restored_epoch{raw(72)};

inline wire::ClientId client_id(std::uint64_t n) { return {{0xC11E47, n}}; }
inline CommandId command_id(std::uint64_t n) { return {{0xC0334D, n}}; }

inline sync::AuthorityState authority_state(const Scene& scene, wire::Epoch epoch) {
  return {epoch, scene.inbox, {scene.log.size()}, scene.now, {}};
}

// Every step is made durable at once.
class Office {
 public:
  explicit Office(const Scene& scene = scene_with_refund(), wire::Epoch epoch = first_epoch)
      : authority(authority_state(scene, epoch)), log(scene.log), now(scene.now) {}

  sync::Authority authority;
  std::vector<LoggedEvent> log;
  std::vector<sync::StoredReceipt> receipts;
  Instant now;

  sync::Authority::PushResult push(const wire::PushRequest& request, AgentId agent) {
    return commit([&](sync::Additions& additions) {
      return authority.push(request, by(agent), tick(), additions);
    });
  }
  Result<Position, Refusal> applies(const Command& command, CommandId id, Actor actor) {
    return commit([&](sync::Additions& additions) {
      return authority.apply(command, id, {tick(), now, actor, Origin::chat}, additions);
    });
  }
  // The clock is looked at.
  void ticks_at(Instant at) {
    now = at - Duration{1000};
    const auto is_done = commit([&](sync::Additions& additions) {
      std::uint64_t drawn = 0;
      const auto draw = [&] { return command_id(7000 + log.size() * 10 + ++drawn); };
      return authority.tick(tick(), draw, additions).has_value();
    });
    REQUIRE(is_done);
  }
  void maya_starts(ConversationId conversation) {
    const auto n = 5000 + log.size();
    ReceiveMessage command{.if_new = conversation, .message = {raw(n)}, .channel = web};
    command.customer = maya;
    command.body = "Hello?";
    REQUIRE(applies(command, command_id(n), by(maya)).has_value());
  }
  void maya_writes(const std::string& body) {
    const auto n = 5000 + log.size();
    ReceiveMessage command{.conversation = refund, .if_new = {raw(n)}, .message = {raw(n)}};
    command.channel = web;
    command.customer = maya;
    command.body = body;
    REQUIRE(applies(command, command_id(n), by(maya)).has_value());
  }
  // As if another agent's device had pushed it.
  wire::Receipt does(AgentId agent, const Command& command) {
    const auto client = client_id(agent.raw.low);
    const auto number = authority.last_number(client) + 1;
    const auto id = command_id(6000 + agent.raw.low * 100 + number);
    const auto result = push({client, authority.epoch(), {{number, id, now, command}}}, agent);
    const auto* answer = std::get_if<wire::PushAnswer>(&result);
    REQUIRE(answer != nullptr);
    return answer->receipts.at(0);
  }
  wire::BatchFrame next_frame(sync::StreamPlace& place) const {
    const auto first = log.begin() + static_cast<std::ptrdiff_t>(place.position.value);
    return sync::next_frame(authority, place, {first, log.end()}, now);
  }
  sync::input::SnapshotArrived snapshot() const {
    const wire::Cookie cookie{authority.epoch(), authority.head()};
    return {{cookie, wire::state_hash(authority.inbox()), {}}, authority.inbox()};
  }
  [[nodiscard]] const Conversation& of(ConversationId id) const {
    return authority.inbox().conversations.at(id);
  }

 private:
  Instant tick() { return now = {now.ms + 1000}; }
  template <class Step>
  std::invoke_result_t<Step, sync::Additions&> commit(Step&& step) {
    sync::Additions additions;
    authority.open();
    auto result = step(additions);
    authority.keep();
    log.insert(log.end(), additions.events.begin(), additions.events.end());
    receipts.insert(receipts.end(), additions.receipts.begin(), additions.receipts.end());
    return result;
  }
};

// A device whose requests wait until the test answers them.
class Device {
 public:
  Device(Office& office, AgentId agent, std::uint64_t number)
      : Device(office, fresh_state(agent, number)) {}
  Device(Office& office, sync::DeviceState state)
      : office_(&office), agent_(state.agent), replica(std::move(state)) {}

 private:
  Office* office_;
  AgentId agent_;
  std::uint64_t issued_ = 0;

 public:
  sync::Replica replica;
  std::vector<sync::output::Save> saves;  // all of them, in order
  std::size_t saved = 0;                  // of which the storage has answered so many
  std::optional<wire::PushRequest> push;
  std::optional<sync::StreamPlace> stream;
  std::optional<Digest> upload;
  bool wants_snapshot = false;
  std::optional<Instant> wake_at;
  std::vector<sync::output::Refused> refused;
  std::vector<sync::output::Settled> settled;
  std::vector<wire::PushRequest> pushes;  // all of them
  std::vector<wire::EventDocument> heard;
  Duration skew;
  // Called right after the step that gave it, as a storage would be.
  std::function<void(const sync::output::Save&, sync::Replica&)> on_save;

  [[nodiscard]] Instant clock() const { return office_->now + skew; }
  void start() { take(replica.start(clock())); }
  void step(sync::Input input) { take(replica.step(std::move(input))); }

  CommandId does(Command command) {
    const auto id = command_id(agent_.raw.low * 1000 + ++issued_);
    step(sync::input::Issue{id, std::move(command), clock()});
    return id;
  }
  MessageId replies(const std::string& body, ConversationId in = refund) {
    const MessageId message{raw(7000 + agent_.raw.low * 100 + ++issued_)};
    does(SendReply{in, message, body, replica.seen()});
    return message;
  }
  void save() {
    while (saved < saves.size()) step(sync::input::Saved{saves[saved++].ticket});
  }
  void connect() {
    if (wants_snapshot) {
      wants_snapshot = false;
      step(office_->snapshot());
    }
    if (stream && replica.connection() == sync::Connection::connecting) {
      step(sync::input::StreamOpened{});
      beat();
    }
  }
  void hear() { step(sync::input::FrameArrived{office_->next_frame(*stream), clock()}); }
  void beat() {
    const wire::HeartbeatFrame heartbeat{office_->now, office_->authority.head()};
    step(sync::input::FrameArrived{heartbeat, clock()});
  }
  // The authority takes the push in; the answer waits.
  sync::Authority::PushResult push_reaches() { return office_->push(*push, agent_); }
  void push_through() { answer(push_reaches()); }
  void answer(const sync::Authority::PushResult& result) {
    push.reset();
    if (const auto* answered = std::get_if<wire::PushAnswer>(&result)) {
      step(sync::input::PushAnswered{*answered});
    } else {
      const auto fresh = client_id(900 + ++fresh_clients_);
      step(sync::input::PushConflicted{std::get<wire::PushConflict>(result), fresh});
    }
  }
  void upload_through() {
    const auto blob = *std::exchange(upload, std::nullopt);
    office_->authority.take_blob(blob, by(agent_));
    step(sync::input::BlobUploaded{blob});
  }
  void upload_fails() {
    step(sync::input::BlobFailed{*std::exchange(upload, std::nullopt), clock()});
  }
  void push_fails() {
    push.reset();
    step(sync::input::PushFailed{clock()});
  }
  void loses_network() { step(sync::input::StreamClosed{clock()}); }
  void wakes() { step(sync::input::Woken{clock(), 0.25}); }
  // Everything goes through until nothing is left to do.
  void syncs() {
    for (int round = 0; round < 50; ++round) {
      save();
      if (!push) wakes();
      connect();
      if (upload) upload_through();
      if (push) push_through();
      if (stream) hear();
      if (!push && saved == saves.size() && replica.pending().empty()) return;
    }
    FAIL("it never came to rest");
  }
  [[nodiscard]] const Conversation& of(ConversationId id) const {
    return replica.inbox().conversations.at(id);
  }
  [[nodiscard]] const wire::SentCommand& sent(std::size_t place) const {
    return replica.pending().at(place).sent;
  }
  [[nodiscard]] sync::Progress progress(std::size_t place) const {
    return replica.pending().at(place).progress;
  }
  [[nodiscard]] std::uint64_t confirmed_hash() {
    std::uint64_t hash = 0;
    replica.read_confirmed([&](const Inbox& inbox) { hash = wire::state_hash(inbox); });
    return hash;
  }

 private:
  static sync::DeviceState fresh_state(AgentId agent, std::uint64_t number) {
    sync::DeviceState state;
    state.client = client_id(number);
    state.agent = agent;
    return state;
  }
  void take(sync::Outputs outputs) {
    for (auto& output : outputs) std::visit([&](auto& held) { take(held); }, output);
  }
  void take(sync::output::Save& save) {
    if (on_save) on_save(save, replica);
    saves.push_back(std::move(save));
  }
  void take(sync::output::Push& asked) {
    CHECK_FALSE(push.has_value());  // one in flight
    push = asked.request;
    pushes.push_back(asked.request);
  }
  void take(sync::output::UploadBlob& asked) {
    CHECK_FALSE(upload.has_value());  // one at a time
    upload = asked.blob;
  }
  void take(sync::output::OpenStream& open) {
    stream = sync::StreamPlace{open.client, open.cookie.position, open.last_number};
  }
  void take(sync::output::FetchSnapshot&) { wants_snapshot = true; }
  void take(sync::output::WakeAt& wake) { wake_at = wake.at; }
  void take(sync::output::Refused& one) { refused.push_back(one); }
  void take(sync::output::Settled& one) { settled.push_back(std::move(one)); }
  void take(sync::output::ViewChanged&) {}

  std::uint64_t fresh_clients_ = 0;
};

// Connected, everything known, nothing pending.
inline Device device_at_work(Office& office, AgentId agent, std::uint64_t number) {
  Device device(office, agent, number);
  device.start();
  device.syncs();
  REQUIRE(device.replica.connection() == sync::Connection::online);
  return device;
}

}  // namespace parley::test
