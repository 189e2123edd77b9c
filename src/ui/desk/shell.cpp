// SPDX-License-Identifier: AGPL-3.0-or-later
// Which columns there are, and how wide.
#include "ui/desk/columns.h"
#include "ui/desk/drawing.h"
#include "ui/views/connection_view.h"
#include "ui/words/words.h"

namespace parley::ui {
namespace {

constexpr float side_min = 1180;  // from here on the side panel stands beside the thread
constexpr float status_strip = 36;

void draw_columns(Drawing& on, kit::Area area, const kit::Area& screen, Room room) {
  draw_queues(on, area.cut_left(queues_width(screen)), room);
  if (on.state.route.section == Section::settings) return draw_settings(on, area);
  if (on.state.route.section == Section::metrics) return draw_metrics(on, area);
  const auto* view = on.state.views.conversation(on.model, on.state.route.conversation);
  const bool side_here = view && (room == Room::wide || on.state.side_open);
  const auto areas =
      columns_in(on.state.columns, area, screen, side_here ? HasSide::yes : HasSide::no);
  draw_list(on, areas.list, room);
  draw_thread(on, areas.thread, room, &areas);
  if (side_here) draw_side(on, areas.side, *view, room, &areas);
}

void draw_one_column(Drawing& on, kit::Area area, Room room) {
  auto strip = area.cut_bottom(status_strip).inset(8, 2);
  if (on.model.connection.link == Link::signed_out) draw_sign_in(on, strip.cut_right(96));
  draw_connection(on, strip);
  auto& state = on.state;
  if (state.route.section == Section::settings) return draw_settings(on, area);
  if (state.route.section == Section::metrics) return draw_metrics(on, area);
  if (state.queues_open) return draw_queues(on, area, room);
  if (state.route.conversation.is_none()) return draw_list(on, area, room);
  const auto* view = state.views.conversation(on.model, state.route.conversation);
  if (view && state.side_open) return draw_side(on, area, *view, room);
  draw_thread(on, area, room);
}

// A device that cannot save must not look like one that can.
void draw_warning(Drawing& on, kit::Area& area) {
  const auto view = connection_view(on.model.connection);
  if (view.warning.empty()) return;
  const kit::BannerOptions options{.name = say("connection.warning"),
                                   .strong = {},
                                   .text = view.warning,
                                   .tone = kit::Tone::urgent,
                                   .icon = kit::icon::alert_triangle};
  const auto height = kit::banner_height(on.frame, area.width, options);
  const auto banner = kit::banner(on.frame, area.cut_top(height), options);
}

}  // namespace

Room room_of(const kit::Area& screen) {
  if (screen.width < kit::size::phone) return Room::phone;
  if (screen.width < kit::size::narrow) return Room::narrow;
  return screen.width < side_min ? Room::medium : Room::wide;
}

void draw_shell(Drawing& on) {
  const auto screen = on.frame.screen();
  const auto room = room_of(screen);
  auto area = screen;
  draw_warning(on, area);
  if (room == Room::phone) {
    const auto rail = area.cut_bottom(kit::size::rail);
    draw_one_column(on, area, room);
    return draw_rail(on, rail, room);
  }
  draw_rail(on, area.cut_left(kit::size::rail), room);
  if (room == Room::narrow) return draw_one_column(on, area, room);
  draw_columns(on, area, screen, room);
}

}  // namespace parley::ui
