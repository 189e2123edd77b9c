// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/views/rich_text.h"

namespace parley::ui {
namespace {

bool starts_with(std::string_view text, std::string_view start) {
  return text.substr(0, start.size()) == start;
}

bool is_address_letter(char letter) {
  const auto byte = static_cast<unsigned char>(letter);
  return byte > ' ' && byte < 0x80 &&
         std::string_view("<>\"`{}|\\^").find(letter) == std::string_view::npos;
}

bool is_name_letter(char letter) {
  const auto byte = static_cast<unsigned char>(letter);
  const bool is_letter = (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
  return is_letter || (byte >= '0' && byte <= '9') || byte == '_' || byte >= 0x80;
}

// Punctuation that ends the sentence, not the address.
std::string_view without_tail(std::string_view address) {
  while (!address.empty() &&
         std::string_view(".,;:!?)]'").find(address.back()) != std::string_view::npos) {
    address.remove_suffix(1);
  }
  return address;
}

std::size_t link_length(std::string_view text) {
  const bool is_web = starts_with(text, "https://") || starts_with(text, "http://");
  if (!is_web) return 0;
  std::size_t length = 0;
  while (length < text.size() && is_address_letter(text[length])) ++length;
  const auto address = without_tail(text.substr(0, length));
  const auto scheme = text.find("://") + 3;
  return address.size() > scheme ? address.size() : 0;
}

std::size_t mention_length(std::string_view text) {
  if (text.empty() || text.front() != '@') return 0;
  std::size_t length = 1;
  while (length < text.size() && is_name_letter(text[length])) ++length;
  return length > 1 ? length : 0;
}

std::size_t strong_length(std::string_view text) {
  if (!starts_with(text, "**")) return 0;
  const auto close = text.find("**", 2);
  if (close == std::string_view::npos || close == 2) return 0;
  return text.substr(2, close - 2).find('\n') == std::string_view::npos ? close + 2 : 0;
}

}  // namespace

std::vector<RichPart> rich_parts(std::string_view text, Voice voice) {
  const bool is_note = voice == Voice::note;
  std::vector<RichPart> parts;
  const auto add = [&](RichKind kind, std::size_t begin, std::size_t length, std::string href) {
    parts.push_back({kind, static_cast<std::uint32_t>(begin),
                     static_cast<std::uint32_t>(begin + length), std::move(href)});
    return begin + length;
  };
  for (std::size_t at = 0; at < text.size();) {
    const auto rest = text.substr(at);
    const bool at_word = at == 0 || !is_name_letter(text[at - 1]);
    if (const auto link = at_word ? link_length(rest) : 0) {
      at = add(RichKind::link, at, link, std::string(rest.substr(0, link)));
    } else if (const auto mention = is_note && at_word ? mention_length(rest) : 0) {
      at = add(RichKind::mention, at, mention, {});
    } else if (const auto strong = is_note ? strong_length(rest) : 0) {
      at = add(RichKind::strong, at, strong, {});
    } else {
      ++at;
    }
  }
  return parts;
}

}  // namespace parley::ui
