// SPDX-License-Identifier: AGPL-3.0-or-later
// Where in the desk somebody is, and how the address bar says it: `/`, `/queue/NAME`, `/c/ID`,
// `/metrics-board`, `/settings`, `/settings/PAGE`. An address that means nothing leads to the first
// queue.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "ui/views/queues.h"

namespace parley::ui {

enum class Section : std::uint8_t { inbox, metrics, settings };
enum class SettingsPage : std::uint8_t {
  general,
  notifications,
  keyboard,
  quick_replies,
  people,
  channels,
  routing,
  service_levels,
  calendars
};

struct Route {
  Section section = Section::inbox;
  InQueue queue;
  ConversationId conversation;  // none: only the list
  SettingsPage page = SettingsPage::general;
  friend bool operator==(const Route&, const Route&) = default;
};

// An address with a conversation does not name a queue; the one somebody came from stays.
Route parse_route(std::string_view path, const InQueue& came_from);
std::string path_of(const Route& route);

}  // namespace parley::ui
