// SPDX-License-Identifier: AGPL-3.0-or-later
#include "demo/live_demo.h"

#include <algorithm>
#include <charconv>

#include "base/invariant.h"
#include "base/limits.h"
#include "demo/workspace.h"
#include "wire/snapshot.h"

namespace parley::demo {
namespace {

constexpr Duration beat_pause{20'000};
// TM-2, as the server does it.
constexpr Duration tick_pause{1'000};

sync::AuthorityState state_in(store::MemoryStore& store) {
  auto state = store.load();
  INVARIANT(state.has_value());
  return *std::move(state);
}

std::string line_of(const wire::Frame& frame) { return wire::to_json(wire::encode(frame)); }

std::string_view value_in(std::string_view query, std::string_view name) {
  const auto found = query.find(name);
  if (found == std::string_view::npos) return {};
  const auto value = query.substr(found + name.size());
  return value.substr(0, value.find('&'));
}

std::uint64_t number_in(std::string_view text) {
  std::uint64_t number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

}  // namespace

LiveDemo::LiveDemo(Instant now, std::uint64_t seed)
    : store_(named_id<wire::Epoch>("epoch", "")),
      authority_(state_in(store_)),
      customers_(now, seed),
      beat_at_(now + beat_pause),
      looked_at_(now) {
  authority_.listen(now);
  commit([&](sync::Additions& additions) {
    INVARIANT(play_workspace(authority_, now, additions).has_value());
  });
}

AgentId LiveDemo::agent_called(std::string_view email) const {
  const auto& inbox = authority_.inbox();
  if (const auto* agent = find_agent_by_email(inbox, email)) return agent->id;
  return inbox.agents.begin()->id;
}

template <class Work>
void LiveDemo::commit(Work&& work) {
  sync::Additions additions;
  authority_.open();
  work(additions);
  INVARIANT(store_.append(additions).has_value());
  authority_.keep();
}

void LiveDemo::take_blob(AgentId agent, std::string_view digest) {
  if (const auto blob = parse_digest(digest)) authority_.take_blob(*blob, by(agent));
}

LiveDemo::PushAnswer LiveDemo::push(AgentId agent, std::string_view body, Instant now) {
  const auto document = wire::parse_json(body, limits::frame_bytes_max);
  if (!document) return {400, {}};
  const auto request = wire::decode_push_request(*document);
  if (!request) return {400, {}};
  PushAnswer answer;
  commit([&](sync::Additions& additions) {
    const auto result = authority_.push(*request, by(agent), now, additions);
    if (const auto* taken = std::get_if<wire::PushAnswer>(&result)) {
      answer.body = wire::to_json(wire::encode(*taken));
    } else {
      answer = {409, wire::to_json(wire::encode(std::get<wire::PushConflict>(result)))};
    }
    for (const auto& logged : additions.events) customers_.hear(logged);
  });
  return answer;
}

LiveDemo::Snapshot LiveDemo::snapshot() const {
  Snapshot snapshot;
  snapshot.content = wire::write_snapshot(authority_.inbox());
  wire::SnapshotManifest manifest;
  manifest.cookie = {authority_.epoch(), authority_.head()};
  manifest.state_hash = wire::state_hash(authority_.inbox());
  snapshot.manifest = wire::to_json(wire::encode(manifest));
  return snapshot;
}

void LiveDemo::open_stream(std::string_view query) {
  Stream stream;
  const auto client = parse_id<wire::ClientId>(value_in(query, "client="));
  const auto cookie = wire::parse_cookie(value_in(query, "cookie="));
  stream.is_known = client && cookie && cookie->epoch == authority_.epoch() &&
                    cookie->position <= authority_.head();
  if (stream.is_known) {
    stream.place = {*client, cookie->position, number_in(value_in(query, "last_n="))};
  }
  stream_ = stream;
}

std::vector<std::string> LiveDemo::take_lines(Instant now) {
  std::vector<std::string> lines;
  if (!stream_) return lines;
  if (!stream_->is_known) {
    stream_.reset();
    lines.push_back(line_of(wire::ControlFrame{wire::ControlKind::must_reset, "another log"}));
    return lines;
  }
  auto& place = stream_->place;
  const auto is_behind = [&] {
    return place.position != authority_.head() ||
           place.last_number != authority_.last_number(place.client);
  };
  // The first frame comes also when there is no news: it says how the client's commands ended.
  while (std::exchange(stream_->is_fresh, false) || is_behind()) {
    const auto events = store_.read(place.position, limits::frame_events_max);
    INVARIANT(events.has_value());
    lines.push_back(line_of(sync::next_frame(authority_, place, *events, now)));
  }
  if (lines.empty() && now >= beat_at_) {
    lines.push_back(line_of(wire::HeartbeatFrame{now, authority_.head()}));
  }
  if (!lines.empty()) beat_at_ = now + beat_pause;
  return lines;
}

void LiveDemo::turn(Instant now) {
  const auto messages = customers_.take_due(now, authority_.inbox());
  // AS-3: the page is one agent's device, and the others are always at their desks.
  for (const auto& agent : authority_.inbox().agents) authority_.heard(agent.id, now);
  const auto tick_due = authority_.next_tick(now);
  const auto is_tick_due = tick_due && *tick_due <= now && looked_at_ + tick_pause <= now;
  if (messages.empty() && !is_tick_due) return;
  commit([&](sync::Additions& additions) {
    for (const auto& message : messages) {
      ask(message, {now, now, by(message.customer), Origin::chat}, additions);
    }
    if (!is_tick_due) return;
    looked_at_ = now;
    const auto ticked = authority_.tick(
        now, [&] { return draw(); }, additions);
    INVARIANT(ticked.has_value());
  });
}

Instant LiveDemo::next_turn() const {
  auto next = beat_at_;
  if (const auto due = customers_.next_due()) next = std::min(next, *due);
  if (const auto due = authority_.next_tick(looked_at_)) {
    next = std::min(next, std::max(*due, looked_at_ + tick_pause));
  }
  return next;
}

CommandId LiveDemo::draw() {
  asked_ += 1;
  return named_id<CommandId>("live command", std::to_string(asked_));
}

// A refusal is an answer, too: what a customer may not say here is not said.
void LiveDemo::ask(const Command& command, const Context& context, sync::Additions& additions) {
  const auto applied = authority_.apply(command, draw(), context, additions);
  static_cast<void>(applied);
}

}  // namespace parley::demo
