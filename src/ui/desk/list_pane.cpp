// SPDX-License-Identifier: AGPL-3.0-or-later
// The list of conversations. Only the rows on the screen are built and drawn.
#include <algorithm>
#include <utility>

#include "ui/desk/tag_marks.h"
#include "ui/views/text.h"
#include "ui/words/words.h"

namespace parley::ui {
namespace {

constexpr float row_height = 100;

// In a list all lines begin at the left, also those that are read from the right.
void paint_left(Drawing& on, const kit::Area& line, std::string_view words,
                const kit::TextStyle& style, kit::Color color) {
  const auto width = std::min(kit::measure(on.frame, words, style) + 1, line.width);
  kit::paint_text(on.frame, {line.x, line.y, width, line.height}, words, style, color);
}

void draw_customer_line(Drawing& on, kit::Area line, const RowView& row) {
  const auto& theme = on.frame.theme();
  const bool is_strong = row.weight == Weight::strong;
  const auto age_width = kit::measure(on.frame, row.age, kit::text_style::caption);
  kit::paint_text(on.frame, line.cut_right(age_width), row.age, kit::text_style::caption,
                  theme.text2);
  line.cut_right(8);
  if (row.vip == Vip::yes) {
    const auto word = say("list.vip");
    const auto room = kit::measure(on.frame, word, kit::text_style::tiny_strong);
    const auto name =
        kit::measure(on.frame, row.customer,
                     is_strong ? kit::text_style::body_strong : kit::text_style::body_medium);
    auto after = line;
    after.cut_left(std::min(name + 6, line.width - room));
    kit::paint_text(on.frame, after, word, kit::text_style::tiny_strong, theme.high);
    line.cut_right(room + 6);
  }
  paint_left(on, line, row.customer,
             is_strong ? kit::text_style::body_strong : kit::text_style::body_medium, theme.text);
}

void draw_state_line(Drawing& on, kit::Area line, const RowView& row) {
  const auto& theme = on.frame.theme();
  kit::paint_icon(on.frame, line.cut_right(14), icon_of(row.medium), theme.text2, 14);
  line.cut_right(8);
  line.cut_left(priority_pill(on, line, row.priority) + 4);
  line.cut_left(stage_pill(on, line, row.stage_word) + 8);
  if (!row.waiting.empty()) {
    kit::paint_icon(on.frame, line.cut_left(13), kit::icon::timer, theme.text2, 13);
    line.cut_left(4);
    const bool fits = kit::measure(on.frame, row.waiting, kit::text_style::tiny) <= line.width;
    const auto& words = fits ? row.waiting : row.waiting_age;
    const auto width = kit::measure(on.frame, words, kit::text_style::tiny) + 1;
    kit::paint_text(on.frame, line.cut_left(width), words, kit::text_style::tiny, theme.text2);
    line.cut_left(8);
  }
  draw_tag_pills(on, line, row.tags);
}

void draw_row_words(Drawing& on, kit::Area area, const RowView& row) {
  const auto& theme = on.frame.theme();
  const bool is_strong = row.weight == Weight::strong;
  draw_customer_line(on, area.cut_top(19), row);
  paint_left(on, area.cut_top(19), row.subject,
             is_strong ? kit::text_style::body_strong : kit::text_style::body, theme.text);
  paint_left(on, area.cut_top(19), row.preview, kit::text_style::body, theme.text2);
  area.cut_top(3);
  draw_state_line(on, area.cut_top(20), row);
}

// BK-1: a press takes one in or out; with Shift held, all from the last one up to this one.
void choose(Drawing& on, const ShownIds& shown, ConversationId id) {
  if (on.frame.reach() == kit::Reach::up_to_here) {
    on.state.chosen.reach(shown, id);
  } else {
    on.state.chosen.turn(id);
  }
}

void draw_choice(Drawing& on, const kit::Area& area, const ShownIds& shown, const RowView& row) {
  const auto cell = kit::cell(on.frame, area);
  const auto checked = on.state.chosen.has(row.id) ? kit::Toggle::on : kit::Toggle::off;
  if (kit::checkbox(on.frame, area, {.name = row.checkbox_name, .checked = checked})) {
    choose(on, shown, row.id);
  }
}

// The same by keyboard, while a row has the focus: Shift and Space choose up to it, Shift and an
// arrow go one on and choose up to there.
void choose_by_keys(Drawing& on, const ShownIds& shown) {
  auto& state = on.state;
  const auto here = std::find(shown.begin(), shown.end(), std::exchange(state.row_focused, {}));
  if (here == shown.end()) return;
  if (on.frame.shortcut("shift+ ")) {
    state.chosen.reach(shown, *here);
    on.frame.request_frame();
  }
  auto to = here;
  if (on.frame.shortcut("shift+ArrowDown") && here + 1 != shown.end()) to = here + 1;
  if (on.frame.shortcut("shift+ArrowUp") && here != shown.begin()) to = here - 1;
  if (to == here) return;
  if (state.chosen.is_empty()) state.chosen.turn(*here);
  state.chosen.reach(shown, *to);
  state.row_wanted = *to;
  on.frame.request_frame();
}

void draw_row(Drawing& on, const kit::Grid& grid, std::uint32_t index, const ShownIds& shown) {
  const auto id = shown[index];
  auto& state = on.state;
  const auto& row = state.views.row(on.model, id);
  const bool is_here = state.route.conversation == id;
  if (state.row_wanted == id) on.frame.focus_next();
  const auto drawn = kit::row(on.frame, grid, index,
                              {.key = key_of(id.raw),
                               .name = row.name,
                               .current = is_here,
                               .selected = state.chosen.has(id),
                               .has_menu = true});
  if (drawn.menu_wanted) ask_for_row_menu(on, id, *drawn.menu_wanted);
  if (drawn.focused) state.row_focused = id;
  const bool is_reach = on.frame.reach() == kit::Reach::up_to_here;
  if (drawn.activated && is_reach) choose(on, shown, id);
  if (drawn.activated && is_here && !is_reach) open_conversation(state, on.model, id);
  if (drawn.activated && !is_reach) go_to(state, id);
  auto area = drawn.area.inset(14, 10, 14, 10);
  auto left = area.cut_left(28);
  draw_choice(on, left.cut_top(20).cut_left(18), shown, row);
  const auto circle = area.cut_left(44);
  kit::avatar(on.frame, {circle.x, circle.y, 32, 32}, row.initials,
              on.model.inbox.conversations.at(id).customer.raw.low);
  draw_row_words(on, area, row);
}

std::string_view empty_hint(Queue queue) {
  return queue == Queue::mine ? say("empty.mine_hint") : std::string_view{};
}

std::string_view empty_title(Queue queue) {
  switch (queue) {
    case Queue::unassigned:
      return say("empty.unassigned");
    case Queue::mine:
      return say("empty.mine");
    case Queue::all_open:
      return say("empty.all_open");
    case Queue::mentions:
      return say("empty.mentions");
    case Queue::pending:
      return say("empty.pending");
    case Queue::snoozed:
      return say("empty.snoozed");
    case Queue::resolved:
      return say("empty.resolved");
    case Queue::closed:
      return say("empty.closed");
    case Queue::archived:
      return say("empty.archived");
  }
  return {};
}

void draw_empty(Drawing& on, const kit::Area& area) {
  if (const auto& faults = on.state.views.search_faults(); !faults.empty()) {
    kit::empty_state(
        on.frame, area,
        {.icon = kit::icon::search, .title = say("search.not_understood"), .text = faults.front()});
    return;
  }
  if (!is_blank(on.state.search)) {
    const auto title = say("search.none", {{"query", one_line(on.state.search, 40)}});
    kit::empty_state(on.frame, area,
                     {.icon = kit::icon::search, .title = title, .text = say("search.none_hint")});
    return;
  }
  const auto queue = on.state.route.queue;
  kit::empty_state(
      on.frame, area,
      {.icon = kit::icon::inbox, .title = empty_title(queue), .text = empty_hint(queue)});
}

std::string count_line(Drawing& on, bool is_search, std::size_t count) {
  if (is_search && on.state.views.is_reading()) {
    const auto percent = std::to_string(on.state.views.percent_read());
    return say("search.reading", {{"count", std::to_string(count)}, {"percent", percent}});
  }
  if (count == 1) return std::string(say("queue.count_one"));
  return say("queue.count", {{"count", std::to_string(count)}});
}

void draw_head(Drawing& on, kit::Area& area, Room room, std::size_t count) {
  const bool is_page = room == Room::narrow || room == Room::phone;
  const auto& theme = on.frame.theme();
  auto head = area.cut_top(50);
  if (is_page) {
    if (kit::icon_button(on.frame, head.cut_left(48).centered(36, 36),
                         {.name = say("queue.names"),
                          .icon = kit::icon::menu,
                          .variant = kit::Variant::ghost})) {
      on.state.queues_open = true;
    }
  } else {
    head.cut_left(16);
  }
  const bool is_search = !is_blank(on.state.search);
  const auto title = is_search ? say("search.results") : word_of(on.state.route.queue);
  const auto width = kit::measure(on.frame, title, kit::text_style::heading);
  kit::heading(on.frame, head.cut_left(width + 2).middle(21), title, 2);
  head.cut_left(8);
  kit::text(on.frame, head.middle(17), count_line(on, is_search, count),
            {.style = kit::text_style::caption, .color = theme.text2, .key = "count"});
  if (is_page) {
    draw_search(on, area.cut_top(40).inset(12, 0, 12, 8));
  }
  kit::paint_line(on.frame, {area.x, area.y}, {area.right(), area.y}, theme.line);
}

}  // namespace

void draw_list(Drawing& on, kit::Area area, Room room) {
  auto& state = on.state;
  const auto& ids = state.views.list({state.route.queue, state.search});
  const auto region = kit::region(on.frame, area, {.name = say("list"), .key = "list pane"});
  draw_head(on, area, room, ids.size());
  draw_view_bar(on, area);
  draw_bulk_results(on, area);
  draw_bulk_bar(on, area, ids);
  area.cut_top(1);
  if (ids.empty()) draw_empty(on, area);
  const auto sought = state.row_wanted.is_none() ? state.route.conversation : state.row_wanted;
  const auto here = std::find(ids.begin(), ids.end(), sought);
  const auto reveal =
      here == ids.end() ? UINT32_MAX : static_cast<std::uint32_t>(here - ids.begin());
  auto grid = kit::grid(on.frame, area,
                        {.name = say("list"),
                         .rows = static_cast<std::uint32_t>(ids.size()),
                         .row_height = row_height,
                         .reveal = reveal,
                         .key = path_name(state.route.queue)});
  for (auto index = grid.first; index < grid.last; ++index) draw_row(on, grid, index, ids);
  state.row_wanted = {};
  choose_by_keys(on, ids);
}

}  // namespace parley::ui
