// SPDX-License-Identifier: AGPL-3.0-or-later
// The rail: sections, and who is signed in.
#include "ui/desk/drawing.h"
#include "ui/views/people.h"
#include "ui/words/words.h"

namespace parley::ui {
namespace {

constexpr float item_side = 36;

void draw_mark(Drawing& on, const kit::Area& area) {
  const auto box = area.centered(30, 30);
  kit::paint_box(on.frame, box, {.fill = on.frame.theme().accent, .radius = kit::size::radius});
  kit::paint_text(on.frame, box, say("app.name").substr(0, 1), kit::text_style::body_bold,
                  on.frame.theme().on_accent, kit::Align::center);
}

void draw_section(Drawing& on, const kit::Area& area, Section section, std::string_view name,
                  kit::Icon icon) {
  Route route = on.state.route;
  route.section = section;
  if (section == Section::inbox && on.state.route.section == Section::inbox)
    route.conversation = {};
  const auto href = path_of(route);
  const bool is_here = on.state.route.section == section;
  if (kit::link(
          on.frame, area.centered(item_side, item_side),
          {.name = name, .href = href, .icon = icon, .current = is_here, .icon_only = true})) {
    go(on.state, route);
  }
}

void choose_availability(Drawing& on, const Agent& agent, Availability availability) {
  if (agent.availability == availability) return;
  ask(on.state, SetAvailability{agent.id, availability});
}

void draw_account_menu(Drawing& on, const kit::Area& anchor, const Agent& agent) {
  const auto height = 4 * kit::menu_item_height + 2 * kit::menu_separator_height;
  auto menu = kit::menu(on.frame, {.name = agent.name, .anchor = anchor, .height = height});
  const bool is_here = agent.availability == Availability::available;
  const auto mark = [](bool is_on) { return is_on ? kit::Toggle::on : kit::Toggle::off; };
  bool is_done = menu.dismissed;
  if (kit::menu_item(on.frame, menu.area,
                     {.name = say("settings.available"), .checked = mark(is_here)})) {
    choose_availability(on, agent, Availability::available);
    is_done = true;
  }
  if (kit::menu_item(on.frame, menu.area,
                     {.name = say("settings.away"), .checked = mark(!is_here)})) {
    choose_availability(on, agent, Availability::away);
    is_done = true;
  }
  kit::menu_separator(on.frame, menu.area);
  if (kit::menu_item(on.frame, menu.area,
                     {.name = say("section.settings"), .icon = kit::icon::settings})) {
    go(on.state, {Section::settings, on.state.route.queue, {}});
    is_done = true;
  }
  kit::menu_separator(on.frame, menu.area);
  if (kit::menu_item(on.frame, menu.area,
                     {.name = say("settings.sign_out"), .icon = kit::icon::log_out})) {
    on.state.intents.push_back(intent::SignOut{});
    is_done = true;
  }
  if (is_done) on.state.account_open = false;
}

void draw_account(Drawing& on, const kit::Area& area) {
  const auto* agent = on.model.inbox.agents.find(on.model.agent);
  if (!agent) return;
  const auto circle = area.centered(30, 30);
  const auto name = say("account.button", {{"who", agent->name}});
  const auto open = on.state.account_open;
  if (kit::icon_button(on.frame, circle,
                       {.name = name,
                        .variant = kit::Variant::ghost,
                        .expanded = open ? kit::Toggle::on : kit::Toggle::off})) {
    on.state.account_open = !open;
  }
  kit::avatar(on.frame, circle, initials(agent->name), agent->id.raw.low);
  const auto& theme = on.frame.theme();
  const bool is_here = agent->availability == Availability::available;
  const kit::Point dot{circle.right() - 4, circle.bottom() - 4};
  kit::paint_circle(on.frame, dot, 5.5F, theme.background2);
  kit::paint_circle(on.frame, dot, 4, is_here ? theme.ok : theme.text2);
  if (on.state.account_open) draw_account_menu(on, circle, *agent);
}

}  // namespace

void draw_rail(Drawing& on, kit::Area area, Room room) {
  const auto& theme = on.frame.theme();
  kit::paint_box(on.frame, area, {.fill = theme.background2});
  const auto scope = kit::navigation(on.frame, area, {.name = say("section.names")});
  if (room == Room::phone) {
    kit::paint_line(on.frame, {area.x, area.y}, {area.right(), area.y}, theme.line);
    const auto part = area.width / 5;
    draw_section(on, area.cut_left(part), Section::inbox, say("section.inbox"), kit::icon::inbox);
    draw_section(on, area.cut_left(part), Section::metrics, say("section.metrics"),
                 kit::icon::bar_chart);
    draw_section(on, area.cut_left(part), Section::settings, say("section.settings"),
                 kit::icon::settings);
    draw_bell(on, area.cut_left(part));
    return draw_account(on, area);
  }
  const auto edge = area.right() - 0.5F;
  kit::paint_line(on.frame, {edge, area.y}, {edge, area.bottom()}, theme.line);
  draw_mark(on, area.cut_top(50));
  draw_section(on, area.cut_top(42), Section::inbox, say("section.inbox"), kit::icon::inbox);
  draw_section(on, area.cut_top(42), Section::metrics, say("section.metrics"),
               kit::icon::bar_chart);
  draw_section(on, area.cut_top(42), Section::settings, say("section.settings"),
               kit::icon::settings);
  area.cut_bottom(8);
  draw_account(on, area.cut_bottom(36));
  area.cut_bottom(6);
  draw_bell(on, area.cut_bottom(36));
}

}  // namespace parley::ui
