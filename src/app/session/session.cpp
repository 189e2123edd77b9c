// SPDX-License-Identifier: AGPL-3.0-or-later
#include "app/session/session.h"

#include <algorithm>
#include <set>
#include <utility>

#include "base/limits.h"
#include "core/attachments/blobs.h"
#include "wire/snapshot.h"

namespace parley::app {
namespace {

const std::string drafts_name = "drafts";
// The replica counts its tickets from 1; those of the drafts begin where it will never come, and
// where a double still holds every whole number.
constexpr std::uint64_t draft_tickets = std::uint64_t{1} << 52;
// What nobody waits for.
constexpr std::uint64_t no_ticket = 0;

// Moved and not copied: a large inbox is large files.
store::Files without_drafts(store::Files files, Drafts& drafts) {
  if (const auto found = files.find(drafts_name); found != files.end()) {
    drafts.read(found->second);
    files.erase(found);
  }
  return files;
}

sync::DeviceState state_of(store::Opened& opened, AgentId agent, wire::ClientId fresh_client) {
  if (opened.state) return std::move(*opened.state);
  sync::DeviceState fresh;
  fresh.client = fresh_client;
  fresh.agent = agent;
  return fresh;
}

bool is_newer_than_us(const wire::Fault& fault) {
  return fault.kind == wire::FaultKind::unknown_type ||
         fault.kind == wire::FaultKind::unknown_version;
}

Result<wire::Frame, wire::Fault> frame_in(std::string_view line) {
  TRY_ASSIGN(const auto document, wire::parse_json(line, limits::frame_bytes_max));
  return wire::decode_frame(document);
}

effect::SaveFiles save_of(std::uint64_t ticket, store::FileChanges changes, Durability durability) {
  return {.ticket = ticket,
          .written = std::move(changes.written),
          .removed = std::move(changes.removed),
          .durability = durability};
}

void append(Effects& to, Effects more) {
  for (auto& effect : more) to.push_back(std::move(effect));
}

}  // namespace

Session::Session(SessionStart start)
    : draw_(start.draw),
      store_(without_drafts(std::move(start.files), drafts_), start.build),
      opened_(store_.open(start.agent, wire::ClientId{start.draw()})),
      replica_(state_of(opened_, start.agent, wire::ClientId{start.draw()})) {}

Effects Session::start(Instant now) {
  Effects effects;
  auto& salvaged = opened_.changes;
  if (!salvaged.is_empty()) {
    effects.emplace_back(save_of(no_ticket, std::exchange(salvaged, {}), Durability::strict));
  }
  append(effects, run(replica_.start(now)));
  effects.emplace_back(blobs_kept());
  return effects;
}

Effects Session::hear(sync::Input input) { return run(replica_.step(std::move(input))); }

Effects Session::hear_frame(std::string_view line, Instant now) {
  auto frame = frame_in(line);
  if (!frame && is_newer_than_us(frame.error())) {
    // The log goes on in words that this program does not know. What it has not sent is kept.
    frame = wire::Frame{wire::ControlFrame{wire::ControlKind::upgrade, frame.error().where}};
  }
  if (!frame) {
    Effects effects{effect::CloseStream{}};
    append(effects, hear(sync::input::StreamClosed{now}));
    return effects;
  }
  if (const auto* batch = std::get_if<wire::BatchFrame>(&*frame)) {
    cookie_ = {batch->epoch, batch->to};
    last_number_ = batch->last_number;
  }
  const auto* news = std::get_if<wire::BatchFrame>(&*frame);
  const bool is_erasing =
      news && std::any_of(news->events.begin(), news->events.end(), [](const auto& event) {
        return std::holds_alternative<CustomerErased>(event.logged.event);
      });
  auto effects = hear(sync::input::FrameArrived{*std::move(frame), now});
  forget_erased(effects);
  if (is_erasing) effects.emplace_back(blobs_kept());
  return effects;
}

// AC-3: refused words about a customer who was erased are not kept for their author.
void Session::forget_erased(Effects& effects) {
  const auto& inbox = replica_.inbox();
  std::vector<CommandId> erased;
  for (const auto& item : replica_.attention()) {
    const auto* about = inbox.conversations.find(conversation_of(inbox, item.sent.command));
    if (!about) continue;
    const auto& customer = inbox.customers.at(about->customer);
    if (customer.erased == Erased::yes) erased.push_back(item.sent.id);
  }
  for (const auto id : erased) append(effects, hear(sync::input::DismissAttention{id}));
}

effect::KeepBlobs Session::blobs_kept() const {
  std::set<Digest> kept;
  const auto keep = [&](const Attachments& attachments) {
    for (const auto& attachment : attachments) kept.insert(attachment.blob);
  };
  for (const auto& draft : drafts_.all()) keep(draft.attachments);
  for (const auto& pending : replica_.pending()) keep(attachments_of(pending.sent.command));
  for (const auto& item : replica_.attention()) keep(attachments_of(item.sent.command));
  effect::KeepBlobs effect;
  for (const auto& blob : kept) effect.digests.push_back(to_text(blob));
  return effect;
}

Effects Session::hear_upload(std::string_view digest, Upload upload, Instant now) {
  const auto blob = parse_digest(digest);
  if (!blob) return {};
  switch (upload) {
    case Upload::done:
      return hear(sync::input::BlobUploaded{*blob});
    case Upload::lost:
      return hear(sync::input::BlobLost{*blob});
    case Upload::failed:
      return hear(sync::input::BlobFailed{*blob, now});
  }
  return {};
}

Effects Session::hear_push_answer(int status, std::string_view body, Instant now) {
  if (status == 401) return hear(sync::input::SignedOut{});
  const auto document = wire::parse_json(body, limits::frame_bytes_max);
  if (document && status == 200) {
    auto answer = wire::decode_push_answer(*document);
    if (answer) return hear(sync::input::PushAnswered{*std::move(answer)});
  }
  if (document && status == 409) {
    const auto conflict = wire::decode_push_conflict(*document);
    if (conflict) {
      return hear(sync::input::PushConflicted{*conflict, wire::ClientId{draw_()}});
    }
  }
  return hear(sync::input::PushFailed{now});
}

Effects Session::hear_snapshot(std::string_view manifest_text,
                               std::span<const std::uint8_t> content, Instant now) {
  const auto failed = [&] { return hear(sync::input::SnapshotFailed{now}); };
  const auto document = wire::parse_json(manifest_text, limits::frame_bytes_max);
  if (!document) return failed();
  auto manifest = wire::decode_snapshot_manifest(*document);
  if (!manifest) return failed();
  auto inbox = wire::read_snapshot(content);
  if (!inbox) return failed();
  auto effects = hear(sync::input::SnapshotArrived{*std::move(manifest), *std::move(inbox)});
  forget_erased(effects);
  return effects;
}

Session::Issued Session::issue(Command command, Instant now) {
  draw_ids(command, draw_);
  const CommandId id{draw_()};
  auto outputs = replica_.step(sync::input::Issue{id, std::move(command), now});
  Issued issued;
  for (const auto& output : outputs) {
    const auto* refused = std::get_if<sync::output::Refused>(&output);
    if (refused != nullptr && refused->id == id) issued.refusal = refused->refusal;
  }
  issued.effects = run(std::move(outputs));
  return issued;
}

Effects Session::keep_draft(ui::Draft draft) {
  const bool ended = draft.text.empty() && draft.attachments.empty();
  if (!drafts_.keep(std::move(draft))) return {};
  drafts_changed_ = true;
  // What was sent must not come back as a draft after a crash; what is being typed may wait.
  if (ended) {
    auto effects = flush();
    effects.emplace_back(blobs_kept());
    return effects;
  }
  return {effect::FlushSoon{}};
}

Effects Session::flush() {
  if (!drafts_changed_ || !store_.is_writable()) return {};
  drafts_changed_ = false;
  drafts_file_ = drafts_.write();
  drafts_asked_ += 1;
  return {effect::SaveFiles{.ticket = draft_tickets + drafts_asked_, .written = {drafts_name}}};
}

Effects Session::discard_unreadable() {
  opened_.salvage.unreadable.clear();
  return {save_of(no_ticket, store_.discard_unreadable(), Durability::relaxed)};
}

Effects Session::hear_saved(std::uint64_t ticket) {
  if (ticket == no_ticket) return {};
  if (ticket < draft_tickets) return hear(sync::input::Saved{ticket});
  drafts_saved_ = ticket - draft_tickets;
  return {effect::Redraw{}};
}

Effects Session::hear_save_failed(std::uint64_t ticket) {
  if (ticket == no_ticket) return {};
  if (ticket < draft_tickets) return hear(sync::input::SaveFailed{ticket});
  drafts_changed_ = true;  // they go along with the next flush
  return {};
}

bool Session::drafts_are_saved() const {
  return !drafts_changed_ && drafts_saved_ == drafts_asked_;
}

std::span<const std::uint8_t> Session::file(const std::string& name) const {
  if (name == drafts_name) return drafts_file_;
  const auto found = store_.files().find(name);
  if (found == store_.files().end()) return {};
  return found->second;
}

std::string Session::stream_query() const {
  std::string query = "client=" + to_text(client_) + "&cookie=" + to_text(cookie_);
  return query + "&last_n=" + std::to_string(last_number_);
}

Effects Session::run(sync::Outputs outputs) {
  struct Run {
    Session& session;
    Effects& effects;

    void operator()(const sync::output::Save& save) const { session.add(effects, save); }
    void operator()(const sync::output::Push& push) const {
      effects.emplace_back(effect::Push{wire::to_json(wire::encode(push.request))});
    }
    void operator()(const sync::output::UploadBlob& upload) const {
      effects.emplace_back(effect::UploadBlob{to_text(upload.blob)});
    }
    void operator()(const sync::output::OpenStream& stream) const {
      session.client_ = stream.client;
      session.cookie_ = stream.cookie;
      session.last_number_ = stream.last_number;
      effects.emplace_back(effect::OpenStream{session.stream_query()});
    }
    void operator()(const sync::output::FetchSnapshot& /*fetch*/) const {
      effects.emplace_back(effect::FetchSnapshot{});
    }
    void operator()(const sync::output::WakeAt& wake) const {
      effects.emplace_back(effect::WakeAt{wake.at});
    }
    void operator()(const sync::output::Refused& /*told by issue*/) const {}
    void operator()(const sync::output::Settled& /*shown by the thread and the tray*/) const {}
    void operator()(const sync::output::ViewChanged& /*changed*/) const {
      effects.emplace_back(effect::Redraw{});
    }
  };
  Effects effects;
  for (const auto& output : outputs) std::visit(Run{*this, effects}, output);
  return effects;
}

void Session::add(Effects& effects, const sync::output::Save& save) {
  if (!store_.is_writable()) {
    append(effects, hear_save_failed(save.ticket));
    return;
  }
  const bool own_words = !save.outbox_added.empty() || save.client.has_value();
  const auto durability = own_words ? Durability::strict : Durability::relaxed;
  effects.emplace_back(save_of(save.ticket, store_.apply(save, replica_), durability));
}

}  // namespace parley::app
