// SPDX-License-Identifier: AGPL-3.0-or-later
// What of the work the board counts: one channel, one tag, one priority, or all.
#include <algorithm>

#include "ui/desk/metrics_parts.h"
#include "ui/words/names.h"
#include "ui/words/words.h"

namespace parley::ui {
namespace {

struct Option {
  std::string name;
  MetricsQuestion then;
  bool is_chosen = false;
};

void choose(Drawing& on, const MetricsQuestion& then) {
  on.state.metrics.question = then;
  on.state.metrics.figure.clear();
  on.state.metrics.menu.clear();
  on.frame.request_frame();
}

void draw_menu(Drawing& on, const kit::Area& anchor, std::string_view name,
               const std::vector<Option>& options) {
  auto menu =
      kit::menu(on.frame, {.name = name,
                           .anchor = anchor,
                           .width = std::max(anchor.width, 180.F),
                           .height = static_cast<float>(options.size()) * kit::menu_item_height});
  if (menu.dismissed) on.state.metrics.menu.clear();
  std::uint64_t key = 0;
  for (const auto& option : options) {
    const auto mark = option.is_chosen ? kit::Toggle::on : kit::Toggle::off;
    if (kit::menu_item(on.frame, menu.area, {.name = option.name, .checked = mark, .key = ++key})) {
      choose(on, option.then);
    }
  }
}

void draw_filter(Drawing& on, kit::Area& bar, std::string_view name,
                 const std::vector<Option>& options) {
  auto& open = on.state.metrics.menu;
  const auto chosen = std::find_if(options.begin(), options.end(),
                                   [](const Option& option) { return option.is_chosen; });
  const auto& value = chosen == options.end() ? options.front().name : chosen->name;
  const auto label = say("metrics.filter", {{"name", name}, {"value", value}});
  const kit::ButtonOptions button{.name = label,
                                  .icon = kit::icon::chevrons_up_down,
                                  .expanded = open == name ? kit::Toggle::on : kit::Toggle::off,
                                  .key = name};
  const auto place = bar.cut_left(kit::button_width(on.frame, button)).middle(kit::size::control);
  bar.cut_left(8);
  if (kit::button(on.frame, place, button)) {
    open = open == name ? std::string() : std::string(name);
    on.frame.request_frame();
  }
  if (open == name) draw_menu(on, place, name, options);
}

// All of them first, then each.
template <class Row, class Id>
std::vector<Option> options_of(const Table<Row>& rows, const MetricsQuestion& question,
                               Id MetricsQuestion::*field) {
  std::vector<Option> options;
  auto then = question;
  then.*field = {};
  options.push_back({std::string(say("metrics.any")), then, (question.*field).is_none()});
  for (const auto& row : rows) {
    then.*field = row.id;
    options.push_back({row.name, then, question.*field == row.id});
  }
  return options;
}

std::vector<Option> priority_options(const MetricsQuestion& question) {
  std::vector<Option> options;
  auto then = question;
  then.priority.reset();
  options.push_back({std::string(say("metrics.any")), then, !question.priority});
  for (const auto level : {Priority::urgent, Priority::high, Priority::normal, Priority::low}) {
    then.priority = level;
    options.push_back({std::string(word_of(level)), then, question.priority == level});
  }
  return options;
}

}  // namespace

void draw_metrics_filters(Drawing& on, kit::Area bar) {
  const auto& inbox = on.model.inbox;
  const auto question = on.state.metrics.question;
  const auto scope = kit::group(on.frame, bar, {.name = say("metrics.filters")});
  draw_filter(on, bar, say("details.channel"),
              options_of(inbox.channels, question, &MetricsQuestion::channel));
  draw_filter(on, bar, say("metrics.tag"), options_of(inbox.tags, question, &MetricsQuestion::tag));
  draw_filter(on, bar, say("priority"), priority_options(question));
}

}  // namespace parley::ui
