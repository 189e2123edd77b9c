// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/views/search/keys.h"
#include "ui/views/search/query.h"
#include "ui/views/text.h"
#include "ui/words/words.h"

namespace parley::ui {
namespace {

constexpr std::size_t completions_max = 8;

std::string_view last_word(std::string_view text) {
  const auto blank = text.find_last_of(" \t");
  return blank == std::string_view::npos ? text : text.substr(blank + 1);
}

bool begins(std::string_view whole, std::string_view with) {
  return fold(whole).substr(0, with.size()) == with;
}

std::string quoted(const std::string& value) {
  return value.find(' ') == std::string::npos ? value : '"' + value + '"';
}

template <std::size_t Count>
std::vector<std::string> strings_of(const std::array<std::string_view, Count>& names) {
  return {names.begin(), names.end()};
}

template <class Table>
std::vector<std::string> names_in(const Table& table, std::vector<std::string> values = {}) {
  for (const auto& row : table) values.push_back(row.name);
  return values;
}

std::string_view hint_of(SearchKey key) {
  switch (key) {
    case SearchKey::status:
      return say("search.key.status");
    case SearchKey::assignee:
      return say("search.key.assignee");
    case SearchKey::priority:
      return say("search.key.priority");
    case SearchKey::tag:
      return say("search.key.tag");
    case SearchKey::team:
      return say("search.key.team");
    case SearchKey::channel:
      return say("search.key.channel");
    case SearchKey::customer:
      return say("search.key.customer");
    case SearchKey::before:
      return say("search.key.before");
    case SearchKey::after:
      return say("search.key.after");
    case SearchKey::sla:
      return say("search.key.sla");
    case SearchKey::is:
      return say("search.key.is");
  }
  return {};
}

void complete_keys(std::string_view sign, const std::string& typed,
                   std::vector<Completion>& completions) {
  for (std::size_t place = 0; place < search_keys.size(); ++place) {
    if (typed.empty() || !begins(search_keys[place], typed)) continue;
    completions.push_back({std::string(sign) + std::string(search_keys[place]) + ':',
                           std::string(hint_of(static_cast<SearchKey>(place)))});
  }
}

}  // namespace

std::vector<std::string> values_of(const Inbox& inbox, SearchKey key) {
  switch (key) {
    case SearchKey::status: {
      auto values = strings_of(status_names);
      values.emplace_back("snoozed");
      return values;
    }
    case SearchKey::assignee:
      return names_in(inbox.agents, {"me", "none"});
    case SearchKey::priority:
      return strings_of(priority_names);
    case SearchKey::tag:
      return names_in(inbox.tags);
    case SearchKey::team:
      return names_in(inbox.teams, {"mine"});
    case SearchKey::channel:
      return names_in(inbox.channels);
    case SearchKey::customer:
    case SearchKey::before:
    case SearchKey::after:
      return {};
    case SearchKey::sla:
      return strings_of(sla_names);
    case SearchKey::is:
      return strings_of(trait_names);
  }
  return {};
}

std::vector<Completion> complete_query(std::string_view text, const Inbox& inbox) {
  std::vector<Completion> completions;
  auto word = last_word(text);
  const auto sign = word.substr(0, word.substr(0, 1) == "-" ? 1 : 0);
  word.remove_prefix(sign.size());
  const auto colon = word.find(':');
  if (colon == std::string_view::npos) {
    complete_keys(sign, fold(word), completions);
    return completions;
  }
  const auto key = place_of(search_keys, fold(word.substr(0, colon)));
  if (!key) return completions;
  auto typed = fold(word.substr(colon + 1));
  if (typed.substr(0, 1) == "\"") typed.erase(0, 1);
  for (const auto& value : values_of(inbox, static_cast<SearchKey>(*key))) {
    if (!begins(value, typed) || completions.size() == completions_max) continue;
    completions.push_back(
        {std::string(sign) + std::string(search_keys[*key]) + ':' + quoted(value), {}});
  }
  return completions;
}

std::string with_completion(std::string_view text, const Completion& completion) {
  text.remove_suffix(last_word(text).size());
  const bool is_whole = completion.word.back() != ':';
  return std::string(text) + completion.word + (is_whole ? " " : "");
}

}  // namespace parley::ui
