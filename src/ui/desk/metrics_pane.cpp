// SPDX-License-Identifier: AGPL-3.0-or-later
// The metrics board: what is asked, the figures as cards, the trend, and the conversations behind
// the figure that somebody chose.
#include <algorithm>

#include "core/calendar/calendars.h"
#include "ui/desk/metrics_parts.h"
#include "ui/views/metrics_view.h"
#include "ui/views/people.h"
#include "ui/words/words.h"

namespace parley::ui {
namespace {

constexpr float card_min = 196;
constexpr float card_height = 128;
constexpr float gap = 12;
constexpr std::size_t behind_max = 50;

void draw_choice(Drawing& on, kit::Area& bar, std::string_view name, bool is_chosen,
                 const MetricsQuestion& then) {
  if (!kit::button_left(on.frame, bar, {.name = name, .selected = is_chosen}, 6)) return;
  on.state.metrics.question = then;
  on.state.metrics.figure.clear();
  on.frame.request_frame();
}

void draw_scope(Drawing& on, kit::Area bar) {
  const auto& inbox = on.model.inbox;
  const auto& question = on.state.metrics.question;
  if (!may_see_team_metrics(inbox, on.model.agent)) return;
  const auto scope = kit::group(on.frame, bar, {.name = say("metrics.whose")});
  const auto with = [&](AgentId agent, TeamId team) {
    auto then = question;
    then.agent = agent;
    then.team = team;
    return then;
  };
  draw_choice(on, bar, say("metrics.mine"), question.agent == on.model.agent,
              with(on.model.agent, {}));
  const bool is_all = question.agent.is_none() && question.team.is_none();
  draw_choice(on, bar, say("metrics.everybody"), is_all, with({}, {}));
  for (const auto& team : inbox.teams) {
    draw_choice(on, bar, team.name, question.team == team.id, with({}, team.id));
  }
}

void draw_period(Drawing& on, kit::Area bar) {
  const auto& question = on.state.metrics.question;
  const auto scope = kit::group(on.frame, bar, {.name = say("metrics.period")});
  const std::pair<Period, std::string_view> periods[] = {{Period::today, "metrics.today"},
                                                         {Period::week, "metrics.week"},
                                                         {Period::month, "metrics.month"},
                                                         {Period::quarter, "metrics.quarter"}};
  for (const auto& [period, key] : periods) {
    auto then = question;
    then.period = period;
    draw_choice(on, bar, say(key), question.period == period, then);
  }
}

// MT-1: only where there is a calendar to count by.
void draw_times(Drawing& on, kit::Area bar) {
  const auto& question = on.state.metrics.question;
  const auto scope = kit::group(on.frame, bar, {.name = say("metrics.times")});
  const std::pair<TimeKind, std::string_view> kinds[] = {
      {TimeKind::calendar, "metrics.times_calendar"}, {TimeKind::working, "metrics.times_working"}};
  for (const auto& [kind, key] : kinds) {
    auto then = question;
    then.times = kind;
    draw_choice(on, bar, say(key), question.times == kind, then);
  }
}

kit::Color color_of(const kit::Theme& theme, Figure::Mood mood) {
  switch (mood) {
    case Figure::Mood::neutral:
      return theme.text;
    case Figure::Mood::met:
      return theme.ok;
    case Figure::Mood::missed:
      return theme.urgent;
  }
  return theme.text;
}

void draw_behind_button(Drawing& on, const kit::Area& area, const Figure& figure) {
  if (figure.behind.empty()) return;
  auto& chosen = on.state.metrics.figure;
  const auto count = std::to_string(figure.behind.size());
  auto bar = area;
  const auto name = say("metrics.open", {{"figure", figure.name}});
  const auto label = say("queue.count", {{"count", count}});
  if (kit::button_left(on.frame, bar,
                       {.name = name,
                        .label = label,
                        .variant = kit::Variant::ghost,
                        .tone = kit::Tone::accent,
                        .selected = chosen == figure.name,
                        .small = true})) {
    chosen = chosen == figure.name ? std::string() : figure.name;
    on.frame.request_frame();
  }
}

void draw_card(Drawing& on, const kit::Area& card, const Figure& figure) {
  const auto& theme = on.frame.theme();
  const auto item = kit::list_item(on.frame, card, {.key = std::string_view(figure.name)});
  kit::paint_box(on.frame, card,
                 {.fill = theme.background2, .border = theme.line, .radius = kit::size::radius});
  auto area = card.inset(14, 12, 14, 8);
  kit::text(on.frame, area.cut_top(17), figure.name,
            {.style = kit::text_style::caption_medium, .color = theme.text2, .key = "name"});
  area.cut_top(4);
  kit::text(
      on.frame, area.cut_top(30), figure.value,
      {.style = kit::text_style::large, .color = color_of(theme, figure.mood), .key = "value"});
  const auto detail = figure.target.empty() ? figure.detail : figure.detail + " · " + figure.target;
  kit::text(on.frame, area.cut_top(18), detail,
            {.style = kit::text_style::tiny, .color = theme.text2, .key = "detail"});
  draw_behind_button(on, area.cut_bottom(kit::size::control_small).moved(-8, 0), figure);
}

void draw_cards(Drawing& on, kit::Area& content, const std::vector<Figure>& figures) {
  const auto columns =
      std::clamp(static_cast<std::size_t>((content.width + gap) / (card_min + gap)), std::size_t{1},
                 std::size_t{4});
  const auto width =
      (content.width - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
  const auto rows = (figures.size() + columns - 1) / columns;
  auto box = content.cut_top(static_cast<float>(rows) * (card_height + gap));
  const auto scope = kit::list(on.frame, box, {.name = say("metrics.figures")});
  for (std::size_t row = 0; row < rows; ++row) {
    auto line = box.cut_top(card_height);
    box.cut_top(gap);
    const auto end = std::min(figures.size(), (row + 1) * columns);
    for (auto place = row * columns; place < end; ++place) {
      draw_card(on, line.cut_left(width), figures[place]);
      line.cut_left(gap);
    }
  }
}

void draw_behind(Drawing& on, kit::Area& content, const MetricsBoard& board) {
  const auto& chosen = on.state.metrics.figure;
  const auto figure = std::find_if(board.figures.begin(), board.figures.end(),
                                   [&](const Figure& it) { return it.name == chosen; });
  if (figure == board.figures.end()) return;
  content.cut_top(18);
  const auto title = say("metrics.behind", {{"figure", figure->name}});
  kit::heading(on.frame, content.cut_top(24), title, 2, {.style = kit::text_style::body_strong});
  const auto shown = std::min(figure->behind.size(), behind_max);
  for (std::size_t place = 0; place < shown; ++place) {
    const auto id = figure->behind[place];
    const auto& row = on.state.views.row(on.model, id);
    const auto name = row.customer + " · " + row.subject;
    const Route route{Section::inbox, on.state.route.queue, id};
    const auto href = path_of(route);
    if (kit::link(
            on.frame, content.cut_top(kit::size::row),
            {.name = name, .href = href, .icon = icon_of(row.medium), .key = key_of(id.raw)})) {
      go(on.state, route);
    }
  }
  if (shown < figure->behind.size()) {
    const auto more = std::to_string(figure->behind.size() - shown);
    kit::text(on.frame, content.cut_top(22), say("metrics.more", {{"count", more}}),
              {.color = on.frame.theme().text2, .key = "more"});
  }
}

}  // namespace

void draw_metrics(Drawing& on, kit::Area area) {
  auto& metrics = on.state.metrics;
  if (metrics.question.agent.is_none() && !may_see_team_metrics(on.model.inbox, on.model.agent)) {
    metrics.question.agent = on.model.agent;
  }
  const auto main = kit::main_region(on.frame, area, {.name = say("section.metrics")});
  auto body = kit::scroll_region(on.frame, area, {.name = say("section.metrics")},
                                 std::max(metrics.height, 1.F));
  auto content = body.content.inset(24, 20, 24, 0);
  content.width = std::min(content.width, 980.F);
  content.height = 1e6F;
  const auto top = content.y;
  kit::heading(on.frame, content.cut_top(26), say("section.metrics"), 1,
               {.style = kit::text_style::title});
  content.cut_top(12);
  if (may_see_team_metrics(on.model.inbox, on.model.agent)) {
    draw_scope(on, content.cut_top(kit::size::control));
    content.cut_top(8);
  }
  draw_period(on, content.cut_top(kit::size::control));
  content.cut_top(8);
  draw_metrics_filters(on, content.cut_top(kit::size::control));
  if (working_calendar_of(on.model.inbox)) {
    content.cut_top(8);
    draw_times(on, content.cut_top(kit::size::control));
  } else {
    metrics.question.times = TimeKind::calendar;
  }
  content.cut_top(16);
  const auto& board = on.state.views.metrics(on.model, metrics.question);
  draw_cards(on, content, board.figures);
  draw_metrics_trend(on, content, board);
  draw_behind(on, content, board);
  const auto height = content.y - top + 44;
  if (height == metrics.height) return;
  metrics.height = height;
  on.frame.request_frame();
}

}  // namespace parley::ui
