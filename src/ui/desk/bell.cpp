// SPDX-License-Identifier: AGPL-3.0-or-later
// The bell in the rail: what somebody was told, and the page told to ring where the desk is not in
// view. Looking at the list is having seen it, on every device.
#include <algorithm>

#include "ui/desk/drawing.h"
#include "ui/views/day_minute.h"
#include "ui/views/local_time.h"
#include "ui/words/words.h"

namespace parley::ui {
namespace {

constexpr float list_width = 380;

void mark_seen(Drawing& on) {
  const auto& view = on.state.views.notifications(on.model);
  if (view.unread > 0) ask(on.state, MarkNotificationsSeen{view.seen_count});
}

void draw_bell_list(Drawing& on, const kit::Area& anchor, const NotificationsView& view) {
  const auto count = std::max<std::size_t>(view.lines.size(), 1);
  const auto height =
      kit::menu_item_height * static_cast<float>(count + 1) + kit::menu_separator_height;
  auto list = kit::menu(on.frame, {.name = say("notifications"),
                                   .anchor = anchor,
                                   .width = std::min(list_width, on.frame.screen().width - 24),
                                   .height = height});
  bool is_done = list.dismissed;
  if (view.lines.empty()) {
    (void)kit::menu_item(on.frame, list.area,
                         {.name = say("notifications.none"), .disabled = true});
  }
  for (std::size_t place = 0; place < view.lines.size(); ++place) {
    const auto& line = view.lines[place];
    const auto since = age(on.state.views.telling(on.model), line.at);
    const bool is_new = line.read == NotificationLine::Read::no;
    if (kit::menu_item(on.frame, list.area,
                       {.name = line.text,
                        .description = since,
                        .icon = is_new ? kit::icon::circle_dot : kit::icon::circle,
                        .tone = is_new ? kit::Tone::accent : kit::Tone::neutral,
                        .key = kit::Key(line.conversation.raw.low, place)})) {
      go_to(on.state, line.conversation);
      is_done = true;
    }
  }
  kit::menu_separator(on.frame, list.area);
  if (kit::menu_item(on.frame, list.area,
                     {.name = say("notifications.allow"), .icon = kit::icon::monitor})) {
    on.state.intents.push_back(intent::AllowNotifications{});
    is_done = true;
  }
  if (!is_done) return;
  mark_seen(on);
  on.state.bell.is_open = false;
}

// NO-1: as the agent has chosen; in their quiet hours only the bell tells.
NotificationChoices means_now(Drawing& on) {
  const auto* agent = on.model.inbox.agents.find(on.model.agent);
  auto means = agent ? agent->notified : NotificationChoices{};
  const auto minute = local_time_of(clock_of(on.model), on.model.now).minute;
  if (is_between(static_cast<std::uint32_t>(minute), means.quiet_from_min, means.quiet_to_min)) {
    means.by_browser = means.by_sound = Told::no;
  }
  return means;
}

// Only what came since this desk began, each once.
void ring(Drawing& on, const NotificationsView& view) {
  auto& bell = on.state.bell;
  const auto means = means_now(on);
  bool has_rung = false;
  if (!bell.rung_until) bell.rung_until = on.model.now;
  const auto until = *bell.rung_until;
  for (auto line = view.lines.rbegin(); line != view.lines.rend(); ++line) {
    if (line->at <= until || line->read == NotificationLine::Read::yes) continue;
    bell.rung_until = std::max(*bell.rung_until, line->at);
    if (means.by_browser == Told::yes) {
      on.state.intents.push_back(
          intent::Notify{line->text, line->subject, "/c/" + to_text(line->conversation)});
    }
    has_rung = true;
    on.frame.announce(line->text);
  }
  if (has_rung && means.by_sound == Told::yes) on.state.intents.push_back(intent::Chime{});
}

}  // namespace

void draw_bell(Drawing& on, const kit::Area& area) {
  const auto& theme = on.frame.theme();
  const auto& view = on.state.views.notifications(on.model);
  ring(on, view);
  auto& bell = on.state.bell;
  const auto box = area.centered(36, 36);
  const auto name = view.unread == 0
                        ? std::string(say("notifications"))
                        : say("notifications.count", {{"count", std::to_string(view.unread)}});
  if (kit::icon_button(on.frame, box,
                       {.name = name,
                        .icon = kit::icon::bell,
                        .variant = kit::Variant::ghost,
                        .expanded = bell.is_open ? kit::Toggle::on : kit::Toggle::off,
                        .key = "bell"})) {
    if (bell.is_open) mark_seen(on);
    bell.is_open = !bell.is_open;
    on.frame.request_frame();
  }
  if (view.unread > 0) {
    const auto words = view.unread > 99 ? std::string("99+") : std::to_string(view.unread);
    const auto width =
        std::max(16.F, kit::measure(on.frame, words, kit::text_style::tiny_strong) + 8);
    const kit::Area mark{box.right() - width + 4, box.y - 2, width, 16};
    kit::paint_box(on.frame, mark, {.fill = theme.accent, .radius = kit::size::radius_pill});
    kit::paint_text(on.frame, mark, words, kit::text_style::tiny_strong, theme.on_accent,
                    kit::Align::center);
  }
  if (bell.is_open) draw_bell_list(on, box, view);
}

}  // namespace parley::ui
