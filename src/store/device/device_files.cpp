// SPDX-License-Identifier: AGPL-3.0-or-later
#include "store/device/device_files.h"

#include <utility>

namespace parley::store {

bool is_in(std::string_view name, std::string_view folder) {
  return name.substr(0, folder.size()) == folder;
}

bool is_listed_kind(std::string_view name) {
  return name == attention_name || is_in(name, log_folder) || is_in(name, outbox_folder) ||
         is_in(name, snapshot_folder);
}

ListedFile listed(const wire::Bytes& content) { return {content.size(), wire::crc32c(content)}; }

std::vector<std::string> names_in(const Files& files, std::string_view folder) {
  std::vector<std::string> names;
  for (auto it = files.lower_bound(std::string(folder)); it != files.end(); ++it) {
    if (!is_in(it->first, folder)) break;
    names.push_back(it->first);
  }
  return names;
}

std::size_t DeviceFiles::bytes_in(std::string_view folder) const {
  std::size_t bytes = 0;
  for (const auto& name : names_in(all_, folder)) bytes += all_.at(name).size();
  return bytes;
}

void DeviceFiles::put(const std::string& name, wire::Bytes content) {
  all_[name] = std::move(content);
  changed_[name] = Fate::written;
}

void DeviceFiles::append(const std::string& name, const wire::Record& record) {
  wire::append_record(all_[name], record);
  changed_[name] = Fate::written;
}

void DeviceFiles::remove(const std::string& name) {
  listing_.erase(name);
  if (all_.erase(name) != 0) changed_[name] = Fate::removed;
}

void DeviceFiles::remove_all(std::string_view folder) {
  for (const auto& name : names_in(all_, folder)) remove(name);
  std::erase_if(listing_, [&](const auto& file) { return is_in(file.first, folder); });
}

void DeviceFiles::remove_unlisted(std::string_view folder) {
  for (const auto& name : names_in(all_, folder)) {
    if (listing_.count(name) == 0) remove(name);
  }
}

const Listing& DeviceFiles::sum_up() {
  for (const auto& [name, fate] : changed_) {
    if (fate == Fate::written && is_listed_kind(name)) listing_[name] = listed(all_.at(name));
  }
  return listing_;
}

FileChanges DeviceFiles::take_changes() {
  FileChanges changes;
  for (const auto& [name, fate] : std::exchange(changed_, {})) {
    auto& list = fate == Fate::written ? changes.written : changes.removed;
    list.push_back(name);
  }
  return changes;
}

}  // namespace parley::store
