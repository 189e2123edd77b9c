// SPDX-License-Identifier: AGPL-3.0-or-later
// The list of conversations. Only the rows on the screen are built and drawn.
#include <algorithm>
#include <array>
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
  if (!on.state.views.searched_words().empty()) {
    const auto& laid_out =
        kit::layout(on.frame, words, style, {.width = width, .lines_max = 1, .spans = {}});
    paint_found(on, laid_out, {line.x, line.y + (line.height - laid_out.height()) / 2});
  }
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

struct TimeMark {
  std::array<std::string_view, 3> words;  // the first that has room
  kit::Icon icon;
  kit::Color color;
};

void draw_time(Drawing& on, kit::Area& line, const TimeMark& mark) {
  if (mark.words.front().empty()) return;
  kit::paint_icon(on.frame, line.cut_left(13), mark.icon, mark.color, 13);
  line.cut_left(4);
  const auto* fitting = std::find_if(mark.words.begin(), mark.words.end(), [&](const auto it) {
    return kit::measure(on.frame, it, kit::text_style::tiny) <= line.width;
  });
  const auto words = fitting == mark.words.end() ? mark.words.back() : *fitting;
  const auto width = kit::measure(on.frame, words, kit::text_style::tiny) + 1;
  kit::paint_text(on.frame, line.cut_left(width), words, kit::text_style::tiny, mark.color);
  line.cut_left(8);
}

void draw_state_line(Drawing& on, kit::Area line, const RowView& row) {
  const auto& theme = on.frame.theme();
  kit::paint_icon(on.frame, line.cut_right(14), icon_of(row.medium), theme.text2, 14);
  line.cut_right(8);
  line.cut_left(priority_pill(on, line, row.priority) + 4);
  line.cut_left(stage_pill(on, line, row.stage_word) + 8);
  const auto& due = row.due;
  draw_time(on, line,
            {{due.words, due.span, due.briefest}, kit::icon::timer, colour_of(on, due.haste)});
  draw_time(on, line, {{row.until, row.until_brief, {}}, kit::icon::moon, theme.text2});
  draw_time(on, line, {{row.leaves, row.leaves_brief, {}}, kit::icon::calendar_clock, theme.text2});
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
  const auto focused = std::exchange(state.row_focused, {});
  if (focused.is_none()) return;
  const auto here = std::find(shown.begin(), shown.end(), focused);
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
    case Queue::scheduled:
      return say("empty.scheduled");
    case Queue::archived:
      return say("empty.archived");
    case Queue::team:
      return say("empty.team");
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
  const auto queue = on.state.route.queue.queue;
  kit::empty_state(
      on.frame, area,
      {.icon = kit::icon::inbox, .title = empty_title(queue), .text = empty_hint(queue)});
}

std::string count_line(std::size_t count) {
  return say("queue.count", {{"count", std::to_string(count)}});
}

// VW-1: another order of the queues is remembered by this device; a search has its own.
void choose_order(Drawing& on, std::optional<ViewOrder> order) {
  auto& state = on.state;
  state.order_open = false;
  on.frame.request_frame();
  if (!is_blank(state.search)) {
    state.search_order = order;
  } else if (order && state.order != *order) {
    state.order = *order;
    state.intents.push_back(intent::OrderChosen{std::string(lasting_name(*order))});
  }
}

void draw_order_menu(Drawing& on, const kit::Area& anchor) {
  const bool is_search = !is_blank(on.state.search);
  const auto current = question_of(on.state).order;
  const auto count = all_orders.size() + (is_search ? 1 : 0);
  auto menu = kit::menu(on.frame, {.name = say("order"),
                                   .anchor = anchor,
                                   .width = 264,
                                   .height = kit::menu_item_height * static_cast<float>(count),
                                   .align = kit::Align::end});
  if (menu.dismissed) on.state.order_open = false;
  const auto offer = [&](std::string_view name, std::optional<ViewOrder> order) {
    const auto mark = current == order ? kit::Toggle::on : kit::Toggle::off;
    if (kit::menu_item(on.frame, menu.area, {.name = name, .checked = mark})) {
      choose_order(on, order);
    }
  };
  if (is_search) offer(say("order.best_match"), std::nullopt);
  for (const auto order : all_orders) offer(word_of(order), order);
}

void draw_order(Drawing& on, kit::Area& head) {
  auto& open = on.state.order_open;
  head.cut_right(8);
  const auto box = head.cut_right(32).middle(32);
  if (kit::icon_button(on.frame, box,
                       {.name = say("order"),
                        .icon = kit::icon::arrow_down_wide_narrow,
                        .variant = kit::Variant::ghost,
                        .expanded = open ? kit::Toggle::on : kit::Toggle::off})) {
    open = !open;
  }
  if (open) draw_order_menu(on, box);
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
  const auto title = is_search ? std::string(say("search.results"))
                               : name_of(on.model.inbox, on.state.route.queue);
  draw_order(on, head);
  const auto width = kit::measure(on.frame, title, kit::text_style::heading);
  kit::heading(on.frame, head.cut_left(width + 2).middle(21), title, 2);
  head.cut_left(8);
  kit::text(on.frame, head.middle(17), count_line(count),
            {.style = kit::text_style::caption, .color = theme.text2, .key = "count"});
  if (is_page) {
    draw_search(on, area.cut_top(40).inset(12, 0, 12, 8));
  }
  kit::paint_line(on.frame, {area.x, area.y}, {area.right(), area.y}, theme.line);
}

// SE-2: how far has been looked. A device holds the whole workspace, so nothing is left to ask for.
void draw_reach(Drawing& on, kit::Area& area) {
  if (is_blank(on.state.search) || !on.state.views.search_faults().empty()) return;
  const auto percent = std::to_string(on.state.views.percent_read());
  const auto words = on.state.views.is_reading() ? say("search.reading", {{"percent", percent}})
                                                 : std::string(say("search.all_here"));
  kit::text(on.frame, area.cut_top(24).inset(16, 4, 16, 0), words,
            {.style = kit::text_style::tiny, .color = on.frame.theme().text2, .key = "reach"});
}

// Where it is in the list, which may be long: it is looked for only when it is not where it was.
std::uint32_t place_of(DeskState& state, const ShownIds& shown, ConversationId id) {
  if (id.is_none()) return UINT32_MAX;
  auto& place = state.list_place;
  if (place < shown.size() && shown[place] == id) return place;
  const auto here = std::find(shown.begin(), shown.end(), id);
  if (here == shown.end()) return UINT32_MAX;
  return place = static_cast<std::uint32_t>(here - shown.begin());
}

}  // namespace

void draw_list(Drawing& on, kit::Area area, Room room) {
  auto& state = on.state;
  const auto& ids = state.views.list(question_of(state));
  const auto region = kit::region(on.frame, area, {.name = say("list"), .key = "list pane"});
  draw_head(on, area, room, ids.size());
  draw_view_bar(on, area);
  draw_reach(on, area);
  draw_bulk_results(on, area);
  draw_bulk_bar(on, area, ids);
  area.cut_top(1);
  if (ids.empty()) draw_empty(on, area);
  const auto sought = state.row_wanted.is_none() ? state.route.conversation : state.row_wanted;
  const auto reveal = place_of(state, ids, sought);
  const auto path = path_name(state.route.queue);
  auto grid = kit::grid(on.frame, area,
                        {.name = say("list"),
                         .rows = static_cast<std::uint32_t>(ids.size()),
                         .row_height = row_height,
                         .reveal = reveal,
                         .key = std::string_view(path)});
  for (auto index = grid.first; index < grid.last; ++index) draw_row(on, grid, index, ids);
  state.row_wanted = {};
  choose_by_keys(on, ids);
}

}  // namespace parley::ui
