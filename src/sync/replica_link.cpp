// SPDX-License-Identifier: AGPL-3.0-or-later
// The replica's link to the authority: stream, snapshot and push, each tried again for as long as
// it takes, and never in a hurry.
#include <algorithm>

#include "sync/push_batch.h"
#include "sync/replica.h"

namespace parley::sync {
namespace {

// The authority is heard at least every 20 s while the stream is whole.
constexpr Duration silence_max{60'000};

}  // namespace

Connection Replica::connection() const {
  if (must_upgrade_) return Connection::must_upgrade;
  if (is_signed_out_) return Connection::signed_out;
  switch (link_) {
    case Link::down:
      return Connection::offline;
    case Link::fetching:
    case Link::opening:
      return Connection::connecting;
    case Link::streaming:
      return Connection::online;
  }
  return Connection::offline;
}

void Replica::on(const input::StreamOpened&) {
  if (!may_connect() || link_ != Link::opening) return;
  link_ = Link::streaming;
  show();
}

void Replica::on(const input::StreamClosed& closed) {
  clock_ = closed.now;
  if (link_ == Link::opening || link_ == Link::streaming) connect_later();
}

void Replica::on(const input::SnapshotFailed& failed) {
  clock_ = failed.now;
  if (link_ == Link::fetching) connect_later();
}

// How commands ended is not believed from here: it comes by the stream, together with what they
// did. A command is only known to be there.
void Replica::on(const input::PushAnswered& answered) {
  const auto flight = std::exchange(flight_, std::nullopt);
  if (!flight) return;
  const auto last = std::min(answered.answer.last_number, flight->last);
  if (last < flight->first) return fail_push();
  push_back_off_.reset();
  pushed_number_ = std::max(pushed_number_, last);
  for (std::size_t place = 0; place < pending().size(); ++place) {
    if (pending()[place].sent.number > last) break;
    overlay_.set_progress(place, Progress::sent);
  }
  show();
}

void Replica::on(const input::PushConflicted& conflicted) {
  const auto flight = std::exchange(flight_, std::nullopt);
  if (!flight) return;
  const auto& conflict = conflicted.conflict;
  switch (conflict.kind) {
    case wire::ConflictKind::epoch:
      if (conflict.epoch == cookie_.epoch) return fail_push();
      return reset();
    case wire::ConflictKind::gap:
      if (conflict.expected > settled_number_ && conflict.expected < flight->first) {
        pushed_number_ = conflict.expected - 1;
        return;
      }
      // The authority has lost what it once answered, or has more than this device ever sent.
      [[fallthrough]];
    case wire::ConflictKind::fork:
      if (conflicted.fresh_client.is_none()) return fail_push();
      return take_identity(conflicted.fresh_client);
  }
}

void Replica::on(const input::PushFailed& failed) {
  clock_ = failed.now;
  if (!std::exchange(flight_, std::nullopt)) return;
  fail_push();
}

void Replica::on(const input::BlobUploaded& uploaded) {
  blobs_there_.insert(uploaded.blob);
  blob_back_off_.reset();
  end_upload(uploaded.blob);
}

void Replica::on(const input::BlobLost& lost) {
  blobs_there_.insert(lost.blob);
  end_upload(lost.blob);
}

void Replica::on(const input::BlobFailed& failed) {
  clock_ = failed.now;
  if (uploading_ == failed.blob) blob_at_ = clock_ + blob_back_off_.next(jitter_permille_);
  end_upload(failed.blob);
}

void Replica::end_upload(const Digest& blob) {
  if (uploading_ == blob) uploading_.reset();
  show();
}

void Replica::on(const input::SignedOut&) {
  is_signed_out_ = true;
  flight_.reset();  // refused as a whole, or on its way to nobody
  link_ = Link::down;
  connect_at_.reset();
  show();
}

void Replica::on(const input::SignedIn& signed_in) {
  clock_ = signed_in.now;
  if (!std::exchange(is_signed_out_, false) || must_upgrade_) return;
  connect_back_off_.reset();
  push_at_.reset();
  blob_at_.reset();
  connect();
}

void Replica::on(const input::Woken& woken) {
  clock_ = woken.now;
  armed_at_.reset();
  jitter_permille_ =
      static_cast<std::uint32_t>(std::clamp(woken.jitter, 0.0, 0.999) * 1'000);  // no float stays
  const auto is_due = [&](const std::optional<Instant>& at) { return at && *at <= clock_; };
  if (is_due(silent_at())) return connect_later();
  // Earlier than asked for: the network is back, so whatever waits is tried now.
  const bool is_early = !is_due(connect_at_) && !is_due(push_at_) && !is_due(blob_at_);
  if (is_due(push_at_) || is_early) push_at_.reset();
  if (is_due(blob_at_) || is_early) blob_at_.reset();
  if (may_connect() && connect_at_ && (is_due(connect_at_) || is_early)) connect();
}

void Replica::obey(const wire::ControlFrame& frame) {
  switch (frame.kind) {
    case wire::ControlKind::must_reset:
      return reset();
    case wire::ControlKind::upgrade:
      must_upgrade_ = true;
      link_ = Link::down;
      connect_at_.reset();
      return show();
    case wire::ControlKind::reauth:
      return on(input::SignedOut{});
    case wire::ControlKind::slow:
      return connect_later();
  }
}

void Replica::heard(Instant authority_now) {
  heard_at_ = clock_;
  clock_offset_ = authority_now - clock_;
  if (trust_ == Trust::sound) connect_back_off_.reset();
  // What an earlier stream's pushes left unconfirmed is offered once more: asked twice, done once.
  if (std::exchange(is_first_frame_, false)) pushed_number_ = settled_number_;
}

// Frames up to the head that a heartbeat names are on their way, and so are the receipts of what a
// push has answered. If they are not here by the next one, they were lost. (Not at once: the
// authority may speak of a frame before it sends it.)
void Replica::notice(const wire::HeartbeatFrame& heartbeat) {
  const bool is_lost = head_told_ > cookie_.position || number_told_ > settled_number_;
  if (is_lost) return reconnect_doubting();
  head_told_ = heartbeat.head;
  number_told_ = pushed_number_;
}

void Replica::connect() {
  connect_at_.reset();
  head_told_ = {};
  number_told_ = 0;
  heard_at_ = clock_;
  // Files that nothing referred to while this device was away may have been thrown away.
  blobs_there_.clear();
  is_first_frame_ = true;
  show();
  if (needs_snapshot_) {
    link_ = Link::fetching;
    outputs_.emplace_back(output::FetchSnapshot{});
    return;
  }
  link_ = Link::opening;
  outputs_.emplace_back(output::OpenStream{cookie_, settled_number_, client_});
}

void Replica::connect_later() {
  link_ = Link::down;
  connect_at_ = clock_ + connect_back_off_.next(jitter_permille_);
  show();
}

// The first doubt is cleared up at once. If it comes again, slowly: it may be the authority's bug.
void Replica::reconnect_doubting() {
  if (std::exchange(trust_, Trust::doubted) == Trust::doubted) return connect_later();
  connect();
}

void Replica::reset() {
  needs_snapshot_ = true;
  if (may_connect()) reconnect_doubting();
}

void Replica::fail_push() { push_at_ = clock_ + push_back_off_.next(jitter_permille_); }

void Replica::send_next_push() {
  if (!may_connect() || link_ != Link::streaming || flight_ || push_at_) return;
  auto batch =
      next_push(pending(), pushed_number_, saves_ ? Unsaved::waits : Unsaved::goes, blobs_there_);
  if (batch.empty()) return;
  flight_ = Flight{batch.front().number, batch.back().number};
  outputs_.emplace_back(output::Push{{client_, cookie_.epoch, std::move(batch)}});
}

// Those of the oldest command that waits for one, in its order. Nothing overtakes it.
void Replica::upload_next_blob() {
  if (!may_connect() || link_ != Link::streaming || uploading_ || blob_at_) return;
  for (const auto& command : pending()) {
    if (command.sent.number <= pushed_number_) continue;
    const auto* missing = missing_blob(command.sent.command, blobs_there_);
    if (!missing) continue;
    uploading_ = *missing;
    outputs_.emplace_back(output::UploadBlob{*missing});
    return show();
  }
}

BlobProgress Replica::progress_of(const Digest& blob) const {
  if (blobs_there_.count(blob) != 0) return BlobProgress::there;
  return uploading_ == blob ? BlobProgress::uploading : BlobProgress::waiting;
}

std::optional<Instant> Replica::silent_at() const {
  if (link_ != Link::opening && link_ != Link::streaming) return std::nullopt;
  return heard_at_ + silence_max;
}

void Replica::arm() {
  std::optional<Instant> earliest;
  for (const auto& at : {connect_at_, push_at_, blob_at_, silent_at()}) {
    if (at && (!earliest || *at < *earliest)) earliest = at;
  }
  if (!earliest || earliest == armed_at_) return;
  armed_at_ = earliest;
  outputs_.emplace_back(output::WakeAt{*earliest});
}

}  // namespace parley::sync
