// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/views/search/highlight.h"

#include <algorithm>

#include "ui/views/text.h"

namespace parley::ui {
namespace {

// A text as it is searched in, each byte with the letter of the source that it came from.
struct Folded {
  std::string text;
  std::vector<std::uint32_t> begins;  // of that letter
  std::vector<std::uint32_t> ends;
};

Folded folded(std::string_view source) {
  Folded out;
  auto rest = source;
  while (!rest.empty()) {
    const auto begin = static_cast<std::uint32_t>(source.size() - rest.size());
    auto after = rest;
    take_code_point(after);
    const auto size = rest.size() - after.size();
    fold_into(out.text, rest.substr(0, size));
    out.begins.resize(out.text.size(), begin);
    out.ends.resize(out.text.size(), begin + static_cast<std::uint32_t>(size));
    rest = after;
  }
  return out;
}

std::vector<TextRange> united(std::vector<TextRange> ranges) {
  std::sort(ranges.begin(), ranges.end(), [](const TextRange& left, const TextRange& right) {
    return left.begin != right.begin ? left.begin < right.begin : left.end < right.end;
  });
  std::vector<TextRange> out;
  for (const auto& range : ranges) {
    if (!out.empty() && range.begin <= out.back().end) {
      out.back().end = std::max(out.back().end, range.end);
    } else {
      out.push_back(range);
    }
  }
  return out;
}

}  // namespace

std::vector<std::string> words_of(const Query& query) {
  std::vector<std::string> words;
  for (const auto& term : query.terms) {
    const auto* found = std::get_if<term::Words>(&term.kind);
    if (found && term.sense == Sense::must && !found->folded.empty()) {
      words.push_back(found->folded);
    }
  }
  return words;
}

std::vector<TextRange> ranges_of(std::string_view text, std::span<const std::string> folded_words) {
  if (folded_words.empty()) return {};
  const auto where = folded(text);
  std::vector<TextRange> ranges;
  for (const auto& word : folded_words) {
    if (word.empty()) continue;
    for (auto at = where.text.find(word); at != std::string::npos;
         at = where.text.find(word, at + word.size())) {
      ranges.push_back({where.begins[at], where.ends[at + word.size() - 1]});
    }
  }
  return united(std::move(ranges));
}

}  // namespace parley::ui
