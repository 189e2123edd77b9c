// SPDX-License-Identifier: AGPL-3.0-or-later
// The side panel: details of customer and conversation, notes, history.
#include <algorithm>

#include "ui/desk/drawing.h"
#include "ui/desk/side_parts.h"
#include "ui/words/words.h"

namespace parley::ui {
namespace {

void draw_tabs(Drawing& on, kit::Area bar, const ConversationView& view, Room room) {
  const auto& theme = on.frame.theme();
  kit::paint_line(on.frame, {bar.x, bar.bottom()}, {bar.right(), bar.bottom()}, theme.line);
  if (room != Room::wide) {
    const bool is_page = room != Room::medium;
    if (kit::icon_button(on.frame, bar.cut_left(44).centered(32, 32),
                         {.name = say(is_page ? "action.back" : "details.close"),
                          .icon = is_page ? kit::icon::arrow_left : kit::icon::close,
                          .variant = kit::Variant::ghost})) {
      on.state.side_open = false;
    }
  } else {
    bar.cut_left(8);
  }
  const auto scope = kit::tablist(on.frame, bar, say("details.panel"));
  auto& side = on.state.side;
  const auto notes = view.notes.empty() ? std::string() : std::to_string(view.notes.size());
  if (kit::tab(on.frame, bar, {.name = say("details"), .selected = side == SidePanel::details})) {
    side = SidePanel::details;
  }
  if (kit::tab(
          on.frame, bar,
          {.name = say("details.notes"), .count = notes, .selected = side == SidePanel::notes})) {
    side = SidePanel::notes;
  }
  if (kit::tab(on.frame, bar,
               {.name = say("details.history"), .selected = side == SidePanel::history})) {
    side = SidePanel::history;
  }
}

std::string_view panel_name(SidePanel side) {
  switch (side) {
    case SidePanel::details:
      return say("details");
    case SidePanel::notes:
      return say("details.notes");
    case SidePanel::history:
      return say("details.history");
  }
  return {};
}

void draw_scrolled_details(Drawing& on, const kit::Area& area, const ConversationView& view) {
  auto body =
      kit::scroll_region(on.frame, area, {.name = say("details"), .key = key_of(view.id.raw)},
                         std::max(on.state.side_height, 1.F));
  auto content = body.content.inset(14, 14, 14, 0);
  content.height = 1e6F;  // as long as it takes: it scrolls
  const auto top = content.y;
  draw_details(on, content, view);
  // Its height is known once it was drawn; the next frame scrolls by it.
  const auto height = content.y - top + 16;
  if (height == on.state.side_height) return;
  on.state.side_height = height;
  on.frame.request_frame();
}

void draw_panel(Drawing& on, kit::Area area, const ConversationView& view) {
  switch (on.state.side) {
    case SidePanel::details:
      return draw_scrolled_details(on, area, view);
    case SidePanel::notes:
      draw_note_field(on, area, view);
      return draw_notes(on, area, view);
    case SidePanel::history:
      return draw_history(on, area, view);
  }
}

}  // namespace

void draw_side(Drawing& on, kit::Area area, const ConversationView& view, Room room,
               const ColumnAreas* beside) {
  const auto& theme = on.frame.theme();
  kit::paint_box(on.frame, area, {.fill = theme.background});
  const auto scope = kit::complementary(on.frame, area, {.name = say("details.panel")});
  draw_tabs(on, area.cut_top(44), view, room);
  {
    const auto panel = kit::tabpanel(on.frame, area, {.name = panel_name(on.state.side)});
    draw_panel(on, area, view);
  }
  if (beside) draw_side_line(on, *beside);
}

}  // namespace parley::ui
