// SPDX-License-Identifier: AGPL-3.0-or-later
// How priorities, stages, channels and changes look.
#include <array>

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

namespace {

// Of each change, in their order.
constexpr std::array change_icons{
    kit::icon::message_circle,  // started
    kit::icon::message_circle,  // message_received
    kit::icon::send,            // reply_sent
    kit::icon::alert_triangle,  // reply_held
    kit::icon::alert_triangle,  // held_reply_discarded
    kit::icon::sticky_note,     // note_added
    kit::icon::eye,             // opened
    kit::icon::user_check,      // claimed
    kit::icon::user_check,      // assigned
    kit::icon::users,           // unassigned
    kit::icon::flag,            // priority_set
    kit::icon::clock,           // pended
    kit::icon::circle_check,    // resolved
    kit::icon::lock,            // closed
    kit::icon::archive,         // archived
    kit::icon::rotate_ccw,      // restored
    kit::icon::rotate_ccw,      // reopened
    kit::icon::timer,           // response_warned
    kit::icon::timer,           // response_missed
    kit::icon::trending_up,     // escalated
    kit::icon::trending_up,     // supervisors_alerted
    kit::icon::tag,             // tag_added
    kit::icon::tag,             // tag_removed
    kit::icon::ban,             // marked_spam
    kit::icon::ban,             // unmarked_spam
    kit::icon::merge,           // merged
    kit::icon::rotate_ccw,      // unmerged
    kit::icon::split,           // split
    kit::icon::users,           // transferred
    kit::icon::calendar_clock,  // message_scheduled
    kit::icon::calendar_clock,  // scheduled_cancelled
    kit::icon::calendar_clock,  // scheduled_returned
    kit::icon::star,            // rated
    kit::icon::users,           // routed
    kit::icon::calendar_clock,  // reply_leaving
    kit::icon::rotate_ccw,      // reply_taken_back
    kit::icon::ban,             // customer_erased
    kit::icon::calendar_clock,  // scheduled_edited
    kit::icon::star,            // marked_vip
    kit::icon::star,            // unmarked_vip
    kit::icon::eye,             // followed
    kit::icon::eye,             // unfollowed
    kit::icon::merge,           // merged_away
    kit::icon::timer,           // resolution_missed
    kit::icon::sticky_note,     // message_corrected
};
static_assert(change_icons.size() == static_cast<std::size_t>(Change::message_corrected) + 1);

}  // namespace

kit::Icon icon_of(Change change) { return change_icons[static_cast<std::size_t>(change)]; }

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
