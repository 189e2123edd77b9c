// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/desk/keyboard/command_lines.h"

#include <algorithm>

#include "ui/desk/acts.h"
#include "ui/views/search/search.h"
#include "ui/views/text.h"
#include "ui/words/words.h"

namespace parley::ui {
namespace {

constexpr std::size_t found_max = 5;
constexpr std::size_t letters_to_search = 2;

bool begins_a_word(std::string_view folded, std::string_view word) {
  for (std::size_t at = folded.find(word); at != std::string_view::npos;
       at = folded.find(word, at + 1)) {
    if (at == 0 || folded[at - 1] == ' ') return true;
  }
  return false;
}

bool matches(const BarLine& line, std::string_view folded) {
  const auto words = fold(line.name + ' ' + line.hint);
  while (!folded.empty()) {
    const auto word = folded.substr(0, folded.find(' '));
    folded.remove_prefix(std::min(word.size() + 1, folded.size()));
    if (!begins_a_word(words, word)) return false;
  }
  return true;
}

void add_actions(Drawing& on, std::vector<BarLine>& lines) {
  const auto* view = on.state.views.conversation(on.model, on.state.route.conversation);
  if (!view || on.state.route.section != Section::inbox) return;
  for (const auto& each : view->actions) {
    lines.push_back({.name = std::string(word_of(each.action)),
                     .hint = each.why_not.empty() ? view->header.title : each.why_not,
                     .icon = icon_of(each.action),
                     .target = each.action});
  }
  for (const auto& hotkey : all_hotkeys()) {
    const bool is_words = hotkey.key == Hotkey::reply || hotkey.key == Hotkey::note;
    if (!is_words) continue;
    lines.push_back({.name = std::string(say(hotkey.word)),
                     .hint = view->header.title,
                     .keys = on.state.keyboard.keymap.chord(hotkey.key),
                     .icon = kit::icon::zap,
                     .target = hotkey.key});
  }
}

void add_queues(Drawing& on, std::vector<BarLine>& lines) {
  for (const auto queue : all_queues) {
    lines.push_back({.name = std::string(word_of(queue)),
                     .hint = std::string(say("command_bar.queue")),
                     .icon = kit::icon::inbox,
                     .target = Route{Section::inbox, queue, {}}});
  }
  for (const auto& team : on.state.views.counts().teams) {
    lines.push_back({.name = name_of(on.model.inbox, InQueue(team.team)),
                     .hint = std::string(say("details.team")),
                     .icon = kit::icon::users,
                     .target = Route{Section::inbox, InQueue(team.team), {}}});
  }
}

struct Page {
  SettingsPage page;
  std::string_view word;
};

void add_places(Drawing& on, std::vector<BarLine>& lines) {
  const auto queue = on.state.route.queue;
  lines.push_back({.name = std::string(say("section.metrics")),
                   .hint = {},
                   .icon = kit::icon::bar_chart,
                   .target = Route{Section::metrics, queue, {}}});
  const Page pages[] = {{SettingsPage::general, "settings.general"},
                        {SettingsPage::notifications, "settings.notifications"},
                        {SettingsPage::keyboard, "keys"},
                        {SettingsPage::quick_replies, "templates"},
                        {SettingsPage::people, "people"},
                        {SettingsPage::channels, "channels"},
                        {SettingsPage::routing, "routing"},
                        {SettingsPage::service_levels, "service"},
                        {SettingsPage::calendars, "calendars"}};
  for (const auto& page : pages) {
    lines.push_back({.name = std::string(say(page.word)),
                     .hint = std::string(say("section.settings")),
                     .icon = kit::icon::settings,
                     .target = Route{Section::settings, queue, {}, page.page}});
  }
}

void add_own(Drawing& on, std::vector<BarLine>& lines) {
  const auto* agent = on.model.inbox.agents.find(on.model.agent);
  if (!agent) return;
  const bool is_here = agent->availability == Availability::available;
  const auto other = is_here ? Availability::away : Availability::available;
  lines.push_back({.name = std::string(say(is_here ? "settings.away" : "settings.available")),
                   .hint = std::string(say("command_bar.you")),
                   .icon = kit::icon::user_check,
                   .target = other});
  lines.push_back({.name = std::string(say("keys.cheat_sheet")),
                   .hint = {},
                   .keys = on.state.keyboard.keymap.chord(Hotkey::cheat_sheet),
                   .icon = kit::icon::circle_help,
                   .target = Hotkey::cheat_sheet});
}

void add_conversations(Drawing& on, std::vector<BarLine>& lines, std::string_view text) {
  const auto query = parse_query(text, on.model.inbox, on.model.agent);
  if (!query.faults.empty()) return;
  const auto found = find_conversations(on.state.views.search_index(), on.model.inbox,
                                        on.state.views.sight(), on.model.time, query);
  for (std::size_t i = 0; i < std::min(found.size(), found_max); ++i) {
    const auto& row = on.state.views.row(on.model, found[i]);
    lines.push_back({.name = row.customer,
                     .hint = row.subject,
                     .icon = kit::icon::message_circle,
                     .target = Route{Section::inbox, on.state.route.queue, found[i]}});
  }
}

}  // namespace

std::vector<BarLine> command_lines(Drawing& on, std::string_view text) {
  std::vector<BarLine> lines;
  add_actions(on, lines);
  add_queues(on, lines);
  add_places(on, lines);
  add_own(on, lines);
  const auto folded = fold(one_line(text, 200));
  std::erase_if(lines, [&](const BarLine& line) { return !matches(line, folded); });
  // A line whose own name begins so comes before one that only has such a word.
  std::stable_partition(lines.begin(), lines.end(),
                        [&](const BarLine& line) { return fold(line.name).starts_with(folded); });
  if (folded.size() >= letters_to_search) {
    if (lines.size() > bar_lines_max - found_max) lines.resize(bar_lines_max - found_max);
    add_conversations(on, lines, text);
  }
  if (lines.size() > bar_lines_max) lines.resize(bar_lines_max);
  return lines;
}

}  // namespace parley::ui
