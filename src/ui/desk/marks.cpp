// SPDX-License-Identifier: AGPL-3.0-or-later
// How priorities, stages, channels and changes look.
#include "ui/desk/drawing.h"
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
      return kit::icon::sticky_note;
    case Change::opened:
      return kit::icon::eye;
    case Change::claimed:
    case Change::assigned:
      return kit::icon::user_check;
    case Change::unassigned:
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
      return kit::icon::archive_restore;
    case Change::reopened:
      return kit::icon::rotate_ccw;
  }
  return {};
}

float priority_pill(Drawing& on, const kit::Area& area, Priority priority) {
  return kit::pill(on.frame, area, {.text = word_of(priority), .tone = tone_of(priority)});
}

float priority_pill_width(Drawing& on, Priority priority) {
  return kit::pill_width(on.frame, {.text = word_of(priority), .tone = tone_of(priority)});
}

float stage_pill(Drawing& on, const kit::Area& area, Stage stage) {
  return kit::pill(on.frame, area, {.text = word_of(stage), .outlined = true});
}

}  // namespace parley::ui
