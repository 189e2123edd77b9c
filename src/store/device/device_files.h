// SPDX-License-Identifier: AGPL-3.0-or-later
// The device's files in memory, and which of them have changed since they were last handed over.
// Each one's length and checksum is kept at hand for the manifest.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "wire/record.h"

namespace parley::store {

// By name, relative to the mount: "MANIFEST", "log/00000001.seg", "out/00000001.seg",
// "snap/00000001/p000", "attention", "unreadable/…".
using Files = std::map<std::string, wire::Bytes>;

struct FileChanges {
  std::vector<std::string> written;  // content is in `files()`
  std::vector<std::string> removed;
  [[nodiscard]] bool is_empty() const { return written.empty() && removed.empty(); }
};

struct ListedFile {
  std::uint64_t length = 0;
  std::uint32_t checksum = 0;
  friend bool operator==(const ListedFile&, const ListedFile&) = default;
};
using Listing = std::map<std::string, ListedFile>;

inline constexpr std::string_view manifest_name = "MANIFEST";
inline constexpr std::string_view attention_name = "attention";
inline constexpr std::string_view log_folder = "log/";
inline constexpr std::string_view outbox_folder = "out/";
inline constexpr std::string_view snapshot_folder = "snap/";
inline constexpr std::string_view unreadable_folder = "unreadable/";

bool is_in(std::string_view name, std::string_view folder);
// Whether the manifest vouches for files of this name.
bool is_listed_kind(std::string_view name);
ListedFile listed(const wire::Bytes& content);
std::vector<std::string> names_in(const Files& files, std::string_view folder);

class DeviceFiles {
 public:
  explicit DeviceFiles(Files files) : all_(std::move(files)) {}

  [[nodiscard]] const Files& all() const { return all_; }
  [[nodiscard]] std::size_t bytes_in(std::string_view folder) const;

  // The listing as the manifest on the device has it.
  void adopt(Listing listing) { listing_ = std::move(listing); }
  void put(const std::string& name, wire::Bytes content);
  void append(const std::string& name, const wire::Record& record);
  void remove(const std::string& name);
  void remove_all(std::string_view folder);
  void remove_unlisted(std::string_view folder);
  // What the manifest is to say of the files as they are now.
  const Listing& sum_up();
  FileChanges take_changes();

 private:
  enum class Fate : std::uint8_t { written, removed };

  Files all_;
  Listing listing_;
  std::map<std::string, Fate> changed_;
};

}  // namespace parley::store
