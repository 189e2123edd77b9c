// SPDX-License-Identifier: AGPL-3.0-or-later
// What the review asks first: who gets the chosen conversations, which tag they get, how they were
// resolved, how urgent they are, what file is written.
#include <algorithm>

#include "ui/desk/bulk_parts.h"
#include "ui/views/people.h"
#include "ui/views/text.h"
#include "ui/words/names.h"
#include "ui/words/words.h"

namespace parley::ui {
namespace {

constexpr float choice_height = 40;
constexpr float choices_height = 4.5F * choice_height;  // half a row says that there are more
constexpr float label_height = 22;
constexpr float summary_height = 64;
constexpr float gap = 12;

struct Choosable {
  RawId id;
  std::string name;
  std::string hint;
  bool is_chosen = false;
};

// The place of the one that was pressed, or none.
std::optional<std::size_t> draw_choices(Drawing& on, const kit::Area& box, std::string_view name,
                                        const std::vector<Choosable>& choices) {
  const auto& theme = on.frame.theme();
  std::optional<std::size_t> pressed;
  auto grid = kit::grid(on.frame, box,
                        {.name = name,
                         .rows = static_cast<std::uint32_t>(choices.size()),
                         .row_height = choice_height});
  for (auto i = grid.first; i < grid.last; ++i) {
    const auto& choice = choices[i];
    const auto said = choice.hint.empty()
                          ? choice.name
                          : say("assign.candidate", {{"name", choice.name}, {"hint", choice.hint}});
    const auto row = kit::row(
        on.frame, grid, i, {.key = key_of(choice.id), .name = said, .selected = choice.is_chosen});
    if (row.activated) pressed = i;
    auto area = row.area.inset(12, 0);
    const auto mark = area.cut_right(20);
    if (choice.is_chosen) kit::paint_icon(on.frame, mark, kit::icon::check, theme.accent);
    const auto width = kit::measure(on.frame, choice.hint, kit::text_style::caption);
    kit::paint_text(on.frame, area.cut_right(width + 10), choice.hint, kit::text_style::caption,
                    theme.text2);
    kit::paint_text(on.frame, area, choice.name, kit::text_style::body_medium, theme.text);
  }
  grid.scope.close();
  kit::paint_box(on.frame, box, {.border = theme.line, .radius = kit::size::radius});
  return pressed;
}

void draw_assignees(Drawing& on, kit::Area& area) {
  auto& dialog = on.state.bulk.dialog;
  const auto& inbox = on.model.inbox;
  std::vector<Choosable> choices;
  for (const auto& agent : inbox.agents) {
    if (agent.activity == Activity::deactivated) continue;
    const auto load = say("assign.load", {{"count", std::to_string(agent.open_load)}});
    const bool is_away = agent.availability == Availability::away;
    const bool is_silent = agent.silence == Silence::yes;
    const auto why = is_away ? std::string(say("assign.away")) : std::string(say("assign.silent"));
    choices.push_back(
        {agent.id.raw, agent.name, is_away || is_silent ? why : load, dialog.assignee == agent.id});
  }
  const auto agents = choices.size();
  for (const auto& team : inbox.teams) {
    choices.push_back({team.id.raw, team.name, std::string(say("assign.team")),
                       dialog.assignee.is_none() && dialog.team == team.id});
  }
  const auto pressed = draw_choices(on, area.cut_top(choices_height), say("assign.to"), choices);
  if (!pressed) return;
  const bool is_agent = *pressed < agents;
  dialog.assignee = is_agent ? AgentId{choices[*pressed].id} : AgentId{};
  dialog.team = is_agent ? TeamId{} : TeamId{choices[*pressed].id};
}

// Colours that can be told apart on both grounds, one after the other.
std::uint32_t next_colour(const Inbox& inbox) {
  constexpr std::uint32_t colours[] = {0x5B6CFF, 0x1F9D6B, 0xC2410C, 0xA855C7, 0x0E7490, 0xB7791F};
  return colours[inbox.tags.size() % std::size(colours)];
}

void draw_new_tag(Drawing& on, kit::Area line) {
  auto& dialog = on.state.bulk.dialog;
  const bool is_blank_name = is_blank(dialog.tag_name);
  const bool is_pressed = kit::button_right(
      on.frame, line, {.name = say("bulk.tag_create"), .disabled = is_blank_name});
  const auto field = kit::text_field(
      on.frame, line,
      {.name = say("bulk.tag_new"), .text = dialog.tag_name, .placeholder = say("bulk.tag_new")});
  if (field.changed) dialog.tag_name = field.text;
  if (is_blank(dialog.tag_name) || !(is_pressed || field.submitted)) return;
  dialog.error.clear();
  ask(on.state, CreateTag{{}, dialog.tag_name, next_colour(on.model.inbox)},
      {.purpose = Purpose::bulk, .conversation = {}, .text = {}});
}

void draw_tags(Drawing& on, kit::Area& area) {
  auto& dialog = on.state.bulk.dialog;
  const auto& inbox = on.model.inbox;
  std::vector<Choosable> choices;
  for (const auto& tag : inbox.tags) {
    if (!dialog.tag_name.empty() && tag.name == dialog.tag_name) {  // it was just created
      dialog.tag = tag.id;
      dialog.tag_name.clear();
    }
    choices.push_back({tag.id.raw, tag.name, {}, dialog.tag == tag.id});
  }
  const auto box = area.cut_top(choices_height - choice_height);
  if (choices.empty()) {
    kit::empty_state(
        on.frame, box,
        {.icon = kit::icon::tag, .title = say("bulk.no_tags"), .text = say("bulk.no_tags_hint")});
  } else if (const auto pressed = draw_choices(on, box, say("bulk.tags"), choices)) {
    dialog.tag = TagId{choices[*pressed].id};
  }
  area.cut_top(8);
  draw_new_tag(on, area.cut_top(kit::size::control));
}

void draw_summary(Drawing& on, kit::Area& area) {
  auto& dialog = on.state.bulk.dialog;
  const auto name = say("resolve.summary");
  kit::paint_text(on.frame, area.cut_top(label_height), name, kit::text_style::caption_medium,
                  on.frame.theme().text2);
  const auto field = kit::text_field(on.frame, area.cut_top(summary_height),
                                     {.name = name, .text = dialog.summary, .multiline = true});
  if (!field.changed) return;
  dialog.summary = field.text;
  dialog.error.clear();
}

struct Segment {
  std::string_view word;
  bool is_chosen = false;
  kit::Tone tone = kit::Tone::neutral;
};

// One of a few, side by side. The place of the one that was pressed, or none.
std::optional<std::size_t> draw_segments(Drawing& on, kit::Area bar, std::string_view name,
                                         std::span<const Segment> segments) {
  const auto scope = kit::group(on.frame, bar, {.name = name});
  const auto count = static_cast<float>(segments.size());
  const auto width = (bar.width - (count - 1) * 8) / count;
  std::optional<std::size_t> pressed;
  for (std::size_t i = 0; i < segments.size(); ++i) {
    const auto& segment = segments[i];
    if (kit::button(on.frame, bar.cut_left(width),
                    {.name = segment.word, .tone = segment.tone, .selected = segment.is_chosen})) {
      pressed = i;
    }
    bar.cut_left(8);
  }
  return pressed;
}

void draw_priorities(Drawing& on, kit::Area& area) {
  auto& dialog = on.state.bulk.dialog;
  constexpr Priority levels[] = {Priority::low, Priority::normal, Priority::high, Priority::urgent};
  std::vector<Segment> segments;
  for (const auto level : levels) {
    segments.push_back({word_of(level), dialog.priority == level, tone_of(level)});
  }
  const auto pressed =
      draw_segments(on, area.cut_top(kit::size::control), say("priority"), segments);
  if (pressed) dialog.priority = levels[*pressed];
}

void draw_export(Drawing& on, kit::Area& area) {
  auto& dialog = on.state.bulk.dialog;
  const Segment segments[] = {
      {say("export.json"), dialog.format == ExportFormat::json},
      {say("export.csv_conversations"), dialog.format == ExportFormat::csv_conversations},
      {say("export.csv_messages"), dialog.format == ExportFormat::csv_messages},
  };
  const auto pressed =
      draw_segments(on, area.cut_top(kit::size::control), say("export.format"), segments);
  if (pressed) dialog.format = static_cast<ExportFormat>(*pressed);
  area.cut_top(10);
  const bool has_notes = dialog.notes == ExportNotes::included;
  if (kit::checkbox(on.frame, area.cut_top(24),
                    {.name = say("export.notes"),
                     .checked = has_notes ? kit::Toggle::on : kit::Toggle::off,
                     .label_shown = true})) {
    dialog.notes = has_notes ? ExportNotes::left_out : ExportNotes::included;
  }
}

}  // namespace

float question_height(Drawing& on) {
  switch (on.state.bulk.dialog.kind) {
    case BulkKind::none:
    case BulkKind::archive:
      return 0;
    case BulkKind::assign:
      return choices_height + gap;
    case BulkKind::tags:
      return choices_height - choice_height + 8 + kit::size::control + gap;
    case BulkKind::resolve:
      return label_height + summary_height + gap;
    case BulkKind::priority:
      return kit::size::control + gap;
    case BulkKind::export_file:
      return kit::size::control + 10 + 24 + gap;
  }
  return 0;
}

void draw_question(Drawing& on, kit::Area& area) {
  auto question = area.cut_top(question_height(on));
  switch (on.state.bulk.dialog.kind) {
    case BulkKind::none:
    case BulkKind::archive:
      return;
    case BulkKind::assign:
      return draw_assignees(on, question);
    case BulkKind::tags:
      return draw_tags(on, question);
    case BulkKind::resolve:
      return draw_summary(on, question);
    case BulkKind::priority:
      return draw_priorities(on, question);
    case BulkKind::export_file:
      return draw_export(on, question);
  }
}

std::string_view question_open(const BulkDialog& dialog) {
  switch (dialog.kind) {
    case BulkKind::assign:
      return dialog.assignee.is_none() && dialog.team.is_none() ? say("assign.choose")
                                                                : std::string_view{};
    case BulkKind::tags:
      return dialog.tag.is_none() ? say("bulk.choose_tag") : std::string_view{};
    case BulkKind::none:
    case BulkKind::archive:
    case BulkKind::resolve:
    case BulkKind::priority:
    case BulkKind::export_file:
      return {};
  }
  return {};
}

}  // namespace parley::ui
