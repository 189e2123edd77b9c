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

}  // namespace

RichParts rich_parts(std::string_view text) {
  RichParts parts;
  for (std::size_t at = 0; at < text.size();) {
    const auto rest = text.substr(at);
    const bool at_word = at == 0 || !is_name_letter(text[at - 1]);
    const auto link = at_word ? link_length(rest) : 0;
    if (link == 0) {
      ++at;
      continue;
    }
    parts.push_back({RichKind::link, static_cast<std::uint32_t>(at),
                     static_cast<std::uint32_t>(at + link), std::string(rest.substr(0, link))});
    at += link;
  }
  return parts;
}

}  // namespace parley::ui
