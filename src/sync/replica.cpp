// SPDX-License-Identifier: AGPL-3.0-or-later
// Commands, what comes in, and what is saved. The link to the authority is in replica_link.cpp.
#include "sync/replica.h"

#include <algorithm>

#include "sync/push_batch.h"
#include "wire/snapshot.h"

namespace parley::sync {
namespace {

constexpr Instant acted_at_max{253'402'300'799'999};  // the year 9999: what the wire can say

const wire::Receipt* find_receipt(const wire::BatchFrame& frame, std::uint64_t number) {
  const auto found =
      std::find_if(frame.receipts.begin(), frame.receipts.end(),
                   [&](const wire::Receipt& receipt) { return receipt.number == number; });
  return found == frame.receipts.end() ? nullptr : &*found;
}

bool is_ordered(const wire::BatchFrame& frame) {
  auto last = frame.from;
  for (const auto& event : frame.events) {
    if (event.logged.position <= last || event.logged.position > frame.to) return false;
    last = event.logged.position;
  }
  return frame.from <= frame.to;
}

}  // namespace

Replica::Replica(DeviceState state)
    : agent_(state.agent),
      client_(state.client),
      cookie_(state.cookie),
      overlay_(std::move(state.confirmed), state.agent),
      attention_(std::move(state.attention)),
      next_number_(state.next_number),
      // Devices that lost the same server differ from the first try on.
      jitter_permille_(static_cast<std::uint32_t>(state.client.raw.low % 1'000)) {
  settled_number_ = (state.outbox.empty() ? next_number_ : state.outbox.front().number) - 1;
  pushed_number_ = settled_number_;
  overlay_.uncover();
  for (auto& sent : state.outbox) overlay_.restore(std::move(sent));
  overlay_.cover(clock_offset_);
}

Outputs Replica::start(Instant now) {
  clock_ = now;
  needs_snapshot_ = cookie_.epoch.is_none();
  connect();
  show();
  return finish();
}

Outputs Replica::step(Input input) {
  std::visit([this](auto& held) { on(held); }, input);
  return finish();
}

Instant Replica::estimated_now(Instant device_now) const { return device_now + clock_offset_; }

void Replica::on(input::Issue& issue) {
  clock_ = issue.now;
  const auto& waiting = pending();
  const bool is_repeated =
      std::any_of(waiting.begin(), waiting.end(),
                  [&](const PendingCommand& command) { return command.sent.id == issue.id; });
  if (is_repeated) return;

  const wire::SentCommand sent{next_number_, issue.id,
                               std::clamp(issue.now, Instant{}, acted_at_max),
                               std::move(issue.command)};
  const auto refuse = [&](Refusal refusal) {
    outputs_.emplace_back(output::Refused{sent.id, refusal});
  };
  if (!fits_in_a_push(sent)) return refuse(Refusal::text_too_long);
  if (const auto added = overlay_.add(sent, clock_offset_); !added) return refuse(added.error());
  next_number_ += 1;
  save().outbox_added.push_back(sent);
  saving_.push_back({save_->ticket, sent.number});
  show();
}

void Replica::on(const input::DismissAttention& dismissed) {
  const auto found = std::find_if(attention_.begin(), attention_.end(),
                                  [&](const Attention& it) { return it.sent.id == dismissed.id; });
  if (found == attention_.end()) return;
  attention_.erase(found);
  save().attention = attention_;
  show();
}

void Replica::on(const input::Saved& saved) {
  saves_ = true;
  std::uint64_t last = 0;
  while (!saving_.empty() && saving_.front().ticket <= saved.ticket) {
    last = saving_.front().last_number;
    saving_.pop_front();
  }
  for (std::size_t place = 0; place < pending().size(); ++place) {
    const auto& command = pending()[place];
    if (command.sent.number > last) break;
    if (command.progress == Progress::saving) {
      overlay_.set_progress(place, Progress::on_this_device);
    }
  }
  show();
}

void Replica::on(const input::SaveFailed&) {
  saves_ = false;
  show();
}

void Replica::on(input::FrameArrived& arrived) {
  clock_ = arrived.now;
  if (!may_connect() || (link_ != Link::opening && link_ != Link::streaming)) return;
  on(input::StreamOpened{});
  if (auto* batch = std::get_if<wire::BatchFrame>(&arrived.frame)) {
    heard(batch->now);
    take_in(*batch);
  } else if (const auto* heartbeat = std::get_if<wire::HeartbeatFrame>(&arrived.frame)) {
    heard(heartbeat->now);
    notice(*heartbeat);
  } else if (const auto* control = std::get_if<wire::ControlFrame>(&arrived.frame)) {
    obey(*control);
  }
}

void Replica::on(input::SnapshotArrived& arrived) {
  if (!may_connect() || link_ != Link::fetching) return;
  const auto& manifest = arrived.manifest;
  if (manifest.cookie.epoch.is_none() || wire::state_hash(arrived.inbox) != manifest.state_hash) {
    return connect_later();
  }
  if (manifest.cookie.epoch != cookie_.epoch) overlay_.forget_causes();
  needs_snapshot_ = false;
  cookie_ = manifest.cookie;
  pushed_number_ = settled_number_;
  overlay_.uncover();
  overlay_.replace_confirmed(std::move(arrived.inbox));
  overlay_.cover(clock_offset_);
  save().snapshot_replaced = true;
  connect();
  show();
}

void Replica::take_in(wire::BatchFrame& frame) {
  if (frame.epoch != cookie_.epoch) return reset();
  if (!is_continuous(frame)) return reconnect_doubting();
  overlay_.uncover();
  const bool fits = overlay_.take_in(frame.events);
  const bool has_settled = fits && settle(frame);
  overlay_.cover(clock_offset_);
  if (!fits) return reset();

  trust_ = Trust::sound;
  connect_back_off_.reset();
  if (frame.to == cookie_.position && !has_settled) return;
  cookie_.position = frame.to;
  save().confirmed_added = std::move(frame.events);
  show();
}

// Whether it goes on exactly where this device is, with an answer for every command that it says
// was answered.
bool Replica::is_continuous(const wire::BatchFrame& frame) const {
  if (frame.from != cookie_.position || !is_ordered(frame)) return false;
  for (const auto& command : pending()) {
    if (command.sent.number > frame.last_number) break;
    const auto* receipt = find_receipt(frame, command.sent.number);
    if (!receipt) return false;
    // Another device uses this identity too. The next push will be told to take a fresh one.
    if (receipt->id != command.sent.id) break;
  }
  return true;
}

bool Replica::settle(const wire::BatchFrame& frame) {
  bool has_settled = false;
  while (!pending().empty()) {
    const auto& oldest = pending().front();
    const auto* receipt = find_receipt(frame, oldest.sent.number);
    if (!receipt || receipt->id != oldest.sent.id) break;
    settle(*receipt, oldest);
    overlay_.drop_oldest();
    has_settled = true;
  }
  if (!has_settled) return false;
  pushed_number_ = std::max(pushed_number_, settled_number_);
  save().outbox_done = settled_number_;
  return true;
}

void Replica::settle(const wire::Receipt& receipt, const PendingCommand& command) {
  settled_number_ = receipt.number;
  outputs_.emplace_back(output::Settled{receipt, command.sent.command});
  if (receipt.outcome != wire::Outcome::rejected) return;
  attention_.push_back({command.sent, receipt.refusal.value_or(Refusal::not_allowed)});
  save().attention = attention_;
}

// Everything that is not confirmed is sent again as somebody new; that the commands keep their ids
// makes it safe.
void Replica::take_identity(wire::ClientId fresh) {
  client_ = fresh;
  overlay_.renumber_from(1);
  next_number_ = pending().size() + 1;
  settled_number_ = 0;
  pushed_number_ = 0;
  auto& changes = save();
  changes.client = fresh;
  changes.outbox_added.clear();
  for (std::size_t place = 0; place < pending().size(); ++place) {
    overlay_.set_progress(place, Progress::saving);
    changes.outbox_added.push_back(pending()[place].sent);
  }
  saving_.assign(1, {changes.ticket, next_number_ - 1});
  if (link_ == Link::opening || link_ == Link::streaming) connect();
  show();
}

output::Save& Replica::save() {
  if (!save_) {
    save_.emplace();
    save_->ticket = ++ticket_;
    save_->outbox_done = settled_number_;
  }
  return *save_;
}

void Replica::show() { is_shown_ = true; }

Outputs Replica::finish() {
  upload_next_blob();
  send_next_push();
  arm();
  if (save_) {
    save_->cookie = cookie_;
    save_->outbox_done = settled_number_;
    outputs_.emplace_back(std::move(*save_));
    save_.reset();
  }
  if (is_shown_) {
    is_shown_ = false;
    revision_ += 1;
    outputs_.emplace_back(output::ViewChanged{});
  }
  return std::exchange(outputs_, {});
}

}  // namespace parley::sync
