// SPDX-License-Identifier: AGPL-3.0-or-later
// Settings: of this person on this device, and of what the team writes often. One page is shown;
// links lead to the others.
#include <algorithm>

#include "ui/desk/settings/parts.h"
#include "ui/words/words.h"

namespace parley::ui {
namespace {

constexpr float width_max = 640;
constexpr float links_height = 34;
constexpr float link_gap = 6;

enum class For : std::uint8_t { everybody, supervisors, admins };

struct PageLink {
  SettingsPage page;
  std::string_view word;
  kit::Icon icon;
  For who = For::everybody;
};

bool is_for(Drawing& on, For whom) {
  const auto* viewer = on.model.inbox.agents.find(on.model.agent);
  if (whom == For::everybody) return true;
  if (!viewer) return false;
  return viewer->role == Role::admin || (whom == For::supervisors && viewer->role != Role::agent);
}
bool is_admin(Drawing& on) { return is_for(on, For::admins); }

void draw_for_admins(Drawing& on, const kit::Area& page) {
  kit::empty_state(on.frame, page,
                   {.icon = kit::icon::lock,
                    .title = say("settings.for_admins"),
                    .text = say("settings.for_admins_hint")});
}

constexpr PageLink links[] = {
    {SettingsPage::general, "settings.general", kit::icon::settings},
    {SettingsPage::notifications, "settings.notifications", kit::icon::bell},
    {SettingsPage::keyboard, "keys", kit::icon::keyboard},
    {SettingsPage::quick_replies, "templates", kit::icon::zap},
    {SettingsPage::people, "people", kit::icon::users, For::supervisors},
    {SettingsPage::channels, "channels", kit::icon::globe, For::admins},
    {SettingsPage::routing, "routing", kit::icon::split, For::admins},
    {SettingsPage::service_levels, "service", kit::icon::timer, For::admins},
    {SettingsPage::calendars, "calendars", kit::icon::calendar_clock, For::admins},
};

float width_of(Drawing& on, const PageLink& link) {
  return kit::measure(on.frame, say(link.word), kit::text_style::body_medium) + 44;
}

// In as many lines as they take.
float height_of_links(Drawing& on, float width) {
  float height = links_height;
  float used = 0;
  for (const auto& link : links) {
    if (!is_for(on, link.who)) continue;
    const auto needed = width_of(on, link) + link_gap;
    if (used > 0 && used + needed > width) {
      height += links_height;
      used = 0;
    }
    used += needed;
  }
  return height;
}

void draw_links(Drawing& on, kit::Area area) {
  const auto scope = kit::navigation(on.frame, area, {.name = say("settings.pages")});
  const auto width = area.width;
  auto bar = area.cut_top(links_height);
  for (const auto& link : links) {
    if (!is_for(on, link.who)) continue;
    const auto needed = width_of(on, link);
    if (bar.width < width && bar.width < needed) bar = area.cut_top(links_height);
    auto route = on.state.route;
    route.page = link.page;
    const auto href = path_of(route);
    if (kit::link(on.frame, bar.cut_left(needed),
                  {.name = say(link.word),
                   .href = href,
                   .icon = link.icon,
                   .current = on.state.route.page == link.page})) {
      go(on.state, route);
    }
    bar.cut_left(link_gap);
  }
}

void draw_general(Drawing& on, const kit::Area& area) {
  auto body = kit::scroll_region(on.frame, area, {.name = say("settings.general")},
                                 std::max(on.state.page_height, 1.F));
  auto content = body.content.inset(24, 0);
  content.width = std::min(content.width, 560.F);
  content.height = 1e6F;
  const auto top = content.y;
  draw_theme(on, content);
  draw_language(on, content);
  if (const auto* agent = on.model.inbox.agents.find(on.model.agent)) {
    draw_availability(on, content, *agent);
    draw_device(on, content);
    draw_account(on, content, *agent);
  }
  const auto height = content.y - top + 44;
  if (height == on.state.page_height) return;
  on.state.page_height = height;
  on.frame.request_frame();
}

}  // namespace

void draw_title(Drawing& on, kit::Area& area, std::string_view words) {
  area.cut_top(22);
  kit::heading(on.frame, area.cut_top(26), words, 2, {.style = kit::text_style::body_strong});
}

void draw_words(Drawing& on, kit::Area& area, std::string_view words, kit::Key key) {
  const auto height = kit::height_of(on.frame, words, kit::text_style::body, area.width);
  kit::text(on.frame, area.cut_top(height), words,
            {.color = on.frame.theme().text2, .lines_max = 0, .key = key});
  area.cut_top(8);
}

void draw_settings(Drawing& on, kit::Area area) {
  const auto main = kit::main_region(on.frame, area, {.name = say("section.settings")});
  area.cut_top(20);
  kit::heading(on.frame, area.cut_top(26).inset(24, 0), say("section.settings"), 1,
               {.style = kit::text_style::title});
  area.cut_top(10);
  draw_links(on, area.cut_top(height_of_links(on, area.width - 32)).inset(16, 0));
  auto page = area.inset(24, 14, 24, 16);
  page.width = std::min(page.width, width_max);
  switch (on.state.route.page) {
    case SettingsPage::quick_replies:
      return draw_quick_replies(on, page);
    case SettingsPage::notifications:
      return draw_notification_settings(on, page);
    case SettingsPage::channels:
      return is_admin(on) ? draw_channels(on, page) : draw_for_admins(on, page);
    case SettingsPage::routing:
      return is_admin(on) ? draw_routing(on, page) : draw_for_admins(on, page);
    case SettingsPage::service_levels:
      return is_admin(on) ? draw_service_levels(on, page) : draw_for_admins(on, page);
    case SettingsPage::calendars:
      return is_admin(on) ? draw_calendars(on, page) : draw_for_admins(on, page);
    case SettingsPage::keyboard:
      return draw_keyboard_settings(on, page);
    case SettingsPage::people:
      return is_for(on, For::supervisors) ? draw_people(on, page) : draw_for_admins(on, page);
    case SettingsPage::general:
      return draw_general(on, area);
  }
}

}  // namespace parley::ui
