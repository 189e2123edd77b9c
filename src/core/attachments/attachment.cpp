// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/attachments/attachment.h"

#include <algorithm>
#include <array>

#include "base/limits.h"
#include "core/checks.h"

namespace parley {
namespace {

constexpr auto unnamed = "file";
constexpr auto unknown_type = "application/octet-stream";

bool starts_letter(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; }

// How long the letter at the front is when it must not be in a name; 0 when it may.
std::size_t bad_letter(std::string_view text) {
  // U+061C, U+200B to U+200F, U+2028 to U+202E, U+2060 to U+206F, U+FEFF, and U+0080 to U+009F.
  const auto byte = [&](std::size_t at) {
    return at < text.size() ? static_cast<unsigned char>(text[at]) : 0U;
  };
  const auto lead = byte(0);
  if (lead < 0x20 || lead == 0x7F || lead == '/' || lead == '\\') return 1;
  if (lead == 0xC2 && byte(1) >= 0x80 && byte(1) < 0xA0) return 2;
  if (lead == 0xD8 && byte(1) == 0x9C) return 2;
  if (lead == 0xEF && byte(1) == 0xBB && byte(2) == 0xBF) return 3;
  if (lead != 0xE2) return 0;
  const auto last = byte(2);
  const bool is_mark =
      byte(1) == 0x80 && ((last >= 0x8B && last <= 0x8F) || (last >= 0xA8 && last <= 0xAE));
  const bool is_isolate = byte(1) == 0x81 && last >= 0xA0 && last <= 0xAF;
  return is_mark || is_isolate ? 3 : 0;
}

std::string trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(' ');
  if (first == std::string_view::npos) return {};
  return std::string(text.substr(first, text.find_last_not_of(' ') - first + 1));
}

// The middle goes, so that the ending still says what it is.
std::string cut(const std::string& name) {
  if (name.size() <= limits::name_bytes_max) return name;
  constexpr std::size_t ending_max = 20;
  const auto dot = name.rfind('.');
  const bool has_ending = dot != std::string::npos && name.size() - dot <= ending_max;
  const auto ending = has_ending ? name.substr(dot) : std::string();
  auto end = limits::name_bytes_max - ending.size();
  while (end > 0 && !starts_letter(name[end])) end -= 1;
  return name.substr(0, end) + ending;
}

bool is_type_letter(char letter) {
  const bool is_word = (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9');
  return is_word || std::string_view("!#$&-^_.+").find(letter) != std::string_view::npos;
}

}  // namespace

std::string clean_file_name(std::string_view name) {
  std::string clean;
  while (!name.empty()) {
    if (const auto bad = bad_letter(name); bad != 0) {
      clean += '_';
      name.remove_prefix(std::min(bad, name.size()));
    } else {
      clean += name.front();
      name.remove_prefix(1);
    }
  }
  clean = trimmed(cut(trimmed(clean)));
  return clean.empty() ? unnamed : clean;
}

std::string clean_media_type(std::string_view type) {
  std::string clean(type.substr(0, type.find(';')));
  std::transform(clean.begin(), clean.end(), clean.begin(), [](char letter) {
    return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
  });
  clean = trimmed(clean);
  const auto slash = clean.find('/');
  const bool has_both = slash != std::string::npos && slash > 0 && slash + 1 < clean.size();
  const auto is_wrong = [&](char letter) { return !is_type_letter(letter); };
  const auto at = clean.begin() + static_cast<std::ptrdiff_t>(has_both ? slash : 0);
  const bool is_type = has_both && clean.size() <= limits::media_type_bytes_max &&
                       std::none_of(clean.begin(), at, is_wrong) &&
                       std::none_of(at + 1, clean.end(), is_wrong);
  return is_type ? clean : unknown_type;
}

Result<Done, Refusal> check_attachments(const Attachments& attachments) {
  if (attachments.size() > limits::attachments_max) return Err{Refusal::too_many_files};
  for (const auto& it : attachments) {
    if (it.bytes > limits::attachment_bytes_max) return Err{Refusal::file_too_large};
    const bool is_named =
        it.name == clean_file_name(it.name) && it.media_type == clean_media_type(it.media_type);
    if (it.bytes == 0 || it.blob.is_none() || !is_named) return Err{Refusal::file_malformed};
  }
  return Done{};
}

Result<Done, Refusal> check_words(std::string_view body, const Attachments& attachments) {
  TRY_ASSIGN([[maybe_unused]] auto files, check_attachments(attachments));
  return check_text(body, limits::body_bytes_max,
                    attachments.empty() ? Emptiness::refused : Emptiness::allowed);
}

bool is_safe_picture(std::string_view media_type) {
  constexpr std::array<std::string_view, 4> safe = {"image/png", "image/jpeg", "image/gif",
                                                    "image/webp"};
  return std::find(safe.begin(), safe.end(), media_type) != safe.end();
}

}  // namespace parley
