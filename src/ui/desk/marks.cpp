// SPDX-License-Identifier: AGPL-3.0-or-later
// How priorities, stages, channels and changes look.
#include "ui/desk/drawing.h"
#include "ui/views/search/highlight.h"
#include "ui/words/names.h"

namespace parley::ui {

kit::Tone tone_of(Priority priority) {
  switch (priority) {
    case Priority::low:
    case Priority::normal:
      return kit::Tone::neutral;
    case Priority::high:
      return kit::Tone::high;
    case Priority::urgent:
      return kit::Tone::urgent;
  }
  return kit::Tone::neutral;
}

kit::Color colour_of(Drawing& on, Haste haste) {
  const auto& theme = on.frame.theme();
  return haste == Haste::near || haste == Haste::over ? theme.urgent : theme.text2;
}

kit::Icon icon_of(Medium medium) {
  switch (medium) {
    case Medium::chat:
      return kit::icon::message_circle;
    case Medium::mail:
      return kit::icon::mail;
    case Medium::api:
      return kit::icon::zap;
  }
  return {};
}

kit::Icon icon_of(Change change) {
  switch (change) {
    case Change::started:
    case Change::message_received:
      return kit::icon::message_circle;
    case Change::reply_sent:
      return kit::icon::send;
    case Change::reply_held:
    case Change::held_reply_discarded:
      return kit::icon::alert_triangle;
    case Change::note_added:
    case Change::message_corrected:
      return kit::icon::sticky_note;
    case Change::opened:
    case Change::followed:
    case Change::unfollowed:
      return kit::icon::eye;
    case Change::claimed:
    case Change::assigned:
      return kit::icon::user_check;
    case Change::unassigned:
    case Change::transferred:
    case Change::routed:
      return kit::icon::users;
    case Change::priority_set:
      return kit::icon::flag;
    case Change::pended:
      return kit::icon::clock;
    case Change::resolved:
      return kit::icon::circle_check;
    case Change::closed:
      return kit::icon::lock;
    case Change::archived:
      return kit::icon::archive;
    case Change::restored:
    case Change::reopened:
    case Change::unmerged:
    case Change::reply_taken_back:
      return kit::icon::rotate_ccw;
    case Change::response_warned:
    case Change::response_missed:
    case Change::resolution_missed:
      return kit::icon::timer;
    case Change::escalated:
    case Change::supervisors_alerted:
      return kit::icon::trending_up;
    case Change::tag_added:
    case Change::tag_removed:
      return kit::icon::tag;
    case Change::marked_spam:
    case Change::unmarked_spam:
    case Change::customer_erased:
      return kit::icon::ban;
    case Change::merged:
    case Change::merged_away:
      return kit::icon::merge;
    case Change::split:
      return kit::icon::split;
    case Change::message_scheduled:
    case Change::scheduled_cancelled:
    case Change::scheduled_returned:
    case Change::reply_leaving:
    case Change::scheduled_edited:
      return kit::icon::calendar_clock;
    case Change::rated:
    case Change::marked_vip:
    case Change::unmarked_vip:
      return kit::icon::star;
  }
  return {};
}

float priority_pill(Drawing& on, const kit::Area& area, Priority priority) {
  return kit::pill(on.frame, area, {.text = word_of(priority), .tone = tone_of(priority)});
}

float priority_pill_width(Drawing& on, Priority priority) {
  return kit::pill_width(on.frame, {.text = word_of(priority), .tone = tone_of(priority)});
}

void paint_found(Drawing& on, const kit::Paragraph& words, kit::Point at) {
  const auto& searched = on.state.views.searched_words();
  for (const auto& range : ranges_of(words.source(), searched)) {
    for (const auto& area : words.areas_of(range.begin, range.end)) {
      kit::paint_box(on.frame, area.moved(at.x, at.y).inset(-1, 0),
                     {.fill = on.frame.theme().high_soft, .radius = 3});
    }
  }
}

float stage_pill(Drawing& on, const kit::Area& area, std::string_view stage) {
  return kit::pill(on.frame, area, {.text = stage, .outlined = true});
}

}  // namespace parley::ui
