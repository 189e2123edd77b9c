// SPDX-License-Identifier: AGPL-3.0-or-later
// The queues' column: search on top, the queues with their counts, the connection at the bottom.
#include "ui/desk/drawing.h"
#include "ui/views/connection_view.h"
#include "ui/words/words.h"

namespace parley::ui {
namespace {

constexpr float group_gap = 10;
constexpr float group_line = 26;

kit::Icon icon_of(Queue queue) {
  switch (queue) {
    case Queue::unassigned:
      return kit::icon::inbox;
    case Queue::mine:
      return kit::icon::user;
    case Queue::all_open:
      return kit::icon::layers;
    case Queue::mentions:
      return kit::icon::at_sign;
    case Queue::pending:
      return kit::icon::clock;
    case Queue::snoozed:
      return kit::icon::moon;
    case Queue::resolved:
      return kit::icon::circle_check;
    case Queue::closed:
      return kit::icon::lock;
    case Queue::scheduled:
      return kit::icon::calendar_clock;
    case Queue::archived:
      return kit::icon::archive;
    case Queue::team:
      return kit::icon::users;
  }
  return {};
}

std::string workspace_name(const Inbox& inbox) {
  if (inbox.workspaces.size() == 0) return std::string(say("app.name"));
  return inbox.workspaces.begin()->name;
}

void draw_queue(Drawing& on, kit::Area& area, const InQueue& in, std::uint32_t count) {
  auto& state = on.state;
  const auto name = name_of(on.model.inbox, in);
  const auto path = path_name(in);
  const auto href = "/queue/" + path;
  const auto written = std::to_string(count);
  const bool is_here =
      state.route.section == Section::inbox && state.route.queue == in && state.search.empty();
  if (kit::link(on.frame, area.cut_top(kit::size::row).inset(0, 0, 0, 1),
                {.name = name,
                 .href = href,
                 .count = written,
                 .icon = icon_of(in.queue),
                 .current = is_here,
                 .key = std::string_view(path)})) {
    search_for(state, {});
    state.queues_open = false;
    go(state, {Section::inbox, in, {}});
  }
}

void draw_group(Drawing& on, kit::Area& area, std::string_view name) {
  area.cut_top(group_gap);
  kit::text(on.frame, area.cut_top(group_line).inset(8, 0), name,
            {.style = kit::text_style::tiny_strong, .color = on.frame.theme().text2});
}

float height_of_links(Drawing& on) {
  const auto views = on.state.views.saved_views(on.model).size();
  const auto teams = on.state.views.counts().teams.size();
  const auto rows = all_queues.size() + views + teams;
  const auto groups = 1 + (views > 0 ? 1 : 0) + (teams > 0 ? 1 : 0);
  return kit::size::row * static_cast<float>(rows) +
         (group_gap + group_line) * static_cast<float>(groups);
}

void draw_all_links(Drawing& on, kit::Area area) {
  const auto& counts = on.state.views.counts();
  for (const auto queue : all_queues) {
    if (queue == Queue::pending) draw_group(on, area, say("queue.by_status"));
    draw_queue(on, area, queue, counts.of(queue));
  }
  draw_saved_views(on, area);
  if (counts.teams.empty()) return;
  draw_group(on, area, say("people.teams"));
  for (const auto& [team, open] : counts.teams) draw_queue(on, area, InQueue(team), open);
}

void draw_links(Drawing& on, const kit::Area& area) {
  const auto scope = kit::navigation(on.frame, area, {.name = say("queue.names")});
  const auto height = height_of_links(on);
  if (height <= area.height) return draw_all_links(on, area);
  const auto body = kit::scroll_region(on.frame, area, {.name = say("queue.names")}, height);
  draw_all_links(on, body.content);
}

// Where somebody is told of what waits for them in conversations that are not open.
void draw_attention_link(Drawing& on, kit::Area& area) {
  const auto& items = on.state.views.attention(on.model);
  if (items.empty()) return;
  const auto count = std::to_string(items.size());
  const auto name = say("attention.count", {{"count", count}});
  const auto conversation = items.front().conversation;
  const auto href = path_of({Section::inbox, on.state.route.queue, conversation});
  const auto line = area.cut_bottom(34).inset(0, 2);
  if (kit::link(
          on.frame, line,
          {.name = name, .href = href, .icon = kit::icon::alert_triangle, .key = "attention"})) {
    go_to(on.state, conversation);
  }
}

kit::Tone tone_of(Mood mood) {
  switch (mood) {
    case Mood::good:
      return kit::Tone::neutral;  // all is well: it need not stand out
    case Mood::busy:
      return kit::Tone::accent;
    case Mood::warning:
      return kit::Tone::high;
  }
  return kit::Tone::neutral;
}

kit::Icon icon_of(const ConnectionState& connection) {
  switch (connection.link) {
    case Link::online:
      return connection.waiting == 0 ? kit::icon::circle_check : kit::icon::refresh_cw;
    case Link::starting:
      return kit::icon::refresh_cw;
    case Link::offline:
      return kit::icon::cloud_off;
    case Link::signed_out:
      return kit::icon::lock;
    case Link::must_upgrade:
    case Link::elsewhere:
      return kit::icon::info;
  }
  return {};
}

}  // namespace

void draw_connection(Drawing& on, const kit::Area& area) {
  const auto view = connection_view(on.model.connection);
  kit::status(on.frame, area,
              {.name = say("connection"),
               .text = view.text,
               .icon = icon_of(on.model.connection),
               .tone = tone_of(view.mood)});
}

void draw_sign_in(Drawing& on, const kit::Area& area) {
  if (kit::button(on.frame, area,
                  {.name = say("signed_out.sign_in"), .variant = kit::Variant::primary})) {
    on.state.intents.push_back(intent::SignIn{});
  }
}

void draw_queues(Drawing& on, kit::Area area, Room room) {
  const auto& theme = on.frame.theme();
  const bool is_page = room == Room::narrow || room == Room::phone;
  kit::paint_box(on.frame, area, {.fill = theme.background2});
  if (!is_page) {
    const auto edge = area.right() - 0.5F;
    kit::paint_line(on.frame, {edge, area.y}, {edge, area.bottom()}, theme.line);
  }
  area = area.inset(10, 0);
  auto top_area = area;
  auto top = kit::region(on.frame, top_area.cut_top(is_page ? 44 : 44 + kit::size::control),
                         {.name = workspace_name(on.model.inbox), .key = "top"});
  auto head = area.cut_top(44);
  if (is_page) {
    const auto back = head.cut_left(40).centered(32, 32);
    if (kit::icon_button(on.frame, back,
                         {.name = say("action.back"),
                          .icon = kit::icon::arrow_left,
                          .variant = kit::Variant::ghost})) {
      on.state.queues_open = false;
    }
  }
  kit::heading(on.frame, head.inset(6, 12, 0, 0), workspace_name(on.model.inbox), 1,
               {.style = kit::text_style::body_strong});
  if (!is_page) {
    draw_search(on, area.cut_top(kit::size::control));
    top.close();
    area.cut_top(10);
    area.cut_bottom(10);
    draw_connection(on, area.cut_bottom(34));
    area.cut_bottom(6);
    if (on.model.connection.link == Link::signed_out) {
      draw_sign_in(on, area.cut_bottom(kit::size::control));
    }
  }
  top.close();
  draw_attention_link(on, area);
  draw_links(on, area);
}

}  // namespace parley::ui
