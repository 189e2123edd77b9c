// SPDX-License-Identifier: AGPL-3.0-or-later
#include "sim/server.h"

#include <algorithm>

#include "sim/office.h"

namespace parley::sim {
namespace {

// Small enough that catching up takes several frames.
constexpr std::size_t events_at_once = 4;

}  // namespace

Server::Server(World& world) : world_(world), store_(wire::Epoch{world.random.id()}) {
  set_up();
  start();
  beat();
  look_at_clock();
}

void Server::set_up() {
  std::vector<Command> more;
  for (std::uint64_t n = 0; n < 3; ++n) {
    more.emplace_back(CreateTag{{office::raw(70 + n)}, "tag " + std::to_string(n), 0});
  }
  if (world_.random.chance(300)) {
    const RoutingRule rule{{office::raw(80)}, "Support", RuleState::on, {}, Strategy::round_robin,
                           office::support,   {}};
    more.emplace_back(SetRoutingRules{{rule}});
  }
  // AS-3: so short that devices which are offline for a while are missed.
  Settings settings;
  settings.silent_after_min = 1;
  more.emplace_back(ChangeSettings{settings});
  append({office::found(more), {}});
}

void Server::start() {
  authority_.emplace(*store_.load());
  for (const auto& [blob, owners] : blobs_) {
    for (const auto& owner : owners) authority_->take_blob(blob, owner);
  }
  authority_->listen(world_.now);
  life_ += 1;
  is_commit_due_ = false;
}

void Server::die() {
  if (!is_up()) return;
  authority_.reset();
  waiting_.clear();
  others_waiting_.clear();
  is_tick_due_ = false;
  for (auto& [number, stream] : std::exchange(streams_, {})) stream.closed();
  world_.after(world_.random.between(100, 5'000), [this] { start(); });
}

void Server::push(wire::PushRequest request, AgentId agent, std::function<void(PushResult)> answer,
                  std::function<void()> fail) {
  if (!is_up()) return fail();
  authority_->heard(agent, world_.now);
  waiting_.push_back({std::move(request), agent, std::move(answer), std::move(fail)});
  commit_soon();
}

bool Server::take_blob(const Digest& blob, AgentId agent) {
  if (!is_up()) return false;
  blobs_[blob].push_back(by(agent));
  authority_->take_blob(blob, by(agent));
  return true;
}

void Server::customer_writes(ConversationId conversation, CustomerId customer) {
  if (!is_up()) return;
  ReceiveMessage command{.if_new = conversation, .message = {world_.random.id()}};
  if (authority_->inbox().conversations.find(conversation)) {
    command.conversation = conversation;
    command.if_new = {world_.random.id()};
  }
  command.channel = office::web;
  command.customer = customer;
  command.body = "Is anybody there?";
  others_waiting_.push_back({command, {world_.now, world_.now, by(customer), Origin::chat}});
  commit_soon();
}

std::uint64_t Server::open_stream(sync::StreamPlace place, Listen listen,
                                  std::function<void()> closed) {
  if (!is_up()) return 0;
  const auto number = ++streams_opened_;
  auto& stream = streams_[number];
  stream = {place, std::move(listen), std::move(closed)};
  if (world_.random.chance(world_.faults.must_reset)) {
    stream.listen(wire::ControlFrame{wire::ControlKind::must_reset, "too far behind"});
    streams_.erase(number);
    return number;
  }
  tell(stream);
  return number;
}

void Server::close_stream(std::uint64_t stream) { streams_.erase(stream); }

std::optional<Server::Snapshot> Server::snapshot() const {
  if (!is_up()) return std::nullopt;
  return Snapshot{{authority_->epoch(), authority_->head()}, authority_->inbox()};
}

void Server::commit_soon() {
  if (std::exchange(is_commit_due_, true)) return;
  world_.after(world_.random.between(0, 20), [this, life = life_] {
    if (is_up() && life == life_) commit();
  });
}

void Server::commit() {
  is_commit_due_ = false;
  const auto pushes = std::exchange(waiting_, {});
  std::vector<PushResult> results;
  sync::Additions additions;
  authority_->open();
  if (std::exchange(is_tick_due_, false)) {
    const auto draw = [&] { return CommandId{world_.random.id()}; };
    world_.promise(authority_->tick(world_.now, draw, additions).has_value(),
                   "TM-2: the timers were refused");
  }
  for (const auto& [command, context] : std::exchange(others_waiting_, {})) {
    // May be refused: another message of the same moment has started the conversation.
    (void)authority_->apply(command, {world_.random.id()}, context, additions);
  }
  for (const auto& push : pushes) {
    results.push_back(authority_->push(push.request, by(push.agent), world_.now, additions));
  }
  const auto answer_all = [&] {
    for (std::size_t i = 0; i < pushes.size(); ++i) pushes[i].answer(results[i]);
  };
  if (world_.bug == Bug::answered_before_commit) answer_all();
  if (world_.random.chance(world_.faults.commit_fails)) {
    authority_->abandon();
    if (world_.bug == Bug::answered_before_commit) return;  // it has answered, nothing else follows
    for (const auto& push : pushes) push.fail();
    return;
  }
  if (!append(additions)) return die();
  authority_->keep();
  if (world_.random.chance(world_.faults.server_dies_after_commit)) return die();
  if (world_.bug != Bug::answered_before_commit) answer_all();
  tell_all();
}

bool Server::append(const sync::Additions& additions) {
  const auto dies = [&] { return world_.random.chance(world_.faults.server_dies_before_commit); };
  auto receipts = additions.receipts;
  if (world_.bug == Bug::receipts_outside_the_transaction) {
    if (!store_.append({additions.events, {}})) return false;
    log_.insert(log_.end(), additions.events.begin(), additions.events.end());
    if (dies()) return false;
    return store_.append({{}, receipts}).has_value() &&
           (receipts_.insert(receipts_.end(), receipts.begin(), receipts.end()), true);
  }
  if (dies()) return false;
  if (!store_.append(additions)) return false;
  log_.insert(log_.end(), additions.events.begin(), additions.events.end());
  receipts_.insert(receipts_.end(), receipts.begin(), receipts.end());
  return true;
}

std::vector<LoggedEvent> Server::log_after(Position position) const {
  const auto first = static_cast<std::size_t>(std::min<std::uint64_t>(position.value, log_.size()));
  const auto last = std::min(first + events_at_once, log_.size());
  return {log_.begin() + static_cast<std::ptrdiff_t>(first),
          log_.begin() + static_cast<std::ptrdiff_t>(last)};
}

void Server::tell(Stream& stream) {
  do {
    auto frame =
        sync::next_frame(*authority_, stream.place, log_after(stream.place.position), world_.now);
    if (world_.bug == Bug::receipts_ahead_of_events) {
      frame.receipts = authority_->receipts_after(stream.place.client, 0);
      frame.last_number = authority_->last_number(stream.place.client);
    }
    for (const auto& receipt : frame.receipts) {
      const bool is_told = std::none_of(log_.begin(), log_.end(), [&](const LoggedEvent& logged) {
        return logged.cause == receipt.id && logged.position > frame.to;
      });
      world_.promise(is_told, "I5: a receipt came before what its command did");
    }
    stream.listen(std::move(frame));
  } while (stream.place.position < authority_->head());
}

void Server::tell_all() {
  for (auto& [number, stream] : streams_) {
    const auto& place = stream.place;
    const bool has_news = place.position < authority_->head() ||
                          place.last_number < authority_->last_number(place.client);
    if (has_news) tell(stream);
  }
}

void Server::beat() {
  world_.after(20'000, [this] { beat(); });
  if (!is_up()) return;
  for (auto& [number, stream] : streams_) {
    if (const auto whose = authority_->actor_of(stream.place.client)) {
      authority_->heard(AgentId{whose->id}, world_.now);
    }
    stream.listen(wire::HeartbeatFrame{world_.now, authority_->head()});
  }
}

// TM-2: as the real one does, every now and then.
void Server::look_at_clock() {
  world_.after(3'000, [this] { look_at_clock(); });
  if (!is_up()) return;
  const auto due = authority_->next_tick(world_.now);
  if (!due || *due > world_.now) return;
  is_tick_due_ = true;
  commit_soon();
}

}  // namespace parley::sim
