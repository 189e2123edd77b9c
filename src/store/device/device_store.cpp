// SPDX-License-Identifier: AGPL-3.0-or-later
#include "store/device_store.h"

#include <algorithm>

#include "base/invariant.h"
#include "store/device/confirmed.h"
#include "store/device/device_reading.h"
#include "wire/snapshot.h"

namespace parley::store {
namespace {

// A commit writes the active segments whole, so they are small; a store holds less than 200 files,
// so a long offline day gets larger ones.
constexpr std::size_t log_segment_bytes = 64 * 1024;
constexpr std::size_t outbox_segment_bytes = 16 * 1024;
constexpr std::size_t outbox_segment_bytes_when_many = 128 * 1024;
constexpr std::size_t outbox_segments_many = 64;
constexpr std::size_t snapshot_part_bytes = std::size_t{1} << 20;
constexpr std::size_t tail_bytes_max = std::size_t{1} << 20;
constexpr std::size_t tail_bytes_small = log_segment_bytes;

std::string digits(std::uint64_t number, std::size_t width) {
  auto text = std::to_string(number);
  return text.size() < width ? std::string(width - text.size(), '0') + text : text;
}

bool erases_words(const sync::output::Save& save) {
  return std::any_of(save.confirmed_added.begin(), save.confirmed_added.end(),
                     [](const wire::EventDocument& event) {
                       return std::holds_alternative<CustomerErased>(event.logged.event);
                     });
}

}  // namespace

DeviceStore::DeviceStore(Files files, std::string build) : files_(std::move(files)) {
  manifest_.build = std::move(build);
}

Opened DeviceStore::open(AgentId agent, wire::ClientId fresh_client) {
  INVARIANT(!is_writable_ && manifest_.agent.is_none());
  auto reading = read_device(files_.all(), agent);
  Opened opened;
  opened.opening = reading.opening;
  is_writable_ = reading.opening != Opening::other_agent && reading.opening != Opening::newer;
  if (!is_writable_) return opened;

  manifest_.agent = agent;
  manifest_.client = fresh_client;
  if (reading.opening != Opening::fresh) {
    opened.state = adopt(std::move(reading), fresh_client, opened);
  }
  for (const auto& name : names_in(files(), unreadable_folder)) {
    opened.salvage.unreadable[name] = files().at(name);
  }
  return opened;
}

sync::DeviceState DeviceStore::adopt(DeviceReading reading, wire::ClientId fresh_client,
                                     Opened& opened) {
  const auto fresh = manifest_;
  manifest_ = std::move(reading.manifest);
  manifest_.build = fresh.build;
  manifest_.agent = fresh.agent;
  files_.adopt(std::exchange(manifest_.files, {}));
  files_.remove_unlisted(log_folder);
  files_.remove_unlisted(snapshot_folder);
  last_in_outbox_ = std::move(reading.last_in_outbox);

  sync::DeviceState state;
  state.outbox = std::move(reading.words.outbox);
  state.attention = std::move(reading.words.attention);
  state.confirmed = std::move(reading.confirmed);
  if (reading.outbox_state == Soundness::damaged) {
    manifest_.client = fresh_client;
    manifest_.done_number = 0;
    manifest_.next_number = 1;
    for (auto& sent : state.outbox) sent.number = manifest_.next_number++;
  }
  if (reading.confirmed_state == Soundness::damaged) manifest_.cookie = {};
  state.client = manifest_.client;
  state.agent = manifest_.agent;
  state.cookie = manifest_.cookie;
  state.next_number = manifest_.next_number;
  if (reading.opening == Opening::salvaged) {
    opened.salvage.outbox_bytes_lost = reading.words.bytes_lost;
    opened.salvage.commands_recovered = state.outbox.size();
    opened.salvage.confirmed_dropped = reading.confirmed_state == Soundness::damaged;
    rewrite_salvaged(reading, state);
  }
  opened.changes = files_.take_changes();
  return state;
}

// Writes what could be saved in place of what was there, and puts the damaged files aside.
void DeviceStore::rewrite_salvaged(const DeviceReading& reading, const sync::DeviceState& state) {
  for (const auto& name : reading.damaged_words) put_aside(name);
  if (reading.confirmed_state == Soundness::damaged) {
    files_.remove_all(log_folder);
    files_.remove_all(snapshot_folder);
  }
  if (reading.outbox_state == Soundness::damaged) {
    files_.remove_all(outbox_folder);
    last_in_outbox_.clear();
    for (const auto& sent : state.outbox) add_to_outbox(sent);
  }
  if (reading.attention_state == Soundness::damaged) put_attention(state.attention);
  put_manifest();
}

void DeviceStore::put_aside(const std::string& name) {
  auto flat = name;
  std::replace(flat.begin(), flat.end(), '/', '-');
  auto number = manifest_.generation;
  const auto aside = [&] {
    return std::string(unreadable_folder) + digits(number, 8) + "-" + flat;
  };
  while (files().count(aside()) != 0) number += 1;
  files_.put(aside(), files().at(name));
}

FileChanges DeviceStore::apply(const sync::output::Save& save, sync::Replica& replica) {
  if (!is_writable_) return {};
  if (save.client) {
    manifest_.client = *save.client;
    manifest_.next_number = 1;
    files_.remove_all(outbox_folder);
    last_in_outbox_.clear();
  }
  for (const auto& sent : save.outbox_added) add_to_outbox(sent);
  manifest_.done_number = save.outbox_done;
  drop_done();
  if (save.attention) put_attention(*save.attention);
  manifest_.cookie = save.cookie;
  if (!save.snapshot_replaced) add_to_log(save.confirmed_added);
  // AC-3: a log holds the words that were erased; a snapshot of what is left does not.
  if (save.snapshot_replaced || erases_words(save) || is_tail_long()) {
    replica.read_confirmed([this](const Inbox& confirmed) { put_snapshot(confirmed); });
  }
  put_manifest();
  return files_.take_changes();
}

FileChanges DeviceStore::discard_unreadable() {
  files_.remove_all(unreadable_folder);
  return files_.take_changes();
}

void DeviceStore::add_to_outbox(const wire::SentCommand& sent) {
  const bool is_many = last_in_outbox_.size() >= outbox_segments_many;
  const auto name =
      segment_for(outbox_folder, is_many ? outbox_segment_bytes_when_many : outbox_segment_bytes);
  files_.append(name, write_sent(manifest_.agent, sent));
  last_in_outbox_[name] = sent.number;
  manifest_.next_number = sent.number + 1;
}

void DeviceStore::drop_done() {
  std::erase_if(last_in_outbox_, [this](const auto& segment) {
    if (segment.second > manifest_.done_number) return false;
    files_.remove(segment.first);
    return true;
  });
}

void DeviceStore::put_attention(const std::vector<sync::Attention>& attention) {
  const std::string name(attention_name);
  if (attention.empty()) return files_.remove(name);
  wire::Bytes content;
  for (const auto& item : attention) {
    wire::append_record(content, write_attention(manifest_.agent, item));
  }
  files_.put(name, std::move(content));
}

void DeviceStore::add_to_log(const std::vector<wire::EventDocument>& events) {
  for (const auto& event : events) {
    files_.append(segment_for(log_folder, log_segment_bytes), write_event(event));
  }
}

void DeviceStore::put_snapshot(const Inbox& confirmed) {
  files_.remove_all(log_folder);
  files_.remove_all(snapshot_folder);
  const auto folder = std::string(snapshot_folder) + digits(manifest_.generation + 1, 8) + "/p";
  const auto content = wire::write_snapshot(confirmed);
  std::size_t part = 0;
  for (std::size_t at = 0; at < content.size(); at += snapshot_part_bytes) {
    const auto begin = content.begin() + static_cast<std::ptrdiff_t>(at);
    const auto bytes = std::min(snapshot_part_bytes, content.size() - at);
    files_.put(folder + digits(part++, 3),
               wire::Bytes(begin, begin + static_cast<std::ptrdiff_t>(bytes)));
  }
}

void DeviceStore::put_manifest() {
  manifest_.generation += 1;
  auto manifest = manifest_;
  manifest.files = files_.sum_up();
  files_.put(std::string(manifest_name), write_manifest(manifest));
}

bool DeviceStore::is_tail_long() const {
  const auto tail = files_.bytes_in(log_folder);
  if (tail <= tail_bytes_small) return false;
  return tail > tail_bytes_max || tail > 2 * files_.bytes_in(snapshot_folder);
}

// The newest segment while it has room, or the name of a new one. Names are never used again.
std::string DeviceStore::segment_for(std::string_view folder, std::size_t bytes_max) const {
  const auto names = names_in(files(), folder);
  if (!names.empty() && files().at(names.back()).size() < bytes_max) return names.back();
  auto number = manifest_.generation + 1;
  const auto name = [&] { return std::string(folder) + digits(number, 8) + ".seg"; };
  while (!names.empty() && name() <= names.back()) number += 1;
  return name();
}

}  // namespace parley::store
