// SPDX-License-Identifier: AGPL-3.0-or-later
// The open conversation: its heading and actions, where it stands, what needs attention, the
// messages, and the composer.
#include <algorithm>
#include <span>

#include "ui/desk/acts.h"
#include "ui/words/names.h"
#include "ui/words/words.h"

namespace parley::ui {
namespace {

constexpr float title_min =
    220;  // a heading narrower than this gives the toolbar a line of its own

void draw_back(Drawing& on, kit::Area& head) {
  if (kit::icon_button(on.frame, head.cut_left(36).middle(32),
                       {.name = say("action.back"),
                        .icon = kit::icon::arrow_left,
                        .variant = kit::Variant::ghost})) {
    go_to(on.state, {});
  }
  head.cut_left(6);
}

void draw_side_button(Drawing& on, kit::Area& head) {
  auto& open = on.state.side_open;
  if (kit::icon_button(on.frame, head.cut_right(32).middle(32),
                       {.name = say("details.panel"),
                        .icon = kit::icon::info,
                        .variant = kit::Variant::ghost,
                        .expanded = open ? kit::Toggle::on : kit::Toggle::off})) {
    open = !open;
  }
  head.cut_right(8);
}

void draw_heading(Drawing& on, kit::Area head, const ThreadHeader& header) {
  const auto& theme = on.frame.theme();
  head = head.middle(40);
  kit::heading(on.frame, head.cut_top(22), header.title, 2);
  auto line = head.cut_top(17);
  if (header.vip == Vip::yes) {
    const auto word = say("list.vip");
    const auto width = kit::measure(on.frame, word, kit::text_style::caption_strong);
    kit::text(on.frame, line.cut_left(width + 1), word,
              {.style = kit::text_style::caption_strong, .color = theme.high});
    line.cut_left(6);
  }
  kit::text(on.frame, line, header.line,
            {.style = kit::text_style::caption, .color = theme.text2, .key = "line"});
}

constexpr float stage_dot = 14;
constexpr float stage_gap = 13;

kit::TextStyle stage_style(const StageStep& step) {
  return step.state == StageState::current ? kit::text_style::caption_strong
                                           : kit::text_style::caption;
}

std::string_view stage_word(const ConversationView& view, const StageStep& step) {
  const bool is_snoozed = step.stage == Stage::pending && !view.header.snoozed.empty();
  return is_snoozed ? say("stage.snoozed") : word_of(step.stage);
}

// As many from the first on as there is room for; only the current one where it would not be among
// them.
std::span<const StageStep> stages_that_fit(Drawing& on, const ConversationView& view, float room) {
  const std::span<const StageStep> steps(view.stages);
  std::size_t fitting = 0;
  std::size_t current = 0;
  for (std::size_t i = 0; i < steps.size(); ++i) {
    room -= kit::measure(on.frame, stage_word(view, steps[i]), stage_style(steps[i])) + stage_dot;
    if (room >= 0) fitting = i + 1;
    room -= stage_gap;
    if (steps[i].state == StageState::current) current = i;
  }
  return current < fitting ? steps.first(fitting) : steps.subspan(current, 1);
}

void draw_stage(Drawing& on, kit::Area& line, const ConversationView& view, const StageStep& step) {
  const auto& theme = on.frame.theme();
  const bool is_here = step.state == StageState::current;
  const auto style = stage_style(step);
  const auto word = stage_word(view, step);
  const auto dot = line.cut_left(stage_dot);
  const kit::Point center{dot.x + 4, dot.center().y};
  if (step.state == StageState::ahead) {
    kit::paint_ring(on.frame, center, 3.5F, theme.text2);
  } else {
    kit::paint_circle(on.frame, center, 4, is_here ? theme.accent : theme.text2);
  }
  const auto width = kit::measure(on.frame, word, style);
  const auto place = line.cut_left(width + 1).middle(17);
  {
    const auto item = kit::list_item(on.frame, place, {.key = word});
    kit::text(on.frame, place, word,
              {.style = style, .color = is_here ? theme.accent : theme.text2});
  }
  line.cut_left(stage_gap);
}

// At the line's end: until when the customer is to be answered, or when it wakes.
void draw_until(Drawing& on, kit::Area& line, std::string_view words, kit::Icon icon,
                kit::Color color) {
  if (words.empty()) return;
  const auto width = kit::measure(on.frame, words, kit::text_style::caption_strong);
  kit::text(on.frame, line.cut_right(width + 1).middle(17), words,
            {.style = kit::text_style::caption_strong, .color = color, .key = "waiting"});
  kit::paint_icon(on.frame, line.cut_right(18), icon, color, 14);
  line.cut_right(8);
}

// SL-5: who set it, when and why; a press sets another one.
void draw_priority_badge(Drawing& on, kit::Area& line, const ConversationView& view) {
  const auto priority = view.header.priority;
  const auto box = line.cut_right(priority_pill_width(on, priority));
  line.cut_right(10);
  const bool can_change = std::any_of(view.actions.begin(), view.actions.end(),
                                      [](const auto& it) { return it.action == Action::priority; });
  const auto told = told_in_full(view.details.priority);
  if (kit::pill_button(on.frame, box,
                       {.name = word_of(priority),
                        .description = told,
                        .tone = tone_of(priority),
                        .disabled = !can_change,
                        .key = "priority"})) {
    act(on, view.id, Action::priority);
  }
}

void draw_stages(Drawing& on, kit::Area line, const ConversationView& view) {
  const auto& theme = on.frame.theme();
  const auto& due = view.header.due;
  draw_until(on, line, due.sentence, kit::icon::timer, colour_of(on, due.haste));
  draw_until(on, line, view.header.snoozed, kit::icon::moon, theme.accent);
  draw_priority_badge(on, line, view);
  const auto scope = kit::list(on.frame, line, {.name = say("stage")});
  for (const auto& step : stages_that_fit(on, view, line.width)) draw_stage(on, line, view, step);
}

void draw_top(Drawing& on, kit::Area& area, const ConversationView& view, Room room) {
  const auto& theme = on.frame.theme();
  const bool is_page = room == Room::narrow || room == Room::phone;
  auto head = area.cut_top(58).inset(16, 0);
  if (is_page) draw_back(on, head);
  if (room != Room::wide) draw_side_button(on, head);
  const auto needed = toolbar_width(on, view);
  if (head.width - needed >= title_min) {
    const auto bar = head.cut_right(needed);
    head.cut_right(12);
    draw_heading(on, head, view.header);
    draw_toolbar(on, bar.middle(kit::size::control), view, kit::Align::end);
  } else {
    draw_heading(on, head, view.header);
    draw_toolbar(on, area.cut_top(40).inset(16, 0, 16, 8), view, kit::Align::start);
  }
  draw_stages(on, area.cut_top(30).inset(16, 0, 16, 8), view);
  kit::paint_line(on.frame, {area.x, area.y}, {area.right(), area.y}, theme.line);
  area.cut_top(1);
}

void draw_nothing(Drawing& on, kit::Area area, const ColumnAreas* beside) {
  const auto main = kit::main_region(on.frame, area, {.name = say("thread.main")});
  draw_attention(on, area, {});
  const bool is_unknown = !on.state.route.conversation.is_none();
  kit::empty_state(on.frame, area,
                   {.icon = kit::icon::message_square,
                    .title = say(is_unknown ? "thread.unknown" : "thread.none"),
                    .text = say(is_unknown ? "thread.unknown_hint" : "thread.none_hint")});
  if (beside) draw_list_line(on, *beside);
}

}  // namespace

void draw_thread(Drawing& on, kit::Area area, Room room, const ColumnAreas* beside) {
  const auto* view = on.state.views.conversation(on.model, on.state.route.conversation);
  if (!view) return draw_nothing(on, area, beside);
  const auto main =
      kit::main_region(on.frame, area, {.name = say("thread.main"), .key = key_of(view->id.raw)});
  draw_top(on, area, *view, room);
  draw_attention(on, area, view->id);
  const auto composer = cut_composer(on, area, *view);
  draw_scheduled(on, area, *view);
  draw_messages(on, area, *view);
  draw_composer(on, composer, *view);
  if (beside) draw_list_line(on, *beside);
}

}  // namespace parley::ui
