// SPDX-License-Identifier: AGPL-3.0-or-later
// VW-2: searches that are kept, among the queues with their live counts, and the line above the
// list that keeps or forgets one.
#include <algorithm>

#include "ui/desk/drawing.h"
#include "ui/views/text.h"
#include "ui/words/words.h"

namespace parley::ui {
namespace {

constexpr float bar_height = 44;

const SavedView* find_by_query(Drawing& on, std::string_view query) {
  for (const auto& view : on.model.inbox.saved_views) {
    if (view.query == query && is_shown_to(on.model.inbox, view, on.model.agent)) return &view;
  }
  return nullptr;
}

std::string trimmed(const std::string& search) { return one_line(search, 200); }

TeamId team_of(Drawing& on) {
  for (const auto& team : on.model.inbox.teams) {
    if (is_member(team, on.model.agent)) return team.id;
  }
  return {};
}

void draw_known(Drawing& on, kit::Area bar, const SavedView& view) {
  if (kit::button_right(on.frame, bar,
                        {.name = say("view.delete"), .icon = kit::icon::trash, .small = true})) {
    ask(on.state, DeleteView{view.id});
  }
  const auto order = on.state.search_order.value_or(ViewOrder::priority);
  if (order != view.order &&
      kit::button_right(on.frame, bar, {.name = say("view.keep_order"), .small = true})) {
    ask(on.state, SaveView{view.id, view.name, view.query, view.scope, view.team, order});
  }
  kit::text(on.frame, bar.middle(19), view.name,
            {.style = kit::text_style::body_strong, .key = "view"});
}

void draw_new(Drawing& on, kit::Area bar) {
  auto& name = on.state.view_name;
  const auto team = team_of(on);
  const auto save = [&](ViewScope scope) {
    if (is_blank(name)) name = one_line(on.state.search, 60);
    ask(on.state, SaveView{{},
                           name,
                           trimmed(on.state.search),
                           scope,
                           scope == ViewScope::team ? team : TeamId{},
                           on.state.search_order.value_or(ViewOrder::priority)});
    name.clear();
  };
  if (!team.is_none() && kit::button_right(on.frame, bar,
                                           {.name = say("view.save_for_team"),
                                            .label = say("view.team"),
                                            .icon = kit::icon::users,
                                            .small = true})) {
    save(ViewScope::team);
  }
  if (kit::button_right(on.frame, bar,
                        {.name = say("view.save"),
                         .label = say("view.keep_it"),
                         .icon = kit::icon::save,
                         .small = true})) {
    save(ViewScope::personal);
  }
  const auto field = kit::text_field(on.frame, bar.middle(kit::size::control_small),
                                     {.name = say("view.name"),
                                      .text = name,
                                      .placeholder = say("view.name"),
                                      .key = "view name"});
  if (field.changed) name = field.text;
  if (field.submitted) save(ViewScope::personal);
}

}  // namespace

void draw_view_bar(Drawing& on, kit::Area& area) {
  if (is_blank(on.state.search) || !on.state.views.search_faults().empty()) return;
  auto bar = area.cut_top(bar_height).inset(14, 6);
  const auto scope = kit::group(on.frame, bar, {.name = say("view.keep")});
  if (const auto* known = find_by_query(on, trimmed(on.state.search))) {
    draw_known(on, bar, *known);
  } else {
    draw_new(on, bar);
  }
}

void draw_saved_views(Drawing& on, kit::Area& area) {
  const auto& views = on.state.views.saved_views(on.model);
  if (views.empty()) return;
  area.cut_top(10);
  kit::text(on.frame, area.cut_top(26).inset(8, 0), say("view.saved"),
            {.style = kit::text_style::tiny_strong,
             .color = on.frame.theme().text2,
             .key = "saved views"});
  for (const auto& view : views) {
    const auto count = std::to_string(view.count);
    const bool is_here =
        on.state.route.section == Section::inbox && trimmed(on.state.search) == view.query;
    if (kit::link(on.frame, area.cut_top(kit::size::row).inset(0, 0, 0, 1),
                  {.name = view.name,
                   .href = "/queue/all-open",
                   .count = count,
                   .icon = kit::icon::filter,
                   .current = is_here,
                   .key = kit::Key(view.id.raw.high, view.id.raw.low)})) {
      search_for(on.state, view.query, view.order);
      on.state.queues_open = false;
      go(on.state, {Section::inbox, on.state.route.queue, {}});
      on.frame.request_frame();
    }
  }
}

}  // namespace parley::ui
