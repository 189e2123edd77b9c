// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/templates/variables.h"

#include <algorithm>

namespace parley {
namespace {

struct Placeholder {
  std::size_t begin = std::string_view::npos;
  std::size_t end = 0;
  std::string_view name;
  std::string_view fallback;
  bool has_fallback = false;
};

std::string_view trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(' ');
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(' ') - first + 1);
}

// Only names with a dot between lower-case words: other double braces are the writer's own.
bool is_name(std::string_view text) {
  const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || c == '_' || c == '.'; };
  return text.find('.') != std::string_view::npos && text.front() != '.' && text.back() != '.' &&
         std::all_of(text.begin(), text.end(), is_letter);
}

Placeholder next_placeholder(std::string_view text, std::size_t from) {
  for (auto begin = text.find("{{", from); begin != std::string_view::npos;
       begin = text.find("{{", begin + 1)) {
    const auto end = text.find("}}", begin);
    if (end == std::string_view::npos) break;
    const auto inside = text.substr(begin + 2, end - begin - 2);
    const auto bar = inside.find('|');
    const auto name = trimmed(inside.substr(0, bar));
    if (!is_name(name)) continue;
    Placeholder found{begin, end + 2, name, {}, bar != std::string_view::npos};
    if (found.has_fallback) found.fallback = trimmed(inside.substr(bar + 1));
    return found;
  }
  return {};
}

}  // namespace

std::string fill_in(std::string_view content, const std::vector<Variable>& variables) {
  std::string filled;
  std::size_t done = 0;
  while (true) {
    const auto found = next_placeholder(content, done);
    if (found.begin == std::string_view::npos) break;
    filled += content.substr(done, found.begin - done);
    const auto known =
        std::find_if(variables.begin(), variables.end(), [&](const Variable& variable) {
          return variable.name == found.name && !variable.value.empty();
        });
    if (known != variables.end()) {
      filled += known->value;
    } else if (found.has_fallback) {
      filled += found.fallback;
    } else {
      filled += content.substr(found.begin, found.end - found.begin);
    }
    done = found.end;
  }
  return filled += content.substr(done);
}

std::string_view unresolved_variable(std::string_view text) {
  return next_placeholder(text, 0).name;
}

}  // namespace parley
