// SPDX-License-Identifier: AGPL-3.0-or-later
#include "app/session/drafts.h"

#include <string>

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

std::string text_in(const wire::Json& document, const char* field) {
  const auto found = document.find(field);
  if (found == document.end()) return {};
  const auto* text = found->get_ptr<const std::string*>();
  return text != nullptr ? *text : std::string{};
}

}  // namespace

void Drafts::read(std::span<const std::uint8_t> file) {
  for (const auto& record : wire::read_records(file).records) {
    if (record.type != draft_record) continue;
    const auto document = wire::parse_cbor(record.body, text_bytes_max + 1024);
    if (!document || !document->is_object()) continue;
    const auto conversation = parse_id<ConversationId>(text_in(*document, "conversation"));
    if (!conversation) continue;
    const auto kind =
        text_in(*document, "kind") == word_of(DraftKind::note) ? DraftKind::note : DraftKind::reply;
    keep({.conversation = *conversation, .kind = kind, .text = text_in(*document, "text")});
  }
}

wire::Bytes Drafts::write() const {
  wire::Bytes file;
  std::uint64_t number = 0;
  for (const auto& [place, text] : texts_) {
    const wire::Json document{{"conversation", to_text(place.first)},
                              {"kind", std::string(word_of(place.second))},
                              {"text", text}};
    number += 1;
    wire::append_record(file,
                        {.type = draft_record, .number = number, .body = wire::to_cbor(document)});
  }
  return file;
}

bool Drafts::keep(ui::Draft draft) {
  const Place place{draft.conversation, draft.kind};
  const auto found = texts_.find(place);
  if (draft.text.empty()) return texts_.erase(place) > 0;
  auto text = cut(std::move(draft.text));
  if (found != texts_.end() && found->second == text) return false;
  texts_[place] = std::move(text);
  return true;
}

std::vector<ui::Draft> Drafts::all() const {
  std::vector<ui::Draft> drafts;
  drafts.reserve(texts_.size());
  for (const auto& [place, text] : texts_) {
    drafts.push_back({.conversation = place.first, .kind = place.second, .text = text});
  }
  return drafts;
}

}  // namespace parley::app
