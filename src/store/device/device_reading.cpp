// SPDX-License-Identifier: AGPL-3.0-or-later
#include "store/device/device_reading.h"

#include <algorithm>
#include <optional>
#include <set>

#include "store/device/confirmed.h"

namespace parley::store {
namespace {

bool is_own_file(std::string_view name) {
  return name == manifest_name || is_listed_kind(name) || is_in(name, unreadable_folder);
}

bool is_sound(const Files& files, const std::string& name, const ListedFile& expected) {
  const auto found = files.find(name);
  return found != files.end() && listed(found->second) == expected;
}

// A file that the manifest does not vouch for is as suspect as one that is not as it says.
Soundness read_words_file(const Files& files, const std::string& name, DeviceReading& reading,
                          AgentId agent) {
  const auto& listing = reading.manifest.files;
  const auto entry = listing.find(name);
  const auto found = files.find(name);
  if (found == files.end()) {
    reading.words.bytes_lost += static_cast<std::size_t>(entry->second.length);
    return Soundness::damaged;
  }
  const auto lost_before = reading.words.bytes_lost;
  read_words(found->second, agent, reading.words);
  const auto length = entry == listing.end() ? 0 : static_cast<std::size_t>(entry->second.length);
  if (length > found->second.size()) reading.words.bytes_lost += length - found->second.size();
  if (is_in(name, outbox_folder) && !reading.words.outbox.empty()) {
    reading.last_in_outbox[name] = reading.words.outbox.back().number;
  }
  const bool is_listed = entry != listing.end() && is_sound(files, name, entry->second);
  if (reading.words.bytes_lost != lost_before) reading.damaged_words.push_back(name);
  return is_listed && reading.words.bytes_lost == lost_before ? Soundness::sound
                                                              : Soundness::damaged;
}

std::set<std::string> there_or_listed(const Files& files, const Listing& listing,
                                      std::string_view folder) {
  std::set<std::string> names;
  for (const auto& name : names_in(files, folder)) names.insert(name);
  for (const auto& [name, file] : listing) {
    if (is_in(name, folder)) names.insert(name);
  }
  return names;
}

Soundness read_words_files(const Files& files, std::string_view folder, DeviceReading& reading,
                           AgentId agent) {
  auto state = Soundness::sound;
  for (const auto& name : there_or_listed(files, reading.manifest.files, folder)) {
    if (read_words_file(files, name, reading, agent) == Soundness::damaged) {
      state = Soundness::damaged;
    }
  }
  return state;
}

// Whether the numbers go on from what is done to what comes next, without a hole.
bool is_gapless(const DeviceReading& reading) {
  auto expected = reading.manifest.done_number + 1;
  for (const auto& sent : reading.words.outbox) {
    if (sent.number != expected++) return false;
  }
  return expected == reading.manifest.next_number;
}

// The same command may stand in an old segment and in the one that replaced it, or have been
// answered since.
void drop_repeated(OwnWords& words) {
  std::set<CommandId> met;
  for (const auto& attention : words.attention) met.insert(attention.sent.id);
  std::erase_if(words.outbox,
                [&](const wire::SentCommand& sent) { return !met.insert(sent.id).second; });
}

void read_own_words(const Files& files, AgentId agent, DeviceReading& reading) {
  reading.attention_state = read_words_files(files, attention_name, reading, agent);
  reading.outbox_state = read_words_files(files, outbox_folder, reading, agent);
  std::erase_if(reading.words.outbox, [&](const wire::SentCommand& sent) {
    return sent.number <= reading.manifest.done_number;
  });
  if (reading.outbox_state == Soundness::sound && !is_gapless(reading)) {
    reading.outbox_state = Soundness::damaged;
  }
  drop_repeated(reading.words);
}

void read_all(const Files& files, AgentId agent, DeviceReading& reading) {
  read_own_words(files, agent, reading);
  if (reading.words.is_other_agents) {
    reading.opening = Opening::other_agent;
    return;
  }
  auto confirmed = read_confirmed(files, reading.manifest);
  if (reading.words.is_newer || confirmed.state == ConfirmedState::newer) {
    reading.opening = Opening::newer;
    return;
  }
  reading.confirmed = std::move(confirmed.inbox);
  if (confirmed.state == ConfirmedState::damaged) reading.confirmed_state = Soundness::damaged;
  const auto is_damaged = [](Soundness state) { return state == Soundness::damaged; };
  if (is_damaged(reading.confirmed_state) || is_damaged(reading.outbox_state) ||
      is_damaged(reading.attention_state)) {
    reading.opening = Opening::salvaged;
  }
}

}  // namespace

DeviceReading read_device(const Files& files, AgentId agent) {
  DeviceReading reading;
  const bool is_empty = std::none_of(files.begin(), files.end(),
                                     [](const auto& file) { return is_own_file(file.first); });
  if (is_empty) return reading;
  auto [state, manifest] = read_manifest(files);
  if (state == ManifestState::newer) {
    reading.opening = Opening::newer;
    return reading;
  }
  if (state == ManifestState::sound && manifest.agent != agent) {
    reading.opening = Opening::other_agent;
    return reading;
  }
  reading.manifest = std::move(manifest);
  reading.opening = Opening::sound;
  read_all(files, agent, reading);
  if (state == ManifestState::sound) return reading;
  // Without a manifest nothing says what is confirmed or done; only words can be saved.
  reading.confirmed = {};
  reading.confirmed_state = Soundness::damaged;
  reading.outbox_state = Soundness::damaged;
  if (reading.opening == Opening::sound) reading.opening = Opening::salvaged;
  return reading;
}

}  // namespace parley::store
