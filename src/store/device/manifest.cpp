// SPDX-License-Identifier: AGPL-3.0-or-later
#include "store/device/manifest.h"

#include <optional>

namespace parley::store {
namespace {

using wire::Json;

constexpr std::uint8_t manifest_type = 1;
constexpr std::uint8_t manifest_version = 1;

template <class Number>
bool read_number(const Json& document, Number& number) {
  const auto* value = document.get_ptr<const Json::number_unsigned_t*>();
  if (!value || static_cast<Number>(*value) != *value) return false;
  number = static_cast<Number>(*value);
  return true;
}

const Json* find(const Json& document, const char* name) {
  const auto found = document.find(name);
  return found == document.end() ? nullptr : &*found;
}

template <class Number>
bool read_number(const Json& document, const char* name, Number& number) {
  const auto* member = find(document, name);
  return member && read_number(*member, number);
}

bool read_text(const Json& document, const char* name, std::string& text) {
  const auto* member = find(document, name);
  const auto* value = member ? member->get_ptr<const Json::string_t*>() : nullptr;
  if (value) text = *value;
  return value != nullptr;
}

template <class IdType>
bool read_id(const Json& document, const char* name, IdType& id) {
  std::string text;
  if (!read_text(document, name, text)) return false;
  const auto parsed = parse_id<IdType>(text);
  if (parsed) id = *parsed;
  return parsed.has_value();
}

bool read_cookie(const Json& document, wire::Cookie& cookie) {
  std::string text;
  if (!read_text(document, "cookie", text)) return false;
  const auto parsed = wire::parse_cookie(text);
  if (parsed) cookie = *parsed;
  return parsed.has_value();
}

bool read_files(const Json& document, Listing& files) {
  const auto* list = find(document, "files");
  if (!list || !list->is_array()) return false;
  for (const auto& item : *list) {
    std::string name;
    ListedFile file;
    if (!item.is_object() || !read_text(item, "name", name) ||
        !read_number(item, "bytes", file.length) || !read_number(item, "crc32c", file.checksum)) {
      return false;
    }
    files[name] = file;
  }
  return true;
}

std::optional<Manifest> read_document(const Json& document) {
  Manifest manifest;
  const bool is_read =
      document.is_object() && read_text(document, "build", manifest.build) &&
      read_id(document, "agent", manifest.agent) && read_id(document, "client", manifest.client) &&
      read_cookie(document, manifest.cookie) &&
      read_number(document, "next", manifest.next_number) &&
      read_number(document, "done", manifest.done_number) && read_files(document, manifest.files);
  if (!is_read) return std::nullopt;
  return manifest;
}

}  // namespace

wire::Bytes write_manifest(const Manifest& manifest) {
  auto files = Json::array();
  for (const auto& [name, file] : manifest.files) {
    files.push_back({{"name", name}, {"bytes", file.length}, {"crc32c", file.checksum}});
  }
  const Json document = {{"build", manifest.build},
                         {"agent", to_text(manifest.agent)},
                         {"client", to_text(manifest.client)},
                         {"cookie", to_text(manifest.cookie)},
                         {"next", manifest.next_number},
                         {"done", manifest.done_number},
                         {"files", std::move(files)}};
  wire::Bytes bytes;
  wire::append_record(
      bytes, {manifest_type, manifest_version, manifest.generation, wire::to_cbor(document)});
  return bytes;
}

ReadManifest read_manifest(const Files& files) {
  const auto found = files.find(std::string(manifest_name));
  if (found == files.end()) return {};
  ReadManifest read{ManifestState::damaged, {}};
  const auto recovered = wire::read_records(found->second);
  if (recovered.damaged_bytes != 0 || recovered.records.size() != 1) return read;
  const auto& record = recovered.records.front();
  if (record.type != manifest_type) return read;
  if (record.version > manifest_version) return {ManifestState::newer, {}};
  const auto document = wire::parse_cbor(record.body, record.body.size());
  if (!document) return read;
  auto manifest = read_document(*document);
  if (!manifest) return read;
  manifest->generation = record.number;
  return {ManifestState::sound, *std::move(manifest)};
}

}  // namespace parley::store
