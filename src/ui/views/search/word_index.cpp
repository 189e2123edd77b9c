// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/views/search/word_index.h"

#include <algorithm>

namespace parley::ui {
namespace {

constexpr std::size_t inside_bytes_min = 3;

// FNV-1a: tokens are short.
std::uint32_t hash_of(std::string_view text) {
  std::uint32_t hash = 2166136261U;
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
  return hash;
}

}  // namespace

void Marks::keep_common(const Marks& other) {
  for (std::size_t at = 0; at < words_.size(); ++at) {
    words_[at] &= at < other.words_.size() ? other.words_[at] : 0;
  }
}

std::string_view WordIndex::text_of(std::uint32_t token) const {
  const auto begin = begins_[token];
  const auto end = token + 1 < begins_.size() ? begins_[token + 1] - 1 : vocabulary_.size() - 1;
  return std::string_view(vocabulary_).substr(begin, end - begin);
}

std::size_t WordIndex::slot_of(std::string_view token) const {
  const auto mask = slots_.size() - 1;
  auto slot = hash_of(token) & mask;
  while (slots_[slot] != 0 && text_of(slots_[slot] - 1) != token) slot = (slot + 1) & mask;
  return slot;
}

void WordIndex::grow() {
  slots_.assign(std::max<std::size_t>(1024, slots_.size() * 2), 0);
  for (std::uint32_t token = 0; token < begins_.size(); ++token) {
    slots_[slot_of(text_of(token))] = token + 1;
  }
}

void WordIndex::add(std::string_view token, std::uint32_t document) {
  if ((begins_.size() + 1) * 2 > slots_.size()) grow();
  const auto slot = slot_of(token);
  if (slots_[slot] == 0) {
    begins_.push_back(static_cast<std::uint32_t>(vocabulary_.size()));
    vocabulary_ += token;
    vocabulary_ += '\n';
    documents_.emplace_back();
    slots_[slot] = static_cast<std::uint32_t>(begins_.size());
  }
  auto& documents = documents_[slots_[slot] - 1];
  if (documents.empty() || documents.back() != document) documents.push_back(document);
}

void WordIndex::mark_token(std::string_view token, Marks& marks) const {
  if (slots_.empty()) return;
  const auto slot = slot_of(token);
  if (slots_[slot] == 0) return;
  for (const auto document : documents_[slots_[slot] - 1]) marks.set(document);
}

void WordIndex::mark_with(std::string_view part, Marks& marks) const {
  const auto wanted = part.size() < inside_bytes_min ? "\n" + std::string(part) : std::string(part);
  auto at = vocabulary_.find(wanted);
  while (at != std::string::npos) {
    const auto inside = static_cast<std::uint32_t>(at + (wanted.size() > part.size() ? 1 : 0));
    const auto after = std::upper_bound(begins_.begin(), begins_.end(), inside);
    const auto token = static_cast<std::size_t>(after - begins_.begin()) - 1;
    for (const auto document : documents_[token]) marks.set(document);
    const auto next = after == begins_.end() ? vocabulary_.size() : *after;
    at = next == vocabulary_.size() ? std::string::npos : vocabulary_.find(wanted, next - 1);
  }
}

void WordIndex::clear() { *this = WordIndex(); }

}  // namespace parley::ui
