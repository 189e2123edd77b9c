// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/desk/route.h"

namespace parley::ui {
namespace {

std::optional<std::string_view> rest_after(std::string_view path, std::string_view start) {
  if (path.substr(0, start.size()) != start) return std::nullopt;
  return path.substr(start.size());
}

struct PageName {
  SettingsPage page;
  std::string_view path;  // after /settings
};
constexpr PageName page_names[] = {
    {SettingsPage::general, ""},
    {SettingsPage::notifications, "/notifications"},
    {SettingsPage::keyboard, "/keyboard"},
    {SettingsPage::quick_replies, "/quick-replies"},
    {SettingsPage::people, "/people"},
    {SettingsPage::channels, "/channels"},
    {SettingsPage::routing, "/routing"},
    {SettingsPage::service_levels, "/service-levels"},
    {SettingsPage::calendars, "/calendars"},
};

SettingsPage page_named(std::string_view path) {
  for (const auto& name : page_names) {
    if (name.path == path) return name.page;
  }
  return SettingsPage::general;
}

std::string_view path_of(SettingsPage page) {
  for (const auto& name : page_names) {
    if (name.page == page) return name.path;
  }
  return {};
}

}  // namespace

Route parse_route(std::string_view path, const InQueue& came_from) {
  path = path.substr(0, path.find_first_of("?#"));
  Route route;
  if (const auto id = rest_after(path, "/c/")) {
    route.queue = came_from;
    route.conversation = parse_id<ConversationId>(*id).value_or(ConversationId{});
  } else if (const auto name = rest_after(path, "/queue/")) {
    route.queue = parse_queue(*name).value_or(InQueue());
  } else if (rest_after(path, "/metrics-board")) {
    route.section = Section::metrics;
    route.queue = came_from;
  } else if (const auto page = rest_after(path, "/settings")) {
    route.section = Section::settings;
    route.page = page_named(*page);
    route.queue = came_from;
  }
  return route;
}

std::string path_of(const Route& route) {
  if (route.section == Section::metrics) return "/metrics-board";
  if (route.section == Section::settings) {
    return "/settings" + std::string(path_of(route.page));
  }
  if (!route.conversation.is_none()) return "/c/" + to_text(route.conversation);
  return "/queue/" + path_name(route.queue);
}

}  // namespace parley::ui
