// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ui/views/due_view.h"

#include "core/sla/clocks.h"
#include "ui/words/words.h"

namespace parley::ui {
namespace {

enum class Form : std::uint8_t { brief, full };  // "3h 12m", "3 h 12 min"

std::string part(std::string_view brief, std::string_view full, Form form, std::int64_t count) {
  return say(form == Form::brief ? brief : full, {{"count", std::to_string(count)}});
}

// What is left out at the end is not counted: less than a minute, the minutes of half a day.
constexpr Duration unit_of(Duration span) {
  if (span < hours(12)) return minutes(1);
  return span < hours(48) ? hours(1) : hours(24);
}

std::string span_of(Duration span, Form form) {
  const auto in_minutes = span.ms / minutes(1).ms;
  if (in_minutes == 0) {
    return std::string(say(form == Form::brief ? "due.under_minute" : "due.under_minute_full"));
  }
  const auto in_hours = in_minutes / 60;
  if (in_hours >= 48) return part("span.days", "due.days", form, in_hours / 24);
  const auto rest = in_hours < 12 ? in_minutes % 60 : 0;
  const auto few = rest == 0 ? std::string() : part("span.minutes", "due.minutes", form, rest);
  if (in_hours == 0) return few;
  const auto many = part("span.hours", "due.hours", form, in_hours);
  return few.empty() ? many : many + ' ' + few;
}

// Its largest unit only.
std::string briefest_of(Duration span) {
  if (span < hours(1)) return span_of(span, Form::brief);
  const auto unit = span < hours(48) ? hours(1) : hours(24);
  return span_of({span.ms / unit.ms * unit.ms}, Form::brief);
}

std::string about(const Clock& clock, std::string span) {
  if (clock.certainty == Certainty::known) return span;
  return say("due.about", {{"span", span}});
}

bool is_answerable(const Conversation& conversation) {
  return conversation.status == Status::open || conversation.status == Status::pending;
}

Haste haste_of(const Inbox& inbox, const Conversation& conversation, const Clock& clock,
               Instant due) {
  if (due <= clock.now) return Haste::over;
  const auto warning = warning_due(conversation, inbox).value_or(due);
  if (warning <= clock.now) return Haste::near;
  lasts_until(clock, warning);
  return Haste::calm;
}

// How long it is until then, or since.
void word_span(DueView& view, const Clock& clock, Instant due) {
  const bool is_over = view.haste == Haste::over;
  const auto span = is_over ? clock.now - due : due - clock.now;
  const auto unit = unit_of(span);
  const Duration counted{span.ms / unit.ms * unit.ms};
  // Counted down it is less from one millisecond after a whole unit on; counted up, at the next.
  lasts_until(clock, is_over ? due + Duration{counted.ms + unit.ms} : due - counted + Duration{1});
  view.span = about(clock, span_of(span, Form::brief));
  view.briefest = about(clock, briefest_of(span));
  view.words = say(is_over ? "due.missed" : "due.left", {{"span", view.span}});
  view.sentence = say(is_over ? "due.missed" : "due.answer_within",
                      {{"span", about(clock, span_of(span, Form::full))}});
}

}  // namespace

DueView resolution_view(const Inbox& inbox, const Conversation& conversation, const Clock& clock) {
  DueView view;
  const auto target = target_of(settings_of(inbox).resolution, conversation.priority);
  const bool is_paused = conversation.status == Status::pending && target != Duration{} &&
                         conversation.spam == Spam::no;
  if (is_paused) {
    view.haste = Haste::calm;
    view.words = say("due.paused");
    return view;
  }
  const auto due = resolution_due(conversation, inbox);
  if (!due) return view;
  view.haste = *due <= clock.now ? Haste::over : Haste::calm;
  word_span(view, clock, *due);
  return view;
}

DueView due_view(const Inbox& inbox, const Conversation& conversation, const Clock& clock) {
  const auto due = response_due(conversation, inbox);
  if (!due || !is_answerable(conversation)) return {};
  DueView view;
  view.haste = haste_of(inbox, conversation, clock, *due);
  word_span(view, clock, *due);
  return view;
}

}  // namespace parley::ui
