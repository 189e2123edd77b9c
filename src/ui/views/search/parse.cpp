// SPDX-License-Identifier: AGPL-3.0-or-later
#include <algorithm>
#include <array>

#include "ui/views/people.h"
#include "ui/views/search/keys.h"
#include "ui/views/search/lexer.h"
#include "ui/views/text.h"
#include "ui/words/words.h"

namespace parley::ui {
namespace {

using Meaning = std::optional<TermKind>;

struct Reader {
  const Inbox& inbox;
  AgentId viewer;
};

template <class Kind>
Meaning first_if_any(Kind kind, bool is_any) {
  return is_any ? Meaning(std::move(kind)) : std::nullopt;
}

// Whether `name` is what was typed, or begins with it, whole or by one of its words.
bool is_meant(std::string_view name, const std::string& typed) {
  const auto folded = fold(name);
  for (std::size_t at = 0; at != std::string::npos; at = folded.find(' ', at + 1)) {
    const auto word = at == 0 ? std::string_view(folded) : std::string_view(folded).substr(at + 1);
    if (word.substr(0, typed.size()) == typed) return true;
  }
  return false;
}

Meaning read_status(const Reader&, const std::string& value) {
  if (value == "snoozed") return term::IsSnoozed{};
  const auto place = place_of(status_names, value);
  if (!place) return std::nullopt;
  return term::HasStatus{static_cast<Status>(*place)};
}

Meaning read_priority(const Reader&, const std::string& value) {
  const auto place = place_of(priority_names, value);
  if (!place) return std::nullopt;
  return term::HasPriority{static_cast<Priority>(*place)};
}

Meaning read_assignee(const Reader& reader, const std::string& value) {
  if (value == "me") return term::AssignedTo{{reader.viewer}};
  if (value == "none") return term::AssignedTo{};
  term::AssignedTo meant;
  for (const auto& agent : reader.inbox.agents) {
    if (is_meant(agent.name, value) || fold(agent.email) == value) meant.agents.push_back(agent.id);
  }
  const bool is_any = !meant.agents.empty();
  return first_if_any(std::move(meant), is_any);
}

Meaning read_team(const Reader& reader, const std::string& value) {
  term::OfTeam meant;
  for (const auto& team : reader.inbox.teams) {
    const bool is_mine = value == "mine" && is_member(team, reader.viewer);
    if (is_mine || is_meant(team.name, value)) meant.teams.push_back(team.id);
  }
  const bool is_any = !meant.teams.empty();
  return first_if_any(std::move(meant), is_any);
}

Meaning read_channel(const Reader& reader, const std::string& value) {
  term::OnChannel meant;
  for (const auto& channel : reader.inbox.channels) {
    if (fold(channel.key) == value || is_meant(channel.name, value)) {
      meant.channels.push_back(channel.id);
    }
  }
  const bool is_any = !meant.channels.empty();
  return first_if_any(std::move(meant), is_any);
}

Meaning read_tag(const Reader& reader, const std::string& value) {
  for (const auto& tag : reader.inbox.tags) {
    if (fold(tag.name) == value) return term::WithTag{tag.id};
  }
  return std::nullopt;
}

Meaning read_customer(const Reader&, const std::string& value) {
  return first_if_any(term::FromCustomer{value}, !value.empty());
}

Meaning read_before(const Reader&, const std::string& value) {
  const auto day = parse_day(value);
  return day ? Meaning(term::ChangedBefore{*day}) : std::nullopt;
}

Meaning read_after(const Reader&, const std::string& value) {
  const auto day = parse_day(value);
  return day ? Meaning(term::ChangedAfter{*day}) : std::nullopt;
}

Meaning read_sla(const Reader&, const std::string& value) {
  const auto place = place_of(sla_names, value);
  return place ? Meaning(term::HasSla{static_cast<term::Sla>(*place)}) : std::nullopt;
}

Meaning read_trait(const Reader&, const std::string& value) {
  const auto place = place_of(trait_names, value);
  return place ? Meaning(term::Is{static_cast<term::Trait>(*place)}) : std::nullopt;
}

using ReadValue = Meaning (*)(const Reader&, const std::string& value);
// In the order of SearchKey.
constexpr std::array<ReadValue, search_keys.size()> readers{
    read_status,   read_assignee, read_priority, read_tag, read_team, read_channel,
    read_customer, read_before,   read_after,    read_sla, read_trait};

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const auto& word : words) text += (text.empty() ? "" : ", ") + word;
  return text;
}

std::string explain_key(const std::string& key) {
  std::vector<std::string> keys;
  for (const auto name : search_keys) keys.emplace_back(name);
  return say("search.no_key", {{"key", key}, {"keys", joined(keys)}});
}

std::string explain_value(const Inbox& inbox, SearchKey key, const std::string& value) {
  const auto name = search_keys[static_cast<std::size_t>(key)];
  if (key == SearchKey::before || key == SearchKey::after) {
    return say("search.no_day", {{"key", name}, {"value", value}});
  }
  const auto values = joined(values_of(inbox, key));
  if (values.empty()) return say("search.no_values", {{"key", name}, {"value", value}});
  return say("search.no_value", {{"key", name}, {"value", value}, {"values", values}});
}

}  // namespace

Query parse_query(std::string_view text, const Inbox& inbox, AgentId viewer) {
  Query query;
  for (const auto& lexeme : lex_query(text)) {
    if (lexeme.key.empty()) {
      query.terms.push_back({lexeme.sense, term::Words{fold(lexeme.value)}});
      continue;
    }
    const auto key = place_of(search_keys, lexeme.key);
    if (!key) {
      query.faults.push_back(explain_key(lexeme.key));
      continue;
    }
    auto meaning = readers[*key]({inbox, viewer}, fold(lexeme.value));
    if (meaning) {
      query.terms.push_back({lexeme.sense, *std::move(meaning)});
    } else {
      query.faults.push_back(explain_value(inbox, static_cast<SearchKey>(*key), lexeme.value));
    }
  }
  return query;
}

}  // namespace parley::ui
