// SPDX-License-Identifier: AGPL-3.0-or-later
// For admins: when the team works (SL-1, AS-4). A calendar has a week, holidays and a zone; its
// hours are typed as people write them.
#include <algorithm>

#include "core/inbox.h"
#include "ui/desk/settings/form.h"
#include "ui/desk/settings/parts.h"
#include "ui/views/calendar_view.h"
#include "ui/words/words.h"

namespace parley::ui {
namespace {

constexpr float row_height = 58;
constexpr float holidays_height = 96;
constexpr Duration past = minutes(366 * 24 * 60);
constexpr Duration future = minutes(10 * 366 * 24 * 60);
constexpr int days = 7;

Weekday day_at(int i) { return static_cast<Weekday>(i); }

const std::vector<Calendar>& calendars_of(Drawing& on) {
  static const std::vector<Calendar> none;
  const auto& workspaces = on.model.inbox.workspaces;
  return workspaces.size() == 0 ? none : workspaces.begin()->calendars;
}

CalendarForm form_for(Drawing& on, const Calendar* calendar) {
  CalendarForm form{.is_open = true};
  if (!calendar) {
    form.zone = on.model.time.zone(on.model.time.self);
    for (int i = 0; i < days; ++i) form.hours.emplace_back(i < 5 ? "09:00-17:00" : "");
    return form;
  }
  form.id = calendar->id;
  form.name = calendar->name;
  form.zone = calendar->zone;
  for (int i = 0; i < days; ++i) form.hours.push_back(write_hours(calendar->week, day_at(i)));
  form.holidays = write_holidays(calendar->holidays);
  return form;
}

// What is typed, as a calendar; nothing, and the form says why, when it cannot be understood.
std::optional<Calendar> calendar_in(Drawing& on, CalendarForm& form) {
  Calendar calendar{.id = form.id, .name = form.name, .zone = form.zone};
  for (int i = 0; i < days; ++i) {
    const auto hours = parse_hours(day_at(i), form.hours[static_cast<std::size_t>(i)]);
    if (!hours) {
      form.error = say("calendars.hours_malformed", {{"day", word_of(day_at(i))}});
      return std::nullopt;
    }
    calendar.week.insert(calendar.week.end(), hours->begin(), hours->end());
  }
  auto holidays = parse_holidays(form.holidays);
  if (!holidays) {
    form.error = say("calendars.holidays_malformed");
    return std::nullopt;
  }
  calendar.holidays = *std::move(holidays);
  const auto now = on.model.now;
  auto offsets = parse_offsets(
      on.model.time.offsets(on.model.time.self, form.zone,
                            Instant{std::max<std::int64_t>(0, now.ms - past.ms)}, now + future));
  if (!offsets) {
    form.error = say("calendars.zone_unknown", {{"zone", form.zone}});
    return std::nullopt;
  }
  calendar.offsets = *std::move(offsets);
  return calendar;
}

void save(Drawing& on) {
  auto& form = on.state.settings.calendar;
  form.error.clear();
  auto calendar = calendar_in(on, form);
  if (!calendar) return on.frame.announce(form.error, kit::Politeness::assertive);
  ask(on.state, SaveCalendar{*std::move(calendar)},
      {.purpose = Purpose::settings_form, .conversation = {}, .text = {}});
}

void draw_row(Drawing& on, const kit::Grid& grid, std::uint32_t index, const Calendar& calendar) {
  const auto& theme = on.frame.theme();
  const auto line = week_line(calendar);
  const auto name = say("people.said", {{"name", calendar.name}, {"line", line}});
  const auto row = kit::row(on.frame, grid, index,
                            {.key = {calendar.id.raw.high, calendar.id.raw.low}, .name = name});
  if (row.activated) {
    on.state.settings.calendar = form_for(on, &calendar);
    on.frame.request_frame();
  }
  auto area = row.area.inset(12, 9);
  kit::paint_icon(on.frame, area.cut_left(28).middle(20), kit::icon::calendar_clock, theme.text2);
  kit::paint_text(on.frame, area.cut_top(21), calendar.name, kit::text_style::body_strong,
                  theme.text);
  kit::paint_text(on.frame, area.cut_top(18), line, kit::text_style::caption, theme.text2);
}

void draw_list(Drawing& on, const kit::Area& page) {
  const auto& calendars = calendars_of(on);
  const auto height = static_cast<float>(calendars.size()) * row_height;
  auto body = kit::scroll_region(on.frame, page, {.name = say("calendars")}, height + 220);
  auto area = body.content.inset(2, 0, 10, 0);
  auto bar = area.cut_top(kit::size::control);
  if (kit::button_right(on.frame, bar,
                        {.name = say("calendars.new"),
                         .icon = kit::icon::plus,
                         .variant = kit::Variant::primary})) {
    on.state.settings.calendar = form_for(on, nullptr);
    on.frame.request_frame();
  }
  kit::heading(on.frame, bar.middle(21), say("calendars"), 2);
  area.cut_top(8);
  draw_words(on, area, say("calendars.hint"), "hint");
  if (calendars.empty()) {
    kit::empty_state(on.frame, area.cut_top(120),
                     {.icon = kit::icon::calendar_clock,
                      .title = say("calendars.none"),
                      .text = say("calendars.none_hint")});
    return;
  }
  const auto list = area.cut_top(height);
  {
    auto grid = kit::grid(on.frame, list,
                          {.name = say("calendars"),
                           .rows = static_cast<std::uint32_t>(calendars.size()),
                           .row_height = row_height});
    for (auto i = grid.first; i < grid.last; ++i) draw_row(on, grid, i, calendars[i]);
  }
  kit::paint_box(on.frame, list, {.border = on.frame.theme().line, .radius = kit::size::radius});
}

void draw_form(Drawing& on, const kit::Area& page) {
  auto& form = on.state.settings.calendar;
  const auto title = say(form.id.is_none() ? "calendars.new" : "calendars.edit");
  const auto height = 34 + form_line_height * (2 + days) + form_label_height + holidays_height +
                      form_gap + 80 + form_end_height + form_gap + kit::size::control;
  auto body = kit::scroll_region(on.frame, page, {.name = title}, height);
  auto area = body.content.inset(2, 0, 10, 0);
  kit::heading(on.frame, area.cut_top(34).middle(21), title, 2);
  bool is_submitted = draw_form_field(on, area, form.name, {.name = say("people.name")}).submitted;
  is_submitted |= draw_form_field(on, area, form.zone, {.name = say("calendars.zone")}).submitted;
  draw_words(on, area, say("calendars.hours_hint"), "hours hint");
  for (int i = 0; i < days; ++i) {
    is_submitted |= draw_form_field(on, area, form.hours[static_cast<std::size_t>(i)],
                                    {.name = word_of(day_at(i)), .hint = say("calendars.closed")})
                        .submitted;
  }
  draw_form_field(on, area, form.holidays,
                  {.name = say("calendars.holidays"),
                   .hint = say("calendars.holidays_hint"),
                   .height = holidays_height});
  const auto end = draw_form_end(on, area, form.error);
  if (!form.id.is_none()) {
    area.cut_top(form_gap);
    auto bar = area.cut_top(kit::size::control);
    if (kit::button_left(on.frame, bar,
                         {.name = say("calendars.delete"),
                          .icon = kit::icon::trash,
                          .variant = kit::Variant::ghost,
                          .tone = kit::Tone::urgent})) {
      form.is_deleting = true;
      on.frame.request_frame();
    }
  }
  if (end.saved || is_submitted) save(on);
  if (end.cancelled) form = {};
}

// The core refuses it where the calendar is used, and the form says where.
void ask_to_delete(Drawing& on) {
  auto& form = on.state.settings.calendar;
  if (!form.is_deleting) return;
  const auto words = say("calendars.delete_sure", {{"name", form.name}});
  auto box = kit::dialog(on.frame, {.name = say("calendars.delete"),
                                    .width = std::min(420.F, on.frame.screen().width - 24),
                                    .height = 190,
                                    .alert = true,
                                    .key = "delete calendar"});
  auto area = box.area;
  auto bar = area.cut_bottom(kit::size::control);
  kit::text(on.frame, area, words, {.lines_max = 3});
  const bool is_sure = kit::button_right(
      on.frame, bar, {.name = say("calendars.delete"), .variant = kit::Variant::danger});
  const bool is_cancelled = kit::button_right(on.frame, bar, {.name = say("dialog.cancel")});
  if (is_sure || is_cancelled || box.dismissed) form.is_deleting = false;
  if (!is_sure) return;
  form.error.clear();
  ask(on.state, DeleteCalendar{form.id},
      {.purpose = Purpose::settings_form, .conversation = {}, .text = {}});
}

}  // namespace

void draw_calendars(Drawing& on, const kit::Area& page) {
  auto& form = on.state.settings.calendar;
  if (auto refused = take_form_refusal(on); !refused.empty()) form.error = std::move(refused);
  if (form.is_open) {
    draw_form(on, page);
    return ask_to_delete(on);
  }
  draw_list(on, page);
}

// SL-1: which time the targets are counted in. None: day and night.
void draw_calendar_choice(Drawing& on, kit::Area& area) {
  auto& service = on.state.settings.service;
  const auto chosen = service.calendar.value_or(settings_of(on.model.inbox).working_calendar);
  FormChoices choices(on, area, say("service.counted_in"));
  const auto offer = [&](std::string_view name, CalendarId id) {
    if (!choices.offer(name, chosen == id)) return;
    service.calendar = id;
    on.state.settings.is_saved = false;
  };
  offer(say("service.day_and_night"), {});
  for (const auto& calendar : calendars_of(on)) offer(calendar.name, calendar.id);
}

}  // namespace parley::ui
