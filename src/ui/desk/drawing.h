// SPDX-License-Identifier: AGPL-3.0-or-later
// The parts of the desk, each drawn into the area it is given. They read views, keep what is typed
// in the state, and leave intents there; none decides a rule.
#pragma once

#include "ui/desk/state.h"
#include "ui/kit/kit.h"

namespace parley::ui {

struct Drawing {
  kit::Frame& frame;
  const DeskModel& model;
  DeskState& state;
};

// How much room there is: all columns; the side panel over the thread; one column at a time; the
// same with the rail at the bottom.
enum class Room : std::uint8_t { wide, medium, narrow, phone };
Room room_of(const kit::Area& screen);

void draw_shell(Drawing& on);
// In place of the desk, when it cannot be used. True when it drew.
bool draw_instead(Drawing& on);

void draw_rail(Drawing& on, kit::Area area, Room room);
void draw_queues(Drawing& on, kit::Area area, Room room);
void draw_search(Drawing& on, const kit::Area& area);
void draw_connection(Drawing& on, const kit::Area& area);
void draw_sign_in(Drawing& on, const kit::Area& area);
void draw_list(Drawing& on, kit::Area area, Room room);
// Beside other columns: with the line before it.
void draw_thread(Drawing& on, kit::Area area, Room room, const ColumnAreas* beside = nullptr);
void draw_toolbar(Drawing& on, kit::Area area, const ConversationView& view, kit::Align align);
float toolbar_width(Drawing& on, const ConversationView& view);
// Links, mentions and strong words of a message or note.
std::vector<kit::Span> spans_of(Drawing& on, const ThreadItem& item);
void draw_messages(Drawing& on, const kit::Area& area, const ConversationView& view);
// Cuts what it needs off the top of the area. `only`: of that conversation and of none; none: all.
void draw_attention(Drawing& on, kit::Area& area, ConversationId only);
// Cuts what the composer needs off the bottom; the messages above it are drawn and read first.
kit::Area cut_composer(Drawing& on, kit::Area& area, const ConversationView& view);
void draw_composer(Drawing& on, kit::Area area, const ConversationView& view);
// What leaves later; cuts what it needs off the bottom.
void draw_scheduled(Drawing& on, kit::Area& area, const ConversationView& view);
void draw_schedule_button(Drawing& on, kit::Area& bar, const ConversationView& view);
void draw_side(Drawing& on, kit::Area area, const ConversationView& view, Room room,
               const ColumnAreas* beside = nullptr);
void draw_dialog(Drawing& on);
void ask_for_row_menu(Drawing& on, ConversationId conversation, kit::Point at);
void draw_row_menu(Drawing& on);
// Many conversations at once: the bar above the list, the review, and what became of it.
void draw_bulk_bar(Drawing& on, kit::Area& area, const ShownIds& shown);
void draw_bulk_results(Drawing& on, kit::Area& area);
void draw_bulk_dialogs(Drawing& on);
void bulk_accepted(DeskState& state, AskNumber ask);
void draw_settings(Drawing& on, kit::Area area);
void draw_metrics(Drawing& on, kit::Area area);
void draw_bell(Drawing& on, const kit::Area& area);
// Among the queues; and cut off the top of the list while something is searched for.
void draw_saved_views(Drawing& on, kit::Area& area);
void draw_view_bar(Drawing& on, kit::Area& area);

// Small things that several parts draw.
kit::Tone tone_of(Priority priority);
kit::Color colour_of(Drawing& on, Haste haste);
kit::Icon icon_of(Medium medium);
kit::Icon icon_of(Change change);
float priority_pill(Drawing& on, const kit::Area& area, Priority priority);
float priority_pill_width(Drawing& on, Priority priority);
// SE-2: behind the words that are searched for, before they are painted at that point.
void paint_found(Drawing& on, const kit::Paragraph& words, kit::Point at);
float stage_pill(Drawing& on, const kit::Area& area, std::string_view stage);
constexpr kit::Key key_of(RawId id) { return {id.high, id.low}; }

}  // namespace parley::ui
