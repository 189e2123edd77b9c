// SPDX-License-Identifier: AGPL-3.0-or-later
// What can stand left and right of the colon. Only ui/views/search uses it.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/inbox.h"

namespace parley::ui {

enum class SearchKey : std::uint8_t {
  status,
  assignee,
  priority,
  tag,
  team,
  channel,
  customer,
  before,
  after,
  sla,
  is
};
inline constexpr std::array<std::string_view, 11> search_keys{
    "status",   "assignee", "priority", "tag", "team", "channel",
    "customer", "before",   "after",    "sla", "is"};

// In the order of the enums they stand for. Not words of a language: a saved search must mean the
// same to everybody.
inline constexpr std::array<std::string_view, 5> status_names{"open", "pending", "resolved",
                                                              "closed", "archived"};
inline constexpr std::array<std::string_view, 4> priority_names{"low", "normal", "high", "urgent"};
inline constexpr std::array<std::string_view, 4> sla_names{"waiting", "warned", "missed",
                                                           "overdue"};
inline constexpr std::array<std::string_view, 6> trait_names{
    "spam", "vip", "merged", "reopened", "followed", "mentioning-me"};

inline std::optional<std::size_t> place_of(std::span<const std::string_view> names,
                                           std::string_view name) {
  for (std::size_t place = 0; place < names.size(); ++place) {
    if (names[place] == name) return place;
  }
  return std::nullopt;
}

// What may stand behind that key; empty for days and other free text.
std::vector<std::string> values_of(const Inbox& inbox, SearchKey key);

}  // namespace parley::ui
