// SPDX-License-Identifier: AGPL-3.0-or-later
#include "app/session/drafts.h"

#include <string>

#include "base/limits.h"
#include "wire/record.h"

namespace parley::app {
namespace {

constexpr std::uint8_t draft_record = 1;

std::string_view word_of(DraftKind kind) {
  switch (kind) {
    case DraftKind::reply:
      return "reply";
    case DraftKind::note:
      return "note";
  }
  return {};
}

// Cut between two letters, never within one.
std::string cut(std::string text) {
  if (text.size() <= Drafts::text_bytes_max) return text;
  auto end = Drafts::text_bytes_max;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) end -= 1;
  text.resize(end);
  return text;
}

// Room for the files' names around the text.
constexpr std::size_t record_bytes_max = Drafts::text_bytes_max + 16 * 1024;

std::string text_in(const wire::Json& document, const char* field) {
  const auto found = document.find(field);
  if (found == document.end()) return {};
  const auto* text = found->get_ptr<const std::string*>();
  return text != nullptr ? *text : std::string{};
}

Attachment file_in(const wire::Json& document) {
  Attachment file;
  file.blob = parse_digest(text_in(document, "blob")).value_or(Digest{});
  file.name = text_in(document, "name");
  file.media_type = text_in(document, "type");
  const auto found = document.find("bytes");
  const auto* bytes =
      found == document.end() ? nullptr : found->get_ptr<const wire::Json::number_unsigned_t*>();
  if (bytes && *bytes <= limits::attachment_bytes_max) {
    file.bytes = static_cast<std::uint32_t>(*bytes);
  }
  return file;
}

// Of those that a message could take along.
Attachments files_in(const wire::Json& document) {
  Attachments files;
  const auto found = document.find("files");
  if (found == document.end() || !found->is_array()) return files;
  for (const auto& item : *found) {
    if (!item.is_object()) continue;
    files.push_back(file_in(item));
    if (!check_attachments(files)) files.pop_back();
  }
  return files;
}

wire::Json written(const Attachments& files) {
  auto list = wire::Json::array();
  for (const auto& file : files) {
    list.push_back({{"blob", to_text(file.blob)},
                    {"name", file.name},
                    {"type", file.media_type},
                    {"bytes", file.bytes}});
  }
  return list;
}

}  // namespace

void Drafts::read(std::span<const std::uint8_t> file) {
  for (const auto& record : wire::read_records(file).records) {
    if (record.type != draft_record) continue;
    const auto document = wire::parse_cbor(record.body, record_bytes_max);
    if (!document || !document->is_object()) continue;
    const auto conversation = parse_id<ConversationId>(text_in(*document, "conversation"));
    if (!conversation) continue;
    const auto kind =
        text_in(*document, "kind") == word_of(DraftKind::note) ? DraftKind::note : DraftKind::reply;
    keep({.conversation = *conversation,
          .kind = kind,
          .text = text_in(*document, "text"),
          .attachments = files_in(*document)});
  }
}

wire::Bytes Drafts::write() const {
  wire::Bytes file;
  std::uint64_t number = 0;
  for (const auto& [place, draft] : drafts_) {
    wire::Json document{{"conversation", to_text(place.first)},
                        {"kind", std::string(word_of(place.second))},
                        {"text", draft.text}};
    if (!draft.attachments.empty()) document["files"] = written(draft.attachments);
    number += 1;
    wire::append_record(file,
                        {.type = draft_record, .number = number, .body = wire::to_cbor(document)});
  }
  return file;
}

bool Drafts::keep(ui::Draft draft) {
  const Place place{draft.conversation, draft.kind};
  const auto found = drafts_.find(place);
  if (draft.text.empty() && draft.attachments.empty()) return drafts_.erase(place) > 0;
  Kept kept{cut(std::move(draft.text)), std::move(draft.attachments)};
  if (found != drafts_.end() && found->second == kept) return false;
  drafts_[place] = std::move(kept);
  return true;
}

std::vector<ui::Draft> Drafts::all() const {
  std::vector<ui::Draft> drafts;
  drafts.reserve(drafts_.size());
  for (const auto& [place, draft] : drafts_) {
    drafts.push_back({.conversation = place.first,
                      .kind = place.second,
                      .text = draft.text,
                      .attachments = draft.attachments});
  }
  return drafts;
}

}  // namespace parley::app
