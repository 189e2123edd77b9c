// SPDX-License-Identifier: AGPL-3.0-or-later
#include "sim/device.h"

#include <algorithm>
#include <iterator>
#include <memory>

#include "wire/snapshot.h"

namespace parley::sim {
namespace {

void damage(store::Files& disk, Random& random) {
  std::vector<std::string> names;
  for (const auto& [name, content] : disk) {
    const bool is_confirmed = store::is_in(name, "log/") || store::is_in(name, "snap/");
    if (is_confirmed && !content.empty()) names.push_back(name);
  }
  if (names.empty()) return;
  auto& content = disk[random.pick(names)];
  content[random.place_in(content.size())] ^= 0x10;
}

sync::DeviceState state_of(store::Opened& opened, AgentId agent, wire::ClientId fresh) {
  if (opened.state) return std::move(*opened.state);
  sync::DeviceState state;
  state.agent = agent;
  state.client = fresh;
  return state;
}

}  // namespace

Device::Device(World& world, Server& server, AgentId agent, store::Files disk)
    : world_(world),
      server_(server),
      agent_(agent),
      disk_(std::move(disk)),
      skew_{world.random.between(-7'200'000, 7'200'000)} {}

void Device::start() {
  if (is_alive()) return;
  if (world_.random.chance(world_.faults.confirmed_damaged)) damage(disk_, world_.random);
  life_ += 1;
  dirty_.clear();
  ticket_ = 0;
  is_commit_due_ = false;
  seen_ = {};
  const wire::ClientId fresh{world_.random.id()};
  store_.emplace(disk_, "simulated");
  auto opened = store_->open(agent_, fresh);
  check_reopened(opened);
  for (const auto& name : opened.changes.written) dirty_.insert(name);
  for (const auto& name : opened.changes.removed) dirty_.insert(name);
  replica_.emplace(state_of(opened, agent_, fresh));
  handle(replica_->start(clock()));
}

void Device::die() {
  drop_stream();
  replica_.reset();
  store_.reset();
}

void Device::set(Network network) {
  network_ = network;
  if (!is_alive()) return;
  if (network == Network::down) {
    drop_stream();
    later(0, [this] { step(sync::input::StreamClosed{clock()}); });
  } else {
    later(0, [this] { step(sync::input::Woken{clock(), 0.1}); });
  }
}

// I14: what people were told is on this device is there, or the authority has it.
void Device::check_reopened(const store::Opened& opened) {
  if (promised_.empty()) return;
  std::set<CommandId> there;
  if (opened.state) {
    for (const auto& sent : opened.state->outbox) there.insert(sent.id);
    for (const auto& attention : opened.state->attention) there.insert(attention.sent.id);
  }
  for (const auto& stored : server_.receipts()) there.insert(stored.receipt.id);
  for (const auto id : promised_) {
    world_.promise(there.count(id) != 0, "I14: a saved command is gone after a restart");
  }
}

void Device::check_step() {
  world_.promise(seen_ <= replica_->seen(), "I6: the confirmed inbox went back in time");
  seen_ = replica_->seen();
  for (const auto& command : replica_->pending()) {
    if (command.progress != sync::Progress::on_this_device) continue;
    promised_.insert(command.sent.id);
    world_.promised.insert(command.sent.id);
  }
}

bool Device::is_at_rest(const Server& server) const {
  return is_alive() && server.is_up() && replica_->pending().empty() && dirty_.empty() &&
         replica_->connection() == sync::Connection::online &&
         replica_->seen() == server.authority().head();
}

void Device::later(std::int64_t delay_ms, std::function<void()> what) {
  world_.after(delay_ms, [this, life = life_, what = std::move(what)] {
    if (is_alive() && life == life_) what();
  });
}

void Device::step(sync::Input input) { handle(replica_->step(std::move(input))); }

void Device::handle(sync::Outputs outputs) {
  for (const auto& output : outputs) std::visit([this](const auto& held) { on(held); }, output);
  check_step();
}

void Device::on(const sync::output::Save& save) {
  const auto changes = store_->apply(save, *replica_);
  dirty_.insert(changes.written.begin(), changes.written.end());
  dirty_.insert(changes.removed.begin(), changes.removed.end());
  ticket_ = save.ticket;
  if (world_.bug == Bug::saved_before_commit) {
    later(0, [this] { step(sync::input::Saved{ticket_}); });
  }
  if (std::exchange(is_commit_due_, true)) return;
  later(world_.random.between(1, 10), [this] { commit(); });
}

void Device::commit() {
  is_commit_due_ = false;
  if (world_.random.chance(world_.faults.tab_dies_before_commit)) return die();
  if (world_.random.chance(world_.faults.save_fails)) {
    // It stays dirty and goes along with the next commit.
    is_commit_due_ = true;
    later(world_.random.between(100, 2'000), [this] { commit(); });
    return step(sync::input::SaveFailed{ticket_});
  }
  for (const auto& name : std::exchange(dirty_, {})) {
    const auto found = store_->files().find(name);
    if (found == store_->files().end()) {
      disk_.erase(name);
    } else {
      disk_[name] = found->second;
    }
  }
  if (world_.random.chance(world_.faults.tab_dies_after_commit)) return die();
  step(sync::input::Saved{ticket_});
}

void Device::on(const sync::output::Push& push) {
  const auto& faults = world_.faults;
  const auto fails = [this](std::int64_t delay_ms) {
    later(delay_ms, [this] { step(sync::input::PushFailed{clock()}); });
  };
  if (network_ == Network::down) return fails(50);
  const bool is_lost = world_.random.chance(faults.request_lost);
  const bool is_answer_lost = world_.random.chance(faults.answer_lost);
  // Every push ends in exactly one answer to the replica: this one, unless the server's came first.
  auto is_open = std::make_shared<bool>(true);
  later(is_lost || is_answer_lost ? 3'000 : 30'000, [this, is_open] {
    if (std::exchange(*is_open, false)) step(sync::input::PushFailed{clock()});
  });
  if (is_lost) return;
  const auto deliver_request = [this, is_open, is_answer_lost, fails, life = life_,
                                request = push.request] {
    server_.push(
        request, agent_,
        [this, is_open, is_answer_lost, life, client = request.client](Server::PushResult result) {
          if (is_answer_lost) return;
          world_.after(world_.random.between(5, 300), [this, is_open, life, client, result] {
            if (!is_alive() || life != life_ || !std::exchange(*is_open, false)) return;
            hear_answer(client, result);
          });
        },
        [is_open, fails] {
          if (std::exchange(*is_open, false)) fails(50);
        });
  };
  world_.after(world_.random.between(5, 300), deliver_request);
  if (world_.random.chance(faults.request_repeated)) {
    world_.after(world_.random.between(5, 3'000), deliver_request);
  }
}

void Device::on(const sync::output::UploadBlob& upload) {
  const auto& faults = world_.faults;
  const bool is_lost = network_ == Network::down || world_.random.chance(faults.request_lost);
  const bool is_answer_lost = world_.random.chance(faults.answer_lost);
  world_.after(world_.random.between(5, 900), [this, blob = upload.blob, is_lost, is_answer_lost,
                                               life = life_] {
    const bool is_there = !is_lost && server_.take_blob(blob, agent_);
    if (!is_alive() || life != life_) return;
    later(world_.random.between(5, 300), [this, blob, is_known = is_there && !is_answer_lost] {
      if (is_known) return step(sync::input::BlobUploaded{blob});
      step(sync::input::BlobFailed{blob, clock()});
    });
  });
}

void Device::hear_answer(wire::ClientId client, Server::PushResult result) {
  if (const auto* conflict = std::get_if<wire::PushConflict>(&result)) {
    return step(sync::input::PushConflicted{*conflict, wire::ClientId{world_.random.id()}});
  }
  const auto& answer = std::get<wire::PushAnswer>(result);
  const auto& kept = server_.receipts();
  const bool is_kept = std::any_of(kept.begin(), kept.end(), [&](const auto& stored) {
    return stored.client == client && stored.receipt.number == answer.last_number;
  });
  world_.promise(is_kept || answer.last_number == 0, "I16: a push was answered before it was kept");
  step(sync::input::PushAnswered{answer});
  if (world_.bug != Bug::settled_by_the_push_answer) return;
  wire::BatchFrame forged;
  forged.epoch = server_.is_up() ? server_.authority().epoch() : wire::Epoch{};
  forged.from = forged.to = replica_->seen();
  forged.last_number = answer.last_number;
  forged.receipts = answer.receipts;
  forged.now = answer.now;
  step(sync::input::FrameArrived{forged, clock()});
}

void Device::drop_stream() {
  server_.close_stream(stream_);
  stream_ = 0;
  connections_ += 1;
}

void Device::on(const sync::output::OpenStream& open) {
  drop_stream();
  const auto connection = connections_;
  const auto closed = [this, connection] {
    later(world_.random.between(1, 200), [this, connection] {
      if (connection == connections_) step(sync::input::StreamClosed{clock()});
    });
  };
  if (network_ == Network::down) return closed();
  is_half_open_ = world_.random.chance(world_.faults.stream_half_open);
  const sync::StreamPlace place{open.client, open.cookie.position, open.last_number};
  later(world_.random.between(5, 300), [this, connection, closed, place] {
    if (connection != connections_) return;
    const auto listen = [this, connection](wire::Frame frame) {
      hear_frame(std::move(frame), connection);
    };
    last_frame_at_ = world_.now;
    step(sync::input::StreamOpened{});
    stream_ = server_.open_stream(place, listen, closed);
    if (stream_ == 0) closed();
  });
}

void Device::hear_frame(wire::Frame frame, std::uint64_t connection) {
  const auto& faults = world_.faults;
  if (connection != connections_ || is_half_open_ || world_.random.chance(faults.frame_lost)) {
    return;
  }
  if (world_.random.chance(faults.stream_broken)) {
    is_half_open_ = true;
    later(1, [this, connection] {
      if (connection != connections_) return;
      drop_stream();
      step(sync::input::StreamClosed{clock()});
    });
    return;
  }
  if (world_.random.chance(faults.frame_repeated)) deliver(frame, connection, 400);
  const bool is_swapped = world_.random.chance(faults.frames_swapped);
  deliver(std::move(frame), connection, is_swapped ? 500 : 0);
}

void Device::deliver(wire::Frame frame, std::uint64_t connection, std::int64_t delay_ms) {
  // In order, unless the world has it otherwise.
  const auto at = std::max(last_frame_at_, world_.now + Duration{world_.random.between(1, 200)});
  if (delay_ms == 0) last_frame_at_ = at;
  later((at - world_.now).ms + delay_ms, [this, connection, frame = std::move(frame)]() mutable {
    if (connection != connections_) return;
    auto* batch = std::get_if<wire::BatchFrame>(&frame);
    if (batch && world_.bug == Bug::frames_taken_unchecked) {
      const auto seen = replica_->seen();
      std::erase_if(batch->events, [&](const auto& it) { return it.logged.position <= seen; });
      batch->from = seen;
      batch->to = std::max(batch->to, seen);
    }
    step(sync::input::FrameArrived{std::move(frame), clock()});
  });
}

void Device::on(const sync::output::FetchSnapshot&) {
  drop_stream();
  const bool fails = network_ == Network::down || world_.random.chance(world_.faults.answer_lost);
  later(world_.random.between(10, 500), [this, fails] {
    auto snapshot = fails ? std::nullopt : server_.snapshot();
    if (!snapshot) return step(sync::input::SnapshotFailed{clock()});
    const auto hash = wire::state_hash(snapshot->inbox);
    step(sync::input::SnapshotArrived{{snapshot->cookie, hash, {}}, std::move(snapshot->inbox)});
  });
}

void Device::on(const sync::output::WakeAt& wake) {
  const auto number = ++wakes_;
  const auto delay = std::max<std::int64_t>(0, (wake.at - clock()).ms);
  later(delay, [this, number] {
    if (number != wakes_) return;
    const auto thousandths = static_cast<double>(world_.random.below(1000));
    step(sync::input::Woken{clock(), thousandths / 1000});
  });
}

void Device::on(const sync::output::Refused&) { is_refused_ = true; }

// I5: a command stops being pending together with what it did, never before: in between, its person
// would see it undone.
void Device::on(const sync::output::Settled& settled) {
  const auto& log = server_.log();
  const bool is_ahead = std::any_of(log.begin(), log.end(), [&](const LoggedEvent& logged) {
    return logged.cause == settled.receipt.id && logged.position > replica_->seen();
  });
  world_.promise(!is_ahead, "I5: a command was settled before what it did was seen");
}

}  // namespace parley::sim
